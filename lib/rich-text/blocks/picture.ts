import {picturePath, pictureRect} from '#lib/media/pictures.ts'
import {polish} from '#lib/polish/typography.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import type {BlockWriter} from '../block-writer.ts'
import type {DocumentPicture} from '../document-block.ts'
import {pictureFile} from '../document-pictures.ts'
import {element, textElement} from '../markup.ts'
import type {Picture, PictureBlock} from '../rich-text.ts'

/** A picture of its own, with caption and author. */
export const picture: BlockWriter<PictureBlock> = {
  toHtml: pictureToHtml,
  toDocument: pictureToDocument,
  // What a picture shows (`alt`) stands for the picture, and says nothing of its own.
  toLines: ({caption}) => [caption],
  explain: (block) => block,
}

const feedWidth = 1280

/** A picture with its caption as HTML; the empty string when its file is missing. */
export function pictureToHtml({asset, alt, decorative, caption, crop}: Picture): string {
  if (!asset?.width || !asset.height) return ''
  const rect = pictureRect({width: asset.width, height: asset.height}, crop, null, null)
  const src = absoluteUrl(picturePath(asset._id, feedWidth, rect))
  const image = element('img', {src, alt: decorative ? '' : (alt ?? '')}, null)
  return element('figure', {}, image + textElement('figcaption', caption))
}

/** A picture in a document; none where its file is missing. One without a description has its caption to stand for it. */
export function pictureToDocument({asset, crop, alt, decorative, caption, credit}: Picture): DocumentPicture[] {
  const file = asset && pictureFile({asset, crop})
  if (!file) return []
  const words = [caption, credit].filter(Boolean).join(' ')
  return [{kind: 'picture', file, alt: decorative ? null : alt || caption || null, caption: polish(words)}]
}
