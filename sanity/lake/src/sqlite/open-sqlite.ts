import {logError} from '../log-error.ts'
import type {MemoryShares} from '../memory.ts'
import type {Content, Journal, KnownResult, NewTransaction, Storage} from '../store/journal.ts'
import type {Transaction} from '../store/transaction.ts'
import {openAccounts} from './accounts.ts'
import {openAdministration} from './administration.ts'
import {openAudit} from './audit.ts'
import {endOfLog, storedTransactions} from './chain.ts'
import {type Disk, type DiskCalls, openDisk} from './disk.ts'
import {createDocumentMemory, type Shelf} from './document-memory.ts'
import {type Erasure, isMarkedForErasure, openErasure} from './erasure.ts'
import {openKeptHistory} from './forget-history.ts'
import {createHead, headPath, type ReadHead} from './head-file.ts'
import {openHooks} from './hooks.ts'
import {type KeptIndexes, openIndexes} from './indexes.ts'
import {migrate} from './migrate.ts'
import {noting} from './noted.ts'
import {explained, openDatabase, setPages} from './open-database.ts'
import {numberOf, textOf, textOrNull} from './rows.ts'
import {type Documents, openDocuments} from './snapshot.ts'
import {createSql, type Sql} from './sql.ts'
import {createTransactionLog} from './transaction-log.ts'
import {databasePath} from './ways-out.ts'
import {writeTransaction} from './write-transaction.ts'
import {createWritten} from './written.ts'

/** What the engine is told. */
export type SqliteOptions = {
  folder: string
  datasets: readonly string[]
  /** ms since the epoch */
  now: () => number
  memory: Pick<MemoryShares, 'documents' | 'pagesKb'>
  /** How long the audit log keeps its entries, in days (730). */
  auditDays?: number
  /** In place of the disk's own calls, for trial. */
  disk?: Partial<DiskCalls>
}

/**
 * Opens the data folder: all is in one SQLite file, and apart from it how far that goes.
 * Throws an Error that says what to do when it cannot be used.
 */
export function openSqlite({
  folder,
  datasets: names,
  now,
  memory,
  auditDays = 730,
  disk: calls,
}: SqliteOptions): Storage & {sql: Sql} {
  const {database, head, close} = openDatabase(folder)
  setPages(database, memory.pagesKb)
  const sql = createSql(database)
  const remembered = createDocumentMemory(memory.documents.ofCommits)
  const {datasets, disk, erasure} = orClose(close, () => explained(folder, () => openParts()))

  function openParts() {
    const isOlder = migrate(sql).length > 0
    const rebuilt = openErasure(folder, sql)
    const opened = openAll(names, (name) =>
      openStored(sql, name, {now, erasure: rebuilt, documents: remembered.shelf()}),
    )
    takeUpHead(folder, sql, head, isOlder)
    sql.script('PRAGMA synchronous = NORMAL')
    if (isMarkedForErasure(sql)) rebuilt.begin()
    return {datasets: opened, disk: openDisk(folder, sql, calls), erasure: rebuilt}
  }

  const written = noting(createWritten(sql, disk, erasure))
  const audit = openAudit(sql, written, {now, keepMs: auditDays * 24 * 60 * 60 * 1000})

  return {
    folder,
    sql,
    journal: createJournal(sql, {datasets, disk, erasure}),
    log: createTransactionLog(sql),
    accounts: openAccounts(sql, written),
    administration: openAdministration(sql, written),
    hooks: openHooks(sql, written),
    audit,
    history: openKeptHistory(sql, written),
    erased: erasure.done,
    async copyTo(target) {
      sql.run('VACUUM INTO ?', databasePath(target))
      createHead(target, endOfLog(sql))
    },
    async close() {
      // What fails here has failed at the disk, which says so itself.
      await audit.close().catch(logError)
      for (const {indexes} of datasets.all()) indexes.close()
      await erasure.close()
      await disk.close()
      close()
    },
  }
}

/** A dataset in the file, with a memory of what was read last. */
type Stored = Content & {documents: Documents; indexes: KeptIndexes}

type StoredParts = {now: () => number; erasure: Erasure; documents: Shelf}

function openStored(sql: Sql, dataset: string, {now, erasure, documents}: StoredParts): Stored {
  return {
    documents: openDocuments(sql, dataset, documents),
    indexes: openIndexes(sql, dataset, now, erasure),
    transaction(id) {
      const text = 'SELECT author, request_hash, results FROM transactions WHERE dataset = ? AND id = ?'
      const row = sql.get(text, dataset, id)
      if (!row) return null
      const requestHash = textOrNull(row, 'request_hash') ?? undefined
      return {author: textOf(row, 'author'), requestHash, results: resultsIn(textOrNull(row, 'results'))}
    },
    newest() {
      const row = sql.get('SELECT id FROM transactions WHERE dataset = ? ORDER BY seq DESC LIMIT 1', dataset)
      return row ? textOf(row, 'id') : null
    },
  }
}

// Those of a transaction that an earlier version wrote are not known.
function resultsIn(text: string | null): KnownResult[] {
  const list: unknown = JSON.parse(text ?? '[]')
  if (!Array.isArray(list)) throw new Error('A transaction has results that are no list.')
  return list.map(([id, operation]) => ({id, operation}))
}

type Opened = {get: (name: string) => Stored; all: () => Iterable<Stored>}

/** The datasets of these names, and each other one from when it is asked for. */
function openAll(names: readonly string[], open: (name: string) => Stored): Opened {
  const opened = new Map(names.map((name) => [name, open(name)]))
  return {
    get(name) {
      const found = opened.get(name) ?? open(name)
      opened.set(name, found)
      return found
    },
    all: () => opened.values(),
  }
}

type Parts = {datasets: Opened; disk: Disk; erasure: Erasure}

function createJournal(sql: Sql, {datasets, disk, erasure}: Parts): Journal {
  const listeners = new Set<(transaction: Transaction) => void>()

  function write(transactions: readonly NewTransaction[]): number {
    return sql.transaction(() => {
      const seqs = transactions.map((each) => writeTransaction(sql, datasets.get(each.dataset).indexes, each))
      return seqs.at(-1) ?? endOfLog(sql).seq
    })
  }

  return {
    end() {
      disk.check()
      const row = sql.get('SELECT seq, timestamp FROM transactions ORDER BY seq DESC LIMIT 1')
      return row ? {seq: numberOf(row, 'seq'), timestamp: textOf(row, 'timestamp')} : {seq: 0, timestamp: ''}
    },
    async append(expectedSeq, transactions) {
      if (erasure.rebuilding()) await erasure.rebuilding()
      disk.check()
      if (endOfLog(sql).seq !== expectedSeq) return 'conflict'
      const last = write(transactions)
      for (const {dataset: name, changes} of transactions)
        datasets.get(name).documents.forget(changes.map(({id}) => id))
      await disk.sync()
      for (const [at, each] of transactions.entries()) {
        const transaction = {...each, seq: expectedSeq + at + 1}
        for (const listener of listeners) listener(transaction)
      }
      if (transactions.some(({purges = []}) => purges.length > 0)) erasure.begin()
      return last
    },
    async *read(from) {
      for (const {transaction} of storedTransactions(sql, from - 1)) {
        const {seq, dataset, id, timestamp, author, requestHash, changes} = transaction
        yield {seq, dataset, id, timestamp, author, requestHash: requestHash ?? undefined, changes}
      }
    },
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: datasets.get,
  }
}

// The log may be ahead of the head: what was on disk when the power went, but not acknowledged yet, counts from now on.
function takeUpHead(folder: string, sql: Sql, found: ReadHead, isOlder: boolean): void {
  const end = endOfLog(sql)
  const path = headPath(folder)
  if (found.state === 'whole' && found.link.seq === end.seq) return
  bringToDisk(folder, sql)
  if (found.state === 'missing' && end.seq > 0 && !isOlder)
    logError(
      `The file ${path} is missing, and is written anew: the log ends with transaction ${end.seq}. Whether more had been acknowledged, nobody can tell. If you did not remove that file yourself, compare with a backup.`,
    )
  if (found.state === 'half')
    logError(
      `One of the two records in ${path} is damaged, and is written anew. The other says ${found.link.seq} transactions.`,
    )
  createHead(folder, end)
}

// What a lake that was killed had written, the machine may still have to write.
function bringToDisk(folder: string, sql: Sql): void {
  if (sql.get('PRAGMA wal_checkpoint(TRUNCATE)')?.['busy'] === 0) return
  throw new Error(`The file ${databasePath(folder)} is held by another program. Close it there and start again.`)
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
