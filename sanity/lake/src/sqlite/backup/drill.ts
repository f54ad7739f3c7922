import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {endOfLog, isSameLink, linkAt} from '../chain.ts'
import {everyDocument} from '../check/check-documents.ts'
import {checkFolder} from '../check/check-folder.ts'
import type {Report} from '../check/report.ts'
import {bytesOf, numberOrNull, type Row, textOf} from '../rows.ts'
import {createSql, type Sql} from '../sql.ts'
import {databasePath} from '../ways-out.ts'
import {withPlain} from './encryption.ts'
import {restoreFolder} from './restore-folder.ts'

/** What a drill has found. `comparedWith`: the data folder whose history the backup is a part of, or null. */
export type Drill = {
  findings: readonly string[]
  documents: number
  assets: number
  comparedWith: string | null
}

/** `folder`: the data folder, which a lake may serve meanwhile; `identity`: see `withPlain`. */
type DrillOptions = {folder: string; identity: string | null; report: Report}

/**
 * Restores a backup into an empty temporary folder, as one would after a loss. All that is there is verified: the log, each
 * document by its checksum and against the log, each asset by its hash. Then each document is compared with the backup's, and
 * with the one in the data folder, unless that has changed since.
 *
 * @throws an Error where there is no room, or the key is wrong
 */
export function drillBackup(backup: string, {folder, identity, report}: DrillOptions): Promise<Drill> {
  return withPlain(backup, identity, report, async (plain) => {
    const damage = (await checkFolder(plain, report)).findings
    if (damage.length > 0) return {findings: damage, documents: 0, assets: 0, comparedWith: null}
    const place = await mkdtemp(join(tmpdir(), 'lake-drill-'))
    try {
      await restoreFolder(plain, place, {report, isForced: false})
      return await compare(place, {plain, folder, backup, report})
    } finally {
      await rm(place, {recursive: true, force: true})
    }
  })
}

type Compared = {plain: string; folder: string; backup: string; report: Report}

async function compare(restored: string, {plain, folder, backup, report}: Compared): Promise<Drill> {
  const {findings, documents, assets} = await checkFolder(restored, report)
  const isOurs = existsSync(databasePath(folder)) && withBoth(restored, folder, ours)
  const found = [
    ...findings,
    ...withBoth(restored, plain, (sqls) => differences(sqls, backup, report)),
    ...(isOurs ? withBoth(restored, folder, (sqls) => differences(sqls, folder, report)) : []),
  ]
  return {findings: found, documents, assets, comparedWith: isOurs ? folder : null}
}

type Both = {restored: Sql; other: Sql}

function withBoth<Result>(restored: string, other: string, work: (sqls: Both) => Result): Result {
  const databases = [restored, other].map(
    (folder) => new DatabaseSync(databasePath(folder), {readOnly: true, timeout: 5000}),
  )
  try {
    const [first, second] = databases.map((database) => createSql(database))
    if (!first || !second) throw new Error('Two folders have two databases.')
    second.script('BEGIN')
    return work({restored: first, other: second})
  } finally {
    for (const database of databases) database.close()
  }
}

/** Whether what was restored is a part of the other one's history. */
function ours({restored, other}: Both): boolean {
  const end = endOfLog(restored)
  const link = linkAt(other, end.seq)
  return link !== null && isSameLink(link, end)
}

function differences(sqls: Both, name: string, report: Report): string[] {
  const {restored, other} = sqls
  const {seq} = endOfLog(restored)
  const found: string[] = []
  report.step(`documents compared with ${name}`, 0)
  let count = 0
  for (const row of everyDocument(restored)) {
    const twin = documentOf(other, row)
    const isSame = twin !== undefined && Buffer.compare(bytesOf(twin, 'content'), bytesOf(row, 'content')) === 0
    if (!isSame && !hasChanged(other, row, seq)) found.push(`${nameOf(row)} is not as in ${name}.`)
    report.done((count += 1))
  }
  for (const row of everyDocument(other))
    if (!documentOf(restored, row) && !hasChanged(other, row, seq)) found.push(`${nameOf(row)} of ${name} is missing.`)
  return found
}

function documentOf(sql: Sql, row: Row): Row | undefined {
  const text = 'SELECT CAST(content AS BLOB) AS content FROM documents WHERE dataset = ? AND id = ?'
  return sql.get(text, textOf(row, 'dataset'), textOf(row, 'id'))
}

// Of what no change is known, it cannot be said that it has not changed.
function hasChanged(sql: Sql, row: Row, since: number): boolean {
  const text = 'SELECT max(seq) AS seq FROM changes WHERE dataset = ? AND document_id = ?'
  const last = sql.get(text, textOf(row, 'dataset'), textOf(row, 'id'))
  const seq = last ? numberOrNull(last, 'seq') : null
  return seq === null || seq > since
}

function nameOf(row: Row): string {
  return `Document "${textOf(row, 'id')}" of ${textOf(row, 'dataset')}`
}
