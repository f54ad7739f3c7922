import {parentPort} from 'node:worker_threads'

import {typeset, type TypesetJob} from './typeset.ts'

/** A job with its number, and the answer to it: a PDF, or why there is none. */
export type WorkerJob = TypesetJob & {id: number}
export type WorkerAnswer = {id: number} & ({pdf: Uint8Array; problem: string | null} | {error: string})

// The thread in which PDFs are set: a document takes half a second, in which the site's own thread goes on serving.
parentPort?.on('message', (job: WorkerJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer(job))
})

function answer(job: WorkerJob): WorkerAnswer {
  try {
    const {pdf, problem} = typeset(job)
    return {id: job.id, pdf, problem}
  } catch (error) {
    return {id: job.id, error: String(error)}
  }
}
