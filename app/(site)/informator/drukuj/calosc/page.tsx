import {wholePrintPath} from '#lib/documents/document-addresses.ts'

import {noindexMetadata} from '../../_documents/noindex-metadata.ts'
import {PrintedPage} from '../../_documents/printed-page.tsx'
import {readContent} from '../../_documents/read-guide.ts'

export const metadata = noindexMetadata('Cały Informator do druku')

export default async function WholePrintedPage() {
  return <PrintedPage content={await readContent(null)} scope="whole" path={wholePrintPath} />
}
