import {type HeadingSource, headingsOf, type StoredAnchor} from './headings.ts'

/** Ids that a chapter's page gives to its own parts; no heading of the text may have them. */
export const chapterIds = [
  'do-tresci',
  'spis-tresci',
  'podstawa-prawna',
  'historia-zmian',
  'jak-cytowac',
  'zabierz-ze-soba',
  'postacie-rozdzialu',
] as const

/**
 * The anchors to store with a chapter: every heading keeps the name it has, also when its words change, and a heading
 * without one gets a name from its words. Entries of headings that are gone are dropped, so that a part written anew
 * under the same words has the same address. `body` is a chapter's text as it is stored; anything else in it is passed over.
 */
export function anchorsToStore(body: unknown, stored: unknown): {_key: string; anchor: string}[] {
  const blocks = Array.isArray(body) ? body.filter(isBlock) : []
  const known = Array.isArray(stored) ? stored.filter(isStoredAnchor) : []
  return headingsOf(blocks, chapterIds, known).map(({key, anchor}) => ({_key: key, anchor}))
}

function isBlock(value: unknown): value is HeadingSource {
  return isKeyed(value) && '_type' in value && value._type === 'block'
}

function isStoredAnchor(value: unknown): value is StoredAnchor {
  return isKeyed(value) && 'anchor' in value && typeof value.anchor === 'string'
}

function isKeyed(value: unknown): value is {_key: string} {
  return typeof value === 'object' && value !== null && '_key' in value && typeof value._key === 'string'
}
