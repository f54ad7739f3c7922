import type {Mutation} from '@sanity/client'

import {anchorsToStore} from '#lib/rich-text/heading-anchors.ts'

type Documents = {draft: Record<string, unknown>; published: Record<string, unknown> | null}

/**
 * Before a chapter is published: gives each heading a name for its address and stores it, so that links to a part hold
 * when the part is renamed. A name that was ever published stays, also when the draft has lost it.
 */
export function keepHeadingAnchors({draft, published}: Documents): Mutation[] {
  const {_id, _type, body, headingAnchors} = draft
  if (_type !== 'chapter' || typeof _id !== 'string') return []
  const wanted = anchorsToStore(body, [...listOf(headingAnchors), ...listOf(published?.['headingAnchors'])])
  if (JSON.stringify(wanted) === JSON.stringify(headingAnchors ?? [])) return []
  return [{patch: {id: _id, set: {headingAnchors: wanted}}}]
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
