import {readFile} from 'node:fs/promises'
import path from 'node:path'

import {ImageResponse} from 'next/og'
import sharp from 'sharp'

import {ShareCard, sharePhotoSize} from '#components/share/share-card.tsx'
import {parsePictureId, pictureRect} from '#lib/media/pictures.ts'
import type {Picture} from '#lib/rich-text/rich-text.ts'
import {sharePictureSize} from '#lib/share/share-picture.ts'
import {pictureSource} from '#sanity/asset-sources.ts'

type Contents = {siteTitle: string; caption: string; title: string; cover: Picture | null}

/** Draws the picture for sharing a page, as JPEG: photographs and flat colours are both small in it. */
export async function drawSharePicture({cover, ...contents}: Contents): Promise<Response> {
  const photo = cover && (await readPhoto(cover))
  const card = <ShareCard {...contents} photo={photo} />
  const drawn = new ImageResponse(card, {...sharePictureSize, fonts: await readFonts()})
  const picture = await sharp(await drawn.arrayBuffer())
    .jpeg({quality: 86, chromaSubsampling: '4:4:4', mozjpeg: true})
    .toBuffer()
  return new Response(new Uint8Array(picture), {headers: {'content-type': 'image/jpeg'}})
}

async function readPhoto({asset, crop, hotspot}: Picture): Promise<string | null> {
  const picture = asset && parsePictureId(asset._id)
  if (!picture) return null
  const {width, height} = sharePhotoSize
  const rect = pictureRect(picture, crop, hotspot, width / height)
  const answer = await fetch(pictureSource(picture, width, rect, 'jpg'), {cache: 'no-store'})
  // What the lake does not have cannot be shown; if the lake is out of reach, nothing is drawn, and nothing kept.
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`The picture ${asset._id} could not be read: the lake answered ${answer.status}.`)
  return `data:image/jpeg;base64,${Buffer.from(await answer.arrayBuffer()).toString('base64')}`
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
