import {ClientError, type SanityClient} from '@sanity/client'

import {isRecord} from '#lib/rich-text/is-record.ts'

import type {PlannedDocument} from '../plan-import.ts'

/** Reads the bytes of a file that `findFile` named. Rejects, in Polish, where it cannot. */
export type ReadFile = (file: string) => Promise<{bytes: Uint8Array; name: string}>

/** Largest picture or file, in bytes. */
const maxFileBytes = 64 * 1024 * 1024

/**
 * Uploads the pictures and files of a page and creates its draft, or with `publish` the published document. What is there is left as
 * it is. Answers what could not be uploaded, in Polish; the page comes in without it. Rejects where the token may not write.
 */
export async function writePage(
  client: SanityClient,
  planned: PlannedDocument,
  {publish, readFile}: {publish: boolean; readFile: ReadFile},
): Promise<{_id: string; problems: string[]}> {
  const problems: string[] = []
  const document = await withAssets(planned, {client, readFile, problems})
  // A picture that is missing may be what the text is about: an editor looks first.
  const _id = publish && problems.length === 0 ? planned._id : `drafts.${planned._id}`
  await client.createIfNotExists({...document, _id, _type: planned._type}, {returnDocuments: false})
  return {_id, problems}
}

/** True for the answer to a token that may not do what it was to do: what comes after it would be refused too. */
export function isRefusal(error: unknown): error is ClientError {
  return error instanceof ClientError && [401, 403].includes(error.statusCode)
}

type Uploading = {client: SanityClient; readFile: ReadFile; problems: string[]}

/** The same content with an asset wherever a `file` is named; what has none is gone. */
async function withAssets(document: PlannedDocument, uploading: Uploading): Promise<Record<string, unknown>> {
  const filled = await withAsset(document, uploading)
  return isRecord(filled) ? filled : {}
}

async function withAsset(value: unknown, uploading: Uploading): Promise<unknown> {
  if (Array.isArray(value)) {
    const items: unknown[] = []
    for (const each of value) {
      const item = await withAsset(each, uploading)
      if (item !== undefined) items.push(item)
    }
    return items
  }
  if (!isRecord(value)) return value
  const {file, ...fields} = value
  if (typeof file === 'string') {
    const asset = await assetOf(file, value['_type'] === 'attachment' ? 'file' : 'image', uploading)
    return asset && {...fields, asset}
  }
  const entries: [string, unknown][] = []
  for (const [name, field] of Object.entries(fields)) entries.push([name, await withAsset(field, uploading)])
  const filled = Object.fromEntries(entries.filter(([, field]) => field !== undefined))
  return withoutSmallGallery(filled)
}

// A gallery has two pictures at least.
function withoutSmallGallery(value: Record<string, unknown>): unknown {
  if (value['_type'] !== 'gallery' || !Array.isArray(value['pictures']) || value['pictures'].length > 1) return value
  return value['pictures'][0]
}

async function assetOf(file: string, kind: 'image' | 'file', {client, readFile, problems}: Uploading) {
  try {
    const {bytes, name} = await readFile(file)
    if (bytes.byteLength > maxFileBytes) throw new Error('plik jest większy niż 64 MB')
    const contentType = kind === 'image' ? imageType(bytes) : undefined
    const uploaded = await client.assets.upload(kind, new Blob([new Uint8Array(bytes)]), {
      filename: name,
      ...(contentType ? {contentType} : {}),
    })
    return {_type: 'reference', _ref: uploaded._id}
  } catch (error) {
    if (isRefusal(error)) throw error
    const name = file.startsWith('data:') ? 'zdjęcie z dokumentu' : file
    problems.push(`Nie udało się wysłać „${name}”: ${error instanceof Error ? error.message : String(error)}.`)
    return undefined
  }
}

const signatures: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['image/jpeg', /^\u00FF\u00D8\u00FF/],
  ['image/png', /^\u0089PNG/],
  ['image/gif', /^GIF8/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/avif', /^[^]{4}ftypavi[fs]/],
  ['image/heic', /^[^]{4}ftyp(?:heic|heix|mif1|msf1)/],
]

// By what the file is, whatever it is called.
function imageType(bytes: Uint8Array): string {
  const beginning = String.fromCharCode(...bytes.subarray(0, 16))
  const known = signatures.find(([, pattern]) => pattern.test(beginning))
  if (!known) throw new Error('to nie jest zdjęcie JPEG, PNG, WebP, GIF, AVIF ani HEIC')
  return known[0]
}
