import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import type {ThreadMemory} from '../memory.ts'
import type {Moment, Reader} from '../threads/answer.ts'
import {createDocumentMemory} from './document-memory.ts'
import {setPages} from './open-database.ts'
import {numberOf, textOf} from './rows.ts'
import {type Documents, openDocuments} from './snapshot.ts'
import {createSql, type Sql} from './sql.ts'

// More changes than this are not worth looking up one by one.
const manyChanges = 2_000

/**
 * Opens the file of the lake that runs on a folder, which must be open in another thread.
 */
export function openReader(folder: string, {documents: {ofThread}, pagesKb}: ThreadMemory): Reader {
  const database = new DatabaseSync(join(folder, 'lake.sqlite'), {readOnly: true, timeout: 5000})
  setPages(database, pagesKb)
  const memory = createDocumentMemory(ofThread)
  const sql = createSql(database)
  const datasets = new Map<string, Remembered>()

  function begin(dataset: string): Moment {
    if (database.isTransaction) end()
    database.exec('BEGIN')
    const remembered = datasets.get(dataset) ?? {
      documents: openDocuments(sql, dataset, memory.shelf()),
      seq: 0,
      version: -1,
    }
    datasets.set(dataset, remembered)
    takeOver(sql, dataset, remembered)
    return {documents: remembered.documents, seq: remembered.seq}
  }

  function end(): void {
    if (database.isTransaction) database.exec('ROLLBACK')
  }

  return {begin, end, close: () => database.close()}
}

type Remembered = {documents: Documents; seq: number; version: number}

// What commits since have changed, the log in the same file tells.
function takeOver(sql: Sql, dataset: string, remembered: Remembered): void {
  const newest = sql.get('SELECT seq FROM transactions ORDER BY seq DESC LIMIT 1')
  const seq = newest ? numberOf(newest, 'seq') : 0
  const row = sql.get('PRAGMA data_version')
  const version = row ? numberOf(row, 'data_version') : -1
  if (version === remembered.version) return
  remembered.documents.forgetIndexes()
  if (seq !== remembered.seq) {
    const text = 'SELECT document_id FROM changes WHERE seq > ? AND dataset = ? LIMIT ?'
    const changed = sql.all(text, remembered.seq, dataset, manyChanges)
    if (changed.length < manyChanges) remembered.documents.forget(changed.map((each) => textOf(each, 'document_id')))
    else remembered.documents.forgetAll()
  }
  remembered.seq = seq
  remembered.version = version
}
