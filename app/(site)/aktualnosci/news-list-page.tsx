import {PageHeading} from '#components/layout/page-heading.tsx'
import {NewsTeaser} from '#components/news/news-teaser.tsx'
import {Pagination} from '#components/news/pagination.tsx'
import {pageCount, pageRange} from '#lib/pagination.ts'
import {newsListPath} from '#lib/paths.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {newsListQuery} from '#sanity/queries/news.ts'

import {NotFoundPage} from '../not-found-page.tsx'
import {SitePage} from '../site-page.tsx'

/** One page of the news list; a page past the end does not exist. */
export async function NewsListPage({page}: {page: number}) {
  const {items, total} = await sanityFetch({query: newsListQuery, params: pageRange(page)})
  const count = pageCount(total)
  if (page > count) return <NotFoundPage />
  return (
    <SitePage path={newsListPath(page)} crumbs={crumbsOf(page)}>
      <div className="wrap">
        <PageHeading title="Aktualności" margin={count > 1 && <p>{`Strona ${page} z ${count}`}</p>} />
        {items.length === 0 && (
          <p className="page-grid">
            <span className="lg:col-start-2">Nie ma jeszcze żadnych wiadomości.</span>
          </p>
        )}
        {items.map((item) => (
          <NewsTeaser key={item._id} item={item} level="h2" />
        ))}
        <Pagination page={page} count={count} />
      </div>
    </SitePage>
  )
}

function crumbsOf(page: number) {
  return page === 1
    ? [{label: 'Aktualności'}]
    : [{label: 'Aktualności', href: '/aktualnosci'}, {label: `Strona ${page}`}]
}
