import {answerPdf} from '../_documents/answer-pdf.ts'
import {readWholeGuide} from '../_documents/read-guide.ts'

// Made on the first request and kept until the Informator changes, like a page.
export const dynamic = 'force-static'

/** The whole Informator as a PDF. */
export async function GET(): Promise<Response> {
  return answerPdf(await readWholeGuide())
}
