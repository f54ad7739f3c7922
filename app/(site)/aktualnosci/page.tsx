import type {Metadata} from 'next'

import {pageMetadata} from '../page-metadata.ts'
import {NewsListPage} from './news-list-page.tsx'

export const metadata: Metadata = pageMetadata({
  path: '/aktualnosci',
  title: 'Aktualności',
  description:
    'Wiadomości o spotkaniach, podmiotach i przepisach ekonomii społecznej w województwie lubuskim, od najnowszych.',
})

export default function FirstNewsListPage() {
  return <NewsListPage page={1} filter={null} />
}
