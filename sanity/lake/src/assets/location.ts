import type {ExifValue} from './exif.ts'

/** Where a photo was taken, as Sanity's geopoint; null when EXIF does not say. */
export function locationOf(gps: Record<string, ExifValue>): Record<string, unknown> | null {
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
