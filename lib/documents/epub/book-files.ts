import type {DocumentBlock} from '#lib/rich-text/document-block.ts'
import {element, escapeMarkup} from '#lib/rich-text/markup.ts'

import type {DocumentPart, GuideDocument} from '../guide-document.ts'
import type {DocumentSection} from '../sections/section.ts'
import {blocksToXhtml, inlineToXhtml, type LinkTo} from './blocks-to-xhtml.ts'

/** A file of the book: its id in the package, its name, what it is, and for texts its place in the reading order. */
export type BookFile = {id: string; name: string; type: string; title: string | null; content: string}

const xhtml = 'application/xhtml+xml'

/** The texts of the book in reading order: cover, imprint, introduction, chapters, and what else it holds. */
export function bookFiles(document: GuideDocument, hasCover: boolean): BookFile[] {
  const linkTo = linksIn(document)
  return [
    ...(hasCover ? [coverFile(document)] : []),
    titleFile(document, linkTo),
    ...(document.introduction.length > 0 ? [introductionFile(document, linkTo)] : []),
    ...document.parts.map((part) => chapterFile(part, linkTo)),
    ...document.sections.map((section) => sectionFile(section, linkTo)),
  ]
}

/** The name of the picture of the cover in the book. */
export const coverPicture = 'okladka.jpg'

/** The name of a part's file, by its anchor in the document. */
function fileName(anchor: string): string {
  return `${anchor}.xhtml`
}

/** Where a link to an anchor leads: to the file of a part, or to a place in that of a section. */
function linksIn({sections}: GuideDocument): LinkTo {
  const places = new Map(
    sections.flatMap(({anchor, blocks}) =>
      blocks.flatMap((block) => anchorsIn(block).map((place) => [place, `${fileName(anchor)}#${place}`] as const)),
    ),
  )
  return (anchor) => places.get(anchor) ?? fileName(anchor)
}

function anchorsIn(block: DocumentBlock): string[] {
  if (block.kind === 'heading') return [block.anchor]
  return block.kind === 'terms' ? block.items.map(({anchor}) => anchor) : []
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

function coverFile({title}: GuideDocument): BookFile {
  const body = `<section epub:type="cover" class="cover">
<img src="obrazy/${coverPicture}" alt="Okładka: ${escapeMarkup(title)}"/>
</section>`
  return {id: 'okladka', name: 'okladka.xhtml', type: xhtml, title: 'Okładka', content: xhtmlDocument(title, body)}
}

function titleFile(document: GuideDocument, linkTo: LinkTo): BookFile {
  const {title, imprint, currencyAddress, signs} = document
  const body = `<section epub:type="titlepage" class="title-page">
<h1>${escapeMarkup(title)}</h1>
${imprint.map(({label, content}) => `<p>${escapeMarkup(label)}: ${inlineToXhtml(content, linkTo)}</p>`).join('\n')}
<p><strong>Czy to jest nadal aktualne?</strong> <a href="${escapeMarkup(currencyAddress)}">Sprawdź, co zmieniło się od tej wersji</a>.</p>
${signs.length > 0 ? `<p class="signs">${signs.map(signToXhtml).join(' ')}</p>` : ''}
</section>`
  return {id: 'tytul', name: 'tytul.xhtml', type: xhtml, title: 'Strona tytułowa', content: xhtmlDocument(title, body)}
}

function signToXhtml({file, alt, width, height}: GuideDocument['signs'][number]): string {
  return element('img', {src: `obrazy/${file}`, alt, width: `${width}`, height: `${height}`}, null)
}

function introductionFile(document: GuideDocument, linkTo: LinkTo): BookFile {
  const title = 'Wprowadzenie'
  const body = `<section epub:type="introduction">
<h1>${title}</h1>
${blocksToXhtml(document.introduction, linkTo)}
</section>`
  return {id: 'wprowadzenie', name: 'wprowadzenie.xhtml', type: xhtml, title, content: xhtmlDocument(title, body)}
}

function chapterFile(part: DocumentPart, linkTo: LinkTo): BookFile {
  const {anchor, number, title, summary, legalStatus, blocks, legalBasis, changes} = part
  const full = `${number}. ${title}`
  const body = `<section epub:type="chapter">
<h1><span class="number">${number}</span> ${escapeMarkup(title)}</h1>
${summary ? `<p class="lead">${escapeMarkup(summary)}</p>` : ''}
${legalStatus ? `<p>${escapeMarkup(legalStatus)}</p>` : ''}
${blocksToXhtml(blocks, linkTo)}
${notes('Podstawa prawna', legalBasis, linkTo)}
${notes('Historia zmian', changes, linkTo)}
</section>`
  return {id: anchor, name: fileName(anchor), type: xhtml, title: full, content: xhtmlDocument(full, body)}
}

const sectionTypes: Record<DocumentSection['kind'], string> = {
  pathways: 'chapter',
  easyRead: 'chapter',
  glossary: 'glossary',
  directory: 'appendix',
  acts: 'bibliography',
}

function sectionFile({anchor, kind, title, lead, blocks}: DocumentSection, linkTo: LinkTo): BookFile {
  const body = `<section epub:type="${sectionTypes[kind]}"${kind === 'easyRead' ? ' class="easy-read"' : ''}>
<h1>${escapeMarkup(title)}</h1>
${lead ? `<p class="lead">${escapeMarkup(lead)}</p>` : ''}
${blocksToXhtml(blocks, linkTo)}
</section>`
  return {id: anchor, name: fileName(anchor), type: xhtml, title, content: xhtmlDocument(title, body)}
}

function notes(title: string, items: DocumentPart['legalBasis'], linkTo: LinkTo): string {
  if (items.length === 0) return ''
  const entries = items.map((item) => `<li>${inlineToXhtml(item, linkTo)}</li>`)
  return `<h2>${title}</h2>\n<ul>${entries.join('')}</ul>`
}
