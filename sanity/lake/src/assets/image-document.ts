import {blurHashOf} from './blur-hash.ts'
import {type Exif, type ExifValue, parseExif} from './exif.ts'
import type {ImageFacts} from './inspect-image.ts'
import {paletteOf} from './palette.ts'
import {thumbHashOf} from './thumb-hash.ts'

const usual = ['lqip', 'palette', 'blurhash']

/**
 * The `metadata` of an image asset. `wanted` are the `meta` parameters of the upload: without any, the usual ones;
 * `none` leaves all but the dimensions out; `thumbhash`, `exif`, `image` and `location` come only when asked for, since they may
 * tell where and when a photo was taken.
 */
export async function imageMetadata(facts: ImageFacts, wanted: readonly string[]): Promise<Record<string, unknown>> {
  const wants = (part: string) => (wanted.length > 0 ? wanted : usual).includes(part)
  const {width, height, hasAlpha, isOpaque} = facts
  return {
    _type: 'sanity.imageMetadata',
    dimensions: {_type: 'sanity.imageDimensions', width, height, aspectRatio: width / height},
    hasAlpha,
    isOpaque,
    ...(wanted.includes('none') ? {} : {lqip: await previewOf(facts)}),
    ...(wants('blurhash') && {blurHash: await blurHashOf(facts.open())}),
    ...(wanted.includes('thumbhash') && {thumbHash: await thumbHashOf(facts.open())}),
    ...(wants('palette') && {palette: await paletteOf(facts.open())}),
    ...cameraMetadata(facts, wanted),
  }
}

// Twenty pixels wide, as a data URI: small enough to stand in the page until the image itself is there.
async function previewOf({open, hasAlpha, isOpaque}: ImageFacts): Promise<string> {
  const small = open().resize(20, null)
  const isTransparent = hasAlpha && !isOpaque
  const bytes = await (isTransparent ? small.png() : small.jpeg({quality: 70})).toBuffer()
  return `data:image/${isTransparent ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`
}

function cameraMetadata({metadata}: ImageFacts, wanted: readonly string[]): Record<string, unknown> {
  if (!metadata.exif || !['exif', 'image', 'location'].some((part) => wanted.includes(part))) return {}
  const exif: Exif = parseExif(metadata.exif)
  const location = wanted.includes('location') ? locationOf(exif.gps) : null
  return {
    ...(wanted.includes('exif') && {exif: {_type: 'sanity.imageExifMetadata', ...exif.photo}}),
    ...(wanted.includes('image') && {image: {_type: 'sanity.imageExifTags', ...exif.image}}),
    ...(location && {location}),
  }
}

/** Where a photo was taken, as Sanity's geopoint; null when EXIF does not say. */
function locationOf(gps: Record<string, ExifValue>): Record<string, unknown> | null {
  const lat = degrees(gps['GPSLatitude'], gps['GPSLatitudeRef'] === 'S')
  const lng = degrees(gps['GPSLongitude'], gps['GPSLongitudeRef'] === 'W')
  if (lat === null || lng === null) return null
  const alt = gps['GPSAltitude']
  return {_type: 'geopoint', lat, lng, ...(typeof alt === 'number' && {alt})}
}

function degrees(value: ExifValue | undefined, isNegative: boolean): number | null {
  if (!Array.isArray(value)) return null
  const [whole = 0, minutes = 0, seconds = 0] = value
  const size = whole + minutes / 60 + seconds / 3600
  return Number.isFinite(size) ? (isNegative ? -size : size) : null
}
