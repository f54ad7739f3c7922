import {once} from 'node:events'
import {Worker} from 'node:worker_threads'

import {openImage} from './image-limits.ts'
import {assertPixels, unreadableImage} from './inspect-image.ts'
import {type Upload, writeUpload} from './receive-upload.ts'

/** What the thread (heic-worker.ts) is given, and answers. */
export type HeicTask = {path: string; icc: Uint8Array | null}
export type HeicResult = {bytes: Uint8Array<ArrayBuffer>} | {fault: string}

const longestMs = 30_000
// As many as an iPhone takes (48 million) need a gigabyte while they are decoded: of other formats more is allowed.
const maxPixels = 50_000_000
const maxOldGenerationSizeMb = 256

/**
 * A picture as iPhones take them (HEIC), which browsers do not show, as JPEG, or as PNG where one can see through it; null for any
 * other upload. It is decoded in a thread of its own, since that takes a second or two. Colours stay as they were.
 *
 * @param limits where the converted file goes, and how large it may be
 * @throws LakeError 400 where it cannot be read
 */
export async function convertHeic(
  {path}: Upload,
  limits: {folder: string; maxBytes: number; name: string},
): Promise<Upload | null> {
  const metadata = await openImage(path)
    .metadata()
    .catch(() => null)
  if (metadata?.format !== 'heif' || metadata.compression !== 'hevc') return null
  assertPixels(metadata, maxPixels)
  const bytes = await decode({path, icc: metadata.icc ?? null})
  return writeUpload([bytes], limits)
}

async function decode(task: HeicTask): Promise<Uint8Array> {
  const file = import.meta.url.endsWith('.ts') ? './heic-worker.ts' : './heic-worker.js'
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: task,
    resourceLimits: {maxOldGenerationSizeMb},
  })
  const signal = AbortSignal.timeout(longestMs)
  try {
    const [result]: HeicResult[] = await once(worker, 'message', {signal})
    if (result && 'bytes' in result) return result.bytes
    throw unreadableImage(result?.fault ?? 'it cannot be read')
  } catch (error) {
    if (signal.aborted) throw unreadableImage(`to read it takes longer than ${longestMs / 1000} seconds`)
    throw error
  } finally {
    await worker.terminate()
  }
}
