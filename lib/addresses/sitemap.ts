import {entityKinds} from '#lib/entities/entity-kinds.ts'
import {powiats} from '#lib/entities/powiats.ts'
import {isoDay} from '#lib/polish/dates.ts'

import {fixedPages} from './addresses.ts'
import {type Addressed, directoryPath, newsListPath, pathOf} from './paths.ts'

type Dated = {_type: string; _updatedAt: string}
type Page = Addressed & Dated & {publishedAt?: string | null}

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
 * Every address of the site with the time of its last change (ISO 8601, UTC); a list of nothing has none.
 *
 * @param dated of each type that stands in lists the document changed last, or all of them
 */
export function sitemapEntries(
  pages: readonly Page[],
  dated: readonly Dated[],
): {path: string; updatedAt: string | null}[] {
  const gathering = gatheringPages.map(({path, types}) => ({path, updatedAt: newest(dated, types)}))
  const single = pages.flatMap((page) => {
    const path = pathOf(page)
    // A part of a page is no page.
    return path && !path.includes('#') ? [{path, updatedAt: page._updatedAt}] : []
  })
  return [...gathering, ...newsOfYears(pages), ...single]
}

function newsOfYears(pages: readonly Page[]) {
  const news = pages.filter(({_type}) => _type === 'newsArticle')
  const years = Map.groupBy(news, ({publishedAt}) => Number(isoDay(publishedAt ?? '').slice(0, 4)))
  return [...years]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([year, items]) =>
      year ? [{path: newsListPath(1, {year}), updatedAt: newest(items, ['newsArticle'])}] : [],
    )
}

function newest(dated: readonly Dated[], types: readonly string[]): string | null {
  const times = dated.filter(({_type}) => types.includes(_type)).map(({_updatedAt}) => _updatedAt)
  return times.toSorted().at(-1) ?? null
}
