import sharp, {type Color, type Sharp} from 'sharp'

import type {TestLake} from '#tests/support/open-test-lake.ts'

/** A picture of one colour. */
export function plain(width: number, height: number, background: Color = '#14594a'): Sharp {
  return sharp({create: {width, height, channels: 3, background}})
}

/** A picture whose left half is red and whose right half is blue. */
export async function redAndBlue(width: number, height: number): Promise<Buffer> {
  const blue = await plain(Math.floor(width / 2), height, '#0000ff')
    .png()
    .toBuffer()
  return plain(width, height, '#ff0000')
    .composite([{input: blue, left: Math.ceil(width / 2), top: 0}])
    .png()
    .toBuffer()
}

/** The colour of a pixel as [red, green, blue]. */
export async function pixel(image: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(image).extract({left, top, width: 1, height: 1}).removeAlpha().raw().toBuffer())]
}

/** GETs an asset by the path that its document names, without any token. */
export function getAsset({lake}: TestLake, url: string, init: RequestInit = {}): Promise<Response> {
  return lake.fetch(url, init)
}

/** GETs an image and reads it. */
export async function readImage(lake: TestLake, url: string, init: RequestInit = {}) {
  const response = await getAsset(lake, url, init)
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  const {format, width, height, pages, hasAlpha} = await sharp(bytes).metadata()
  return {response, bytes, format, width, height, pages, hasAlpha}
}
