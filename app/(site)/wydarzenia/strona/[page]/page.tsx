import type {Metadata} from 'next'

import {parseFurtherPage} from '#lib/addresses/paths.ts'

import {EventListPage, eventListMetadata} from '../../event-list-page.tsx'

type Props = {params: Promise<{page: string}>}

/** None at build time: each page is made on its first request and kept until its content changes. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  return eventListMetadata(await listOf(params))
}

export default async function NumberedEventListPage({params}: Props) {
  return <EventListPage {...await listOf(params)} />
}

async function listOf(params: Props['params']) {
  return {page: parseFurtherPage((await params).page)}
}
