import type {Metadata} from 'next'

import {EventListPage, eventListMetadata} from '#components/events/event-list-page.tsx'
import {readEventList} from '#sanity/read/events.ts'

const firstPage = {page: 1}

export async function generateMetadata(): Promise<Metadata> {
  return eventListMetadata(await readEventList(firstPage))
}

export default async function FirstEventListPage() {
  return <EventListPage list={await readEventList(firstPage)} />
}
