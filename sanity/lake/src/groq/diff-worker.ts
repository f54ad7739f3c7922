import {DatabaseSync} from 'node:sqlite'
import {parentPort, workerData} from 'node:worker_threads'

import type {LakeDocument} from '../document.ts'
import {LakeError} from '../errors.ts'
import {openIndexes} from '../store/indexes.ts'
import {migrate} from '../store/migrate.ts'
import {openDocuments} from '../store/snapshot.ts'
import {createSql} from '../store/sql.ts'
import {compile, runAsync, type RunContext} from './query.ts'
import {createView} from './view.ts'

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
  const sql = createSql(new DatabaseSync(':memory:'))
  migrate(sql)
  const indexes = openIndexes(sql, 'copy', Date.now)
  sql.transaction(() => {
    for (const after of documents)
      indexes.write({id: after._id, before: null, after, mutations: [], effects: {apply: [], revert: []}})
  })
  const view = createView(openDocuments(sql, 'copy', 1_000_000), 'raw')
  try {
    const {result} = await runAsync(compile(query, params), view, context)
    return {json: JSON.stringify(result ?? null)}
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    return {status: error.status, message: error.message, body: error.body}
  }
}
