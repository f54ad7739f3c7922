import type {Metadata} from 'next'

import {parseFurtherPage, parseYear} from '#lib/addresses/paths.ts'

import {NewsListPage, newsListMetadata} from '../../../../news-list-page.tsx'

type Props = {params: Promise<{year: string; page: string}>}

/** None at build time: each page is made on its first request and kept until its content changes. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  return newsListMetadata(await listOf(params))
}

export default async function NumberedNewsOfYearPage({params}: Props) {
  return <NewsListPage {...await listOf(params)} />
}

async function listOf(params: Props['params']) {
  const {page, year: written} = await params
  const year = parseYear(written)
  return {page: year && parseFurtherPage(page), filter: year ? {year} : null}
}
