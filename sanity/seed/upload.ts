import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'

import type {SanityClient} from '@sanity/client'
import sharp from 'sharp'

/** Width of an uploaded drawing in pixels: the widest the site asks for. */
const pictureWidth = 1600

/** Uploads a file of this folder and answers the `_id` of its asset. Drawings are uploaded as PNG, everything else as it is. */
export async function uploadFile(client: SanityClient, file: string): Promise<string> {
  const bytes = await readFile(new URL(file, import.meta.url))
  if (!file.endsWith('.svg')) return idOf(client.assets.upload('file', bytes, {filename: basename(file)}))
  const options = {filename: `${basename(file, '.svg')}.png`, contentType: 'image/png'}
  return idOf(client.assets.upload('image', await drawn(bytes), options))
}

/** Draws an SVG. A palette keeps flat colours sharp and the file small. */
function drawn(svg: Buffer): Promise<Buffer> {
  return sharp(svg, {density: 144})
    .resize({width: pictureWidth})
    .png({palette: true, quality: 95, effort: 7})
    .toBuffer()
}

async function idOf(upload: Promise<{_id: string}>): Promise<string> {
  return (await upload)._id
}
