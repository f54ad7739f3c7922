import type {Metadata} from 'next'

import {pageMetadata} from '../page-metadata.ts'
import {EventListPage} from './event-list-page.tsx'

export const metadata: Metadata = pageMetadata({
  path: '/wydarzenia',
  title: 'Wydarzenia',
  description: 'Spotkania i inne wydarzenia: zapowiedzi i te, które już się odbyły. Kalendarz do subskrypcji.',
})

export default function FirstEventListPage() {
  return <EventListPage page={1} />
}
