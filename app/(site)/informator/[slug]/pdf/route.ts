import {answerPdf} from '#lib/documents/pdf/answer-pdf.ts'
import {readChapterDocument} from '#sanity/read/guide.ts'
import {readPictures} from '#sanity/read/pictures.ts'

type Context = {params: Promise<{slug: string}>}

// Made on the first request and kept until the chapter changes, like a page.
export const dynamic = 'force-static'

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

/** A chapter as a PDF. */
export async function GET(_request: Request, {params}: Context): Promise<Response> {
  const {slug} = await params
  return answerPdf(await readChapterDocument(slug), readPictures)
}
