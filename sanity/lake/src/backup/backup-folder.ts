import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rename, rm} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'

import {namedAssets} from '../assets/named-assets.ts'
import {type CheckResult, checkFolder} from '../check/check-folder.ts'
import type {Report} from '../check/report.ts'
import {hasChecksums} from '../store/verify-head.ts'
import {databasePath} from '../store/ways-out.ts'
import {copyAssets} from './copy-assets.ts'
import {copyDatabase} from './copy-database.ts'
import {restoreFolder} from './restore-folder.ts'

/**
 * Copies a data folder, as it is at one moment, into a new folder, while a lake may serve it; then restores it, for trial,
 * into an empty folder beside, and checks what is there. The backup appears under its name when all that has held.
 *
 * @throws an Error where the target is there already, the source is no data folder, or what was copied is damaged
 */
export async function backupFolder(folder: string, target: string, report: Report): Promise<CheckResult> {
  const whole = resolve(target)
  if (existsSync(whole)) throw new Error(`${target} is there already. Name a new folder for the backup.`)
  if (!existsSync(databasePath(folder))) throw new Error(`There is no lake in ${folder}: lake.sqlite is missing.`)
  await mkdir(dirname(whole), {recursive: true})
  const unfinished = await mkdtemp(join(dirname(whole), `.${basename(whole)}-`))
  try {
    const copy = join(unfinished, 'copy')
    await mkdir(copy)
    const assets = await copyDatabase({from: folder, to: copy, report}, (sql) => {
      if (!hasChecksums(sql))
        throw new Error(`${folder} is of an earlier version. Start the lake once, then back it up.`)
      return namedAssets(sql, folder)
    })
    await copyAssets(assets, copy, report)
    const trial = join(unfinished, 'trial')
    await restoreFolder(copy, trial, {report, isForced: false})
    const result = await checkFolder(trial, report)
    if (result.findings.length > 0)
      throw new Error(`No backup was made, since it would be damaged:\n${result.findings.join('\n')}`)
    await rename(copy, whole)
    return result
  } finally {
    await rm(unfinished, {recursive: true, force: true})
  }
}
