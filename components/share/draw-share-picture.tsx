import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import satori from 'satori'
import sharp from 'sharp'

import {sharePictureSize} from '#lib/share/share-picture.ts'

import {ShareCard} from './share-card.tsx'

/** `photo` is an address that holds the picture itself (`data:`). */
type Contents = {siteTitle: string; caption: string; title: string; photo: string | null}

/**
 * Draws the picture for sharing a page, as JPEG: photographs and flat colours are both small in it. A sign that the fonts
 * lack is an empty box: next/og, around the same satori, would ask hosts abroad for it, and fail without them.
 */
export async function drawSharePicture(contents: Contents): Promise<Response> {
  const drawn = await satori(<ShareCard {...contents} />, {...sharePictureSize, fonts: await readFonts()})
  const picture = await sharp(Buffer.from(drawn))
    .jpeg({quality: 86, chromaSubsampling: '4:4:4', mozjpeg: true})
    .toBuffer()
  return new Response(new Uint8Array(picture), {headers: {'content-type': 'image/jpeg'}})
}

const fonts = join(/* turbopackIgnore: true */ dirname(fileURLToPath(import.meta.url)), '../../lib/documents/fonts')

const fontFiles = [
  {
    name: 'Serif',
    weight: 600,
    file: join(/* turbopackIgnore: true */ fonts, 'SourceSerif4_600SemiBold.ttf'),
  },
  {
    name: 'Text',
    weight: 400,
    file: join(/* turbopackIgnore: true */ fonts, 'AtkinsonHyperlegibleNext_400Regular.ttf'),
  },
] as const

async function readFonts() {
  return Promise.all(
    fontFiles.map(
      async ({name, weight, file}) =>
        ({name, weight, data: await readFile(/* turbopackIgnore: true */ file), style: 'normal'}) as const,
    ),
  )
}
