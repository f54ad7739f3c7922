import {answerPdf} from '#lib/documents/pdf/answer-pdf.ts'
import {readWholeGuide} from '#sanity/read/guide.ts'
import {readPictures} from '#sanity/read/pictures.ts'

// Made on the first request and kept until the Informator changes, like a page.
export const dynamic = 'force-static'

/** The whole Informator as a PDF. */
export async function GET(): Promise<Response> {
  return answerPdf(await readWholeGuide(), readPictures)
}
