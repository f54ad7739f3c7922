/** A value of an EXIF tag: text, a number, or several numbers. */
export type ExifValue = string | number | number[]

/** The tags of an image by their names in the EXIF 2.32 specification, apart for the image, the shot and the place. */
export type Exif = {image: Record<string, ExifValue>; photo: Record<string, ExifValue>; gps: Record<string, ExifValue>}

const imageTags = new Map([
  [0x010e, 'ImageDescription'],
  [0x010f, 'Make'],
  [0x0110, 'Model'],
  [0x0112, 'Orientation'],
  [0x011a, 'XResolution'],
  [0x011b, 'YResolution'],
  [0x0128, 'ResolutionUnit'],
  [0x0131, 'Software'],
  [0x0132, 'DateTime'],
  [0x013b, 'Artist'],
  [0x8298, 'Copyright'],
])

const photoTags = new Map([
  [0x829a, 'ExposureTime'],
  [0x829d, 'FNumber'],
  [0x8822, 'ExposureProgram'],
  [0x8827, 'ISO'],
  [0x9003, 'DateTimeOriginal'],
  [0x9004, 'DateTimeDigitized'],
  [0x9201, 'ShutterSpeedValue'],
  [0x9202, 'ApertureValue'],
  [0x9203, 'BrightnessValue'],
  [0x9204, 'ExposureBiasValue'],
  [0x9207, 'MeteringMode'],
  [0x9209, 'Flash'],
  [0x920a, 'FocalLength'],
  [0xa001, 'ColorSpace'],
  [0xa002, 'PixelXDimension'],
  [0xa003, 'PixelYDimension'],
  [0xa402, 'ExposureMode'],
  [0xa403, 'WhiteBalance'],
  [0xa405, 'FocalLengthIn35mmFormat'],
  [0xa406, 'SceneCaptureType'],
  [0xa433, 'LensMake'],
  [0xa434, 'LensModel'],
])

const gpsTags = new Map([
  [1, 'GPSLatitudeRef'],
  [2, 'GPSLatitude'],
  [3, 'GPSLongitudeRef'],
  [4, 'GPSLongitude'],
  [5, 'GPSAltitudeRef'],
  [6, 'GPSAltitude'],
])

const photoPointer = 0x8769
const gpsPointer = 0x8825
const header = 'Exif\0\0'

/** Reads an EXIF block as sharp gives it. A damaged block yields the tags that can be read. */
export function parseExif(block: Buffer): Exif {
  const start = block.toString('latin1', 0, header.length) === header ? header.length : 0
  const reader = createReader(block.subarray(start))
  const first = reader ? readDirectory(reader, reader.uint32(4)) : new Map<number, ExifValue>()
  const sub = (pointer: number) => {
    const offset = first.get(pointer)
    return reader && typeof offset === 'number' ? readDirectory(reader, offset) : new Map<number, ExifValue>()
  }
  return {
    image: named(first, imageTags),
    photo: named(sub(photoPointer), photoTags),
    gps: named(sub(gpsPointer), gpsTags),
  }
}

type ReadNumber = (at: number) => number
type Reader = {bytes: Buffer; uint16: ReadNumber; uint32: ReadNumber; int32: ReadNumber}

// The first two bytes say in which order the bytes of a number come (TIFF 6.0, section 2).
function createReader(bytes: Buffer): Reader | null {
  const order = bytes.toString('latin1', 0, 2)
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = order === 'II'
  return {
    bytes,
    uint16: (at) => view.getUint16(at, little),
    uint32: (at) => view.getUint32(at, little),
    int32: (at) => view.getInt32(at, little),
  }
}

function readDirectory(reader: Reader, offset: number): Map<number, ExifValue> {
  const tags = new Map<number, ExifValue>()
  if (offset + 2 > reader.bytes.length) return tags
  const count = reader.uint16(offset)
  for (let entry = offset + 2; entry < offset + 2 + 12 * count && entry + 12 <= reader.bytes.length; entry += 12) {
    const value = readValue(reader, entry)
    if (value !== null) tags.set(reader.uint16(entry), value)
  }
  return tags
}

const sizes = new Map([
  [2, 1],
  [3, 2],
  [4, 4],
  [5, 8],
  [9, 4],
  [10, 8],
])

function readValue(reader: Reader, entry: number): ExifValue | null {
  const type = reader.uint16(entry + 2)
  const count = reader.uint32(entry + 4)
  const length = (sizes.get(type) ?? 0) * count
  const at = length <= 4 ? entry + 8 : reader.uint32(entry + 8)
  if (length === 0 || length > 4096 || at + length > reader.bytes.length) return null
  if (type === 2)
    return reader.bytes
      .toString('utf8', at, at + length)
      .replace(/\0.*$/s, '')
      .trim()
  const numbers = Array.from({length: count}, (_, index) => readNumber(reader, type, at, index))
  return count === 1 ? (numbers[0] ?? null) : numbers
}

function readNumber({uint16, uint32, int32}: Reader, type: number, at: number, index: number): number {
  if (type === 3) return uint16(at + 2 * index)
  if (type === 4) return uint32(at + 4 * index)
  if (type === 9) return int32(at + 4 * index)
  const place = at + 8 * index
  return type === 5 ? uint32(place) / (uint32(place + 4) || 1) : int32(place) / (int32(place + 4) || 1)
}

function named(tags: ReadonlyMap<number, ExifValue>, names: ReadonlyMap<number, string>): Record<string, ExifValue> {
  const entries = [...names].map(([tag, name]) => [name, tags.get(tag)] as const)
  return Object.fromEntries(entries.filter((entry): entry is [string, ExifValue] => entry[1] !== undefined))
}
