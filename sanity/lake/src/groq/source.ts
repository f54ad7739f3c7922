import type {LakeDocument} from '../document.ts'
import {keyNames, keyOf} from './keys.ts'

/**
 * `raw` reads every document as stored. A list names layers, the first that has a document wins: `drafts`, names of
 * releases, and always `published` last.
 */
export type Perspective = 'raw' | readonly string[]

/**
 * The documents that a query reads, already in one perspective. Every list is ordered by `_id`, and a list that was
 * handed out never changes: a commit makes a new one.
 */
export interface DocumentSource extends KeyedDocuments {
  byType(type: string): readonly LakeDocument[]
  /** Documents whose value at an indexed path (see `indexedPaths` in keys.ts) is this string. */
  byValue(path: string, value: string): readonly LakeDocument[]
  /** Documents that hold a `_ref` to this id, at any depth. */
  referencing(id: string): readonly LakeDocument[]
  /** The published document, the draft and the versions that share this published id. */
  versionsOf(publishedId: string): readonly LakeDocument[]
}

/** What a source must know; the rest of `DocumentSource` follows from it. */
export interface KeyedDocuments {
  all(): readonly LakeDocument[]
  byId(id: string): LakeDocument | undefined
  /** Documents under an index entry (see `keysOf`). */
  byKey(key: string): readonly LakeDocument[]
  /** Grows with each commit. */
  readonly version: number
  /** Which layers the documents come from. */
  readonly perspective: Perspective
}

/** The full source around `documents`. */
export function createSource(documents: KeyedDocuments): DocumentSource {
  return {
    all: () => documents.all(),
    byId: (id) => documents.byId(id),
    byKey: (key) => documents.byKey(key),
    byType: (type) => documents.byKey(keyOf(keyNames.type, type)),
    byValue: (path, value) => documents.byKey(keyOf(path, value)),
    referencing: (id) => documents.byKey(keyOf(keyNames.reference, id)),
    versionsOf: (publishedId) => documents.byKey(keyOf(keyNames.version, publishedId)),
    get version() {
      return documents.version
    },
    perspective: documents.perspective,
  }
}
