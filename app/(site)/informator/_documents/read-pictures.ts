import type {GuideDocument} from '#lib/documents/guide-document.ts'
import {documentPictureWidth, parsePictureFile, pictureFilesIn} from '#lib/rich-text/document-pictures.ts'
import {pictureSource} from '#sanity/asset-sources.ts'

/**
 * The pictures of a document by their names in it, from the Content Lake.
 *
 * @throws where one cannot be had: a document with a hole would be kept until its content changes
 */
export async function readPictures(document: GuideDocument): Promise<Record<string, Uint8Array>> {
  const blocks = [...document.introduction, ...document.parts.flatMap((part) => part.blocks)]
  const files = await Promise.all(pictureFilesIn(blocks).map(async (file) => [file, await readPicture(file)] as const))
  return Object.fromEntries(files)
}

async function readPicture(file: string): Promise<Uint8Array> {
  const parsed = parsePictureFile(file)
  if (!parsed) throw new Error(`A document names a picture „${file}”, which is no name of a picture.`)
  const source = pictureSource(parsed.picture, documentPictureWidth, parsed.rect, parsed.format)
  const answer = await fetch(source, {redirect: 'error'})
  if (!answer.ok) throw new Error(`The picture ${source.pathname} of a document is not to be had: ${answer.status}.`)
  return new Uint8Array(await answer.arrayBuffer())
}
