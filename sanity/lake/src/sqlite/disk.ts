import {closeSync, fdatasync, openSync} from 'node:fs'
import {promisify} from 'node:util'

import {httpError, type LakeError} from '../errors.ts'
import {endOfLog} from './chain.ts'
import {type HeadFile, headPath, openHead} from './head-file.ts'
import type {Sql} from './sql.ts'
import {databasePath} from './ways-out.ts'

/** Brings to the disk what SQLite has written, and then how far the log goes. */
export type Disk = {
  /** Throws LakeError 503 when an earlier write failed: what the disk holds by now nobody knows. */
  check(): void
  /** Resolves when all that has been written so far is on disk; those who ask meanwhile share the next write. */
  sync(): Promise<void>
  /** Waits for what is being written. */
  close(): Promise<void>
}

/** How bytes get onto the disk: `sync` for the log, by file descriptor, `writeHead` for how far it goes. */
export type DiskCalls = {sync: (file: number) => Promise<void>; writeHead: HeadFile['write']}

const syncFile = promisify(fdatasync)

/**
 * For a database in WAL mode that leaves it to this when its write-ahead log goes to the disk (`synchronous = NORMAL`).
 *
 * @param calls in place of the disk's own, for trial
 */
export function openDisk(folder: string, sql: Sql, calls: Partial<DiskCalls> = {}): Disk {
  const log = openSync(`${databasePath(folder)}-wal`, 'r+')
  const head = openHead(folder)
  const {sync = syncFile, writeHead = (end) => head.write(end)} = calls
  let sealed = endOfLog(sql).seq
  let fault: LakeError | null = null
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null

  function check(): void {
    if (fault) throw fault
  }

  async function write(): Promise<void> {
    check()
    try {
      const end = endOfLog(sql)
      await sync(log)
      if (end.seq !== sealed) await writeHead(end)
      sealed = end.seq
    } catch (cause) {
      fault = unwritable(folder, cause)
      throw fault
    }
  }

  function begin(): Promise<void> {
    next = null
    running = write().finally(() => (running = null))
    return running
  }

  return {
    check,
    sync: () => next ?? (running ? (next = running.then(begin, begin)) : begin()),
    async close() {
      await (next ?? running)?.catch(() => {})
      head.close()
      closeSync(log)
    },
  }
}

// The transactions may be in the log, and will be there after a start, but nobody was told of them: going on would make
// what readers hold differ from it.
function unwritable(folder: string, cause: unknown): LakeError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const text = `The lake cannot write ${databasePath(folder)} or ${headPath(folder)}: ${reason}. Whether the last transactions are there is known after a start: put the disk right and start the lake again.`
  return httpError(503, text, {}, {cause})
}
