import type {Metadata} from 'next'

import {EventListPage, eventListMetadata} from './event-list-page.tsx'

export function generateMetadata(): Promise<Metadata> {
  return eventListMetadata({page: 1})
}

export default function FirstEventListPage() {
  return <EventListPage page={1} />
}
