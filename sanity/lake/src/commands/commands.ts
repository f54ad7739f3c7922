import {makeCertificate} from '../certificate.ts'
import {backupFolder} from '../sqlite/backup/backup-folder.ts'
import {restoreFolder} from '../sqlite/backup/restore-folder.ts'
import {checkFolder} from '../sqlite/check/check-folder.ts'
import {repairFolder} from '../sqlite/check/repair-folder.ts'
import {showProgress} from './progress.ts'

/** About which folder, and who is told a line of the result. Progress goes to stderr, so that a script reads the result alone. */
type Told = {folder: string; say: (line: string) => void}

/** Verifies a data folder and says what it found; answers whether all is whole. */
export async function check({folder, say}: Told): Promise<boolean> {
  const progress = showProgress(process.stderr)
  const {findings, end, documents, assets} = await checkFolder(folder, progress)
  progress.end()
  for (const finding of findings) say(finding)
  if (findings.length > 0) {
    say(`${folder}: ${counted(findings.length, 'fault')}. A backup or \`check --repair\` may help.`)
    return false
  }
  const parts = [counted(end?.seq ?? 0, 'transaction'), counted(documents, 'document'), counted(assets, 'asset')]
  say(`${folder} is whole: ${parts.join(', ')}.`)
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

/** Makes a backup of a data folder, tried by a restore. */
export async function backup({folder, say, target}: Told & {target: string}): Promise<void> {
  const progress = showProgress(process.stderr)
  const {end, documents, assets} = await backupFolder(folder, target, progress)
  progress.end()
  const parts = [counted(end?.seq ?? 0, 'transaction'), counted(documents, 'document'), counted(assets, 'asset')]
  say(`${target} holds ${parts.join(', ')}, and was restored for trial.`)
}

/** Puts a backup into a data folder. */
export async function restore({
  folder,
  say,
  source,
  isForced,
}: Told & {source: string; isForced: boolean}): Promise<void> {
  const progress = showProgress(process.stderr)
  const aside = await restoreFolder(source, folder, {report: progress, isForced})
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

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
