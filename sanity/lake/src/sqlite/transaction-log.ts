import {isJsonObject} from '../document.ts'
import {httpError} from '../errors.ts'
import type {DocumentChange} from '../history/document.ts'
import type {Effects} from '../mendoza/effects.ts'
import type {LoggedChange, LogSelection, PastTransaction, TransactionLog} from '../store/transaction-log.ts'
import {groupHistory} from './group-history.ts'
import {isContent} from './named-assets.ts'
import {releaseHistory} from './release-history.ts'
import {numberOf, type Row, type SqlValue, textOf} from './rows.ts'
import type {Sql} from './sql.ts'

/** Reads the transactions that `writeTransaction` wrote. */
export function createTransactionLog(sql: Sql): TransactionLog {
  return {
    changesOf: (dataset, documentId) => changesOf(sql, dataset, documentId),
    async groupHistory(dataset, publishedId, selection) {
      return groupHistory(sql, dataset, publishedId, selection)
    },
    async releaseHistory(dataset, name, selection) {
      return releaseHistory(sql, dataset, name, selection)
    },
    async transactions(dataset, selection) {
      const rows = selectTransactions(sql, dataset, selection)
      return readTransactions(sql, rows)
    },
    async purges(dataset, limit) {
      const text = `
        SELECT value AS document_id, transactions.id, timestamp, author
        FROM transactions INDEXED BY transactions_that_purge, json_each(purges)
        WHERE dataset = ? AND purges IS NOT NULL ORDER BY seq DESC LIMIT ?`
      return sql.all(text, dataset, Number.isFinite(limit) ? limit : -1).map((row) => ({
        documentId: textOf(row, 'document_id'),
        transactionId: textOf(row, 'id'),
        timestamp: textOf(row, 'timestamp'),
        author: textOf(row, 'author'),
      }))
    },
    async everReferring(dataset, id) {
      const text = 'SELECT DISTINCT document_id FROM changes WHERE dataset = ? AND instr(effects, ?) > 0'
      return sql.all(text, dataset, `"_ref":${JSON.stringify(id)}`).map((row) => textOf(row, 'document_id'))
    },
    async canRestore(dataset, documentId) {
      const text = `SELECT 1 FROM changes WHERE dataset = ? AND document_id = ? AND ${isContent} LIMIT 1`
      return sql.get(text, dataset, documentId) !== undefined
    },
  }
}

// A page at a time: no statement stays open while others write.
async function* changesOf(sql: Sql, dataset: string, documentId: string): AsyncGenerator<DocumentChange> {
  const text = `
    SELECT changes.seq, transactions.id, transactions.timestamp, changes.effects
    FROM changes JOIN transactions USING (seq)
    WHERE changes.dataset = ? AND changes.document_id = ? AND changes.seq < ?
    ORDER BY changes.seq DESC LIMIT 50`
  let before = Number.MAX_SAFE_INTEGER
  const page = () => sql.all(text, dataset, documentId, before)
  for (let rows = page(); rows.length > 0; rows = page()) {
    for (const row of rows) {
      yield {transactionId: textOf(row, 'id'), timestamp: textOf(row, 'timestamp'), effects: effectsIn(row)}
      before = numberOf(row, 'seq')
    }
  }
}

function selectTransactions(sql: Sql, dataset: string, selection: LogSelection): Row[] {
  const bounds = [...touching(dataset, selection.documentIds), ...boundsOf(sql, dataset, selection)]
  const text = `
    SELECT seq, id, timestamp, author
    FROM transactions
    WHERE dataset = ?
      ${bounds.map(({condition}) => `AND ${condition}`).join('\n      ')}
    ORDER BY seq ${selection.reverse ? 'DESC' : 'ASC'}
    LIMIT ?`
  return sql.all(text, dataset, ...bounds.flatMap(({values}) => values), selection.limit)
}

type Bound = {condition: string; values: SqlValue[]}

function touching(dataset: string, documentIds: LogSelection['documentIds']): Bound[] {
  if (!documentIds) return []
  const condition =
    'seq IN (SELECT seq FROM changes WHERE dataset = ? AND document_id IN (SELECT value FROM json_each(?)))'
  return [{condition, values: [dataset, JSON.stringify(documentIds)]}]
}

function boundsOf(sql: Sql, dataset: string, selection: LogSelection): Bound[] {
  const {fromTransaction, toTransaction, fromTime, toTime, authors} = selection
  return [
    ...(fromTransaction ? [{condition: 'seq >= ?', values: [seqOf(sql, dataset, fromTransaction)]}] : []),
    ...(toTransaction ? [{condition: 'seq <= ?', values: [seqOf(sql, dataset, toTransaction)]}] : []),
    ...(fromTime ? [{condition: 'timestamp >= ?', values: [fromTime]}] : []),
    ...(toTime ? [{condition: 'timestamp <= ?', values: [toTime]}] : []),
    ...(authors ? [{condition: 'author IN (SELECT value FROM json_each(?))', values: [JSON.stringify(authors)]}] : []),
  ]
}

function seqOf(sql: Sql, dataset: string, transactionId: string): number {
  const row = sql.get('SELECT seq FROM transactions WHERE dataset = ? AND id = ?', dataset, transactionId)
  if (row) return numberOf(row, 'seq')
  throw httpError(404, `Transaction "${transactionId}" does not exist in dataset "${dataset}".`)
}

async function* readTransactions(sql: Sql, rows: readonly Row[]): AsyncGenerator<PastTransaction> {
  const text = 'SELECT document_id, mutations, effects FROM changes WHERE seq = ? ORDER BY position'
  for (const row of rows) {
    yield {
      id: textOf(row, 'id'),
      timestamp: textOf(row, 'timestamp'),
      author: textOf(row, 'author'),
      changes: sql.all(text, numberOf(row, 'seq')).map(changeIn),
    }
  }
}

function changeIn(row: Row): LoggedChange {
  const mutations: unknown = JSON.parse(textOf(row, 'mutations'))
  return {documentId: textOf(row, 'document_id'), mutations, effects: effectsIn(row)}
}

function effectsIn(row: Row): Effects {
  const value: unknown = JSON.parse(textOf(row, 'effects'))
  if (isJsonObject(value) && Array.isArray(value.apply) && Array.isArray(value.revert)) {
    return {apply: value.apply, revert: value.revert}
  }
  throw new Error('A stored change lacks its effects. Put a backup of the data folder in place.')
}
