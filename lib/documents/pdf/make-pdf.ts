import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Worker} from 'node:worker_threads'

import type {TypesetJob} from './typeset.ts'
import type {WorkerAnswer, WorkerJob} from './worker.ts'

// The worker is no part of the bundle: Node runs its source as it is, beside the source of this file. As
// `new URL('./worker.ts', import.meta.url)` the build would take it for an asset and copy it, without what it imports.
const workerFile = join(/* turbopackIgnore: true */ dirname(fileURLToPath(import.meta.url)), 'worker.ts')

/** Jobs under way from which on no work should be added that can wait. */
const maxJobs = 12

type Waiting = {resolve: (made: Uint8Array) => void; reject: (error: Error) => void}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let nextId = 0

/**
 * Sets a PDF in a thread of its own, one after another.
 *
 * @param job `data` from `pdfData`, `pictures` by the names in the document
 * @throws an error with Typst's words
 */
export function makePdf(job: TypesetJob): Promise<Uint8Array> {
  return make(job, 'pdf')
}

/** Draws the cover of a document as SVG, in the same thread. @throws as `makePdf` */
export function makeCover(job: TypesetJob): Promise<Uint8Array> {
  return make(job, 'cover')
}

function make(job: TypesetJob, wanted: WorkerJob['wanted']): Promise<Uint8Array> {
  nextId += 1
  const numbered: WorkerJob = {...job, id: nextId, wanted}
  return new Promise((resolve, reject) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    runningWorker().postMessage(numbered)
    // Only now: what cannot be sent waits for nothing.
    waiting.set(numbered.id, {resolve, reject})
  })
}

/** True while so many PDFs are being made that one more should be refused, where it is one of endlessly many. */
export function hasManyPdfs(): boolean {
  return waiting.size >= maxJobs
}

function runningWorker(): Worker {
  if (worker) return worker
  const started = new Worker(/* turbopackIgnore: true */ workerFile, {execArgv: []})
  // An idle worker keeps no process alive that wants to end.
  started.unref()
  started.on('message', settle)
  started.on('error', (error: unknown) => giveUp(started, `The thread that makes PDFs failed: ${String(error)}`))
  started.on('exit', (code) => giveUp(started, `The thread that makes PDFs ended with code ${code}.`))
  worker = started
  return started
}

function settle(answer: WorkerAnswer): void {
  const job = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('error' in answer) return job?.reject(new Error(answer.error))
  if (answer.problem) console.warn(`A PDF is tagged, but not all that PDF/UA-1 wants: ${answer.problem}`)
  job?.resolve(answer.made)
}

// The next job starts a new thread.
function giveUp(failed: Worker, message: string): void {
  if (worker !== failed) return
  worker = undefined
  for (const {reject} of waiting.values()) reject(new Error(message))
  waiting.clear()
}
