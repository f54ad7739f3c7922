import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {createId} from '#src/create-id.ts'
import {memoryShares, usualMemory} from '#src/memory.ts'
import {openSqlite} from '#src/sqlite/open-sqlite.ts'
import type {Sql} from '#src/sqlite/sql.ts'
import {createStore, type Store} from '#src/store/store.ts'

/** A folder that is gone with the test. */
export type DataFolder = {path: string; file: (name: string) => string; [Symbol.asyncDispose]: () => Promise<void>}

/** An empty folder, or one with a copy of what is in another. */
export async function dataFolder(copied?: {path: string}): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'lake-data-'))
  if (copied) await cp(copied.path, path, {recursive: true})
  return {
    path,
    file: (name) => join(path, name),
    [Symbol.asyncDispose]: () => rm(path, {recursive: true}),
  }
}

/** The store of a folder, without a lake around it, and its own connection to the file. */
export type PlainStore = Store & {sql: Sql}

/** Opens the store of a folder. */
export function openPlainStore({path}: {path: string}): PlainStore {
  const memory = memoryShares(usualMemory(3), 3)
  const options = {folder: path, datasets: ['production'], now: Date.now, createId, memory}
  const storage = openSqlite(options)
  return {...createStore(storage, options), sql: storage.sql}
}

/** Writes a document in a transaction of its own. */
export function put(store: Store, id: string, fields: Record<string, unknown> = {}) {
  const document = {_id: id, _type: 'page', ...fields}
  return store.commit({dataset: 'production', author: 'test', mutations: [{createOrReplace: document}]})
}

/** Changes the file behind the lake's back. */
export function tamper(folder: Pick<DataFolder, 'file'>, sql: string): void {
  const database = new DatabaseSync(folder.file('lake.sqlite'))
  database.exec(sql)
  database.close()
}
