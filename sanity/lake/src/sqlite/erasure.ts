import {once} from 'node:events'
import {Worker} from 'node:worker_threads'

import {httpError} from '../errors.ts'
import {logError} from '../log-error.ts'
import {numberOf} from './rows.ts'
import type {Sql} from './sql.ts'
import {databasePath} from './ways-out.ts'

/**
 * Takes out of the file what was deleted from it and must not be found there: SQLite leaves it in free pages, in gaps between
 * rows and in the write-ahead log, and an index of words keeps the words.
 */
export type Erasure = {
  /** What whoever writes waits for; null mostly. Never rejects. */
  rebuilding: () => Promise<void> | null
  /** Begins, after the transaction that marked the file (see `markForErasure`) is on disk. */
  begin(): void
  /**
   * Resolves when that is done, but for what others still read of an older moment, which goes when they are done. Rejects
   * with LakeError 503 where it failed; a start tries again.
   */
  done: () => Promise<void>
  /** Waits for what is under way. */
  close(): Promise<void>
}

// How long others who read may keep the write-ahead log from being cut, until it is tried again.
const pauseMs = 1000

/** Marks the file, within an open SQL transaction, so that a lake that is stopped before it is done begins anew at its next start. */
export function markForErasure(sql: Sql): void {
  sql.script('PRAGMA user_version = 1')
}

/** True where a lake was stopped before it was done. */
export function isMarkedForErasure(sql: Sql): boolean {
  const row = sql.get('PRAGMA user_version')
  return row !== undefined && numberOf(row, 'user_version') !== 0
}

/** Opens the erasure of a folder's file. */
export function openErasure(folder: string, sql: Sql): Erasure {
  // Which of those that were begun the last rebuilding has done.
  let [begun, rebuilt] = [0, 0]
  let rebuilding: Promise<void> | null = null
  let working: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  async function work(): Promise<void> {
    while (rebuilt < begun) {
      const upTo = begun
      const rebuild = rebuildInThread(folder)
      rebuilding = rebuild.catch(() => {}).finally(() => (rebuilding = null))
      await rebuild
      rebuilt = upTo
    }
    cut()
  }

  // The thread has brought the pages into the file already, so that little is left to do here.
  function cut(): void {
    clearTimeout(timer)
    if (rebuilt < begun) return
    sql.script('PRAGMA busy_timeout = 0')
    const isCut = sql.get('PRAGMA wal_checkpoint(TRUNCATE)')?.['busy'] === 0
    sql.script('PRAGMA busy_timeout = 5000')
    if (isCut) sql.script('PRAGMA user_version = 0')
    else if (!isClosed) timer = setTimeout(() => quietly(cut), pauseMs).unref()
  }

  function begin(): void {
    begun += 1
    working = working.catch(() => {}).then(work)
    working.catch(logError)
  }

  return {
    rebuilding: () => rebuilding,
    begin,
    done: () => working,
    async close() {
      isClosed = true
      clearTimeout(timer)
      await working.catch(() => {})
    },
  }
}

function quietly(work: () => void): void {
  try {
    work()
  } catch (error) {
    logError(error)
  }
}

async function rebuildInThread(folder: string): Promise<void> {
  const file = import.meta.url.endsWith('.ts') ? './erasure-worker.ts' : './erasure-worker.js'
  const worker = new Worker(new URL(file, import.meta.url), {workerData: {path: databasePath(folder)}})
  try {
    await once(worker, 'exit')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const text = `What was purged is gone for everybody who asks, but not from ${databasePath(folder)}, which could not be rebuilt: ${reason}. Is there room for a second one, also in the folder of temporary files? It is tried again at the next purge and the next start.`
    throw httpError(503, text, {}, {cause})
  }
}
