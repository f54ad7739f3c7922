import type {Metadata} from 'next'

import {ChapterPath} from '#components/guide/chapter-path.tsx'
import {EditionNote} from '#components/guide/edition-note.tsx'
import {JsonLd} from '#components/layout/json-ld.tsx'
import {TakeAlong} from '#components/guide/take-along.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {RichText} from '#components/rich-text/rich-text.tsx'
import {guideJsonLd} from '#lib/json-ld/chapter.ts'
import {polish} from '#lib/typography.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {guideQuery} from '#sanity/queries/guide.ts'

import {NotFoundPage} from '../not-found-page.tsx'
import {pageMetadata} from '../page-metadata.ts'
import {SitePage} from '../site-page.tsx'

// Shown in search results alone: the page itself begins with the editors' own introduction.
const lead =
  'Przewodnik dla osób, które pomagają innym wrócić do życia społecznego i do pracy: rozdział po rozdziale, z podstawą prawną.'

export async function generateMetadata(): Promise<Metadata> {
  const {guide} = await sanityFetch({query: guideQuery})
  return pageMetadata({path: '/informator', title: guide?.title ?? 'Informator', description: lead})
}

export default async function GuidePage() {
  const {guide, chapters} = await sanityFetch({query: guideQuery})
  if (!guide) return <NotFoundPage />
  const team = guide.team ?? []
  return (
    <SitePage path="/informator" crumbs={[{label: 'Informator'}]} updatedAt={guide._updatedAt}>
      <JsonLd data={guideJsonLd(guide)} />
      <div className="wrap">
        <PageHeading title={guide.title ?? 'Informator'} margin={<EditionNote edition={guide} />} />
        <div className="page-grid">
          <div className="lg:col-start-2">
            <RichText value={guide.introduction} />
            <section aria-labelledby="rozdzialy" className="mt-14">
              <h2 id="rozdzialy" className="section-title">
                Rozdziały
              </h2>
              <ChapterPath chapters={chapters} />
            </section>
            <TakeAlong />
            {team.length > 0 && <p className="meta mt-12">Opracowanie: {polish(team.join(', '))}</p>}
          </div>
        </div>
      </div>
    </SitePage>
  )
}
