import {existsSync, readdirSync} from 'node:fs'
import {mkdir, rename, rm} from 'node:fs/promises'
import {join, resolve} from 'node:path'

import {checkFolder} from '../check/check-folder.ts'
import type {Report} from '../check/report.ts'
import {syncFile} from '../head-file.ts'
import {namedAssets} from '../named-assets.ts'
import {lockFolder, lockPath} from '../open-database.ts'
import {restoredFolder} from '../verify-head.ts'
import {copyAssets} from './copy-assets.ts'
import {copyDatabase} from './copy-database.ts'
import {orSayWhy} from './or-say-why.ts'

/** `isForced`: what is in the folder gives way, and is kept beside. */
export type RestoreOptions = {report: Report; isForced: boolean}

// All that a lake keeps. Its lock stays.
const kept = ['lake.sqlite', 'lake.sqlite-wal', 'lake.sqlite-shm', 'lake.head', 'assets']

/**
 * Puts a backup into a data folder: laid out beside what is there, and put in its place when it is whole. Whatever fails
 * before that changes nothing. A restore that was cut short while it put things in place is done again by the next one; until
 * then no lake starts there.
 *
 * @returns where that is kept which had been there, or null
 * @throws an Error where the backup is damaged, a lake runs on the folder, it holds something and `isForced` is false, or
 * there is no room
 */
export async function restoreFolder(backup: string, folder: string, options: RestoreOptions): Promise<string | null> {
  if (resolve(backup) === resolve(folder)) throw new Error(`${backup} is the data folder itself. Name a backup of it.`)
  const {findings} = await checkFolder(backup, options.report)
  if (findings.length > 0)
    throw new Error(`${backup} is no whole backup, and nothing was changed:\n${findings.join('\n')}`)
  const made = await mkdir(folder, {recursive: true})
  const wasEmpty = readdirSync(folder).length === 0
  try {
    return await restoreLocked(backup, folder, options)
  } catch (error) {
    if (wasEmpty) await rm(made ?? lockPath(folder), {recursive: true, force: true})
    throw error
  }
}

async function restoreLocked(
  backup: string,
  folder: string,
  {report, isForced}: RestoreOptions,
): Promise<string | null> {
  const lock = lockFolder(folder)
  try {
    const marker = join(folder, restoredFolder)
    const isCutShort = existsSync(marker)
    if (!isForced && !isCutShort && hasData(folder))
      throw new Error(`${folder} holds the data of a lake. Add --force to put the backup in their place.`)
    const part = `${marker}.part`
    await orSayWhy(`Nothing in ${folder} was changed`, part, () => layOut(backup, part, report))
    if (!isCutShort) await mkdir(marker)
    const aside = await putInPlace(part, folder)
    await rm(marker, {recursive: true})
    return aside
  } finally {
    lock.close()
  }
}

/** Copies a data folder that no lake changes meanwhile into a new one. */
export async function layOut(backup: string, fresh: string, report: Report): Promise<void> {
  await rm(fresh, {recursive: true, force: true})
  await mkdir(fresh)
  const assets = await copyDatabase({from: backup, to: fresh, report}, (sql) => namedAssets(sql, backup))
  await copyAssets(assets, fresh, report)
}

function hasData(folder: string): boolean {
  return readdirSync(folder).some((name) => kept.includes(name))
}

async function putInPlace(fresh: string, folder: string): Promise<string | null> {
  const old = kept.filter((name) => existsSync(join(folder, name)))
  const aside = old.length > 0 ? join(folder, `replaced-${new Date().toISOString().replaceAll(':', '.')}`) : null
  if (aside) await mkdir(aside)
  for (const name of old) if (aside) await rename(join(folder, name), join(aside, name))
  for (const name of readdirSync(fresh)) await rename(join(fresh, name), join(folder, name))
  await rm(fresh, {recursive: true})
  syncFile(folder)
  return aside
}
