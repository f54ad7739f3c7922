import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {PathwayTeaser} from '#components/pathways/pathway-teaser.tsx'
import {sanityFetch} from '#sanity/fetch.ts'
import {pathwayListQuery} from '#sanity/queries/pathways.ts'

import {pageMetadata} from '../page-metadata.ts'
import {SitePage} from '../site-page.tsx'

const lead =
  'Typowe drogi od pierwszej rozmowy do pracy. Każda zaczyna się od sytuacji osoby i pokazuje, kto działa na kolejnych etapach.'

export const metadata: Metadata = pageMetadata({path: '/sciezki', title: 'Ścieżki', description: lead})

export default async function PathwayListPage() {
  const pathways = await sanityFetch({query: pathwayListQuery})
  return (
    <SitePage path="/sciezki" crumbs={[{label: 'Ścieżki'}]}>
      <div className="wrap">
        <PageHeading title="Ścieżki" lead={lead} />
        <div className="page-grid">
          <div className="lg:col-span-2 lg:col-start-2">
            {pathways.map((pathway) => (
              <PathwayTeaser key={pathway._id} pathway={pathway} />
            ))}
          </div>
        </div>
      </div>
    </SitePage>
  )
}
