import type {Metadata} from 'next'

import {parsePageNumber} from '#lib/pagination.ts'
import {newsListPath} from '#lib/paths.ts'

import {NotFoundPage, notFoundMetadata} from '../../../not-found-page.tsx'
import {pageMetadata} from '../../../page-metadata.ts'
import {NewsListPage} from '../../news-list-page.tsx'

type Props = {params: Promise<{page: string}>}

/** None at build time: each page is made on its first request and kept until its content changes. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const page = parsePageNumber((await params).page)
  return page && page > 1
    ? pageMetadata({path: newsListPath(page), title: `Aktualności, strona ${page}`})
    : notFoundMetadata
}

export default async function NumberedNewsListPage({params}: Props) {
  const page = parsePageNumber((await params).page)
  // The first page has one address: that of the list.
  return page && page > 1 ? <NewsListPage page={page} /> : <NotFoundPage />
}
