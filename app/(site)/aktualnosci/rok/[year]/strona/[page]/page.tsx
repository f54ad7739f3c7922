import type {Metadata} from 'next'

import {NewsListPage, newsListMetadata} from '#components/news/news-list-page.tsx'
import {parseFurtherPage, parseYear} from '#lib/addresses/paths.ts'
import {readNewsList} from '#sanity/read/news.ts'

type Props = {params: Promise<{year: string; page: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  return newsListMetadata(await readNewsList(await listOf(params)))
}

export default async function NumberedNewsOfYearPage({params}: Props) {
  return <NewsListPage list={await readNewsList(await listOf(params))} />
}

async function listOf(params: Props['params']) {
  const {page, year: written} = await params
  const year = parseYear(written)
  return {page: year && parseFurtherPage(page), filter: year ? {year} : null}
}
