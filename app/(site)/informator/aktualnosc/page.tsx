import {CurrencyForm} from '#components/guide/currency/currency-form.tsx'
import {CurrencyResult} from '#components/guide/currency/currency-result.tsx'
import {EditionNote} from '#components/guide/edition-note.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {formatDate, formatPeriod} from '#lib/dates.ts'
import {printoutSince} from '#lib/documents/changes-since.ts'
import {type PrintParameters, readPrintParameters} from '#lib/documents/selection.ts'
import {parseVersion} from '#lib/documents/version.ts'
import {polish} from '#lib/typography.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {currencyQuery} from '#sanity/queries/documents.ts'

import {SitePage} from '../../site-page.tsx'
import {noindexMetadata} from '../_documents/noindex-metadata.ts'

type Props = {searchParams: Promise<PrintParameters>}

const title = 'Czy wydruk jest aktualny?'

export const metadata = noindexMetadata(title)

const path = '/informator/aktualnosc'

/** Tells the holder of a printout what changed since: the QR code on it leads here with its version and chapters. */
export default async function CurrencyPage({searchParams}: Props) {
  const parameters = await searchParams
  const content = await sanityFetch({query: currencyQuery})
  const asked = [parameters['wersja'] ?? ''].flat()[0] ?? ''
  const version = parseVersion(asked)
  const state = version ? printoutSince(content, version, readPrintParameters(parameters).slugs) : null
  const time = version && (asked.includes('-') ? formatDate(version) : formatPeriod(version, null))
  return (
    <SitePage path={path} crumbs={[{label: 'Informator', href: '/informator'}, {label: title}]}>
      <div className="wrap">
        <PageHeading
          title={!state ? title : state.current ? 'Wydruk jest aktualny' : 'Wydruk nie jest już aktualny'}
          lead={
            state && time ? leadFor(time, state.current) : 'Sprawdź, co zmieniło się w Informatorze od dnia wydruku.'
          }
          margin={<EditionNote edition={content.guide} />}
        />
        <div className="page-grid">
          <div className="lg:col-start-2">
            {state ? (
              <CurrencyResult {...state} />
            ) : (
              <CurrencyForm chapters={content.chapters} problem={asked !== ''} />
            )}
          </div>
        </div>
      </div>
    </SitePage>
  )
}

function leadFor(time: string, current: boolean): string {
  const day = polish(time)
  return current
    ? `Od wersji z ${day} nic się w nim nie zmieniło.`
    : `Od wersji z ${day} zmieniło się to, co wymieniamy niżej.`
}
