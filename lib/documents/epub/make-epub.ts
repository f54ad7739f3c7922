import {strToU8, zip, type AsyncZippable} from 'fflate'

import type {GuideDocument} from '../guide-document.ts'
import {wellFormed} from '../well-formed.ts'
import {bookFiles, coverPicture} from './book-files.ts'
import {bookNavigation} from './book-navigation.ts'
import {bookPackage} from './book-package.ts'
import {bookStyle} from './book-style.ts'

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/ksiazka.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/**
 * The document as an EPUB 3 book. Equal content makes equal bytes: every file bears the time at which the document was written.
 *
 * @param pictures JPEG and PNG by the names in the document
 * @param cover the picture of its cover, JPEG (draw-cover.ts)
 */
export function makeEpub(
  document: GuideDocument,
  pictures: Record<string, Uint8Array>,
  cover: Uint8Array | null,
): Promise<Uint8Array> {
  const book = wellFormed(document)
  const files = bookFiles(book, cover !== null)
  const stored = {level: 0} as const
  const entries: AsyncZippable = {
    // By the specification (OCF §4.3) first, and not compressed, so that programs know the file by its first bytes.
    mimetype: [strToU8('application/epub+zip'), stored],
    'META-INF/container.xml': strToU8(container),
    'EPUB/ksiazka.opf': strToU8(bookPackage(book, files, cover !== null)),
    'EPUB/nawigacja.xhtml': strToU8(bookNavigation(book, files)),
    'EPUB/styl.css': strToU8(bookStyle),
    ...Object.fromEntries(files.map(({name, content}) => [`EPUB/${name}`, strToU8(content)])),
    ...Object.fromEntries(
      Object.entries({...pictures, ...(cover && {[coverPicture]: cover})}).map(
        ([name, bytes]): [string, [Uint8Array, {level: 0}]] => [`EPUB/obrazy/${name}`, [bytes, stored]],
      ),
    ),
  }
  return new Promise((resolve, reject) => {
    zip(entries, {mtime: document.writtenAt, level: 9}, (error, bytes) => (error ? reject(error) : resolve(bytes)))
  })
}
