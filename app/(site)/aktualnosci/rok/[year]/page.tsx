import type {Metadata} from 'next'

import {parseYear} from '#lib/addresses/paths.ts'

import {NewsListPage, newsListMetadata} from '../../news-list-page.tsx'

type Props = {params: Promise<{year: string}>}

/** None at build time: each page is made on its first request and kept until its content changes. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  return newsListMetadata(await listOf(params))
}

export default async function NewsOfYearPage({params}: Props) {
  return <NewsListPage {...await listOf(params)} />
}

async function listOf(params: Props['params']) {
  const year = parseYear((await params).year)
  return {page: year && 1, filter: year ? {year} : null}
}
