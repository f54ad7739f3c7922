import readExif from 'exif-reader'

/** A value of an EXIF tag: text (dates in ISO form), a number, or several numbers. */
export type ExifValue = string | number | number[]

/** The tags of an image by their names in the EXIF 2.32 specification, apart for the image, the shot and the place. */
export type Exif = {image: Record<string, ExifValue>; photo: Record<string, ExifValue>; gps: Record<string, ExifValue>}

/** Reads an EXIF block as sharp gives it. A damaged block yields no tags; the picture itself is none the worse. */
export function parseExif(block: Buffer): Exif {
  try {
    const {Image, Photo, GPSInfo} = readExif(block)
    return {image: plainTags(Image), photo: plainTags(Photo), gps: plainTags(GPSInfo)}
  } catch {
    return {image: {}, photo: {}, gps: {}}
  }
}

// Makers' own binary notes and the like are no use to anybody who reads the document.
function plainTags(tags: object = {}): Record<string, ExifValue> {
  return Object.fromEntries(Object.entries(tags).flatMap(([name, value]) => plainTag(name, value)))
}

function plainTag(name: string, value: unknown): [string, ExifValue][] {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? [] : [[name, value.toISOString()]]
  if (typeof value === 'string' || typeof value === 'number') return [[name, value]]
  return isNumbers(value) ? [[name, value]] : []
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number')
}
