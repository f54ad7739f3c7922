import {isSameChecksum, noChecksum, type StoredTransaction, transactionChecksum, transactionSeal} from './checksums.ts'
import {bytesOf, bytesOrNull, numberOf, type Row, textOf, textOrNull} from './rows.ts'
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

/** A transaction as it is stored, its place, and, where some of it was erased, the seal over the rest. */
type Kept = {transaction: StoredTransaction; stored: Link; seal: Uint8Array | null}

/** Transactions whose number is above `after`, in order. */
export function* storedTransactions(sql: Sql, after: number): Generator<Kept> {
  let last = after
  const text = 'SELECT * FROM transactions WHERE seq > ? ORDER BY seq LIMIT 100'
  for (let rows = sql.all(text, last); rows.length > 0; rows = sql.all(text, last)) {
    for (const row of rows) {
      yield keptIn(sql, row)
      last = numberOf(row, 'seq')
    }
  }
}

/** As `storedTransactions`; `isWhole` where it is what was written, but for what was erased since. */
export function* checkedChain(sql: Sql, after: Link): Generator<Kept & {isWhole: boolean}> {
  let previous = after
  for (const kept of storedTransactions(sql, after.seq)) {
    yield {...kept, isWhole: isWhole(previous, kept)}
    previous = kept.stored
  }
}

function isWhole(previous: Link, {transaction, stored, seal}: Kept): boolean {
  return seal
    ? isSameChecksum(seal, transactionSeal(previous.checksum, transaction, stored.checksum))
    : isSameChecksum(stored.checksum, transactionChecksum(previous.checksum, transaction))
}

/**
 * Erases something of a transaction, and with it the salt of its checksum and the hash of its request; the rest is verified
 * by a seal from then on. One that was damaged stays so. Within an open SQL transaction.
 */
export function eraseOf(sql: Sql, seq: number, erase: () => void): void {
  const wasWhole = isWholeAt(sql, seq)
  erase()
  sql.run('UPDATE transactions SET salt = NULL, request_hash = NULL, results = NULL WHERE seq = ?', seq)
  sealAnew(sql, seq, wasWhole)
}

/** Whether the transaction of a number is what was written, but for what was erased since. */
export function isWholeAt(sql: Sql, seq: number): boolean {
  return isWhole(linkBefore(sql, seq), keptAt(sql, seq))
}

/**
 * Removes a transaction of which nothing is left, unless it tells what was purged; the one behind it, which must be there, is
 * verified by a seal from then on. Within an open SQL transaction.
 */
export function removeEmptied(sql: Sql, seq: number): void {
  const isLeft = 'purges IS NOT NULL OR EXISTS (SELECT 1 FROM changes WHERE changes.seq = transactions.seq)'
  if (!sql.get(`SELECT 1 FROM transactions WHERE seq = ? AND NOT (${isLeft})`, seq)) return
  const row = sql.get('SELECT seq FROM transactions WHERE seq > ? ORDER BY seq LIMIT 1', seq)
  if (!row) throw new Error(`Transaction ${seq} is the last one, and cannot be removed.`)
  const next = numberOf(row, 'seq')
  const wasWhole = isWholeAt(sql, next)
  sql.run('DELETE FROM transactions WHERE seq = ?', seq)
  sealAnew(sql, next, wasWhole)
}

function sealAnew(sql: Sql, seq: number, wasWhole: boolean): void {
  const {transaction, stored} = keptAt(sql, seq)
  const sealed = wasWhole ? transactionSeal(linkBefore(sql, seq).checksum, transaction, stored.checksum) : noChecksum
  sql.run('UPDATE transactions SET seal = ? WHERE seq = ?', sealed, seq)
}

function keptAt(sql: Sql, seq: number): Kept {
  const row = sql.get('SELECT * FROM transactions WHERE seq = ?', seq)
  if (row) return keptIn(sql, row)
  throw new Error(`Transaction ${seq} is missing. Put a backup of the data folder in place.`)
}

/** The transaction before a number, whatever its own; the beginning where there is none. */
export function linkBefore(sql: Sql, seq: number): Link {
  const row = sql.get('SELECT seq, checksum FROM transactions WHERE seq < ? ORDER BY seq DESC LIMIT 1', seq)
  return row ? linkIn(row) : beginning
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

function keptIn(sql: Sql, row: Row): Kept {
  return {transaction: transactionIn(sql, row), stored: linkIn(row), seal: since(row, 'seal', bytesOrNull)}
}

// A column that is younger than the checksums: a folder of an earlier version is checked before it gets it.
function since<Value>(row: Row, column: string, read: (row: Row, column: string) => Value | null): Value | null {
  return column in row ? read(row, column) : null
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
    results: since(row, 'results', textOrNull),
    salt: since(row, 'salt', bytesOrNull),
    purges: since(row, 'purges', textOrNull),
    changes,
  }
}
