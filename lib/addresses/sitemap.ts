import {entityKinds} from '#lib/entities/entity-kinds.ts'
import {powiats} from '#lib/entities/powiats.ts'
import {isoDay, newestOf, standardTime} from '#lib/polish/dates.ts'

import {fixedPages} from './addresses.ts'
import {type Addressed, directoryPath, newsListPath, pathOf} from './paths.ts'

/** What documents say of their own age: when they were published, changed or checked, as days or moments (ISO 8601). */
type Dated = {
  _type: string
  publishedAt?: string | null
  verifiedAt?: string | null
  legalStatusDate?: string | null
  changeNotes?: readonly {date: string | null}[] | null
  preparedAt?: string | null
  reviewedAt?: string | null
  updatedAt?: string | null
}
type Page = Addressed & Dated

/** An address, and when it was last changed (a day or an ISO datetime in UTC), where that is known. */
export type SitemapEntry = {path: string; updatedAt: string | null}

type List = {path: string; types: readonly string[]}

/** Pages that gather documents: one is as new as the newest of them. */
const gatheringPages: readonly List[] = Object.values<{path: string; gathers?: readonly string[]}>(fixedPages).flatMap(
  ({path, gathers}) =>
    gathers ? [{path, types: gathers}, ...(path === fixedPages.entities.path ? directories() : [])] : [],
)

function directories(): List[] {
  const types = fixedPages.entities.gathers
  return [
    ...entityKinds.map(({slug}) => ({path: directoryPath({kind: slug}), types})),
    ...powiats.map(({value}) => ({path: directoryPath({powiat: value}), types})),
  ]
}

/** Pages of a fixed address, those too that search engines do not list. */
export const fixedPaths: readonly string[] = [
  ...Object.values(fixedPages).map(({path}) => path),
  ...directories().map(({path}) => path),
]

/**
 * When a document was last changed, as it says itself (a day, or an ISO datetime in UTC); null where it does not say. When it
 * was last written, as by an import, is no change of what it says.
 */
export function ownChange(document: Dated): string | null {
  const {publishedAt, verifiedAt, legalStatusDate, changeNotes, preparedAt, reviewedAt, updatedAt} = document
  const noted = (changeNotes ?? []).map(({date}) => date)
  return standardTime(newestOf(publishedAt, verifiedAt, legalStatusDate, preparedAt, reviewedAt, updatedAt, ...noted))
}

/**
 * Every address of the site with the time of its last change, as `ownChange` tells it. A list is as new as the newest of
 * `dated` in it.
 */
export function sitemapEntries(pages: readonly Page[], dated: readonly Dated[]): SitemapEntry[] {
  const gathering = gatheringPages.map(({path, types}) => ({path, updatedAt: newest(dated, types)}))
  return [...gathering, ...newsOfYears(dated), ...pageEntries(pages)]
}

/** The addresses of documents that have a page each. */
export function pageEntries(pages: readonly Page[]): SitemapEntry[] {
  return pages.flatMap((page) => {
    const path = pathOf(page)
    // A part of a page is no page.
    return path && !path.includes('#') ? [{path, updatedAt: ownChange(page)}] : []
  })
}

function newsOfYears(dated: readonly Dated[]) {
  const news = dated.filter(({_type}) => _type === 'newsArticle')
  const years = Map.groupBy(news, ({publishedAt}) => Number(isoDay(publishedAt ?? '').slice(0, 4)))
  return [...years]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([year, items]) =>
      year ? [{path: newsListPath(1, {year}), updatedAt: newest(items, ['newsArticle'])}] : [],
    )
}

function newest(dated: readonly Dated[], types: readonly string[]): string | null {
  return newestOf(...dated.filter(({_type}) => types.includes(_type)).map(ownChange))
}
