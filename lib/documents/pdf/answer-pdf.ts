import {documentFilename} from '#lib/documents/document-addresses.ts'
import type {GuideDocument} from '#lib/documents/guide-document.ts'
import {makePdf} from '#lib/documents/pdf/make-pdf.ts'
import {pdfData} from '#lib/documents/pdf/pdf-data.ts'

import {answerFile, noSuchFile} from './answer-file.ts'
import {readPictures} from './read-pictures.ts'

/** The document as a PDF, or 404 where there is none. */
export async function answerPdf(document: GuideDocument | null): Promise<Response> {
  if (!document) return noSuchFile()
  return answerFile(await pdfOf(document), 'application/pdf', documentFilename(document, 'pdf'))
}

/** The bytes of the document as a PDF. */
export async function pdfOf(document: GuideDocument): Promise<Uint8Array<ArrayBuffer>> {
  const [data, pictures] = await Promise.all([pdfData(document), readPictures(document)])
  return Uint8Array.from(await makePdf({data, pictures}))
}
