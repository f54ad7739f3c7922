import {randomBytes} from 'node:crypto'

import type {NewTransaction} from '../store/journal.ts'
import {endOfLog} from './chain.ts'
import {type StoredTransaction, transactionChecksum} from './checksums.ts'
import {eraseHistory} from './erase-history.ts'
import type {KeptIndexes} from './indexes.ts'
import type {Sql} from './sql.ts'

/** Writes a planned transaction within an open SQL transaction, whole. Answers its place in the order. */
export function writeTransaction(sql: Sql, indexes: KeptIndexes, transaction: NewTransaction): number {
  const previous = endOfLog(sql)
  const stored = storedForm(transaction, previous.seq + 1)
  insertTransaction(sql, stored, transactionChecksum(previous.checksum, stored))
  for (const [position, change] of stored.changes.entries()) insertChange(sql, stored, position, change)
  for (const change of transaction.changes) indexes.write(change)
  for (const id of transaction.purges ?? []) eraseHistory(sql, stored.dataset, id, stored.seq)
  return stored.seq
}

// Nobody can try them all.
const saltLength = 16

function storedForm(
  {dataset, id, timestamp, author, requestHash, results, changes, purges = []}: NewTransaction,
  seq: number,
): StoredTransaction {
  const storedChanges = changes.map((change) => ({
    documentId: change.id,
    mutations: JSON.stringify(change.mutations),
    effects: JSON.stringify(change.effects),
  }))
  const known = requestHash === undefined ? null : JSON.stringify(results.map((each) => [each.id, each.operation]))
  const named = {seq, dataset, id, timestamp, author, requestHash: requestHash ?? null, results: known}
  const salt = randomBytes(saltLength)
  return {...named, salt, purges: purges.length > 0 ? JSON.stringify(purges) : null, changes: storedChanges}
}

function insertTransaction(
  sql: Sql,
  {seq, dataset, id, timestamp, author, requestHash, results, salt, purges}: StoredTransaction,
  checksum: Uint8Array,
): void {
  const text = `INSERT INTO transactions (seq, dataset, id, timestamp, author, request_hash, results, salt, purges, checksum)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  sql.run(text, seq, dataset, id, timestamp, author, requestHash, results, salt, purges, checksum)
}

function insertChange(
  sql: Sql,
  {seq, dataset}: StoredTransaction,
  position: number,
  {documentId, mutations, effects}: StoredTransaction['changes'][number],
): void {
  const text = 'INSERT INTO changes (seq, position, dataset, document_id, mutations, effects) VALUES (?, ?, ?, ?, ?, ?)'
  sql.run(text, seq, position, dataset, documentId, mutations, effects)
}
