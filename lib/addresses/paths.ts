import {allRoutes, type DocumentType, documentPages, fixedPages, isDocumentType} from './addresses.ts'
import {generatePath, matchPath} from './routes.ts'

/** What an address is made from: the type and slug of a published document. */
export type Addressed = {_type: string; slug: string | null}

/** Types whose documents have a page each. */
export type SluggedType = {
  [Type in DocumentType]: (typeof documentPages)[Type] extends {path: `${string}[slug]`} ? Type : never
}[DocumentType]

/** The address of a document on this site, or null when it has no page of its own (or no slug yet). */
export function pathOf({_type, slug}: Addressed): string | null {
  const path: string | undefined = isDocumentType(_type) ? documentPages[_type]?.path : undefined
  if (!path?.includes('[slug]')) return path ?? null
  return slug ? path.replace('[slug]', () => slug) : null
}

/**
 * As `pathOf`, for a document that is known to have a page. Content's types allow that a slug is missing, queries for
 * pages do not: were it so, the address would be that of the list above.
 */
export function documentPath(type: SluggedType, slug: string | null): string {
  return documentPages[type].path.replace('[slug]', () => slug ?? '')
}

/** What the address of a document says: `slug` is null at a fixed address, `part` for the document itself. */
export type DocumentPlace = {
  type: DocumentType
  slug: string | null
  part: string | null
  /** The route that the path is of, and what stands in its brackets. */
  route: string
  params: Readonly<Record<string, string>>
}

// Like Next, a fixed name before one that differs: `/informator/[slug]/pdf` before `/informator/[slug]/[form]`.
const routes = allRoutes.toSorted((one, other) => compare(orderOf(one.route), orderOf(other.route)))

function orderOf(route: string): string {
  return route.replaceAll(/\[\w+\]/g, '\uFFFF')
}

// By code unit; of equal routes the document's stays before the fixed page's.
function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other)
}

/** Which document, and which part of it, a path names; null for every other path. */
export function parsePath(path: string): DocumentPlace | null {
  const found = routeAt(path)
  const {type, part, route, params} = found ?? {}
  return type && route && params ? {type, slug: params['slug'] ?? null, part: part ?? null, route, params} : null
}

/** The route of the table that a path is of, with what stands in its brackets; null for a path of none. */
export function routeAt(path: string) {
  for (const each of routes) {
    const params = matchPath(each.route, path)
    if (params) return {...each, params}
  }
  return null
}

// Every address of the former site began with it.
const formerStart = 'pl'

/** Slugs that a document of the type must not have, for the site's own addresses stand in their place. */
export function reservedSlugs(type: DocumentType): ReadonlySet<string> {
  const starts = allRoutes.flatMap(({route, type: own}) => (own === type ? (route.split('[slug]')[0] ?? []) : []))
  const taken = allRoutes.flatMap(({route}) =>
    starts.flatMap((start) => (route.startsWith(start) ? (route.slice(start.length).split('/')[0] ?? []) : [])),
  )
  const own = taken.filter((name) => name !== '' && !name.includes('['))
  return new Set(type === 'page' ? [...own, formerStart] : own)
}

/** What the news list is narrowed to: a year, or a category by its slug. */
export type NewsFilter = {year: number} | {category: string}

/** The address of a page of the news list, from 1: the first page of a list has one address, that of the list. */
export function newsListPath(page: number, filter: NewsFilter | null = null): string {
  const {path, parts} = fixedPages.news
  if (!filter) return page === 1 ? path : generatePath(parts.page, {page})
  if ('year' in filter) {
    const {year} = filter
    return page === 1 ? generatePath(parts.year, {year}) : generatePath(parts.yearPage, {year, page})
  }
  const slug = filter.category
  return page === 1
    ? documentPath('newsCategory', slug)
    : generatePath(documentPages.newsCategory.parts.page, {slug, page})
}

/** The address of a page of the list of events, from 1. */
export function eventListPath(page: number): string {
  return page === 1 ? fixedPages.events.path : generatePath(fixedPages.events.parts.page, {page})
}

/** The address of the directory of entities, of all or of one kind (the slug of its address), powiat, or both. */
export function directoryPath({kind = null, powiat = null}: {kind?: string | null; powiat?: string | null}): string {
  const {path, parts} = fixedPages.entities
  if (powiat) return kind ? generatePath(parts.powiatKind, {powiat, kind}) : generatePath(parts.powiat, {powiat})
  return kind ? generatePath(parts.kind, {kind}) : path
}

/** The page number in an address, or null for what is not written as one: `02`, `1.5`, `0` and `-1` are no pages. */
export function parsePageNumber(segment: string): number | null {
  return /^[1-9]\d{0,5}$/.test(segment) ? Number(segment) : null
}

/** As `parsePageNumber`, from 2 on: the first page has one address, that of the list itself. */
export function parseFurtherPage(segment: string): number | null {
  const page = parsePageNumber(segment)
  return page && page > 1 ? page : null
}

/** The year in an address, or null for what is not written as one of this site’s years. */
export function parseYear(segment: string): number | null {
  return /^(?:19|20)\d\d$/.test(segment) ? Number(segment) : null
}
