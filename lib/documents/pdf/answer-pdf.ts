import {answerFile, noSuchFile} from '../answer-file.ts'
import {documentFilename} from '../document-addresses.ts'
import type {GuideDocument} from '../guide-document.ts'
import {makePdf} from './make-pdf.ts'
import {pdfData} from './pdf-data.ts'

/** Reads the pictures of a document, by their names in it. */
type ReadPictures = (document: GuideDocument) => Promise<Record<string, Uint8Array>>

/** The document as a PDF, or 404 where there is none. */
export async function answerPdf(document: GuideDocument | null, readPictures: ReadPictures): Promise<Response> {
  if (!document) return noSuchFile()
  const pdf = await pdfOf(document, readPictures)
  return answerFile(pdf, 'application/pdf', documentFilename(document, 'pdf'))
}

/** The bytes of the document as a PDF. */
export async function pdfOf(document: GuideDocument, readPictures: ReadPictures): Promise<Uint8Array<ArrayBuffer>> {
  const [data, pictures] = await Promise.all([pdfData(document), readPictures(document)])
  return Uint8Array.from(await makePdf({data, pictures}))
}
