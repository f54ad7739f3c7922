import type {Metadata} from 'next'

import {directoryMetadata, EntityDirectoryPage} from '#components/entities/entity-directory-page.tsx'
import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {readNarrowing} from '#lib/entities/narrowing.ts'
import {readDirectory} from '#sanity/read/entities.ts'

type Props = {params: Promise<{kind: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const narrowing = readNarrowing(await params)
  return narrowing ? directoryMetadata(narrowing) : notFoundMetadata
}

export default async function EntitiesOfKindPage({params}: Props) {
  const narrowing = readNarrowing(await params)
  if (!narrowing) return <NotFoundPage />
  return <EntityDirectoryPage narrowing={narrowing} {...await readDirectory(narrowing)} />
}
