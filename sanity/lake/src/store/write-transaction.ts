import type {Sql} from './sql.ts'
import type {DocumentChange, Transaction} from './transaction.ts'

/** Writes a planned transaction: when this returns, it is on disk whole. Answers its place in the order. */
export function writeTransaction(sql: Sql, transaction: Omit<Transaction, 'seq'>): number {
  return sql.transaction(() => {
    const seq = insertTransaction(sql, transaction)
    for (const [position, change] of transaction.changes.entries()) {
      insertChange(sql, transaction.dataset, seq, position, change)
      storeDocument(sql, transaction.dataset, change)
    }
    return seq
  })
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

function storeDocument(sql: Sql, dataset: string, {id, after}: DocumentChange): void {
  if (after) {
    const text =
      'INSERT INTO documents (dataset, id, content) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET content = excluded.content'
    sql.run(text, dataset, id, JSON.stringify(after))
  } else {
    sql.run('DELETE FROM documents WHERE dataset = ? AND id = ?', dataset, id)
  }
}
