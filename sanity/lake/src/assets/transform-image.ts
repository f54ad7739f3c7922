import type {Sharp} from 'sharp'
import sharp from 'sharp'

import {httpError} from '../errors.ts'
import {encode} from './encode-image.ts'
import {type Geometry, geometryOf, type Size} from './geometry.ts'
import {maxSideOf, openImage} from './image-limits.ts'
import type {ImageFormat, ImageParameters, Rectangle} from './image-parameters.ts'

/** The image to derive from: its file's bytes or path, and its upright size. */
export type Original = Size & {input: string | Buffer; extension: string}

/**
 * Derives an image. `format` has been decided by then (see image-format.ts), the parameters are canonical. Throws
 * LakeError 400 for a rect outside, and for what takes too long.
 */
export async function transformImage(
  original: Original,
  parameters: ImageParameters,
  format: ImageFormat,
): Promise<Buffer> {
  const animated = !parameters.firstFrame && original.extension !== 'svg' && (format === 'gif' || format === 'webp')
  const start = await turned(original, parameters, animated)
  const frames = animated && !parameters.orientation ? await framesOf(original) : 1
  const geometry = geometryOf(start.rect, parameters, frames)
  const image = start.open(geometry)
  const framed = frame(image, geometry, {...parameters, padding: paddingOf(parameters, frames)}, format)
  try {
    return await encode(adjusted(framed, parameters), format, parameters)
  } catch (error) {
    throw isTimeout(error) ? tooSlow(error) : error
  }
}

async function framesOf({input}: Original): Promise<number> {
  return (await openImage(input, {animated: true}).metadata()).pages ?? 1
}

// The space around is drawn in each frame.
function paddingOf({padding = 0}: ImageParameters, frames: number): number {
  return frames > 1 ? Math.min(padding, Math.floor(maxSideOf(frames) / 4)) : padding
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('timeout')
}

function tooSlow(cause: unknown) {
  return httpError(
    400,
    'This image takes too long to make. Ask for a smaller one, or for less to be done to it.',
    {},
    {cause},
  )
}

/** The part of the original to work on, and how to open it cut and scaled. */
type Start = {rect: Size; open(geometry: Geometry): Sharp}

async function turned(original: Original, parameters: ImageParameters, animated: boolean): Promise<Start> {
  const rect = visibleRectangle(original, parameters.rect)
  if (!parameters.orientation) return {rect, open: (geometry) => openCut(original, rect, geometry, animated)}
  // A turn changes which side is the width, so the turned cut-out is made first and the rest works on that.
  const {left, top, width, height} = rect
  const {data, info} = await openImage(original.input)
    .autoOrient()
    .extract({left, top, width, height})
    .toBuffer({resolveWithObject: true})
    .then((cutOut) => sharp(cutOut.data).rotate(parameters.orientation).png().toBuffer({resolveWithObject: true}))
  const turnedOriginal = {input: data, extension: 'png', width: info.width, height: info.height}
  const whole = {left: 0, top: 0, width: info.width, height: info.height}
  return {rect: whole, open: (geometry) => openCut(turnedOriginal, whole, geometry, false)}
}

function openCut(original: Original, rect: Rectangle, {region, size, entropy}: Geometry, animated: boolean): Sharp {
  const factor = original.extension === 'svg' ? sharpness(original, region, size) : 1
  const area = entropy ? {left: 0, top: 0, width: rect.width, height: rect.height} : region
  const image = openImage(original.input, {animated, ...(factor > 1 && {density: 72 * factor})}).autoOrient()
  const cut = image.extract({
    left: (rect.left + area.left) * factor,
    top: (rect.top + area.top) * factor,
    width: area.width * factor,
    height: area.height * factor,
  })
  return cut.resize(size.width, size.height, entropy ? {fit: 'cover', position: 'entropy'} : {fit: 'fill'})
}

// A drawing has no pixels of its own: it is drawn larger instead of being blown up, within reason.
function sharpness(original: Size, region: Size, size: Size): number {
  const wanted = Math.ceil(Math.max(size.width / region.width, size.height / region.height))
  const possible = Math.floor(Math.sqrt(40_000_000 / (original.width * original.height)))
  return Math.max(1, Math.min(wanted, possible, 16))
}

function visibleRectangle({width, height}: Size, rect: Rectangle | undefined): Rectangle {
  if (!rect) return {left: 0, top: 0, width, height}
  const visible = {
    left: rect.left,
    top: rect.top,
    width: Math.min(rect.width, width - rect.left),
    height: Math.min(rect.height, height - rect.top),
  }
  if (visible.width > 0 && visible.height > 0) return visible
  throw httpError(400, `Invalid value for parameter "rect": it lies outside the image of ${width} × ${height} pixels.`)
}

function frame(
  image: Sharp,
  {size, canvas}: Geometry,
  {padding = 0, background}: ImageParameters,
  format: ImageFormat,
): Sharp {
  const seeThrough = format !== 'jpg' && format !== 'pjpg'
  const color = background ?? (seeThrough ? {r: 0, g: 0, b: 0, alpha: 0} : '#ffffff')
  const left = Math.floor((canvas.width - size.width) / 2)
  const top = Math.floor((canvas.height - size.height) / 2)
  const edges = {
    left: left + padding,
    right: canvas.width - size.width - left + padding,
    top: top + padding,
    bottom: canvas.height - size.height - top + padding,
  }
  const isFramed = Object.values(edges).some((edge) => edge > 0)
  const framed = isFramed ? image.extend({...edges, background: color}) : image
  return background !== undefined || !seeThrough ? framed.flatten({background: background ?? '#ffffff'}) : framed
}

function adjusted(image: Sharp, {flip, blur, sharpen, saturation, invert}: ImageParameters): Sharp {
  if (flip?.includes('h')) image.flop()
  if (flip?.includes('v')) image.flip()
  // Sanity's blur goes to 2000; a tenth of it as standard deviation looks the same.
  if (blur) image.blur(Math.max(0.3, Math.min(100, blur / 10)))
  if (sharpen) image.sharpen({sigma: 0.5 + sharpen / 50})
  if (saturation !== undefined) image.modulate({saturation: Math.max(0.01, 1 + saturation / 100)})
  if (invert) image.negate({alpha: false})
  return image
}
