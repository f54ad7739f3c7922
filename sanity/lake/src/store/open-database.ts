import {accessSync, constants, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {isBusy, isDamaged, isForbidden} from './sqlite-errors.ts'

/** The lake's file, and the lock that keeps a second lake off its folder. */
export type OpenDatabase = {database: DatabaseSync; close: () => void}

/**
 * Opens (or creates) `lake.sqlite` in the folder, for one lake at a time.
 * Throws an Error that says what to do when the folder is not writable, another lake runs on it, or the file is damaged.
 */
export function openDatabase(folder: string): OpenDatabase {
  prepareFolder(folder)
  const lock = lockFolder(folder)
  try {
    const database = openFile(join(folder, 'lake.sqlite'))
    return {database, close: () => closeAll(database, lock)}
  } catch (error) {
    lock.close()
    throw error
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, {recursive: true})
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Error(
      `The data folder ${folder} is not writable. Give this user the right to write there, or set LAKE_DATA to another folder.`,
      {cause: error},
    )
  }
}

// The lock is SQLite's own on an empty file beside the data: the kernel releases it with the process, however that ends,
// and the data file itself stays open to a backup program.
function lockFolder(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'lake.lock'))
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (isBusy(error)) {
      throw new Error(`Another lake runs on the folder ${folder}. Stop it first, or set LAKE_DATA to another folder.`, {
        cause: error,
      })
    }
    throw new Error(
      `The folder ${folder} cannot be locked. Remove the file lake.lock there if it is not an empty file, and start again.`,
      {cause: error},
    )
  }
}

function openFile(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path, {enableForeignKeyConstraints: true, timeout: 5000})
    try {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
      assertSound(database, path)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    throw explained(error, path)
  }
}

function assertSound(database: DatabaseSync, path: string): void {
  const finding = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})[0]
  if (finding !== 'ok') throw damaged(path, new Error(String(finding)))
}

function explained(error: unknown, path: string): unknown {
  if (isDamaged(error)) return damaged(path, error)
  if (isForbidden(error)) {
    return new Error(`The file ${path} cannot be opened for writing. Give this user the right to read and write it.`, {
      cause: error,
    })
  }
  if (isBusy(error)) {
    return new Error(`The file ${path} is held by another program. Close it there and start again.`, {cause: error})
  }
  return error
}

function damaged(path: string, cause: unknown): Error {
  return new Error(
    `The file ${path} is damaged. Put a backup in its place, or move it away to start empty; \`sqlite3 lake.sqlite ".recover"\` may save what is in it.`,
    {cause},
  )
}

function closeAll(database: DatabaseSync, lock: DatabaseSync): void {
  // Folds the write-ahead log into the file, so that the folder can be copied as it lies.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
  lock.close()
}
