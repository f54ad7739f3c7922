import {once} from 'node:events'
import {Worker} from 'node:worker_threads'

import {httpError} from '../errors.ts'
import {createPlaces, type Visitor} from '../live/places.ts'
import {logError} from '../log-error.ts'
import {patientStream} from '../patient-stream.ts'
import type {ExportPiece, ExportTask} from './tasks.ts'

/** Documents on their way out of the lake. */
export type Exports = {
  /**
   * NDJSON of the documents of one moment, which is not before this call, read as fast as it is taken: each export has a
   * thread of its own, for which no other waits. Throws LakeError 429 and 503 where too many are open.
   */
  open(task: ExportTask, visitor: Visitor): Promise<ReadableStream<Uint8Array>>
  /** Ends all. */
  close(): Promise<void>
}

// A thread each, and what is written meanwhile must stay beside the file until the export ends.
const limits = {all: 8, strangers: 2, ofAddress: 1, ofHolder: 4}
const strangersMs = 10 * 60_000

/**
 * The exports of one lake.
 * @param heapMb what the heap of each thread may take, in MiB: documents are read one by one
 */
export function createExports(heapMb: number): Exports {
  const places = createPlaces(limits, 'exports')
  const running = new Set<Worker>()

  async function open(task: ExportTask, visitor: Visitor): Promise<ReadableStream<Uint8Array>> {
    const leave = places.take(visitor)
    const file = import.meta.url.endsWith('.ts') ? './export-worker.ts' : './export-worker.js'
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: task,
      resourceLimits: {maxOldGenerationSizeMb: heapMb},
    })
    running.add(worker)
    const timer = visitor.holder === null ? setTimeout(end, strangersMs).unref() : undefined
    function end(): void {
      clearTimeout(timer)
      running.delete(worker)
      leave()
      void worker.terminate()
    }
    try {
      const pieces = piecesOf(worker)
      // The moment is that of the first piece, and what keeps the thread from beginning is a fault of the request.
      const first = await pieces.next()
      return patientStream(beginningWith(first, pieces), 'an export', end)
    } catch (error) {
      end()
      throw error
    }
  }

  return {
    open,
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}

async function* beginningWith(
  first: IteratorResult<Uint8Array, void>,
  rest: AsyncGenerator<Uint8Array, void>,
): AsyncGenerator<Uint8Array, void> {
  if (first.done) return
  yield first.value
  yield* rest
}

async function* piecesOf(worker: Worker): AsyncGenerator<Uint8Array, void> {
  const ended = new Promise<never>((_resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', () =>
      reject(httpError(503, 'The export was ended: the lake is being closed, or it took too long.')),
    )
  })
  ended.catch(() => {})
  worker.unref()
  for (let piece = await nextOf(worker, ended); piece; piece = await nextOf(worker, ended)) {
    if (piece.fault !== undefined) logError(new Error(piece.fault))
    yield piece.bytes
  }
}

// Only while somebody waits for it does the thread keep the process.
async function nextOf(worker: Worker, ended: Promise<never>): Promise<ExportPiece | null> {
  worker.ref()
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(null)
    const [piece]: (ExportPiece | null)[] = await Promise.race([once(worker, 'message'), ended])
    return piece ?? null
  } finally {
    worker.unref()
  }
}
