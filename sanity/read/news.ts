import {fixedPages} from '#lib/addresses/addresses.ts'
import type {NewsFilter} from '#lib/addresses/paths.ts'
import {carryTags} from '#lib/freshness/carry-tags.ts'
import {limitAge} from '#lib/freshness/limit-age.ts'
import {secondsUntilNext} from '#lib/freshness/turns.ts'
import {listEndTag} from '#lib/lists/list-end.ts'
import {pageCount, pageRange} from '#lib/lists/pagination.ts'
import {featuredEnd} from '#lib/news/news.ts'
import {isoDay, startOfYear, yearsBetween} from '#lib/polish/dates.ts'

import {sanityFetch} from '../fetch.ts'
import {
  featuredNewsQuery,
  latestNewsQuery,
  newsFiltersQuery,
  newsListQuery,
  newsOfCategoryQuery,
  newsOfYearQuery,
  newsYearsQuery,
} from '../queries/news.ts'

const allNews = {
  title: fixedPages.news.title,
  shortTitle: fixedPages.news.title,
  description:
    'Wiadomości o spotkaniach, podmiotach i przepisach ekonomii społecznej w województwie lubuskim, od najnowszych.',
}

/** Which list of news, and which page of it. A null page is what an address said that cannot be. */
type Wanted = {page: number | null; filter: NewsFilter | null}

/** One page of a list of news with all that stands on it; null past its end, and for a list of nothing known. */
export async function readNewsList({page, filter}: Wanted) {
  const news = page ? await readNews(page, filter) : null
  const count = pageCount(news?.total ?? 0)
  if (page && page > count) await carryTags([listEndTag(count)])
  if (!page || !news || page > count) return null
  const [filters, featured] = await Promise.all([readFilters(), page === 1 && !filter ? readFeatured() : null])
  return {...news, page, count, filter, filters, featured}
}

/** The item that stands before all other news, if there is one; the page lives until another takes its place. */
async function readFeatured() {
  const now = Date.now()
  const item = await sanityFetch({query: featuredNewsQuery, params: {day: isoDay(new Date(now).toISOString())}})
  await limitAge(secondsUntilNext(item ? [featuredEnd(item)] : [], now))
  return item
}

// How many items the home page shows, that one among them.
const latestCount = 4

/** The news of the home page: the item that stands before all others, if there is one, and the newest. */
export async function readLatestNews() {
  const featured = await readFeatured()
  const params = featured ? {except: featured._id, count: latestCount - 1} : {except: '', count: latestCount}
  return {featured, items: await sanityFetch({query: latestNewsQuery, params})}
}

/** What the list can be narrowed to: the years and the categories that have news. */
async function readFilters() {
  const {oldest, newest, categories} = await sanityFetch({query: newsFiltersQuery})
  const asked = yearsBetween(oldest, newest)
  const years = asked.map((year) => ({year, since: startOfYear(year), until: startOfYear(year + 1)}))
  const found = await sanityFetch({query: newsYearsQuery, params: {years}})
  return {years: asked.filter((year) => found.includes(year)), categories}
}

/** The news, or those of a year or a category, with their titles and what they are; null for no such list. */
async function readNews(page: number, filter: NewsFilter | null) {
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
