import type {Metadata} from 'next'

import {NewsListPage, newsListMetadata} from '#components/news/news-list-page.tsx'
import {readNewsList} from '#sanity/read/news.ts'

const firstPage = {page: 1, filter: null}

export async function generateMetadata(): Promise<Metadata> {
  return newsListMetadata(await readNewsList(firstPage))
}

export default async function FirstNewsListPage() {
  return <NewsListPage list={await readNewsList(firstPage)} />
}
