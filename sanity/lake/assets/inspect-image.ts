import {readFile} from 'node:fs/promises'

import type {Metadata, Sharp} from 'sharp'

import {httpError} from '../errors.ts'
import {maxInputPixels, openImage} from './image-limits.ts'

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

const formats = new Map([
  ['jpeg', {extension: 'jpg', mimeType: 'image/jpeg'}],
  ['png', {extension: 'png', mimeType: 'image/png'}],
  ['webp', {extension: 'webp', mimeType: 'image/webp'}],
  ['gif', {extension: 'gif', mimeType: 'image/gif'}],
  ['svg', {extension: 'svg', mimeType: 'image/svg+xml'}],
  ['tiff', {extension: 'tif', mimeType: 'image/tiff'}],
  ['heif', {extension: 'avif', mimeType: 'image/avif'}],
])

/** Reads an image whole, so that a broken one is found now and not by a reader. Throws LakeError 400. */
export async function inspectImage(path: string): Promise<ImageFacts> {
  const metadata = await readable(openImage(path).metadata())
  const format = formats.get(metadata.format)
  if (!format) throw unreadable(`it is ${metadata.format}`)
  const {width, height} = metadata.autoOrient
  if (width * height > maxInputPixels)
    throw unreadable(`it has ${width} × ${height} pixels, the limit is ${maxInputPixels}`)
  // From memory, since the renderer of SVG would otherwise resolve links to other files beside it.
  const input = metadata.format === 'svg' ? await readFile(path) : path
  const open = () => openImage(input).autoOrient()
  const {isOpaque} = await readable(open().stats())
  return {...format, width, height, hasAlpha: metadata.hasAlpha, isOpaque, metadata, open}
}

async function readable<Result>(promise: Promise<Result>): Promise<Result> {
  try {
    return await promise
  } catch (error) {
    throw unreadable(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it cannot be read', error)
  }
}

function unreadable(reason: string, cause?: unknown) {
  const message = `Invalid image: ${reason}. Accepted are JPEG, PNG, WebP, GIF, SVG, TIFF and AVIF.`
  return httpError(400, message, {}, {cause})
}
