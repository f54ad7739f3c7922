import {fixedPages} from '#lib/addresses/addresses.ts'
import type {NewsFilter} from '#lib/addresses/paths.ts'
import {pageRange} from '#lib/lists/pagination.ts'
import {startOfYear} from '#lib/polish/dates.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {newsListQuery, newsOfCategoryQuery, newsOfYearQuery} from '#sanity/queries/news.ts'

const allNews = {
  title: fixedPages.news.title,
  shortTitle: fixedPages.news.title,
  description:
    'Wiadomości o spotkaniach, podmiotach i przepisach ekonomii społecznej w województwie lubuskim, od najnowszych.',
}

/** A page of the news, or of those of a year or a category, with its titles and what it is; null for no such list. */
export async function readNews(page: number, filter: NewsFilter | null) {
  const range = pageRange(page)
  if (!filter) return {...allNews, ...(await sanityFetch({query: newsListQuery, params: range}))}
  if ('year' in filter) {
    const params = {...range, since: startOfYear(filter.year), until: startOfYear(filter.year + 1)}
    const news = await sanityFetch({query: newsOfYearQuery, params})
    const description = `Wiadomości opublikowane w ${filter.year} roku, od najnowszych.`
    return news.total > 0
      ? {
          title: `${fixedPages.news.title} z ${filter.year} roku`,
          shortTitle: `Rok ${filter.year}`,
          description,
          ...news,
        }
      : null
  }
  const category = await sanityFetch({query: newsOfCategoryQuery, params: {...range, category: filter.category}})
  return (
    category && {
      ...category,
      title: `${fixedPages.news.title}: ${category.title}`,
      shortTitle: category.title,
      description: `Wiadomości z kategorii „${category.title}”, od najnowszych.`,
    }
  )
}
