import {httpError} from './errors.ts'

/** Long answers that are on their way to their readers. */
export type LongAnswers = {
  /** The body of an answer, sent piece by piece. Throws LakeError 503 where strangers let too much wait already. */
  send(parts: readonly Uint8Array[], isStranger: boolean): ReadableStream<Uint8Array>
}

const chunkBytes = 256 * 1024
// What strangers may leave unread, all together: readers who ask and do not read would else fill the memory.
const maxStrangersBytes = 256 * 1024 * 1024

/** Sends piece by piece, as readers take them: to join the parts would hold up everybody, and take their memory once more. */
export function createLongAnswers(): LongAnswers {
  let strangersBytes = 0
  return {
    send(parts, isStranger) {
      let held = isStranger ? parts.reduce((sum, part) => sum + part.length, 0) : 0
      // The first is taken in any case, however long.
      if (strangersBytes > 0 && strangersBytes + held > maxStrangersBytes)
        throw httpError(503, 'Too many long answers wait to be read. Ask for less at a time.')
      strangersBytes += held
      const release = () => {
        strangersBytes -= held
        held = 0
      }
      const pieces = piecesOf(parts)
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          const {done, value} = pieces.next()
          if (!done) return controller.enqueue(value)
          release()
          controller.close()
        },
        cancel: release,
      })
    },
  }
}

function* piecesOf(parts: readonly Uint8Array[]): Generator<Uint8Array, void> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += chunkBytes) yield part.subarray(at, at + chunkBytes)
  }
}
