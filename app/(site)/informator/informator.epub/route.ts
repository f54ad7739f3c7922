import {answerFile, noSuchFile} from '#lib/documents/answer-file.ts'
import {documentFilename} from '#lib/documents/document-addresses.ts'
import {drawCover} from '#lib/documents/epub/draw-cover.ts'
import {makeEpub} from '#lib/documents/epub/make-epub.ts'
import {readWholeGuide} from '#sanity/read/guide.ts'
import {readPictures} from '#sanity/read/pictures.ts'

// Made on the first request and kept until the Informator changes, like a page.
export const dynamic = 'force-static'

/** The whole Informator as an EPUB book. */
export async function GET(): Promise<Response> {
  const document = await readWholeGuide()
  if (!document) return noSuchFile()
  const pictures = await readPictures(document)
  const epub = Uint8Array.from(await makeEpub(document, pictures, await drawCover(document, pictures)))
  return answerFile(epub, 'application/epub+zip', documentFilename(document, 'epub'))
}
