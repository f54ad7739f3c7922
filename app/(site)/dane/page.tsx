import type {Metadata} from 'next'

import {OpenDataPage} from '#components/open-data/open-data-page.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {dataCheckedAt, dataDescription} from '#lib/open-data/catalog.ts'
import {readOpenData} from '#sanity/read/open-data.ts'

const {path, title} = fixedPages.openData

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({path, title, description: dataDescription})
}

export default async function DataPage() {
  const {data, publisher} = await readOpenData()
  return (
    <SitePage path={path} crumbs={[{label: title}]} updatedAt={dataCheckedAt(data)}>
      <OpenDataPage data={data} publisher={publisher} />
    </SitePage>
  )
}
