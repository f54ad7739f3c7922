import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {Pagination} from '#components/navigation/pagination.tsx'
import {NewsFilters} from '#components/news/news-filters.tsx'
import {NewsTeaser} from '#components/news/news-teaser.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {type NewsFilter, newsListPath} from '#lib/addresses/paths.ts'
import {pageCount} from '#lib/lists/pagination.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {newsFiltersQuery} from '#sanity/queries/news.ts'

import {NotFoundPage, notFoundMetadata} from '../not-found-page.tsx'
import {pageMetadata} from '../page-metadata.ts'
import {SitePage} from '../site-page.tsx'
import {readFeatured} from './read-featured.ts'
import {readNews} from './read-news.ts'

/** Which list of news, and which page of it. A null is what an address said that cannot be. */
type Props = {page: number | null; filter: NewsFilter | null}

/** One page of the news list; a page past the end does not exist, nor does a list of nothing known. */
export async function NewsListPage({page, filter}: Props) {
  const news = page ? await readNews(page, filter) : null
  const count = pageCount(news?.total ?? 0)
  if (!page || !news || page > count) return <NotFoundPage />
  const filters = await sanityFetch({query: newsFiltersQuery})
  const featured = page === 1 && !filter ? await readFeatured() : null
  const {title, shortTitle, items} = news
  return (
    <SitePage path={newsListPath(page, filter)} crumbs={crumbsOf(shortTitle, page, filter)}>
      <div className="wrap">
        <PageHeading title={title} margin={count > 1 && <p>{`Strona ${page} z ${count}`}</p>} />
        <NewsFilters filters={filters} current={filter} />
        {items.length === 0 && (
          <p className="page-grid">
            <span className="lg:col-start-2">Nie ma tu jeszcze żadnych wiadomości.</span>
          </p>
        )}
        {featured && <NewsTeaser item={featured} level="h2" featured note="Wyróżnione" />}
        {items
          .filter(({_id}) => _id !== featured?._id)
          .map((item) => (
            <NewsTeaser key={item._id} item={item} level="h2" />
          ))}
        <Pagination
          page={page}
          count={count}
          label="Strony listy aktualności"
          pathOf={(other) => newsListPath(other, filter)}
        />
      </div>
    </SitePage>
  )
}

/** The metadata of the same page. */
export async function newsListMetadata({page, filter}: Props): Promise<Metadata> {
  const news = page ? await readNews(page, filter) : null
  if (!page || !news || page > pageCount(news.total)) return notFoundMetadata
  const {title, description} = news
  return pageMetadata({
    path: newsListPath(page, filter),
    title: page === 1 ? title : `${title}, strona ${page}`,
    description,
  })
}

function crumbsOf(shortTitle: string, page: number, filter: NewsFilter | null) {
  const lists = [
    linkTo(fixedPages.news),
    ...(filter ? [{label: shortTitle, href: newsListPath(1, filter)}] : []),
    ...(page > 1 ? [{label: `Strona ${page}`}] : []),
  ]
  return lists.map(({label, ...link}, index) => (index < lists.length - 1 ? {label, ...link} : {label}))
}
