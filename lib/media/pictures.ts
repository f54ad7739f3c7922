import {endpoints} from '#lib/addresses/addresses.ts'
import {generatePath} from '#lib/addresses/routes.ts'

/** Widths in which pictures are served; any other is refused, so that nobody can make the server draw at will. */
const pictureWidths = [160, 320, 480, 640, 960, 1280, 1600] as const

/** A part of a picture in pixels of the original. */
export type Rect = {left: number; top: number; width: number; height: number}

/** What an asset id says: `image-<sha1>-<width>x<height>-<extension>`. */
export type PictureId = {hash: string; width: number; height: number; extension: string}

/** What editors chose in the Studio, as fractions of the original. */
export type Crop = {left: number; top: number; right: number; bottom: number}
export type Hotspot = {x: number; y: number}

const pictureId =
  /^image-([0-9a-f]{40})-([1-9]\d{0,4})x([1-9]\d{0,4})-(jpg|jpeg|png|webp|gif|avif|tiff|tif|heif|heic|svg)$/
const variantName = /^(\d{3,4})(?:-(\d{1,5}),(\d{1,5}),(\d{1,5}),(\d{1,5}))?\.webp$/

/** Reads an asset id, or null for anything else. */
export function parsePictureId(assetId: string): PictureId | null {
  const [, hash, width, height, extension] = pictureId.exec(assetId) ?? []
  return hash && extension ? {hash, width: Number(width), height: Number(height), extension} : null
}

/** Reads `<width>.webp` or `<width>-<l>,<t>,<w>,<h>.webp`; null for other widths and for a part outside the picture. */
export function parsePictureVariant(name: string, picture: PictureId): {width: number; rect: Rect | null} | null {
  const [, width, ...numbers] = variantName.exec(name) ?? []
  const allowed = pictureWidths.find((candidate) => String(candidate) === width)
  if (!allowed) return null
  const [left, top, rectWidth, rectHeight] = numbers
  if (left === undefined) return {width: allowed, rect: null}
  const rect = {left: Number(left), top: Number(top), width: Number(rectWidth), height: Number(rectHeight)}
  return lies(rect, picture) ? {width: allowed, rect} : null
}

/** Path of a picture on this site's own origin. */
export function picturePath(assetId: string, width: number, rect: Rect | null): string {
  const part = rect ? `-${rect.left},${rect.top},${rect.width},${rect.height}` : ''
  return generatePath(endpoints.picture, {asset: assetId, variant: `${width}${part}.webp`})
}

/** The widths worth offering for a part that is `available` pixels wide: none is larger than the original, one at min. */
export function usefulWidths(available: number): number[] {
  const useful = pictureWidths.filter((width) => width <= available)
  return useful.length > 0 ? [...useful] : [pictureWidths[0]]
}

/** Path of a picture as large as it is served, cut as the editor cut it: what a link on a small one leads to. */
export function largePicturePath(asset: {_id: string; width: number; height: number}, crop: Crop | null): string {
  const rect = pictureRect(asset, crop, null, null)
  return picturePath(asset._id, usefulWidths(rect?.width ?? asset.width).at(-1) ?? asset.width, rect)
}

/**
 * The part of the original to show: the editor's crop, narrowed to `aspect` (width ÷ height) around the hotspot.
 * Null when that is the whole picture.
 */
export function pictureRect(
  picture: {width: number; height: number},
  crop: Crop | null,
  hotspot: Hotspot | null,
  aspect: number | null,
): Rect | null {
  const cropped = applyCrop(picture, crop)
  const rect = aspect ? narrow(cropped, aspect, focusOf(picture, cropped, hotspot)) : cropped
  const whole = rect.left === 0 && rect.top === 0 && rect.width === picture.width && rect.height === picture.height
  return whole ? null : rect
}

function applyCrop({width, height}: {width: number; height: number}, crop: Crop | null): Rect {
  if (!crop) return {left: 0, top: 0, width, height}
  const left = Math.round(crop.left * width)
  const top = Math.round(crop.top * height)
  const right = Math.round(crop.right * width)
  const bottom = Math.round(crop.bottom * height)
  return {left, top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom)}
}

function focusOf(picture: {width: number; height: number}, rect: Rect, hotspot: Hotspot | null) {
  if (hotspot) return {x: hotspot.x * picture.width, y: hotspot.y * picture.height}
  return {x: rect.left + rect.width / 2, y: rect.top + rect.height / 2}
}

function narrow(rect: Rect, aspect: number, focus: {x: number; y: number}): Rect {
  const width = Math.min(rect.width, Math.max(1, Math.round(rect.height * aspect)))
  const height = Math.min(rect.height, Math.max(1, Math.round(rect.width / aspect)))
  return {
    left: Math.round(clamp(focus.x - width / 2, rect.left, rect.left + rect.width - width)),
    top: Math.round(clamp(focus.y - height / 2, rect.top, rect.top + rect.height - height)),
    width,
    height,
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max)
}

function lies(rect: Rect, {width, height}: PictureId): boolean {
  return rect.width > 0 && rect.height > 0 && rect.left + rect.width <= width && rect.top + rect.height <= height
}
