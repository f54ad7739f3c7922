import type {Metadata} from 'next'

import {wholePrintPath} from '#lib/documents/document-addresses.ts'

import {unlistedMetadata} from '../../../page-metadata.ts'
import {PrintedPage} from '../../_documents/printed-page.tsx'
import {readContent} from '../../_documents/read-guide.ts'

export const metadata: Metadata = unlistedMetadata({
  path: wholePrintPath,
  title: 'Cały Informator do druku',
  description: 'Wszystkie rozdziały Informatora na jednej stronie, do druku.',
})

export default async function WholePrintedPage() {
  return <PrintedPage content={await readContent(null)} scope="whole" path={wholePrintPath} />
}
