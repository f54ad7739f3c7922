import {unknownDataset, writeError} from '../errors.ts'
import {logError} from '../log-error.ts'
import {endOfLog} from './chain.ts'
import {createCommitQueue} from './commit-queue.ts'
import {type Dataset, newestTransaction, openDataset} from './dataset.ts'
import {createHead, type HeadFile, headPath, openHead, type ReadHead} from './head-file.ts'
import {migrate} from './migrate.ts'
import {explained, openDatabase} from './open-database.ts'
import {type PlannedTransaction, planTransaction} from './plan-transaction.ts'
import {textOf} from './rows.ts'
import {createSql, type Sql} from './sql.ts'
import {createTransactionLog, type TransactionLog} from './transaction-log.ts'
import type {CommitRequest, Transaction} from './transaction.ts'
import {databasePath} from './ways-out.ts'
import {writeTransaction} from './write-transaction.ts'

/** All that the lake keeps, in one SQLite file, and apart from it how far it goes. */
export type Store = {
  folder: string
  /** For tables of other parts (users, sessions, key-value). */
  sql: Sql
  /** The transactions of the past. */
  log: TransactionLog
  /** A dataset by name; throws LakeError 404 for one that is not served. */
  dataset(name: string): Dataset
  /**
   * Applies a transaction whole, after those that were asked for before it; when this resolves it is on disk. Rejects with
   * LakeError, and then nothing has changed. A repeated request (see `requestHash`) is acknowledged again, and done once.
   */
  commit(request: CommitRequest): Promise<Transaction>
  /** Calls back after each transaction of the dataset, in order; answers how to stop. */
  subscribe(dataset: string, listener: (transaction: Transaction) => void): () => void
  /** Writes the database as it is at this moment into another folder. */
  copyTo(folder: string): void
  close(): void
}

/** Thrown where the log is no longer at the position that a request names. */
export class MovedError extends Error {
  override readonly name = 'MovedError'
}

/** What the store is told. */
export type StoreOptions = {
  folder: string
  datasets: readonly string[]
  /** ms since the epoch */
  now: () => number
  createId: () => string
}

/** Opens the data folder. Throws an Error that says what to do when it cannot be used. */
export function openStore({folder, datasets: names, now, createId}: StoreOptions): Store {
  const {database, head: headFound, close} = openDatabase(folder)
  const sql = createSql(database)
  const {datasets, head} = orClose(close, () => explained(folder, () => openParts()))
  const listeners = new Map<string, Set<(transaction: Transaction) => void>>(names.map((name) => [name, new Set()]))
  let sealed = endOfLog(sql).seq
  const clock = createClock(sql, now)
  const queue = createCommitQueue(sql, {write, seal, forget, announce})

  function openParts() {
    const isOlder = migrate(sql).length > 0
    const opened = new Map(names.map((name) => [name, openDataset(sql, name, now)]))
    return {datasets: opened, head: takeUpHead(folder, sql, headFound, isOlder)}
  }

  function dataset(name: string): Dataset {
    const found = datasets.get(name)
    if (!found) throw unknownDataset(name, names)
    return found
  }

  function write(request: CommitRequest): Transaction {
    head.check()
    const target = dataset(request.dataset)
    const stamp = {id: request.transactionId ?? createId(), timestamp: clock.read()}
    const named = {...stamp, dataset: request.dataset, author: request.author, requestHash: request.requestHash}
    if (isRepeated(sql, named)) return {...named, changes: [], results: [], seq: 0}
    checkUnused(sql, request, stamp.id)
    if (request.position !== undefined && newestTransaction(sql, target.name) !== request.position)
      throw new MovedError()
    const transaction = {...named, ...planned(request, target, stamp)}
    if (request.dryRun || transaction.changes.length === 0) return {...transaction, seq: 0}
    const written = {...transaction, seq: writeTransaction(sql, target.indexes, transaction)}
    target.forget(transaction.changes)
    clock.advance(stamp.timestamp)
    return written
  }

  function seal(): void {
    const end = endOfLog(sql)
    if (end.seq === sealed) return
    head.write(end)
    sealed = end.seq
  }

  function forget(): void {
    for (const each of datasets.values()) each.forgetAll()
  }

  function announce(transaction: Transaction): void {
    if (transaction.seq === 0) return
    dataset(transaction.dataset).apply(transaction)
    tell(listeners.get(transaction.dataset), transaction)
  }

  function subscribe(name: string, listener: (transaction: Transaction) => void): () => void {
    dataset(name)
    listeners.get(name)?.add(listener)
    return () => listeners.get(name)?.delete(listener)
  }

  function closeAll(): void {
    queue.flush()
    for (const {indexes} of datasets.values()) indexes.close()
    head.close()
    close()
  }

  function copyTo(target: string): void {
    sql.run('VACUUM INTO ?', databasePath(target))
    createHead(target, endOfLog(sql))
  }

  return {
    folder,
    sql,
    log: createTransactionLog(sql),
    dataset,
    commit: (request) => queue.add(request),
    subscribe,
    copyTo,
    close: closeAll,
  }
}

// The log may be ahead of the head: what was on disk when the power went, but not acknowledged yet, counts from now on.
function takeUpHead(folder: string, sql: Sql, found: ReadHead, isOlder: boolean): HeadFile {
  const end = endOfLog(sql)
  const path = headPath(folder)
  if (found.state === 'missing' && end.seq > 0 && !isOlder)
    logError(
      `The file ${path} is missing, and is written anew: the log ends with transaction ${end.seq}. Whether more had been acknowledged, nobody can tell. If you did not remove that file yourself, compare with a backup.`,
    )
  if (found.state === 'half')
    logError(
      `One of the two records in ${path} is damaged, and is written anew. The other says ${found.link.seq} transactions.`,
    )
  if (found.state !== 'whole' || found.link.seq !== end.seq) createHead(folder, end)
  return openHead(folder)
}

// A folder that cannot be opened must not stay locked.
function orClose<Result>(close: () => void, body: () => Result): Result {
  try {
    return body()
  } catch (error) {
    close()
    throw error
  }
}

function documentsOf(dataset: Dataset) {
  return {
    get: dataset.get,
    has: (id: string) => dataset.get(id) !== null,
    referencing: dataset.referencing,
  }
}

function planned(request: CommitRequest, target: Dataset, stamp: {id: string; timestamp: string}): PlannedTransaction {
  const {inTime = runNow} = request
  const mutations = typeof request.mutations === 'function' ? request.mutations() : request.mutations
  return inTime(() => planTransaction({...request, mutations}, documentsOf(target), stamp))
}

function runNow<Result>(work: () => Result): Result {
  return work()
}

// The Studio takes `_updatedAt` for the order of events, so time must not run backwards even when the machine's clock does.
function createClock(sql: Sql, now: () => number) {
  const row = sql.get('SELECT timestamp FROM transactions ORDER BY seq DESC LIMIT 1')
  let latest = row ? textOf(row, 'timestamp') : ''
  return {
    read(): string {
      const present = new Date(now()).toISOString()
      return present > latest ? present : latest
    },
    advance(timestamp: string): void {
      latest = timestamp
    },
  }
}

function isRepeated(
  sql: Sql,
  {dataset, id, author, requestHash}: Pick<Transaction, 'dataset' | 'id' | 'author' | 'requestHash'>,
): boolean {
  if (requestHash === undefined) return false
  const text = 'SELECT 1 FROM transactions WHERE dataset = ? AND id = ? AND author = ? AND request_hash = ?'
  return sql.get(text, dataset, id, author, requestHash) !== undefined
}

function checkUnused(sql: Sql, {dataset, kind = 'mutationError'}: CommitRequest, id: string): void {
  if (!sql.get('SELECT 1 FROM transactions WHERE dataset = ? AND id = ?', dataset, id)) return
  const description = `Transaction "${id}" has already been committed. Choose a new transactionId.`
  throw writeError(kind, 409, {type: 'transactionAlreadyExistsError', description, id})
}

// The transaction is on disk by now: a listener that fails must not make it look failed to its author.
function tell(listeners: Iterable<(transaction: Transaction) => void> = [], transaction: Transaction): void {
  for (const listener of listeners) {
    try {
      listener(transaction)
    } catch (error) {
      logError(error)
    }
  }
}
