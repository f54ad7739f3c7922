import {type GuideDocument, picturesOf} from '#lib/documents/guide-document.ts'
import {parsePictureId, pictureRect} from '#lib/media/pictures.ts'
import {documentPictureWidth, parsePictureFile} from '#lib/rich-text/document-pictures.ts'
import type {Picture} from '#lib/rich-text/rich-text.ts'
import {sharePhotoSize} from '#lib/share/share-picture.ts'

import {pictureSource} from '../asset-sources.ts'
import {siteHeaders} from '../client.ts'

/**
 * The pictures of a document by their names in it, from the Content Lake.
 *
 * @throws where one cannot be had: a document with a hole would be kept until its content changes
 */
export async function readPictures(document: GuideDocument): Promise<Record<string, Uint8Array>> {
  const files = await Promise.all(picturesOf(document).map(async (file) => [file, await readPicture(file)] as const))
  return Object.fromEntries(files)
}

async function readPicture(file: string): Promise<Uint8Array> {
  const parsed = parsePictureFile(file)
  if (!parsed) throw new Error(`A document names a picture „${file}”, which is no name of a picture.`)
  const source = pictureSource(parsed.picture, documentPictureWidth, parsed.rect, parsed.format)
  const answer = await fetch(source, {redirect: 'error', headers: siteHeaders()})
  if (!answer.ok) throw new Error(`The picture ${source.pathname} of a document is not to be had: ${answer.status}.`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The photograph of a picture for sharing, as a `data:` address; null where there is none. */
export async function readSharePhoto({asset, crop, hotspot}: Picture): Promise<string | null> {
  const picture = asset && parsePictureId(asset._id)
  if (!picture) return null
  const {width, height} = sharePhotoSize
  const rect = pictureRect(picture, crop, hotspot, width / height)
  const answer = await fetch(pictureSource(picture, width, rect, 'jpg'), {cache: 'no-store', headers: siteHeaders()})
  // What the lake does not have cannot be shown; if the lake is out of reach, nothing is drawn, and nothing kept.
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`The picture ${asset._id} could not be read: the lake answered ${answer.status}.`)
  return `data:image/jpeg;base64,${Buffer.from(await answer.arrayBuffer()).toString('base64')}`
}
