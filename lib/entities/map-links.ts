/** A point in degrees (WGS 84). */
export type Location = {lat: number; lng: number}

/** A point as documents have it, or null where one of its coordinates is missing. */
export function knownLocation(point: {lat: number | null; lng: number | null} | null): Location | null {
  if (!point || point.lat === null || point.lng === null) return null
  return {lat: point.lat, lng: point.lng}
}

/** A page of OpenStreetMap with a mark at the point, near enough to see the streets around it. */
export function openStreetMapUrl({lat, lng}: Location): string {
  const point = `${degrees(lat)}/${degrees(lng)}`
  return `https://www.openstreetmap.org/?mlat=${degrees(lat)}&mlon=${degrees(lng)}#map=17/${point}`
}

/** Degrees to about a metre, with a full stop: the form that addresses, vCard and JSON-LD take. */
export function degrees(value: number): string {
  return String(Math.round(value * 100_000) / 100_000)
}
