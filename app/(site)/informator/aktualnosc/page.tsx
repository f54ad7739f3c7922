import type {Metadata} from 'next'

import {CurrencyForm} from '#components/guide/currency/currency-form.tsx'
import {CurrencyResult} from '#components/guide/currency/currency-result.tsx'
import {EditionNote} from '#components/guide/edition-note.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {printoutSince} from '#lib/documents/changes-since.ts'
import {currencyPath} from '#lib/documents/document-addresses.ts'
import {type PrintParameters, readPrintParameters} from '#lib/documents/selection.ts'
import {parseVersion} from '#lib/documents/version.ts'
import {formatDate} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {currencyQuery} from '#sanity/queries/documents.ts'

type Props = {searchParams: Promise<PrintParameters>}

const {path, title} = fixedPages.currency
const lead = 'Sprawdź, co zmieniło się w Informatorze od dnia wydruku.'

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const parameters = await searchParams
  const version = parseVersion(askedVersion(parameters))
  const address = version ? currencyPath(version, readPrintParameters(parameters).slugs) : path
  return unlistedMetadata({path: address, title, description: lead})
}

/** Tells the holder of a printout what changed since: the QR code on it leads here with its version and chapters. */
export default async function CurrencyPage({searchParams}: Props) {
  const parameters = await searchParams
  const content = await sanityFetch({query: currencyQuery})
  const asked = askedVersion(parameters)
  const version = parseVersion(asked)
  const state = version ? printoutSince(content, version, readPrintParameters(parameters).slugs) : null
  const time = version && formatDate(version)
  return (
    <SitePage path={path} crumbs={[linkTo(fixedPages.guide), {label: title}]}>
      <div className="wrap">
        <PageHeading
          title={!state ? title : state.current ? 'Wydruk jest aktualny' : 'Wydruk nie jest już aktualny'}
          lead={state && time ? leadFor(time, state.current) : lead}
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

function askedVersion(parameters: PrintParameters): string {
  return [parameters['wersja'] ?? ''].flat()[0] ?? ''
}

function leadFor(time: string, current: boolean): string {
  const day = polish(time)
  return current
    ? `Od wersji z ${day} redakcja nie odnotowała w nim zmian.`
    : `Od wersji z ${day} zmieniło się to, co wymieniamy niżej.`
}
