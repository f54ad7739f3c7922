import {isSameChecksum, noChecksum, type StoredTransaction, transactionChecksum} from './checksums.ts'
import {bytesOf, numberOf, type Row, textOf, textOrNull} from './rows.ts'
import type {Sql} from './sql.ts'

/** A place in the log: the number of a transaction, and its checksum. */
export type Link = {seq: number; checksum: Uint8Array}

/** Where the log begins. */
export const beginning: Link = {seq: 0, checksum: noChecksum}

/** The last transaction of the log. */
export function endOfLog(sql: Sql): Link {
  const row = sql.get('SELECT seq, checksum FROM transactions ORDER BY seq DESC LIMIT 1')
  return row ? linkIn(row) : beginning
}

/** The transaction of a number as a link, or null when there is none. */
export function linkAt(sql: Sql, seq: number): Link | null {
  if (seq === 0) return beginning
  const row = sql.get('SELECT seq, checksum FROM transactions WHERE seq = ?', seq)
  return row ? linkIn(row) : null
}

/**
 * The number of the last transaction as SQLite counted it. Each commit writes it to the same page, so that a file whose parts
 * are of different moments has this number of the oldest.
 */
export function countedTransactions(sql: Sql): number {
  const row = sql.get("SELECT seq FROM sqlite_sequence WHERE name = 'transactions'")
  return row ? numberOf(row, 'seq') : 0
}

/** Transactions whose number is above `after`, in order, each with the checksum stored with it. */
export function* storedTransactions(
  sql: Sql,
  after: number,
): Generator<{transaction: StoredTransaction; stored: Link}> {
  let last = after
  const text = 'SELECT * FROM transactions WHERE seq > ? ORDER BY seq LIMIT 100'
  for (let rows = sql.all(text, last); rows.length > 0; rows = sql.all(text, last)) {
    for (const row of rows) {
      const stored = linkIn(row)
      yield {transaction: transactionIn(sql, row), stored}
      last = stored.seq
    }
  }
}

/** As `storedTransactions`, each also with the checksum that it should have. */
export function* checkedChain(
  sql: Sql,
  after: Link,
): Generator<{transaction: StoredTransaction; stored: Link; right: Link}> {
  let previous = after
  for (const {transaction, stored} of storedTransactions(sql, after.seq)) {
    yield {
      transaction,
      stored,
      right: {seq: stored.seq, checksum: transactionChecksum(previous.checksum, transaction)},
    }
    previous = stored
  }
}

/** Writes anew the checksums of all transactions above `after`, so that they chain. Within an open SQL transaction. */
export function rechain(sql: Sql, after: Link): void {
  let {checksum} = after
  for (const {transaction} of storedTransactions(sql, after.seq)) {
    checksum = transactionChecksum(checksum, transaction)
    sql.run('UPDATE transactions SET checksum = ? WHERE seq = ?', checksum, transaction.seq)
  }
}

/** True when both are the same place of the same log. */
export function isSameLink(one: Link, other: Link): boolean {
  return one.seq === other.seq && isSameChecksum(one.checksum, other.checksum)
}

function linkIn(row: Row): Link {
  return {seq: numberOf(row, 'seq'), checksum: bytesOf(row, 'checksum')}
}

function transactionIn(sql: Sql, row: Row): StoredTransaction {
  const seq = numberOf(row, 'seq')
  const text = 'SELECT document_id, mutations, effects FROM changes WHERE seq = ? ORDER BY position'
  const changes = sql.all(text, seq).map((change) => ({
    documentId: textOf(change, 'document_id'),
    mutations: textOf(change, 'mutations'),
    effects: textOf(change, 'effects'),
  }))
  return {
    seq,
    dataset: textOf(row, 'dataset'),
    id: textOf(row, 'id'),
    timestamp: textOf(row, 'timestamp'),
    author: textOf(row, 'author'),
    requestHash: textOrNull(row, 'request_hash'),
    // The column is younger than the checksums, and folders without either are given these first.
    results: 'results' in row ? textOrNull(row, 'results') : null,
    changes,
  }
}
