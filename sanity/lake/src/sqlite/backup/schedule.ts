import {existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {Worker} from 'node:worker_threads'

import {note} from '../../backup-ledger.ts'
import {logError} from '../../log-error.ts'
import {backupName, keptBackups, prune} from './kept.ts'

/** Backups on a schedule: into which folder, how often, and how long each is kept, in ms. `recipient`: see `encryptFolder`. */
export type BackupPlan = {folder: string; everyMs: number; keepMs: number; recipient: string | undefined}

/** What a thread is told that makes one. */
export type BackupOrder = {folder: string; target: string; recipient: string | undefined}

const hour = 3_600_000

/**
 * Backs a data folder up for as long as the lake runs: at once where the newest backup is old enough, and then each time that
 * it is. One that fails is tried again an hour later. A thread of low priority does it, and its outcome is in the ledger.
 *
 * @returns ends it; what is being made is thrown away at the next one
 */
export function startBackups(folder: string, plan: BackupPlan): {close(): Promise<void>} {
  let timer: NodeJS.Timeout | undefined
  let worker: Worker | null = null
  let isClosed = false
  let notBefore = 0

  function dueAt(): number {
    const newest = existsSync(plan.folder) ? (keptBackups(plan.folder)[0]?.at ?? 0) : 0
    return Math.max(newest + plan.everyMs, notBefore)
  }

  function wait(): void {
    // No timer is set for longer than some weeks, nor is a clock that is set anew noticed by one.
    const left = Math.min(hour, Math.max(0, dueAt() - Date.now()))
    if (!isClosed) timer = setTimeout(() => void run(), left).unref()
  }

  async function run(): Promise<void> {
    if (dueAt() <= Date.now()) await back().catch(fail)
    wait()
  }

  async function back(): Promise<void> {
    const at = Date.now()
    mkdirSync(plan.folder, {recursive: true})
    await prune(plan.folder, at - plan.keepMs)
    const target = join(plan.folder, backupName(at))
    await make({folder, target, recipient: plan.recipient})
    note(folder, {backup: {at, folder: target}, failure: null})
    await prune(plan.folder, at - plan.keepMs)
  }

  function make(order: BackupOrder): Promise<void> {
    const file = import.meta.url.endsWith('.ts') ? '../../threads/backup-worker.ts' : '../../threads/backup-worker.js'
    worker = new Worker(new URL(file, import.meta.url), {workerData: order})
    const made = worker
    return new Promise((resolve, reject) => {
      made.once('error', reject)
      made.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('The backup was ended.'))))
    })
  }

  function fail(error: unknown): void {
    if (isClosed) return
    logError(error)
    notBefore = Date.now() + Math.min(hour, plan.everyMs)
    note(folder, {failure: {at: Date.now(), reason: error instanceof Error ? error.message : String(error)}})
  }

  wait()
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await worker?.terminate()
    },
  }
}
