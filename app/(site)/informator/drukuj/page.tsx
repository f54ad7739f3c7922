import type {Metadata} from 'next'

import {PrintForm} from '#components/guide/printed/print-form.tsx'
import {PrintedPage} from '#components/guide/printed/printed-page.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {scopeOfSelection} from '#lib/documents/guide-document.ts'
import {type PrintParameters, readPrintParameters} from '#lib/documents/selection.ts'
import {readChosenContent, readMatter} from '#sanity/read/guide.ts'

type Props = {searchParams: Promise<PrintParameters>}

const {path, title} = fixedPages.print
const lead =
  'Zaznacz rozdziały, które chcesz mieć na papierze albo w jednym pliku. Dostaniesz jeden dokument ze spisem treści.'

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const {empty} = readPrintParameters(await searchParams)
  return unlistedMetadata({path, title: empty ? `Błąd: ${title}` : title, description: lead})
}

/** A form that asks what to print; with an answer in its address, that very document. */
export default async function PrintPage({searchParams}: Props) {
  const {slugs, choosing, empty} = readPrintParameters(await searchParams)
  const content = await readChosenContent(slugs)
  const {contents, chapters} = content
  const someGone = chapters.length < slugs.length
  if (chapters.length > 0 && !choosing) {
    const notice = someGone ? 'Niektórych rozdziałów z adresu tej strony już nie ma. Pominęliśmy je.' : null
    const matter = scopeOfSelection(content) === 'whole' ? await readMatter() : undefined
    return <PrintedPage content={content} matter={matter} path={path} notice={notice} />
  }
  return (
    <SitePage path={path} crumbs={[linkTo(fixedPages.guide), {label: 'Do druku'}]}>
      <div className="wrap">
        <PageHeading title={title} lead={lead} />
        <div className="page-grid">
          <div className="lg:col-start-2">
            <PrintForm
              chapters={contents}
              chosen={chapters.flatMap(({slug}) => slug ?? [])}
              problem={problemOf(empty, someGone)}
            />
          </div>
        </div>
      </div>
    </SitePage>
  )
}

function problemOf(empty: boolean, gone: boolean): string | undefined {
  if (gone) return 'Rozdziałów z adresu tej strony już nie ma. Wybierz spośród obecnych.'
  return empty ? 'Zaznacz co najmniej jeden rozdział albo cały Informator.' : undefined
}
