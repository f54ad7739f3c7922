import type {Metadata} from 'next'

import {JsonLd} from '#components/json-ld/json-ld.tsx'
import {NewsArticle} from '#components/news/news-article.tsx'
import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {limitAge} from '#lib/freshness/limit-age.ts'
import {secondsUntilNext} from '#lib/freshness/turns.ts'
import {newsArticleJsonLd} from '#lib/json-ld/news-article.ts'
import {archivedAt, isArchival} from '#lib/news/news.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {newsArticleQuery} from '#sanity/queries/news.ts'
import {readEditMarks} from '#sanity/read/edit-marks.ts'

type Props = {params: Promise<{slug: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const article = await readArticle(params)
  return article
    ? pageMetadata({
        path: pathOf(article.slug),
        title: article.title,
        description: article.lead,
        published: {at: article.publishedAt, updatedAt: article.publishedAt},
      })
    : notFoundMetadata
}

export default async function NewsArticlePage({params}: Props) {
  const article = await readArticle(params)
  if (!article) return <NotFoundPage />
  const now = Date.now()
  await limitAge(secondsUntilNext([archivedAt(article.publishedAt)], now))
  const marks = await readEditMarks('newsArticle', article._id)
  const crumbs = [linkTo(fixedPages.news), {label: article.title}]
  return (
    <SitePage path={pathOf(article.slug)} crumbs={crumbs}>
      <NewsArticle article={article} archival={isArchival(article.publishedAt, now)} marks={marks} />
      <JsonLd data={newsArticleJsonLd(article)} />
    </SitePage>
  )
}

async function readArticle(params: Props['params']) {
  return sanityFetch({query: newsArticleQuery, params: await params})
}

function pathOf(slug: string | null): string {
  return documentPath('newsArticle', slug)
}
