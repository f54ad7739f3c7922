import {isDraftId, isVersionId, releaseOf} from '../document.ts'

/**
 * Where a document lies: `published`; `private`, which is published under an id with a dot, so that strangers do not see
 * it; `drafts`; or `versions.<release>`.
 */
export function layerOf(id: string): string {
  if (isDraftId(id)) return 'drafts'
  if (isVersionId(id)) return `versions.${releaseOf(id) ?? ''}`
  return id.includes('.') ? 'private' : 'published'
}

/** What stands before the published id in the ids of a layer. */
export function prefixOf(layer: string): string {
  return layer === 'published' || layer === 'private' ? '' : `${layer}.`
}
