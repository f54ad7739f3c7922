import type {Metadata} from 'next'

import {parseFurtherPage} from '#lib/pagination.ts'
import {eventListPath} from '#lib/paths.ts'

import {NotFoundPage, notFoundMetadata} from '../../../not-found-page.tsx'
import {pageMetadata} from '../../../page-metadata.ts'
import {EventListPage} from '../../event-list-page.tsx'

type Props = {params: Promise<{page: string}>}

/** None at build time: each page is made on its first request and kept until its content changes. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const page = parseFurtherPage((await params).page)
  return page ? pageMetadata({path: eventListPath(page), title: `Wydarzenia, strona ${page}`}) : notFoundMetadata
}

export default async function NumberedEventListPage({params}: Props) {
  const page = parseFurtherPage((await params).page)
  return page ? <EventListPage page={page} /> : <NotFoundPage />
}
