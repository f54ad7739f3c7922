import type {Indexes} from './indexes.ts'
import type {Sql} from './sql.ts'
import type {DocumentChange, Transaction} from './transaction.ts'

/** Writes a planned transaction within an open SQL transaction, whole. Answers its place in the order. */
export function writeTransaction(sql: Sql, indexes: Indexes, transaction: Omit<Transaction, 'seq'>): number {
  const seq = insertTransaction(sql, transaction)
  for (const [position, change] of transaction.changes.entries()) {
    insertChange(sql, transaction.dataset, seq, position, change)
    indexes.write(change)
  }
  return seq
}

function insertTransaction(sql: Sql, {dataset, id, timestamp, author, requestHash}: Omit<Transaction, 'seq'>): number {
  const text = 'INSERT INTO transactions (dataset, id, timestamp, author, request_hash) VALUES (?, ?, ?, ?, ?)'
  return sql.run(text, dataset, id, timestamp, author, requestHash ?? null).lastInsertRowid
}

function insertChange(sql: Sql, dataset: string, seq: number, position: number, change: DocumentChange): void {
  const {id, mutations, effects} = change
  sql.run(
    'INSERT INTO changes (seq, position, dataset, document_id, mutations, effects) VALUES (?, ?, ?, ?, ?, ?)',
    seq,
    position,
    dataset,
    id,
    JSON.stringify(mutations),
    JSON.stringify(effects),
  )
}
