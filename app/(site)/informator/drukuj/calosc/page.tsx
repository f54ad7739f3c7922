import type {Metadata} from 'next'

import {PrintedPage} from '#components/guide/printed/printed-page.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {readContent} from '#sanity/read/guide.ts'

export function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata({
    path: fixedPages.print.parts.whole,
    title: 'Cały Informator do druku',
    description: 'Wszystkie rozdziały Informatora na jednej stronie, do druku.',
  })
}

export default async function WholePrintedPage() {
  return <PrintedPage content={await readContent(null)} scope="whole" path={fixedPages.print.parts.whole} />
}
