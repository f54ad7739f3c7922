import type {Metadata} from 'next'

import {NewsListPage, newsListMetadata} from '#components/news/news-list-page.tsx'
import {parseFurtherPage} from '#lib/addresses/paths.ts'
import {readNewsList} from '#sanity/read/news.ts'

type Props = {params: Promise<{page: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  return newsListMetadata(await readNewsList(await listOf(params)))
}

export default async function NumberedNewsListPage({params}: Props) {
  return <NewsListPage list={await readNewsList(await listOf(params))} />
}

async function listOf(params: Props['params']) {
  return {page: parseFurtherPage((await params).page), filter: null}
}
