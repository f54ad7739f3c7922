import {readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import * as v from 'valibot'

const time = v.number()

const ledger = v.object({
  /** The last backup that was made: when (ms since the epoch), and where it lies. */
  backup: v.nullable(v.object({at: time, folder: v.string()})),
  /** The last one that failed, and why; gone with the next that does not. */
  failure: v.nullable(v.object({at: time, reason: v.string()})),
  /** The last drill: of which backup, and how many faults it found. */
  drill: v.nullable(v.object({at: time, folder: v.string(), faults: v.number()})),
})

/** What is known of the backups of a data folder. */
export type Ledger = v.InferOutput<typeof ledger>

const nothing: Ledger = {backup: null, failure: null, drill: null}

/** Reads what is known of the backups of a data folder; nothing where that cannot be read. */
export function readLedger(folder: string): Ledger {
  try {
    return v.parse(ledger, JSON.parse(readFileSync(pathOf(folder), 'utf8')))
  } catch {
    return nothing
  }
}

/** Notes what has come of a backup or a drill. */
export function note(folder: string, change: Partial<Ledger>): void {
  const path = pathOf(folder)
  writeFileSync(`${path}.new`, `${JSON.stringify({...readLedger(folder), ...change}, null, 2)}\n`)
  renameSync(`${path}.new`, path)
}

function pathOf(folder: string): string {
  return join(folder, 'backups.json')
}
