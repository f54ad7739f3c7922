import type {Sharp} from 'sharp'
import {rgbaToThumbHash} from 'thumbhash'

/** The ThumbHash of an image (https://evanw.github.io/thumbhash/), in base64: some thirty characters, as a BlurHash, with its shape. */
export async function thumbHashOf(image: Sharp): Promise<string> {
  const {data, info} = await image
    .resize(100, 100, {fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
