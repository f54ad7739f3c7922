import {isJsonObject, type LakeDocument} from '../../document.ts'
import {layerOf} from '../../groq/layers.ts'
import {withRevision} from '../../history/document.ts'
import {applyPatch} from '../../mendoza/apply.ts'
import {beginning, checkedChain, endOfLog, rechain} from '../chain.ts'
import {createHead, readHead} from '../head-file.ts'
import {removeIndexes} from '../indexes.ts'
import {migrate} from '../migrate.ts'
import {explained, openDamaged} from '../open-database.ts'
import {numberOf, textOf} from '../rows.ts'
import {createSql, type Sql} from '../sql.ts'
import {storedDocument} from '../stored-document.ts'
import {everyDocument, lostDocuments, newestRevision, readable} from './check-documents.ts'
import type {Report} from './report.ts'

/** What a repair has done. */
export type Repair = {
  /** Documents that the log brought back as they were. */
  restored: readonly string[]
  /** Documents of which the log is damaged as well. */
  lost: readonly string[]
  /** How many transactions the head says were acknowledged, and how many there are. */
  acknowledged: number
  transactions: number
}

/**
 * Brings documents that are damaged or missing back from the log, and forgets all indexes, which a start makes anew.
 * Nothing changes that is as the log says.
 *
 * @param acceptLoss goes on with the log as it is, though its end or some of it is lost
 * @throws an Error where a lake runs on the folder, or SQLite cannot read the file
 */
export function repairFolder(folder: string, report: Report, acceptLoss: boolean): Repair {
  const {database, close} = openDamaged(folder)
  try {
    const sql = createSql(database)
    return explained(folder, () => {
      migrate(sql)
      const repair = sql.transaction(() => repairDatabase(sql, report, acceptLoss))
      const acknowledged = readHead(folder).link?.seq ?? repair.transactions
      if (acceptLoss) createHead(folder, endOfLog(sql))
      return {...repair, acknowledged}
    })
  } finally {
    close()
  }
}

type Broken = {dataset: string; id: string}

function repairDatabase(sql: Sql, report: Report, acceptLoss: boolean): Omit<Repair, 'acknowledged'> {
  const damaged = damagedTransactions(sql, report)
  const broken = brokenDocuments(sql, report)
  report.step('repairs', broken.length)
  const [restored, lost]: [string[], string[]] = [[], []]
  for (const {dataset, id} of broken) {
    const document = replayed(sql, {dataset, id}, damaged)
    if (document === undefined) lost.push(`"${id}" of ${dataset}`)
    else {
      put(sql, {dataset, id}, document)
      restored.push(`"${id}" of ${dataset}`)
    }
    report.done(restored.length + lost.length)
  }
  removeIndexes(sql)
  sql.run('DELETE FROM streams')
  sql.run('INSERT INTO streams SELECT dataset, layer, type, count(*) FROM documents GROUP BY dataset, layer, type')
  if (acceptLoss) {
    rechain(sql, beginning)
    sql.run('UPDATE transactions SET seal = NULL')
    sql.run("UPDATE sqlite_sequence SET seq = ? WHERE name = 'transactions'", endOfLog(sql).seq)
  }
  return {restored, lost, transactions: endOfLog(sql).seq}
}

function damagedTransactions(sql: Sql, report: Report): ReadonlySet<number> {
  report.step('transactions', endOfLog(sql).seq)
  const damaged = new Set<number>()
  for (const {stored, isWhole} of checkedChain(sql, beginning)) {
    if (!isWhole) damaged.add(stored.seq)
    report.done(stored.seq)
  }
  return damaged
}

function brokenDocuments(sql: Sql, report: Report): Broken[] {
  const row = sql.get('SELECT count(*) AS count FROM documents')
  report.step('documents', row ? numberOf(row, 'count') : 0)
  const broken: Broken[] = []
  let count = 0
  for (const each of everyDocument(sql)) {
    const [dataset, id] = [textOf(each, 'dataset'), textOf(each, 'id')]
    const document = readable(each, dataset, id)
    const isWhole = document && newestRevision({sql}, dataset, id) === document._rev
    const isInPlace = document && textOf(each, 'layer') === layerOf(id) && textOf(each, 'type') === document._type
    if (!isWhole || !isInPlace) broken.push({dataset, id})
    report.done((count += 1))
  }
  return [...broken, ...lostDocuments({sql})]
}

/** The document as the log has it, null where it was deleted; undefined where the log cannot tell. */
function replayed(sql: Sql, {dataset, id}: Broken, damaged: ReadonlySet<number>): LakeDocument | null | undefined {
  const text = `SELECT changes.seq, transactions.id, changes.effects FROM changes JOIN transactions USING (seq)
    WHERE changes.dataset = ? AND changes.document_id = ? ORDER BY changes.seq, changes.position`
  const rows = sql.all(text, dataset, id)
  const [first] = rows
  const isFromBeginning = first && textOf(first, 'effects').endsWith('"revert":[0,null]}')
  if (!isFromBeginning || rows.some((row) => damaged.has(numberOf(row, 'seq')))) return undefined
  let content: unknown = null
  for (const row of rows) {
    const effects: unknown = JSON.parse(textOf(row, 'effects'))
    if (!isJsonObject(effects) || !Array.isArray(effects.apply)) return undefined
    content = applyPatch(content, effects.apply)
  }
  const last = rows.at(-1)
  return last && withRevision(content, textOf(last, 'id'))
}

function put(sql: Sql, {dataset, id}: Broken, document: LakeDocument | null): void {
  if (!document) {
    sql.run('DELETE FROM documents WHERE dataset = ? AND id = ?', dataset, id)
    return
  }
  const {content, checksum} = storedDocument(dataset, document)
  const text = `INSERT INTO documents (dataset, id, layer, type, content, checksum) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (dataset, id) DO UPDATE
    SET layer = excluded.layer, type = excluded.type, content = excluded.content, checksum = excluded.checksum`
  sql.run(text, dataset, id, layerOf(id), document._type, content, checksum)
}
