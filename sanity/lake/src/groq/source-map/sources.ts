import type {LakeDocument} from '../../document.ts'
import type {Perspective} from '../perspective.ts'

/** A document by the id under which it is stored. */
type SourceDocument = {_id: string; _type: string}

/**
 * Where in a stored document a value stands: the document itself (`parent` is null), or one step further in than its parent.
 * `key` is the `_key` of an item by which alone its list knows it; null where it has none.
 */
export type Source = {document: SourceDocument; parent: Source | null; step: string | number; key: string | null}

/** The source of a document as a perspective shows it. */
export function sourceOfDocument(document: LakeDocument, perspective: Perspective): Source {
  const {_id, _type, _originalId} = document
  const stored = perspective !== 'raw' && typeof _originalId === 'string' ? _originalId : _id
  return {document: {_id: stored, _type}, parent: null, step: '', key: null}
}

/** The source of what stands in a value under a name, or in a list at a position. */
export function sourceWithin(parent: Source, step: string | number, key: string | null = null): Source {
  return {document: parent.document, parent, step, key}
}
