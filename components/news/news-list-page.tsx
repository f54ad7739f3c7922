import type {Metadata} from 'next'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {type NewsFilter, newsListPath} from '#lib/addresses/paths.ts'

import {PageHeading} from '../layout/page-heading.tsx'
import {Pagination} from '../navigation/pagination.tsx'
import {NotFoundPage, notFoundMetadata} from '../page/not-found-page.tsx'
import {pageMetadata} from '../page/page-metadata.ts'
import {SitePage} from '../page/site-page.tsx'
import {NewsFilters, type NewsFiltersData} from './news-filters.tsx'
import {NewsTeaser, type NewsTeaserData} from './news-teaser.tsx'

/** One page of a list of news: of all, of a year or of a category. */
type NewsList = {
  page: number
  count: number
  filter: NewsFilter | null
  title: string
  /** What the list is called in the way here. */
  shortTitle: string
  description: string
  items: readonly NewsTeaserData[]
  filters: NewsFiltersData
  featured: NewsTeaserData | null
}

/** A page of a list of news; null is a page that does not exist. */
export function NewsListPage({list}: {list: NewsList | null}) {
  if (!list) return <NotFoundPage />
  const {page, count, filter, title, shortTitle, items, filters, featured} = list
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
export async function newsListMetadata(list: NewsList | null): Promise<Metadata> {
  if (!list) return notFoundMetadata
  const {page, filter, title, description} = list
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
