import {createHash} from 'node:crypto'
import {open, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import {httpError} from '../errors.ts'

/** An upload that is whole on disk, but not yet an asset. */
export type Upload = {
  path: string
  /** Lower-case hex. */
  sha1: string
  size: number
  /** Moves it to where it stays; from then on it survives a power cut. */
  keepAs(path: string): Promise<void>
  /** Throws it away, unless it was kept. */
  discard(): Promise<void>
}

type UploadLimits = {folder: string; maxBytes: number; name: string}

/**
 * Writes the body of a request to a file in `folder`, chunk by chunk.
 * Throws LakeError 413 past `maxBytes` and 400 for an empty body, and then leaves nothing behind.
 */
export async function receiveUpload(request: Request, limits: UploadLimits): Promise<Upload> {
  if (Number(request.headers.get('content-length') ?? 0) > limits.maxBytes) throw tooLarge(limits.maxBytes)
  return writeUpload(request.body ?? [], limits)
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** The same with bytes that come from elsewhere. */
export async function writeUpload(chunks: Chunks, {folder, maxBytes, name}: UploadLimits): Promise<Upload> {
  const path = join(folder, name)
  try {
    const {sha1, size} = await write(chunks, path, maxBytes)
    if (size === 0) throw httpError(400, 'The body is empty. Send the bytes of the file as the body.')
    return {path, sha1, size, keepAs: (target) => keep(path, target), discard: () => rm(path, {force: true})}
  } catch (error) {
    await rm(path, {force: true})
    throw error
  }
}

async function write(chunks: Chunks, path: string, maxBytes: number): Promise<{sha1: string; size: number}> {
  const hash = createHash('sha1')
  let size = 0
  await using file = await open(path, 'wx')
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge(maxBytes)
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  await file.sync()
  return {sha1: hash.digest('hex'), size}
}

async function keep(path: string, target: string): Promise<void> {
  await rename(path, target)
  await using folder = await open(dirname(target))
  await folder.sync()
}

function tooLarge(maxBytes: number) {
  return httpError(413, `The file is larger than this lake accepts (${Math.floor(maxBytes / 1_000_000)} MB).`)
}
