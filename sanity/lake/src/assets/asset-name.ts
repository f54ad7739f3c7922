import type {AssetKind} from './asset-files.ts'

/** What the file name of an asset says: `<sha1>-<W>x<H>.<ext>` of an image, `<sha1>.<ext>` of a file. */
export type AssetName = {
  documentId: string
  fileName: string
  sha1: string
  extension: string
  /** Pixels of an image as it is seen; 0 for a file. */
  width: number
  height: number
}

const patterns: Record<AssetKind, RegExp> = {
  images: /^([0-9a-f]{40})-(\d{1,6})x(\d{1,6})\.([a-z0-9]{1,16})$/,
  files: /^([0-9a-f]{40})()()\.([a-z0-9]{1,16})$/,
}

/** Reads the file name in an asset's address; null for anything else, so that no address leads out of the folder. */
export function parseAssetName(kind: AssetKind, fileName: string): AssetName | null {
  const [, sha1, width, height, extension] = patterns[kind].exec(fileName) ?? []
  if (sha1 === undefined || extension === undefined) return null
  const documentId = kind === 'images' ? `image-${sha1}-${width}x${height}-${extension}` : `file-${sha1}-${extension}`
  return {documentId, fileName, sha1, extension, width: Number(width), height: Number(height)}
}

/** The file name of an asset document's id; null when it is no asset's id. */
export function assetNameOf(documentId: string): {kind: AssetKind; name: AssetName} | null {
  const [, type, rest] = /^(image|file)-(.+)$/.exec(documentId) ?? []
  if (type === undefined || rest === undefined) return null
  const kind = type === 'image' ? 'images' : 'files'
  const name = parseAssetName(kind, rest.replace(/-([a-z0-9]+)$/, '.$1'))
  return name && {kind, name}
}
