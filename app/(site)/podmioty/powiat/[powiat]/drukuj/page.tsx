import type {Metadata} from 'next'

import {printedPowiatMetadata, PrintedPowiatPage} from '#components/entities/printed-powiat-page.tsx'
import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {isPowiat} from '#lib/entities/powiats.ts'
import {readPrintedPowiat} from '#sanity/read/directory-search.ts'

type Props = {params: Promise<{powiat: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const {powiat} = await params
  return isPowiat(powiat) ? printedPowiatMetadata(powiat) : notFoundMetadata
}

export default async function PowiatForPaperPage({params}: Props) {
  const {powiat} = await params
  if (!isPowiat(powiat)) return <NotFoundPage />
  return <PrintedPowiatPage powiat={powiat} {...await readPrintedPowiat(powiat)} />
}
