import {hash} from 'node:crypto'
import {crc32} from 'node:zlib'

/** A transaction as it is stored, `mutations` and `effects` as JSON. */
export type StoredTransaction = {
  seq: number
  dataset: string
  id: string
  timestamp: string
  author: string
  requestHash: string | null
  /** JSON; only where the request is to be known again. */
  results: string | null
  /** Random bytes that go with what is erased, so that nobody can confirm a guess by the checksum; older ones have none. */
  salt: Uint8Array | null
  /** JSON of the ids that it has erased from the log; null for none. */
  purges: string | null
  changes: readonly {documentId: string; mutations: string; effects: string}[]
}

/** What comes before the first transaction. */
export const noChecksum: Uint8Array = new Uint8Array(32)

/**
 * The checksum of a stored document. Only chance is to be noticed here, and each read pays for it.
 *
 * @param content the bytes of its JSON
 */
export function documentChecksum(dataset: string, id: string, content: Uint8Array): number {
  return crc32(content, crc32(`${dataset}\n${id}\n`))
}

/** The checksum of a transaction, which holds those of all before it: none can go missing from the middle. */
export function transactionChecksum(previous: Uint8Array, transaction: StoredTransaction): Uint8Array {
  const {seq, dataset, id, timestamp, author, requestHash, results, salt, purges, changes} = transaction
  const parts = [Buffer.from(previous).toString('hex'), seq, dataset, id, timestamp, author, requestHash ?? '']
  for (const {documentId, mutations, effects} of changes) parts.push(documentId, mutations, effects)
  if (results !== null) parts.push(results)
  if (salt !== null) parts.push(`salt ${Buffer.from(salt).toString('hex')}`)
  if (purges !== null) parts.push(`purges ${purges}`)
  return hash('sha256', parts.join('\n'), 'buffer')
}

/**
 * What verifies a transaction of which something was erased: what is left of it (`transaction`), that it stands behind
 * `previous`, and the checksum it had, by which the chain goes on.
 */
export function transactionSeal(
  previous: Uint8Array,
  transaction: StoredTransaction,
  checksum: Uint8Array,
): Uint8Array {
  return hash('sha256', Buffer.concat([transactionChecksum(previous, transaction), checksum]), 'buffer')
}

/** True when both are the same bytes. */
export function isSameChecksum(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
