/*
 * A version of the Informator is the time of the last change of what a document holds, to the second: of its own dates, a
 * day. It stands on paper and in the QR code, so that years later one can ask whether the text has changed since.
 */

const compact = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/
const day = /^\d{4}-\d{2}-\d{2}$/

/** The version of what was last changed at these times (ISO 8601): the newest, rounded up to the whole second. */
export function versionOf(updatedAt: readonly string[]): string {
  const newest = Math.max(0, ...updatedAt.map((time) => Date.parse(time)).filter((time) => !Number.isNaN(time)))
  return new Date(Math.ceil(newest / 1000) * 1000).toISOString()
}

/** A version for an address: `20261121T123456Z` (ISO 8601, basic format), which needs no escaping. */
export function versionToken(version: string): string {
  return new Date(version).toISOString().replace(/[-:]|\.\d+/g, '')
}

/**
 * Reads a version from an address, or a plain day (`2026-11-21`, as a form sends it), which stands for its last moment
 * in Poland: the paper bears the day of the last change that is in it. Null for anything else.
 */
export function parseVersion(text: string): string | null {
  const [, year, month, date, hour, minute, second] = compact.exec(text.trim()) ?? []
  if (year) return toIso(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`)
  if (!day.test(text.trim())) return null
  // Poland is two hours ahead of UTC in summer; in winter this is an hour early, at night, when nobody publishes.
  return toIso(`${text.trim()}T23:59:59+02:00`)
}

function toIso(text: string): string | null {
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
