import {endpoints} from '#lib/addresses/addresses.ts'
import {generatePath} from '#lib/addresses/routes.ts'
import {parsePictureId, picturePath, pictureRect} from '#lib/media/pictures.ts'
import type {Picture} from '#lib/rich-text/rich-text.ts'

import type {DocumentBlock} from './document-block.ts'

/** Wide enough for print at the width of the text (17 cm at 190 dots an inch), small enough to carry along. */
export const documentPictureWidth = 1280

type Pictured = {
  asset: NonNullable<Picture['asset']>
  crop: Picture['crop']
}

/**
 * The name that a picture has inside a document, from its id, cut and kind; null where there is no drawable file.
 * Photographs go as JPEG; a picture with see-through parts goes as PNG, which keeps them.
 */
export function pictureFile({asset, crop}: Pictured): string | null {
  if (!asset.width || !asset.height) return null
  const {width, height} = {width: asset.width, height: asset.height}
  const rect = pictureRect({width, height}, crop, null, null)
  const variant = picturePath(asset._id, documentPictureWidth, rect).split('/').slice(2).join('_')
  return variant.replace(/\.webp$/, asset.isOpaque === false ? '.png' : '.jpg')
}

/** Reads such a name; null for anything else. */
export function parsePictureFile(file: string) {
  const [, id, cut, format] = /^([\w-]+)_\d+(?:-(\d+,\d+,\d+,\d+))?\.(jpg|png)$/.exec(file) ?? []
  const picture = parsePictureId(id ?? '')
  if (!picture) return null
  const [left = 0, top = 0, width = 0, height = 0] = (cut ?? '').split(',').map(Number)
  return {picture, rect: cut ? {left, top, width, height} : null, format: format === 'png' ? 'png' : 'jpg'} as const
}

/** The path on the site of the picture that has this name in a document. */
export function documentPicturePath(file: string): string {
  return generatePath<string>(endpoints.picture, {
    asset: file.split('_')[0] ?? '',
    variant: file.replace(/^[^_]*_|\.\w+$/g, '') + '.webp',
  })
}

/** The names of all pictures in a text, each once. */
export function pictureFilesIn(blocks: readonly DocumentBlock[]): string[] {
  return [...new Set(blocks.flatMap((block) => (block.kind === 'picture' ? [block.file] : [])))]
}
