import {parentPort} from 'node:worker_threads'

import {typeset, typesetCover, type TypesetJob} from './typeset.ts'

/** A job with its number and what is wanted of it, and the answer to it: a PDF or a picture, or why there is none. */
export type WorkerJob = TypesetJob & {id: number; wanted: 'pdf' | 'cover'}
export type WorkerAnswer = {id: number} & ({made: Uint8Array; problem: string | null} | {error: string})

// The thread in which PDFs are set: a document takes half a second, in which the site's own thread goes on serving.
parentPort?.on('message', (job: WorkerJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void answer(job).then((made) => parentPort?.postMessage(made))
})

async function answer(job: WorkerJob): Promise<WorkerAnswer> {
  try {
    if (job.wanted === 'cover') return {id: job.id, made: Buffer.from(typesetCover(job)), problem: null}
    const {pdf, problem} = await typeset(job)
    return {id: job.id, made: pdf, problem}
  } catch (error) {
    return {id: job.id, error: String(error)}
  }
}
