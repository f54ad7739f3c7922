import {resolve} from 'node:path'

import {note, readLedger} from '../backup-ledger.ts'
import {makeCertificate} from '../certificate.ts'
import {backupFolder} from '../sqlite/backup/backup-folder.ts'
import {drillBackup} from '../sqlite/backup/drill.ts'
import {withPlain} from '../sqlite/backup/encryption.ts'
import {backupAt} from '../sqlite/backup/kept.ts'
import {restoreFolder} from '../sqlite/backup/restore-folder.ts'
import {type CheckResult, checkFolder} from '../sqlite/check/check-folder.ts'
import {repairFolder} from '../sqlite/check/repair-folder.ts'
import {statsOf} from '../sqlite/stats.ts'
import {sizeOf} from '../sqlite/verify-head.ts'
import {databasePath} from '../sqlite/ways-out.ts'
import {counted} from './counted.ts'
import {showProgress} from './progress.ts'
import type {Told} from './told.ts'

/** Verifies a data folder and says what it found; answers whether all is whole. */
export async function check({folder, say}: Told): Promise<boolean> {
  const progress = showProgress(process.stderr)
  const result = await checkFolder(folder, progress)
  const {findings} = result
  progress.end()
  for (const finding of findings) say(finding)
  if (findings.length > 0) {
    say(`${folder}: ${counted(findings.length, 'fault')}. A backup or \`check --repair\` may help.`)
    return false
  }
  say(`${folder} is whole: ${contentsOf(result)}.`)
  return true
}

/** Repairs a data folder from its log, and checks it again (see `check`). `acceptLoss`: see `repairFolder`. */
export async function repair({folder, say, acceptLoss}: Told & {acceptLoss: boolean}): Promise<boolean> {
  const progress = showProgress(process.stderr)
  const {restored, lost, acknowledged, transactions} = repairFolder(folder, progress, acceptLoss)
  progress.end()
  for (const name of restored) say(`Document ${name} is as the log has it.`)
  for (const name of lost) say(`Document ${name} cannot be brought back: its log is damaged too.`)
  if (acceptLoss && acknowledged > transactions)
    say(`The lake goes on without ${counted(acknowledged - transactions, 'transaction')} of ${acknowledged}.`)
  return check({folder, say})
}

/** Makes a backup of a data folder, tried by a restore; `recipient`: see `encryptFolder`. */
export async function backup({
  folder,
  say,
  target,
  recipient,
}: Told & {target: string; recipient: string | undefined}): Promise<void> {
  const at = Date.now()
  const progress = showProgress(process.stderr)
  const result = await backupFolder(folder, target, progress, recipient)
  progress.end()
  note(folder, {backup: {at, folder: resolve(target)}, failure: null})
  say(`${target} holds ${contentsOf(result)}, and was restored for trial.`)
}

/**
 * Tries a backup, or the newest of a folder of them, by a restore (see `drillBackup`), and notes the outcome in the data folder,
 * where there is one; answers whether all is whole.
 */
export async function drill({
  folder,
  say,
  backup: named,
  identity,
}: Told & {backup: string; identity: string | null}): Promise<boolean> {
  const tried = backupAt(named)
  const progress = showProgress(process.stderr)
  const {findings, documents, assets, comparedWith} = await drillBackup(tried, {folder, identity, report: progress})
  progress.end()
  const hasLake = sizeOf(databasePath(folder)) !== null
  if (hasLake) note(folder, {drill: {at: Date.now(), folder: resolve(tried), faults: findings.length}})
  for (const finding of findings) say(finding)
  if (findings.length > 0) {
    say(`${tried}: ${counted(findings.length, 'fault')}. Do not rely on it; make another backup.`)
    return false
  }
  const compared = comparedWith ?? `nothing else, for ${folder} holds ${hasLake ? 'another history' : 'no lake'}`
  say(`${tried} was restored: ${counted(documents, 'document')} and ${counted(assets, 'asset')} are as they were.`)
  say(`They were compared with the backup and with ${compared}.`)
  return true
}

/** Puts a backup into a data folder; `identity`: the key of an encrypted one (see `decryptFolder`). */
export async function restore({
  folder,
  say,
  source,
  isForced,
  identity,
}: Told & {source: string; isForced: boolean; identity: string | null}): Promise<void> {
  const progress = showProgress(process.stderr)
  const options = {report: progress, isForced}
  const aside = await withPlain(source, identity, progress, (plain) => restoreFolder(plain, folder, options))
  progress.end()
  say(`${folder} is as ${source} was.${aside ? ` What was there before is in ${aside}.` : ''}`)
}

/** Makes a certificate for trying, and says how a lake is given it. */
export async function certificate({say, target}: {say: Told['say']; target: string}): Promise<void> {
  const {certFile, keyFile} = await makeCertificate(target)
  say(
    `A certificate of localhost lies in ${target}. Start the lake with LAKE_TLS_CERT=${certFile} LAKE_TLS_KEY=${keyFile}.`,
  )
}

/** Says what a data folder holds. */
export function stats({folder, say}: Told): void {
  const {transactions, documents, assets, file} = statsOf(folder)
  const {backup: last, failure, drill: tried} = readLedger(folder)
  say(`${folder}: ${megabytes(file.bytes)}, of which ${megabytes(file.free)} are free to be written over.`)
  const span = transactions.first ? `, from ${transactions.first} to ${transactions.last}` : ''
  say(`History: ${counted(transactions.count, 'transaction')}, ${megabytes(transactions.bytes)}${span}.`)
  say(`Files: ${counted(assets.count, 'asset')}, ${megabytes(assets.bytes)}.`)
  for (const dataset of new Set(documents.map((each) => each.dataset))) {
    say(`Documents of ${dataset}:`)
    const own = documents.filter((each) => each.dataset === dataset)
    for (const {type, count, bytes} of own) say(`  ${String(count).padStart(9)}  ${type} (${megabytes(bytes)})`)
  }
  say(`Last backup: ${last ? `${timeOf(last.at)}, ${last.folder}` : 'none'}.`)
  if (failure) say(`Failed since: ${timeOf(failure.at)}, ${failure.reason}`)
  say(`Last drill: ${tried ? `${timeOf(tried.at)}, ${tried.folder}, ${counted(tried.faults, 'fault')}` : 'none'}.`)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`
}

function timeOf(at: number): string {
  return new Date(at).toISOString()
}

function contentsOf({end, documents, assets, purged}: CheckResult): string {
  const parts = [counted(end?.seq ?? 0, 'transaction'), counted(documents, 'document'), counted(assets, 'asset')]
  return [...parts, ...(purged > 0 ? [`${counted(purged, 'document')} purged`] : [])].join(', ')
}
