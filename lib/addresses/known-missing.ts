import {readNarrowing} from '#lib/entities/narrowing.ts'

import {parseFurtherPage, parseYear, routeAt} from './paths.ts'

/** Parts of documents that are files: what is not there says so in its own way. */
const fileParts: ReadonlySet<string> = new Set(['calendar', 'contactCard', 'pdf', 'sharePicture'])

/**
 * True of a path at which there is a page only if a document with its slug is there; and where there never is one, for no
 * route has it or there is no such year, page, kind or powiat.
 */
export function hangsOnDocument(path: string): boolean {
  const found = routeAt(path)
  if (!found || !isPossible(found.params)) return true
  return found.type !== null && 'slug' in found.params && !fileParts.has(found.part ?? '')
}

function isPossible({page, year, kind, powiat}: Record<string, string>): boolean {
  const isPage = page === undefined || parseFurtherPage(page) !== null
  const isYear = year === undefined || parseYear(year) !== null
  const narrowing = {...(kind !== undefined && {kind}), ...(powiat !== undefined && {powiat})}
  return isPage && isYear && readNarrowing(narrowing) !== null
}
