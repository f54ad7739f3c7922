import type {Metadata} from 'next'

import {fixedPages} from '#lib/addresses/addresses.ts'

import {unlistedMetadata} from '../../../page-metadata.ts'
import {PrintedPage} from '../../_documents/printed-page.tsx'
import {readContent} from '../../_documents/read-guide.ts'

export const metadata: Metadata = unlistedMetadata({
  path: fixedPages.print.parts.whole,
  title: 'Cały Informator do druku',
  description: 'Wszystkie rozdziały Informatora na jednej stronie, do druku.',
})

export default async function WholePrintedPage() {
  return <PrintedPage content={await readContent(null)} scope="whole" path={fixedPages.print.parts.whole} />
}
