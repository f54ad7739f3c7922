import {encode} from 'blurhash'
import type {Sharp} from 'sharp'

/** How many waves across and down: Sanity uses 4 × 3. */
const across = 4
const down = 3

/** The BlurHash of an image (https://blurha.sh): some thirty characters that unpack to a blurred preview. */
export async function blurHashOf(image: Sharp): Promise<string> {
  const {data, info} = await image
    .resize(32, 32, {fit: 'inside'})
    .toColourspace('srgb')
    .flatten({background: '#fff'})
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  return encode(new Uint8ClampedArray(data), info.width, info.height, across, down)
}
