import type {Metadata} from 'next'

import {PrintForm} from '#components/guide/printed/print-form.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {printPath} from '#lib/documents/document-addresses.ts'
import {type PrintParameters, readPrintParameters} from '#lib/documents/selection.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {guideQuery} from '#sanity/queries/guide.ts'

import {unlistedMetadata} from '../../page-metadata.ts'
import {SitePage} from '../../site-page.tsx'
import {PrintedPage} from '../_documents/printed-page.tsx'

type Props = {searchParams: Promise<PrintParameters>}

const title = 'Informator do druku'
const lead =
  'Zaznacz rozdziały, które chcesz mieć na papierze albo w jednym pliku. Dostaniesz jeden dokument ze spisem treści.'

export const metadata: Metadata = unlistedMetadata({path: printPath, title, description: lead})

/** A form that asks what to print; with an answer in its address, that very document. */
export default async function PrintPage({searchParams}: Props) {
  const {whole, slugs, choosing} = readPrintParameters(await searchParams)
  if (whole) return <PrintedPage slugs={null} path="/informator/drukuj/calosc" />
  const {chapters} = await sanityFetch({query: guideQuery})
  const known = slugs.filter((slug) => chapters.some((chapter) => chapter.slug === slug))
  if (known.length > 0 && !choosing) {
    const notice =
      known.length < slugs.length ? 'Niektórych rozdziałów z adresu tej strony już nie ma. Pominęliśmy je.' : null
    return <PrintedPage slugs={known} path={printPath} notice={notice} />
  }
  return (
    <SitePage path={printPath} crumbs={[{label: 'Informator', href: '/informator'}, {label: 'Do druku'}]}>
      <div className="wrap">
        <PageHeading title={title} lead={lead} />
        <div className="page-grid">
          <div className="lg:col-start-2">
            {slugs.length > known.length && <p>Rozdziałów z adresu tej strony już nie ma. Wybierz spośród obecnych:</p>}
            <PrintForm chapters={chapters} chosen={known} />
          </div>
        </div>
      </div>
    </SitePage>
  )
}
