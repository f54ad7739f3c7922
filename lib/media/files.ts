import {endpoints} from '#lib/addresses/addresses.ts'
import {generatePath} from '#lib/addresses/routes.ts'

const units = ['B', 'kB', 'MB', 'GB'] as const
const numbers = new Intl.NumberFormat('pl', {maximumFractionDigits: 1})

// Sanity's id of a file asset: SHA-1 of its bytes and its extension.
const fileId = /^file-([0-9a-f]{40})-([a-z0-9]{1,16})$/

/** Path of a file on this site's own origin: `/pliki/<asset id>/<original file name>`. */
export function filePath(assetId: string, filename: string): string {
  return generatePath(endpoints.file, {asset: assetId, filename: encodeURIComponent(filename)})
}

/** Hash and extension in the id of a file asset, or null for anything else. */
export function parseFileId(assetId: string): {hash: string; extension: string} | null {
  const [, hash, extension] = fileId.exec(assetId) ?? []
  return hash && extension ? {hash, extension} : null
}

/** „1,2 MB”: decimal units, at most one digit after the comma. */
function formatBytes(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return `${numbers.format(bytes / 1000 ** power)}\u00A0${units[power] ?? 'B'}`
}

/** „PDF, 1,2 MB”: what one is about to download. */
export function describeFile(extension: string, bytes: number): string {
  return `${extension.toUpperCase()}, ${formatBytes(bytes)}`
}
