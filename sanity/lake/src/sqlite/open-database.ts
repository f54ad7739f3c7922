import {accessSync, constants, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {LakeError} from '../errors.ts'
import {type ReadHead, readHead} from './head-file.ts'
import {isBusy, isDamaged, isForbidden} from './sqlite-errors.ts'
import {verifyHead} from './verify-head.ts'
import {damageError, databasePath} from './ways-out.ts'

/** The lake's file, the head that it was held against, and the lock that keeps a second lake off its folder. */
export type OpenDatabase = {database: DatabaseSync; head: ReadHead; close: () => void}

/**
 * Opens (or creates) `lake.sqlite` in the folder, for one lake at a time.
 * Throws an Error that says what to do when the folder is not writable, another lake runs on it, or it holds less than
 * was acknowledged.
 */
export function openDatabase(folder: string): OpenDatabase {
  return open(folder, verifyHead)
}

/** Opens the folder whatever it holds, for who repairs it. */
export function openDamaged(folder: string): OpenDatabase {
  return open(folder, readHead)
}

function open(folder: string, headOf: (folder: string) => ReadHead): OpenDatabase {
  prepareFolder(folder)
  const lock = lockFolder(folder)
  try {
    const head = explained(folder, () => headOf(folder))
    const database = explained(folder, () => openFile(databasePath(folder)))
    return {database, head, close: () => closeAll(database, lock)}
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

/** The file whose lock keeps other lakes off a folder. */
export function lockPath(folder: string): string {
  return join(folder, 'lake.lock')
}

/** Keeps other lakes off a folder until it is closed. Throws an Error where one runs on it. */
// The lock is SQLite's own on an empty file beside the data: the kernel releases it with the process, however that ends,
// and the data file itself stays open to a backup program.
export function lockFolder(folder: string): DatabaseSync {
  const lock = new DatabaseSync(lockPath(folder))
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
  const database = new DatabaseSync(path, {enableForeignKeyConstraints: true, timeout: 5000})
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Opens something of the folder's database; what SQLite says of it is said with the way out. */
export function explained<Result>(folder: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explanation(folder, error)
  }
}

function explanation(folder: string, error: unknown): unknown {
  const path = databasePath(folder)
  const cause = error instanceof LakeError ? error.cause : error
  if (isDamaged(cause)) return damageError(folder, `The file ${path} is damaged.`, {cause})
  if (isForbidden(cause)) {
    return new Error(`The file ${path} cannot be opened for writing. Give this user the right to read and write it.`, {
      cause,
    })
  }
  if (isBusy(cause)) {
    return new Error(`The file ${path} is held by another program. Close it there and start again.`, {cause})
  }
  return error
}

/** Bounds what SQLite remembers of the file, for one connection, in KiB. */
export function setPages(database: DatabaseSync, kibibytes: number): void {
  database.exec(`PRAGMA cache_size = -${kibibytes}`)
}

function closeAll(database: DatabaseSync, lock: DatabaseSync): void {
  // Folds the write-ahead log into the file, so that the folder can be copied as it lies.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
  lock.close()
}
