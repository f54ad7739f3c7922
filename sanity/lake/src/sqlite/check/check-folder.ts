import {DatabaseSync} from 'node:sqlite'

import {LakeError} from '../../errors.ts'
import {endOfLog, type Link} from '../chain.ts'
import {headPath, readHead} from '../head-file.ts'
import {findingOfVersion} from '../migrate.ts'
import {numberOf} from '../rows.ts'
import {createSql, type Sql} from '../sql.ts'
import {isDamaged} from '../sqlite-errors.ts'
import {findingAtEnd, findingBeforeOpening, hasChecksums, sizeOf} from '../verify-head.ts'
import {databasePath} from '../ways-out.ts'
import {checkAssets} from './check-assets.ts'
import {checkDocuments} from './check-documents.ts'
import {checkLog} from './check-log.ts'
import {checkStreams} from './check-streams.ts'
import type {Report} from './report.ts'

/** What a whole check has found. */
export type CheckResult = {
  findings: readonly string[]
  end: Link | null
  documents: number
  assets: number
  /** How many documents were purged from the log. */
  purged: number
}

/** A step of the check: notes what is wrong, each time with file and place. */
export type Step = {sql: Sql; folder: string; report: Report; found: (finding: string) => void}

/**
 * Verifies all that a data folder holds: the head, SQLite's structure, the chain of the log, documents against their
 * checksums and the log, indexes against documents, references, and files of assets against their hashes. It reads one
 * moment, and a lake may run meanwhile.
 */
export async function checkFolder(folder: string, report: Report): Promise<CheckResult> {
  const findings: string[] = []
  const found = (finding: string) => void findings.push(finding)
  const early = findingBeforeOpening(folder)
  if (early !== null) found(early)
  const nothing = {findings, end: null, documents: 0, assets: 0, purged: 0}
  if (!sizeOf(databasePath(folder))) return nothing
  // Before the moment that is read: a lake that runs may go on, and its log is ahead of its head at most.
  const head = readHead(folder)
  if (head.state === 'missing')
    found(
      `The file ${headPath(folder)} is missing: whether the log has lost its end, nobody can tell. A start writes it anew.`,
    )
  if (head.state === 'half') found(`One of the two records in ${headPath(folder)} is damaged. A start writes it anew.`)
  const database = new DatabaseSync(databasePath(folder), {readOnly: true, timeout: 5000})
  const step = {sql: createSql(database), folder, report, found}
  try {
    return await guarded(step, nothing, () => checkDatabase(step, head.link, findings))
  } finally {
    database.close()
  }
}

async function checkDatabase(step: Step, head: Link | null, findings: string[]): Promise<CheckResult> {
  const {sql, folder, report, found} = step
  sql.script('BEGIN')
  if (!hasChecksums(sql)) {
    found(`The file ${databasePath(folder)} is of an earlier version, without checksums. Start the lake once.`)
    return {findings, end: null, documents: 0, assets: 0, purged: 0}
  }
  const newer = findingOfVersion(sql)
  if (newer !== null) {
    found(newer)
    return {findings, end: null, documents: 0, assets: 0, purged: 0}
  }
  const finding = head && findingAtEnd(sql, folder, head)
  if (finding) found(finding)
  report.step("SQLite's structure", 1)
  await guarded(step, null, () => checkStructure(step))
  report.done(1)
  await guarded(step, null, () => checkLog(step))
  await guarded(step, null, () => checkDocuments(step))
  await guarded(step, null, () => checkStreams(step))
  const assets = await guarded(step, 0, () => checkAssets(step))
  const row = sql.get('SELECT count(*) AS count FROM documents')
  return {findings, end: endOfLog(sql), documents: row ? numberOf(row, 'count') : 0, assets, purged: purgedIn(sql)}
}

function purgedIn(sql: Sql): number {
  // A folder that an earlier version left has no such column.
  if (!sql.get("SELECT 1 FROM pragma_table_info('transactions') WHERE name = 'purges'")) return 0
  const row = sql.get('SELECT count(DISTINCT dataset || value) AS count FROM transactions, json_each(purges)')
  return row ? numberOf(row, 'count') : 0
}

function checkStructure({sql, folder, found}: Step): void {
  for (const row of sql.all('PRAGMA integrity_check(20)')) {
    const finding = String(Object.values(row)[0])
    if (finding !== 'ok') found(`${databasePath(folder)}: SQLite says: ${finding}`)
  }
}

// What cannot be read at all ends its step, and the others go on.
async function guarded<Result>(
  {folder, found}: Step,
  otherwise: Result,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const cause = error instanceof LakeError ? error.cause : error
    if (!isDamaged(cause)) throw error
    found(
      `${databasePath(folder)}: SQLite cannot read it further: ${cause instanceof Error ? cause.message : String(cause)}`,
    )
    return otherwise
  }
}
