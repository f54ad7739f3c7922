import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rename, rm} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {type CheckResult, checkFolder} from '../check/check-folder.ts'
import type {Report} from '../check/report.ts'
import {type NamedAsset, namedAssets} from '../named-assets.ts'
import {createSql} from '../sql.ts'
import {hasChecksums} from '../verify-head.ts'
import {databasePath} from '../ways-out.ts'
import {copyAssets} from './copy-assets.ts'
import {copyDatabase} from './copy-database.ts'
import {encryptFolder} from './encryption.ts'
import {orSayWhy} from './or-say-why.ts'
import {layOut} from './restore-folder.ts'

/**
 * Copies a data folder, as it is at one moment, into a new folder, while a lake may serve it; then restores it, for trial,
 * into an empty folder beside, and checks what is there. The backup appears under its name when all that has held.
 *
 * @param recipient encrypts it for whoever has that key (see `encryptFolder`)
 * @throws an Error where the target is there already, the source is no data folder, or what was copied is damaged
 */
export async function backupFolder(
  folder: string,
  target: string,
  report: Report,
  recipient?: string,
): Promise<CheckResult> {
  const whole = resolve(target)
  if (existsSync(whole)) throw new Error(`${target} is there already. Name a new folder for the backup.`)
  if (!existsSync(databasePath(folder))) throw new Error(`There is no lake in ${folder}: lake.sqlite is missing.`)
  await mkdir(dirname(whole), {recursive: true})
  const unfinished = await mkdtemp(join(dirname(whole), `.${basename(whole)}-`))
  try {
    const [copy, trial] = [join(unfinished, 'copy'), join(unfinished, 'trial')]
    await orSayWhy('No backup was made', unfinished, async () => {
      await mkdir(copy)
      await copyAtOneMoment(folder, copy, report)
      await layOut(copy, trial, report)
    })
    const result = await checkFolder(trial, report)
    if (result.findings.length > 0)
      throw new Error(`No backup was made, since it would be damaged:\n${result.findings.join('\n')}`)
    const sealed = join(unfinished, 'sealed')
    if (recipient !== undefined)
      await orSayWhy('No backup was made', sealed, () => encryptFolder(copy, sealed, recipient, report))
    await rename(recipient === undefined ? copy : sealed, whole)
    return result
  } finally {
    await rm(unfinished, {recursive: true, force: true})
  }
}

// A picture may be purged while it is to be copied, so that most are copied before the moment of which the backup is.
async function copyAtOneMoment(folder: string, copy: string, report: Report): Promise<void> {
  const early = await readAssets(folder)
  await copyAssets(early, copy, report)
  const assets = await copyDatabase({from: folder, to: copy, report}, (sql) => namedAssets(sql, folder))
  const [before, after] = [early, assets].map((list) => new Set(list.map(({place}) => place)))
  await copyAssets(
    assets.filter(({place}) => !before?.has(place)),
    copy,
    report,
  )
  for (const {place} of early) if (!after?.has(place)) await rm(join(copy, place), {force: true})
}

async function readAssets(folder: string): Promise<NamedAsset[]> {
  const database = new DatabaseSync(databasePath(folder), {readOnly: true, timeout: 5000})
  try {
    const sql = createSql(database)
    if (!hasChecksums(sql)) throw new Error(`${folder} is of an earlier version. Start the lake once, then back it up.`)
    return namedAssets(sql, folder)
  } finally {
    database.close()
  }
}
