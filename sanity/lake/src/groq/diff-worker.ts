import {parentPort, workerData} from 'node:worker_threads'

import type {LakeDocument} from '../document.ts'
import {LakeError} from '../errors.ts'
import {createDocumentIndex} from './index.ts'
import {compile, runAsync, type RunContext} from './query.ts'

/** What a worker is given. */
export type DiffTask = {
  query: string
  params: Record<string, unknown>
  documents: readonly LakeDocument[]
  context: RunContext
}

/** What it answers: the result as JSON, or an error to be thrown. */
export type DiffAnswer = {json: string} | {status: number; message: string; body: Record<string, unknown>}

const task: DiffTask = workerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await answer(task))

async function answer({query, params, documents, context}: DiffTask): Promise<DiffAnswer> {
  const index = createDocumentIndex()
  index.apply(documents.map((document) => ({before: null, after: document})))
  try {
    const {result} = await runAsync(compile(query, params), index, context)
    return {json: JSON.stringify(result ?? null)}
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    return {status: error.status, message: error.message, body: error.body}
  }
}
