import {startOfYear} from '#lib/dates.ts'
import {pageRange} from '#lib/pagination.ts'
import type {NewsFilter} from '#lib/paths.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {newsListQuery, newsOfCategoryQuery, newsOfYearQuery} from '#sanity/queries/news.ts'

/** A page of the news, or of those of a year or a category, under its title; null when there is no such list. */
export async function readNews(page: number, filter: NewsFilter | null) {
  const range = pageRange(page)
  if (!filter) return {title: 'Aktualności', ...(await sanityFetch({query: newsListQuery, params: range}))}
  if ('year' in filter) {
    const params = {...range, since: startOfYear(filter.year), until: startOfYear(filter.year + 1)}
    const news = await sanityFetch({query: newsOfYearQuery, params})
    return news.total > 0 ? {title: `Aktualności z ${filter.year} roku`, ...news} : null
  }
  const category = await sanityFetch({query: newsOfCategoryQuery, params: {...range, category: filter.category}})
  return category && {...category, title: `Aktualności: ${category.title}`}
}
