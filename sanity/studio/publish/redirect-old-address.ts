import type {Mutation} from '@sanity/client'

import {pathOf} from '#lib/addresses/paths.ts'

import {valueOf} from '../../schema/value-of.ts'

const isRedirect = '_type == "redirect"'
// Slugs are in lower case; what editors typed may not be.
const startsAt = 'lower(from) in $gone'

type Documents = {draft: Record<string, unknown>; published: Record<string, unknown> | null}

/**
 * When a published document gets a new address, or one that was withdrawn comes back: a redirect from the old one, so that links, printouts and bookmarks go
 * on working. Redirects that led to the old address lead to the new one at once, and those from an address that a
 * document takes are gone. Publishing the same again changes nothing.
 */
export function redirectOldAddress({draft, published}: Documents): Mutation[] {
  const from = published && addressOf(published)
  const to = addressOf(draft)
  if (!to || from === to) return []
  const gone = [from ?? to, to]
  const freed: Mutation = {delete: {query: `*[${isRedirect} && ${startsAt}]`, params: {gone}}}
  const moved = movedTo(to, draft)
  if (!from) return [freed, ...leadWithdrawnTo(to, draft)]
  return [
    freed,
    // What is deleted must not be changed as well: queries of a transaction are answered before any of it is done.
    {patch: {query: `*[${isRedirect} && to == $from && !(${startsAt})]`, params: {from, gone}, set: {to, ...moved}}},
    {createOrReplace: {_id: idOf(from), _type: 'redirect', from, to, ...moved}},
  ]
}

/**
 * When a document is withdrawn: what keeps its address until it is published again, perhaps at another one. Until then the
 * redirect leads to itself, which is nowhere.
 */
export function keepAddress(published: Record<string, unknown>): Mutation[] {
  const from = addressOf(published)
  const withdrawn = publishedIdOf(String(published['_id']))
  return from ? [{createOrReplace: {_id: idOf(from), _type: 'redirect', from, to: from, withdrawn}}] : []
}

function leadWithdrawnTo(to: string, draft: Record<string, unknown>): Mutation[] {
  const query = `*[${isRedirect} && withdrawn == $id && !(${startsAt})]`
  const params = {id: publishedIdOf(String(draft['_id'])), gone: [to]}
  return [{patch: {query, params, set: {to, ...movedTo(to, draft)}, unset: ['withdrawn']}}]
}

// What a redirect knows of the document whose address it kept: others may take the addresses on the way to it.
function movedTo(to: string, {_id: id}: Record<string, unknown>) {
  return typeof id === 'string' ? {moved: {document: publishedIdOf(id), to}} : {}
}

function publishedIdOf(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
}

/** The path of a document, or null where it has none of its own: a part of a page cannot be redirected. */
function addressOf(document: Record<string, unknown>): string | null {
  const slug = valueOf(document['slug'], 'current')
  const path = pathOf({_type: String(document['_type']), slug: typeof slug === 'string' ? slug : null})
  return path?.includes('#') ? null : path
}

// The same for the same address, so that a change made twice leaves one redirect, and another for each other one; without
// dots, which would hide it.
function idOf(path: string): string {
  return `redirect-from${path.replaceAll('/', '_').replaceAll(/[^\w-]/g, (letter) => `_${letter.codePointAt(0)}_`)}`
}
