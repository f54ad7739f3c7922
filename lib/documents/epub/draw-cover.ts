import sharp from 'sharp'

import type {GuideDocument} from '../guide-document.ts'
import {makeCover} from '../pdf/make-pdf.ts'
import {pdfData} from '../pdf/pdf-data.ts'

/** Pixels of a cover, in the proportions of its page: as shops and readers' programs want it. */
const size = {width: 1600, height: 2400}

/**
 * The cover of a document as JPEG: the same that its PDF begins with. Null, with a word in the log, where it cannot be drawn:
 * a book is a book without it.
 *
 * @param pictures those of the document, by the names in it; what the cover shows is the signs among them
 */
export async function drawCover(
  document: GuideDocument,
  pictures: Readonly<Record<string, Uint8Array>>,
): Promise<Uint8Array | null> {
  const signs = document.signs.flatMap(({file}) => (pictures[file] ? [[file, pictures[file]] as const] : []))
  try {
    const drawn = await makeCover({data: await pdfData(document), pictures: Object.fromEntries(signs)})
    return await sharp(drawn, {density: 144})
      .resize({...size, fit: 'fill'})
      .flatten({background: '#fff'})
      .jpeg({quality: 88, mozjpeg: true})
      .toBuffer()
  } catch (error) {
    console.warn('The cover of a book could not be drawn; the book goes without.', error)
    return null
  }
}
