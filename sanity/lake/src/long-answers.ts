import {httpError} from './errors.ts'
import type {MemoryShares} from './memory.ts'
import {patientStream} from './patient-stream.ts'

/** Long answers that are on their way to their readers. */
export type LongAnswers = {
  /** How much one may hold that is written beside all else that the lake does, in characters of JSON. */
  most: number
  /**
   * The body of an answer, sent piece by piece; it breaks off where its reader takes none for half a minute.
   *
   * @param stranger the address of one who is not signed in, else null
   * @throws LakeError 503 where strangers let too much wait already
   */
  send(parts: readonly Uint8Array[], stranger: string | null): ReadableStream<Uint8Array>
}

const chunkBytes = 256 * 1024

/**
 * Sends piece by piece, as readers take them: to join the parts would hold up everybody, and take their memory once more.
 *
 * @param unread what strangers may leave unread: readers who ask and do not read would else fill the memory
 */
export function createLongAnswers(unread: MemoryShares['unread']): LongAnswers {
  const held = new Map<string, number>()

  /** Answers what gives the place back. */
  function hold(stranger: string, bytes: number): () => void {
    const own = held.get(stranger) ?? 0
    const all = [...held.values()].reduce((sum, each) => sum + each, 0)
    // The first is taken in any case, however long.
    if ((own > 0 && own + bytes > unread.ofEach) || (all > 0 && all + bytes > unread.ofAll))
      throw httpError(503, 'Too many long answers wait to be read. Ask for less at a time.')
    held.set(stranger, own + bytes)
    return () => {
      const left = (held.get(stranger) ?? 0) - bytes
      if (left > 0) held.set(stranger, left)
      else held.delete(stranger)
    }
  }

  return {
    most: unread.ofEach,
    send(parts, stranger) {
      const bytes = parts.reduce((sum, part) => sum + part.length, 0)
      return patientStream(piecesOf(parts), 'a long answer', stranger === null ? () => {} : hold(stranger, bytes))
    },
  }
}

function* piecesOf(parts: readonly Uint8Array[]): Generator<Uint8Array, void> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += chunkBytes) yield part.subarray(at, at + chunkBytes)
  }
}
