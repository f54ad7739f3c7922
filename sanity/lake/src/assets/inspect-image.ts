import {readFile} from 'node:fs/promises'

import type {Metadata, Sharp} from 'sharp'

import {httpError} from '../errors.ts'
import {maxInputPixels, openImage} from './image-limits.ts'
import {mimeTypeOf} from './mime-types.ts'

/** What an image is, found out from its bytes alone. */
export type ImageFacts = {
  extension: string
  mimeType: string
  /** As it is seen: after the turn that EXIF asks for. */
  width: number
  height: number
  hasAlpha: boolean
  isOpaque: boolean
  metadata: Metadata
  /** A fresh pipeline over the image, upright. */
  open: () => Sharp
}

const extensions = new Map([
  ['jpeg', 'jpg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['gif', 'gif'],
  ['svg', 'svg'],
  ['tiff', 'tif'],
  ['heif', 'avif'],
])

/** Reads an image whole, so that a broken one is found now and not by a reader. Throws LakeError 400. */
export async function inspectImage(path: string): Promise<ImageFacts> {
  const metadata = await readable(openImage(path).metadata())
  const extension = extensions.get(metadata.format)
  if (!extension) throw unreadableImage(`it is ${metadata.format}`)
  assertPixels(metadata)
  const {width, height} = metadata.autoOrient
  // From memory, since the renderer of SVG would otherwise resolve links to other files beside it.
  const input = metadata.format === 'svg' ? await readFile(path) : path
  const open = () => openImage(input).autoOrient()
  const {isOpaque} = await readable(open().stats())
  const mimeType = mimeTypeOf(extension)
  return {extension, mimeType, width, height, hasAlpha: metadata.hasAlpha, isOpaque, metadata, open}
}

/** Throws LakeError 400 for an image that would take too much memory. */
export function assertPixels({autoOrient: {width, height}}: Pick<Metadata, 'autoOrient'>, most = maxInputPixels): void {
  if (width * height > most) throw unreadableImage(`it has ${width} × ${height} pixels, the limit is ${most}`)
}

async function readable<Result>(promise: Promise<Result>): Promise<Result> {
  try {
    return await promise
  } catch (error) {
    throw unreadableImage(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it cannot be read', error)
  }
}

/** The refusal of an image, with the reason. */
export function unreadableImage(reason: string, cause?: unknown) {
  const message = `Invalid image: ${reason}. Accepted are JPEG, PNG, WebP, GIF, SVG, TIFF, AVIF and HEIC.`
  return httpError(400, message, {}, {cause})
}
