import {fixedPages} from '#lib/addresses/addresses.ts'

import type {SearchKind} from './kinds.ts'

/** The address of the answer to a question; `page` counts from 1. */
export function searchPath(question: string, {kind = null, page = 1}: {kind?: SearchKind | null; page?: number} = {}) {
  const parameters = new URLSearchParams({q: question})
  if (kind) parameters.set('rodzaj', kind)
  if (page > 1) parameters.set('strona', String(page))
  return `${fixedPages.search.path}?${parameters.toString()}`
}
