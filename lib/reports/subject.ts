import {type DocumentType, fixedPages} from '#lib/addresses/addresses.ts'
import {parsePath, pathOf} from '#lib/addresses/paths.ts'

const {home, search, report} = fixedPages

/** The document that a page shows, as far as its address tells. */
type Subject = {type: string; slug: string}

/** The types of documents that readers report on: those with a page of their own. */
export const subjectTypes = [
  'chapter',
  'entity',
  'pathway',
  'newsArticle',
  'event',
  'page',
  'guide',
] as const satisfies readonly DocumentType[]

/**
 * What a report about a path is about: type and slug to look for. Further forms of a document are the document
 * (`/informator/kis/etr`), and a chapter for paper is its chapter. Null for the home page and other pages of no document.
 */
export function subjectOf(path: string): Subject | null {
  const place = parsePath(path)
  const type = subjectTypes.find((known) => known === place?.type)
  // The guide has the last part of its fixed address for a slug.
  const slug = place?.slug ?? (type && pathOf({_type: type, slug: null})?.slice(1))
  return type && slug ? {type, slug} : null
}

/** The address of the form for a page, e.g. `/zglos?strona=%2Finformator%2Fkis`. */
export function reportPath(path: string): string {
  return `${report.path}?${new URLSearchParams({strona: path.replace(/\?.*$/s, '')})}`
}

const withoutLink = new Set<string>(['', home.path, search.path, report.path])

/** True for a page at whose end readers are asked about faults: every one that has content of its own. */
export function isReportable(path: string): boolean {
  return !withoutLink.has(path) && !path.startsWith(`${report.path}/`)
}
