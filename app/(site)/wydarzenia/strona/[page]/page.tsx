import type {Metadata} from 'next'

import {EventListPage, eventListMetadata} from '#components/events/event-list-page.tsx'
import {parseFurtherPage} from '#lib/addresses/paths.ts'
import {readEventList} from '#sanity/read/events.ts'

type Props = {params: Promise<{page: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  return eventListMetadata(await readEventList(await listOf(params)))
}

export default async function NumberedEventListPage({params}: Props) {
  return <EventListPage list={await readEventList(await listOf(params))} />
}

async function listOf(params: Props['params']) {
  return {page: parseFurtherPage((await params).page)}
}
