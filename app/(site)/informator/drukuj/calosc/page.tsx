import type {Metadata} from 'next'

import {PrintedPage} from '#components/guide/printed/printed-page.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {readContent, readMatter} from '#sanity/read/guide.ts'

export function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata({
    path: fixedPages.print.parts.whole,
    title: 'Cały Informator do druku',
    description:
      'Cały Informator na jednej stronie, do druku: rozdziały, ścieżki, słowniczek, wykaz podmiotów i aktów prawnych.',
  })
}

export default async function WholePrintedPage() {
  const [content, matter] = await Promise.all([readContent(null), readMatter()])
  return <PrintedPage content={content} matter={matter} scope="whole" path={fixedPages.print.parts.whole} />
}
