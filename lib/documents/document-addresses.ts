import {isoDay} from '#lib/polish/dates.ts'
import {slugify} from '#lib/polish/slugs.ts'

import {versionToken} from './version.ts'

/** The address of the print form, and of what is chosen there: `?rozdzial=kis&rozdzial=cis`. */
export const printPath = '/informator/drukuj'

/** The whole as one page for paper. */
export const wholePrintPath = `${printPath}/calosc`

/** The form, where it was sent with nothing ticked. */
export const emptyPrintFormPath = `${printPath}?pusty=tak`

/** Where one asks whether a printout is still current. */
export const currencyFormPath = '/informator/aktualnosc'

/** The query of an address that names these chapters. */
function chapterQueryString(slugs: readonly string[]): string {
  return new URLSearchParams(slugs.map((slug) => ['rozdzial', slug])).toString()
}

/** Where the current text of a document is on the site. */
export function guideDocumentPath(scope: 'whole' | 'chapter' | 'selection', slugs: readonly string[]): string {
  if (scope === 'whole') return '/informator'
  return scope === 'chapter' ? `/informator/${slugs[0]}` : `${printPath}?${chapterQueryString(slugs)}`
}

/** Where a document of these chapters is asked about; no chapter stands for the whole Informator. */
export function currencyPath(version: string, slugs: readonly string[]): string {
  const chapters = slugs.length > 0 ? `&${chapterQueryString(slugs)}` : ''
  return `${currencyFormPath}?wersja=${versionToken(version)}${chapters}`
}

/** The three files that readers can take along. */
export const wholePdfPath = '/informator/informator.pdf'
export const epubPath = '/informator/informator.epub'

/** The PDF of a document. */
export function pdfPath(scope: 'whole' | 'chapter' | 'selection', slugs: readonly string[]): string {
  if (scope === 'whole') return wholePdfPath
  return scope === 'chapter' ? chapterPdfPath(slugs[0] ?? '') : `${printPath}/pdf?${chapterQueryString(slugs)}`
}

/** The print form with these chapters ticked already. */
export function printChoicePath(slugs: readonly string[]): string {
  return `${printPath}?${chapterQueryString(slugs)}&wybierz=tak`
}

export function chapterPdfPath(slug: string): string {
  return `/informator/${slug}/pdf`
}

/** „informator-2026-11-21.pdf”, „klub-integracji-spolecznej-2026-11-21.pdf”: what it is, and of which day. */
export function documentFilename(
  {scope, title, version}: {scope: 'whole' | 'chapter' | 'selection'; title: string; version: string},
  extension: 'pdf' | 'epub',
): string {
  const name = scope === 'chapter' ? slugify(title) : scope === 'whole' ? 'informator' : 'informator-wybrane-rozdzialy'
  return `${name || 'rozdzial'}-${isoDay(version)}.${extension}`
}
