import type {LakeDocument} from '../document.ts'
import {encodePatches, type RawPatch} from './encode.ts'

/** Both directions of one change. */
export type Effects = {apply: RawPatch; revert: RawPatch}

/** What a change did to a document, as mendoza patches of the document without `_rev` (null: does not exist). */
export function effectsOf(before: LakeDocument | null, after: LakeDocument | null): Effects {
  return encodePatches(withoutRevision(before), withoutRevision(after))
}

/** How the JSON of the effects of a deletion begins, and no other. */
export const effectsOfDeletion = '{"apply":[0,null]'

/** The content that patches are about; null when the document does not exist. */
export function withoutRevision(document: LakeDocument | null): unknown {
  if (!document) return null
  const {_rev, ...rest} = document
  return rest
}
