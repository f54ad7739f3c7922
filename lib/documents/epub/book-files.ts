import {polish} from '#lib/polish/typography.ts'
import {pictureFilesIn} from '#lib/rich-text/document-pictures.ts'
import {escapeMarkup} from '#lib/rich-text/markup.ts'

import type {DocumentPart, GuideDocument} from '../guide-document.ts'
import {blocksToXhtml, inlineToXhtml} from './blocks-to-xhtml.ts'

/** A file of the book: its id in the package, its name, what it is, and for texts its place in the reading order. */
export type BookFile = {id: string; name: string; type: string; title: string | null; content: string}

const xhtml = 'application/xhtml+xml'

/** The texts of the book in reading order: title page, introduction, chapters. */
export function bookFiles(document: GuideDocument): BookFile[] {
  const introduction = document.introduction.length > 0 ? [introductionFile(document)] : []
  return [titleFile(document), ...introduction, ...document.parts.map(chapterFile)]
}

/** The names of the book's pictures, each once. */
export function bookPictures({introduction, parts}: GuideDocument): string[] {
  return pictureFilesIn([...introduction, ...parts.flatMap(({blocks}) => blocks)])
}

/** The name of a chapter's file, by its anchor in the document. */
function chapterFileName(anchor: string): string {
  return `${anchor}.xhtml`
}

/** A whole XHTML document of the book. */
export function xhtmlDocument(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="pl" xml:lang="pl">
<head><title>${escapeMarkup(title)}</title><link rel="stylesheet" type="text/css" href="styl.css"/></head>
<body>
${body}
</body>
</html>
`
}

function titleFile(document: GuideDocument): BookFile {
  const {title, organization, edition, legalStatus, versionDay, team, address, currencyAddress} = document
  const lines = [
    organization,
    edition,
    legalStatus,
    versionDay && polish(`Wersja z ${versionDay}`),
    team && `Opracowanie: ${team}`,
  ]
  const body = `<section epub:type="titlepage" class="title-page">
<h1>${escapeMarkup(title)}</h1>
${lines
  .filter(Boolean)
  .map((line) => `<p>${escapeMarkup(line)}</p>`)
  .join('\n')}
<p><strong>Czy to jest nadal aktualne?</strong> <a href="${escapeMarkup(currencyAddress)}">Sprawdź, co zmieniło się od tej wersji</a>.</p>
<p>Bieżący tekst: <a href="${escapeMarkup(address)}">${escapeMarkup(address)}</a></p>
</section>`
  return {id: 'tytul', name: 'tytul.xhtml', type: xhtml, title: 'Strona tytułowa', content: xhtmlDocument(title, body)}
}

function introductionFile(document: GuideDocument): BookFile {
  const title = 'Wprowadzenie'
  const body = `<section epub:type="introduction">
<h1>${title}</h1>
${blocksToXhtml(document.introduction, chapterFileName)}
</section>`
  return {id: 'wprowadzenie', name: 'wprowadzenie.xhtml', type: xhtml, title, content: xhtmlDocument(title, body)}
}

function chapterFile(part: DocumentPart): BookFile {
  const {anchor, number, title, summary, legalStatus, blocks, legalBasis, changes} = part
  const full = `${number}. ${title}`
  const body = `<section epub:type="chapter">
<h1><span class="number">${number}</span> ${escapeMarkup(title)}</h1>
${summary ? `<p class="lead">${escapeMarkup(summary)}</p>` : ''}
${legalStatus ? `<p>${escapeMarkup(legalStatus)}</p>` : ''}
${blocksToXhtml(blocks, chapterFileName)}
${notes('Podstawa prawna', legalBasis)}
${notes('Historia zmian', changes)}
</section>`
  return {id: anchor, name: chapterFileName(anchor), type: xhtml, title: full, content: xhtmlDocument(full, body)}
}

function notes(title: string, items: DocumentPart['legalBasis']): string {
  if (items.length === 0) return ''
  const entries = items.map((item) => `<li>${inlineToXhtml(item, chapterFileName)}</li>`)
  return `<h2>${title}</h2>\n<ul>${entries.join('')}</ul>`
}
