import {documentPages, fixedPages} from '#lib/addresses/addresses.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {generatePath} from '#lib/addresses/routes.ts'
import {isoDay} from '#lib/polish/dates.ts'
import {slugify} from '#lib/polish/slugs.ts'

import {versionToken} from './version.ts'

const {guide, print, currency} = fixedPages

/** The print form, where it was sent with nothing ticked. */
export const emptyPrintFormPath = `${print.path}?pusty=tak`

/** The query of an address that names these chapters. */
function chapterQueryString(slugs: readonly string[]): string {
  return new URLSearchParams(slugs.map((slug) => ['rozdzial', slug])).toString()
}

/** Where the current text of a document is on the site. */
export function guideDocumentPath(scope: 'whole' | 'chapter' | 'selection', slugs: readonly string[]): string {
  if (scope === 'whole') return guide.path
  return scope === 'chapter' ? documentPath('chapter', slugs[0] ?? '') : selectionPath(slugs)
}

/** Where a document of these chapters is asked about; no chapter stands for the whole Informator. */
export function currencyPath(version: string | null, slugs: readonly string[]): string {
  const query = [version && `wersja=${versionToken(version)}`, chapterQueryString(slugs)].filter(Boolean).join('&')
  return query ? `${currency.path}?${query}` : currency.path
}

/** The PDF of a document. */
export function pdfPath(scope: 'whole' | 'chapter' | 'selection', slugs: readonly string[]): string {
  if (scope === 'whole') return guide.parts.pdf
  if (scope === 'chapter') return generatePath(documentPages.chapter.parts.pdf, {slug: slugs[0] ?? ''})
  return `${print.parts.selectionPdf}?${chapterQueryString(slugs)}`
}

/** The print form with these chapters ticked already. */
export function printChoicePath(slugs: readonly string[]): string {
  return `${selectionPath(slugs)}&wybierz=tak`
}

function selectionPath(slugs: readonly string[]): string {
  return `${print.path}?${chapterQueryString(slugs)}`
}

/** „informator-2026-11-21.pdf”, „klub-integracji-spolecznej-2026-11-21.pdf”: what it is, and of which day. */
export function documentFilename(
  {scope, title, version}: {scope: 'whole' | 'chapter' | 'selection'; title: string; version: string | null},
  extension: 'pdf' | 'epub',
): string {
  const name = scope === 'chapter' ? slugify(title) : scope === 'whole' ? 'informator' : 'informator-wybrane-rozdzialy'
  return `${[name || 'rozdzial', version && isoDay(version)].filter(Boolean).join('-')}.${extension}`
}
