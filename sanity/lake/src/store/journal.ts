import type {IndexedChange} from '../groq/dependencies.ts'
import type {IndexDefinition} from '../groq/indexes.ts'
import type {Snapshot} from '../groq/snapshot.ts'
import type {Accounts} from './accounts.ts'
import type {Administration} from './administration.ts'
import type {AuditLog} from './audit.ts'
import type {Hooks} from './hooks.ts'
import type {KeptHistory} from './kept-history.ts'
import type {TransactionLog} from './transaction-log.ts'
import type {DocumentChange, MutationResult, Transaction} from './transaction.ts'

/** A transaction that is to be written. */
export type NewTransaction = Omit<Transaction, 'seq'>

/** What became of a mutation, as far as the log knows it. */
export type KnownResult = Pick<MutationResult, 'id' | 'operation'>

/** A transaction, as far as it is known again by its id; with results where it has a `requestHash`. */
export type KnownTransaction = Pick<Transaction, 'author' | 'requestHash'> & {results: readonly KnownResult[]}

/** A transaction of the log, as it is read again. */
export type LoggedTransaction = Omit<NewTransaction, 'changes' | 'purges' | 'results'> & {
  seq: number
  changes: readonly {documentId: string; mutations: string; effects: string}[]
}

/** How far the log goes: the number of its last transaction and the latest time in it; 0 and '' where there is none. */
type End = {seq: number; timestamp: string}

/**
 * The log of all transactions, and what it has made of the documents. Nothing above it knows where it lies, and whether
 * others append to it as well.
 */
export type Journal = {
  /** How far the log goes, as `snapshot` shows it. Throws LakeError 503 where nobody knows what of it is on disk. */
  end(): End
  /**
   * Puts transactions behind number `expectedSeq`, all of them or none; what they purge is out of the log with them. Resolves with the number of the last one when they
   * are on disk and those who follow have been told, and with 'conflict' where the log does not end with `expectedSeq`:
   * `end` and `snapshot` then show what was there first. Rejects with LakeError 503 where the log cannot be reached; whether
   * the transactions are in it, `end` and `snapshot` tell from then on.
   */
  append(expectedSeq: number, transactions: readonly NewTransaction[]): Promise<number | 'conflict'>
  /** Transactions from this number on, in order. */
  read(from: number): AsyncIterable<LoggedTransaction>
  /** Calls back for each transaction from now on, once, in order, when it is on disk; answers how to stop. */
  follow(listener: (transaction: Transaction) => void): () => void
  /** A dataset as the log has made it. What is read of it without waiting in between is of one moment. */
  snapshot(dataset: string): Content
}

/** All that a lake keeps, wherever that is. */
export type Storage = {
  /** The folder in which threads find it, and the files of assets lie. */
  folder: string
  journal: Journal
  log: TransactionLog
  accounts: Accounts
  administration: Administration
  hooks: Hooks
  audit: AuditLog
  history: KeptHistory
  /** Writes all as it is at this moment into another folder. */
  copyTo: (folder: string) => Promise<void>
  /**
   * Resolves when nothing of what was purged so far is left where the storage lies, but for what others still read of an older
   * moment. Rejects with LakeError 503 where it could not be erased; the next purge or start tries again.
   */
  erased: () => Promise<void>
  /** Nobody may be writing any more. */
  close(): Promise<void>
}

/** The documents of a dataset. */
export type Content = {
  /** All documents, drafts and versions included, under all indexes. */
  documents: Snapshot
  indexes: Indexes
  /** The transaction of this id, as far as it is known again by it; null where there is none. */
  transaction: (id: string) => KnownTransaction | null
  /** The id of the newest transaction of the dataset; null before the first. */
  newest: () => string | null
}

/** The indexes of a dataset, as those know them who ask queries. */
export type Indexes = {
  /** A change as it lies in the indexes. */
  indexed(change: DocumentChange): IndexedChange
  /** Notes that queries used these indexes, or would have; what there is not yet is made soon, as far as there is room. */
  want(definitions: readonly IndexDefinition[]): void
  /** Calls back with the number of an index that is no longer kept. */
  onDrop(listener: (index: number) => void): void
  /** Resolves when all indexes that are wanted so far have been filled. */
  settled(): Promise<void>
}
