import type {Metadata} from 'next'

import {NewsListPage, newsListMetadata} from './news-list-page.tsx'

const list = {page: 1, filter: null}

export function generateMetadata(): Promise<Metadata> {
  return newsListMetadata(list)
}

export default function FirstNewsListPage() {
  return <NewsListPage {...list} />
}
