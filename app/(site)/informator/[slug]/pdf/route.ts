import {answerPdf} from '../../_documents/answer-pdf.ts'
import {readChapterDocument} from '../../_documents/read-guide.ts'

type Context = {params: Promise<{slug: string}>}

// Made on the first request and kept until the chapter changes, like a page.
export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

/** A chapter as a PDF. */
export async function GET(_request: Request, {params}: Context): Promise<Response> {
  const {slug} = await params
  return answerPdf(await readChapterDocument(slug))
}
