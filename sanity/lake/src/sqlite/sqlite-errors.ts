import {httpError, type LakeError} from '../errors.ts'

// Primary result codes of https://www.sqlite.org/rescode.html; the low byte of an extended code is its primary code.
const codes = {
  busy: 5,
  locked: 6,
  noMemory: 7,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
}

/** The primary SQLite result code of an error, or null when it is not SQLite's. */
function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null
}

/** True when another process or connection holds the file. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === codes.busy || code === codes.locked
}

/** True when the file is not a sound SQLite database. */
export function isDamaged(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === codes.corrupt || code === codes.notADatabase
}

// https://www.sqlite.org/rescode.html#ioerr_write: what SQLite makes of a file that may not grow further.
const failedWrite = 778

/** True when a file could not grow. */
export function isFull(error: unknown): boolean {
  return (
    sqliteCode(error) === codes.full || (error instanceof Error && 'errcode' in error && error.errcode === failedWrite)
  )
}

/** True when the file cannot be opened or written by this user. */
export function isForbidden(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === codes.cannotOpen || code === codes.readOnly
}

/**
 * The answer to a failed read or write of the file, or null when the fault is not the machine's.
 * Always 503: the Studio throws local edits away on a 4xx and tries again on a 503.
 */
export function unavailable(error: unknown): LakeError | null {
  const reason = reasons.get(sqliteCode(error) ?? -1)
  if (!reason) return null
  return httpError(503, `The lake cannot reach its file: ${reason} Nothing was changed; try again.`, {}, {cause: error})
}

const reasons = new Map([
  [codes.busy, 'another program holds it.'],
  [codes.locked, 'another program holds it.'],
  [codes.noMemory, 'the machine is out of memory.'],
  [codes.readOnly, 'it is not writable.'],
  [codes.inputOutput, 'the disk reports an error.'],
  [codes.corrupt, 'it is damaged.'],
  [codes.full, 'the disk is full.'],
  [codes.cannotOpen, 'it cannot be opened.'],
  [codes.notADatabase, 'it is damaged.'],
])
