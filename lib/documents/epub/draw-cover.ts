import sharp from 'sharp'

import type {GuideDocument} from '../guide-document.ts'
import {makeCover} from '../pdf/make-pdf.ts'
import {pdfData} from '../pdf/pdf-data.ts'

/** Pixels of a cover, in the proportions of its page: as shops and readers' programs want it. */
const size = {width: 1600, height: 2400}

/** The cover of a document as JPEG: the same that its PDF begins with. `pictures` by the names in the document. */
export async function drawCover(document: GuideDocument, pictures: Record<string, Uint8Array>): Promise<Uint8Array> {
  const drawn = await makeCover({data: await pdfData(document), pictures})
  return sharp(drawn, {density: 144})
    .resize({...size, fit: 'fill'})
    .flatten({background: '#fff'})
    .jpeg({quality: 88, mozjpeg: true})
    .toBuffer()
}
