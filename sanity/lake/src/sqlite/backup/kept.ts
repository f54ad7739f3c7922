import {readdirSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'

import {sizeOf} from '../verify-head.ts'
import {databasePath} from '../ways-out.ts'
import {isEncrypted} from './encryption.ts'

const namePattern = /^(\d{4}-\d\d-\d\dT\d\d)\.(\d\d)\.(\d\d\.\d{3}Z)$/

/** The name of a backup of this moment (ms since the epoch); names sort as moments do. */
export function backupName(at: number): string {
  return new Date(at).toISOString().replaceAll(':', '.')
}

/** A backup in a folder of backups, and its moment. */
type Kept = {path: string; at: number}

/** The backups of a schedule in a folder, the newest first. */
export function keptBackups(folder: string): Kept[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const [, hour, minute, rest] = namePattern.exec(name) ?? []
      return hour ? [{path: join(folder, name), at: Date.parse(`${hour}:${minute}:${rest}`)}] : []
    })
    .toSorted((one, other) => other.at - one.at)
}

/** The backup that a path names: itself, or the newest in a folder of them. Throws an Error where there is none. */
export function backupAt(path: string): string {
  if (sizeOf(databasePath(path)) !== null || isEncrypted(path)) return path
  const [newest] = sizeOf(path) === null ? [] : keptBackups(path)
  if (newest) return newest.path
  throw new Error(`There is no backup in ${path}: lake.sqlite is missing.`)
}

/** Deletes the backups that were made before this moment, but never the newest, and what was left unfinished. */
export async function prune(folder: string, before: number): Promise<void> {
  for (const {path, at} of keptBackups(folder).slice(1)) if (at < before) await rm(path, {recursive: true})
  // As backupFolder calls what it has not finished.
  const unfinished = readdirSync(folder).filter((name) => namePattern.test(name.slice(1, -7)) && name.startsWith('.'))
  for (const name of unfinished) await rm(join(folder, name), {recursive: true})
}
