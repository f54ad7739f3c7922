import type {Metadata} from 'next'

import {ChangeList} from '#components/guide/change-list.tsx'
import {ChapterContents} from '#components/guide/chapter-contents.tsx'
import {EditionNote} from '#components/guide/edition-note.tsx'
import {guideMetadata} from '#components/guide/guide-metadata.ts'
import {TakeAlong} from '#components/guide/take-along.tsx'
import {JsonLd} from '#components/json-ld/json-ld.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {NotFoundPage} from '#components/page/not-found-page.tsx'
import {SitePage} from '#components/page/site-page.tsx'
import {RichText} from '#components/rich-text/rich-text.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {guideChanges} from '#lib/guide/guide-changes.ts'
import {guideJsonLd} from '#lib/json-ld/chapter.ts'
import {polish} from '#lib/polish/typography.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {guideQuery} from '#sanity/queries/guide.ts'

/** How many of the newest changes the contents page shows. */
const latelyCount = 3

// Shown in search results alone: the page itself begins with the editors' own introduction.
const lead =
  'Przewodnik dla osób, które pomagają innym wrócić do życia społecznego i do pracy: rozdział po rozdziale, z podstawą prawną.'

export async function generateMetadata(): Promise<Metadata> {
  const {guide} = await sanityFetch({query: guideQuery})
  return guideMetadata({path: fixedPages.guide.path, title: guide?.title ?? fixedPages.guide.title, description: lead})
}

export default async function GuidePage() {
  const {guide, chapters} = await sanityFetch({query: guideQuery})
  if (!guide) return <NotFoundPage />
  const team = guide.team ?? []
  const lately = guideChanges(chapters).slice(0, latelyCount)
  return (
    <SitePage path={fixedPages.guide.path} crumbs={[{label: fixedPages.guide.title}]}>
      <JsonLd data={guideJsonLd(guide)} />
      <div className="wrap">
        <PageHeading title={guide.title} margin={<EditionNote edition={guide} />} />
        <div className="page-grid">
          <div className="lg:col-start-2">
            <RichText value={guide.introduction} />
            <section aria-labelledby="rozdzialy" className="mt-between">
              <h2 id="rozdzialy" className="mb-6 text-section">
                Rozdziały
              </h2>
              <ChapterContents chapters={chapters} />
            </section>
            {lately.length > 0 && (
              <section aria-labelledby="ostatnie-zmiany" className="aside-section">
                <h2 id="ostatnie-zmiany">Ostatnie zmiany</h2>
                <ChangeList changes={lately} />
                <p className="mt-6">
                  <a href={fixedPages.guideChanges.path}>Wszystkie zmiany</a>
                </p>
              </section>
            )}
            <TakeAlong />
            {team.length > 0 && <p className="mt-12 text-sm text-ink-soft">Opracowanie: {polish(team.join(', '))}</p>}
          </div>
        </div>
      </div>
    </SitePage>
  )
}
