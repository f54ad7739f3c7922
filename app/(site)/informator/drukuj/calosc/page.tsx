import {noindexMetadata} from '../../_documents/noindex-metadata.ts'
import {PrintedPage} from '../../_documents/printed-page.tsx'

export const metadata = noindexMetadata('Cały Informator do druku')

export default function WholePrintedPage() {
  return <PrintedPage slugs={null} path="/informator/drukuj/calosc" />
}
