import type {Metadata} from 'next'

import {unlistedMetadata} from '../../../page-metadata.ts'
import {PrintedPage} from '../../_documents/printed-page.tsx'

export const metadata: Metadata = unlistedMetadata({
  path: '/informator/drukuj/calosc',
  title: 'Cały Informator do druku',
  description: 'Wszystkie rozdziały Informatora na jednej stronie, do druku.',
})

export default function WholePrintedPage() {
  return <PrintedPage slugs={null} path="/informator/drukuj/calosc" />
}
