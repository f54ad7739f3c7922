import type {Metadata} from 'next'

import {NotFoundPage, notFoundMetadata} from '../../../../../not-found-page.tsx'
import {directoryMetadata, EntityDirectoryPage} from '../../../../entity-directory-page.tsx'
import {readNarrowing} from '../../../../read-narrowing.ts'

type Props = {params: Promise<{powiat: string; kind: string}>}

/** None at build time: each page is made on its first request and kept until its content changes. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const narrowing = readNarrowing(await params)
  return narrowing ? directoryMetadata(narrowing) : notFoundMetadata
}

export default async function EntitiesOfKindInPowiatPage({params}: Props) {
  const narrowing = readNarrowing(await params)
  return narrowing ? <EntityDirectoryPage narrowing={narrowing} /> : <NotFoundPage />
}
