import type {Metadata} from 'next'

import {OfflineBox} from '#components/guide/offline/offline-box.tsx'
import {OfflineList} from '#components/guide/offline/offline-list.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {contentPages, fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {offlineSections} from '#lib/guide/offline-pages.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {offlineQuery} from '#sanity/queries/offline.ts'

const {path, title} = fixedPages.offline
const lead =
  'Rozdziały, ścieżki, wykazy podmiotów i słowniczek możesz zapisać na swoim urządzeniu i czytać bez zasięgu.'

export function generateMetadata(): Promise<Metadata> {
  return unlistedMetadata({path, title, description: lead})
}

/** What can be read without internet, and how; the service worker shows it in place of a page that it has not kept. */
export default async function OfflinePage() {
  const sections = offlineSections(await sanityFetch({query: offlineQuery}))
  return (
    <SitePage path={path} crumbs={[linkTo(fixedPages.guide), {label: title}]} isIndexed={false}>
      <div className="wrap">
        <PageHeading title={title} lead={lead} />
        <div className="page-grid">
          <div className="lg:col-start-2">
            <OfflineBox />
            <p className="mt-6">
              Zapisane strony odświeżają się same, gdy znów masz internet i otwierasz serwis. Nie zapisujemy
              aktualności, formularzy, filmów ani plików do pobrania. Przeglądarka może usunąć to, co zapisane, gdy
              brakuje miejsca albo gdy długo nie otwierasz serwisu.
            </p>
            <p className="mt-4">
              Jeśli nie widzisz przycisku, Twoja przeglądarka nie pozwala zapisywać stron. Możesz wtedy pobrać{' '}
              <a href={fixedPages.guide.parts.pdf}>Informator w pliku PDF</a> albo{' '}
              <a href={fixedPages.guide.parts.epub}>EPUB</a>.
            </p>
            <p className="mt-4">
              <a href={contentPages.privacyPolicy.path}>Co zapisuje się na urządzeniu</a>
            </p>
            <h2 className="mt-between mb-6 text-section">Co można czytać bez internetu</h2>
            <OfflineList sections={sections} />
          </div>
        </div>
      </div>
    </SitePage>
  )
}
