import {fixedPages} from '#lib/addresses/addresses.ts'
import {cleanText} from '#lib/polish/clean-text.ts'
import {isoDay} from '#lib/polish/dates.ts'
import {escapeMarkup} from '#lib/rich-text/markup.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {type GuideDocument, picturesOf} from '../guide-document.ts'
import {type BookFile, coverPicture} from './book-files.ts'

/**
 * The package document (EPUB 3.3 §5): what the book is, what it holds, in which order. Accessibility metadata follow
 * EPUB Accessibility 1.1 and schema.org.
 */
export function bookPackage(document: GuideDocument, files: readonly BookFile[], hasCover: boolean): string {
  const pictures = picturesOf(document)
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identyfikator" xml:lang="pl">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(document, pictures.length > 0)}
${hasCover ? '<meta name="cover" content="obraz-okladki"/>' : ''}
</metadata>
<manifest>
<item id="nawigacja" href="nawigacja.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="styl" href="styl.css" media-type="text/css"/>
${hasCover ? `<item id="obraz-okladki" href="obrazy/${coverPicture}" media-type="image/jpeg" properties="cover-image"/>` : ''}
${files.map(({id, name, type}) => `<item id="${id}" href="${name}" media-type="${type}"/>`).join('\n')}
${pictures.map((file, at) => `<item id="obraz-${at + 1}" href="obrazy/${file}" media-type="${pictureType(file)}"/>`).join('\n')}
</manifest>
<spine>
${files.map(({id}) => `<itemref idref="${id}"/>${id === 'tytul' ? '\n<itemref idref="nawigacja"/>' : ''}`).join('\n')}
</spine>
</package>
`
}

function metadata(
  {title, organization, edition, legalStatus, version, writtenAt, address}: GuideDocument,
  pictures: boolean,
): string {
  const modified = writtenAt.replace(/\.\d+Z$/, 'Z')
  const description = [edition, legalStatus].filter(Boolean).join('. ')
  const lines = [
    // One identifier for every version of the book on this site; dcterms:modified tells the versions apart.
    ['dc:identifier', absoluteUrl(fixedPages.guide.parts.epub), ' id="identyfikator"'],
    ['dc:title', cleanText(title)],
    ['dc:language', 'pl'],
    ['dc:creator', organization],
    ['dc:publisher', organization],
    ['dc:description', description],
    ['dc:date', version ? isoDay(version) : ''],
    ['dc:source', address],
    ['meta', modified, ' property="dcterms:modified"'],
    ['meta', 'textual', ' property="schema:accessMode"'],
    ['meta', pictures ? 'visual' : '', ' property="schema:accessMode"'],
    ['meta', 'textual', ' property="schema:accessModeSufficient"'],
    ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'alternativeText', 'displayTransformability'].map(
      (feature) => ['meta', feature, ' property="schema:accessibilityFeature"'],
    ),
    ['meta', 'none', ' property="schema:accessibilityHazard"'],
    [
      'meta',
      'Tekst z nagłówkami, spisem treści i opisami obrazów; tabele mają nagłówki. Wszystko da się przeczytać bez wzroku.',
      ' property="schema:accessibilitySummary"',
    ],
  ]
  return lines
    .filter(([, text]) => text)
    .map(([name, text, attributes = '']) => `<${name}${attributes}>${escapeMarkup(text ?? '')}</${name}>`)
    .join('\n')
}

function pictureType(file: string): string {
  return file.endsWith('.png') ? 'image/png' : 'image/jpeg'
}
