import {readFile} from 'node:fs/promises'
import path from 'node:path'

import {ImageResponse} from 'next/og'
import sharp from 'sharp'

import {sharePictureSize} from '#lib/share/share-picture.ts'

import {ShareCard} from './share-card.tsx'

/** `photo` is an address that holds the picture itself (`data:`). */
type Contents = {siteTitle: string; caption: string; title: string; photo: string | null}

/** Draws the picture for sharing a page, as JPEG: photographs and flat colours are both small in it. */
export async function drawSharePicture(contents: Contents): Promise<Response> {
  const drawn = new ImageResponse(<ShareCard {...contents} />, {...sharePictureSize, fonts: await readFonts()})
  const picture = await sharp(await drawn.arrayBuffer())
    .jpeg({quality: 86, chromaSubsampling: '4:4:4', mozjpeg: true})
    .toBuffer()
  return new Response(new Uint8Array(picture), {headers: {'content-type': 'image/jpeg'}})
}

const fontFiles = [
  {name: 'Serif', file: 'SourceSerif4_600SemiBold.ttf', weight: 600},
  {name: 'Text', file: 'AtkinsonHyperlegibleNext_400Regular.ttf', weight: 400},
] as const

async function readFonts() {
  return Promise.all(
    fontFiles.map(async ({name, file, weight}) => {
      const data = await readFile(path.join(process.cwd(), 'lib/documents/fonts', file))
      return {name, weight, data, style: 'normal'} as const
    }),
  )
}
