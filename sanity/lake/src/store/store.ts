import {unknownDataset} from '../errors.ts'
import {logError} from '../log-error.ts'
import {type CommitOptions, createCommits} from './commits.ts'
import {createDataset, type Dataset} from './dataset.ts'
import type {Storage} from './journal.ts'
import type {CommitRequest, Transaction} from './transaction.ts'

/** The documents that the lake keeps, and how they are written. */
export type Store = Pick<Storage, 'folder' | 'log' | 'datasets' | 'copyTo'> & {
  /** A dataset by name; throws LakeError 404 for one that is not served. */
  dataset(name: string): Dataset
  /**
   * Applies a transaction whole, after those that were asked for before it; when this resolves it is on disk. Rejects with
   * LakeError, and then nothing has changed; with 503, where the disk failed, nobody knows whether it has. A repeated request (see `requestHash`) is acknowledged again, and done once.
   */
  commit(request: CommitRequest): Promise<Transaction>
  /** Calls back after each transaction of the dataset, in order; answers how to stop. */
  subscribe(dataset: string, listener: (transaction: Transaction) => void): () => void
  /** Throws LakeError 503 where the log cannot be reached. */
  check(): void
  /** Writes what still waits, and closes the storage. */
  close(): Promise<void>
}

/** What the store is told. */
export type StoreOptions = CommitOptions & {datasets: readonly string[]}

/** Opens the datasets of a storage. */
export function createStore(
  storage: Omit<Storage, 'accounts' | 'administration' | 'hooks'>,
  options: StoreOptions,
): Store {
  const {folder, journal, log, copyTo} = storage
  const names = options.datasets
  const datasets = new Map(names.map((name) => [name, createDataset(name, journal.snapshot(name))]))
  const listeners = new Map<string, Set<(transaction: Transaction) => void>>(names.map((name) => [name, new Set()]))
  const commits = createCommits(journal, options)
  journal.follow((transaction) => {
    datasets.get(transaction.dataset)?.recent.add(transaction)
    tell(listeners.get(transaction.dataset), transaction)
  })

  function dataset(name: string): Dataset {
    const found = datasets.get(name)
    if (!found) throw unknownDataset(name, names)
    return found
  }

  return {
    folder,
    log,
    copyTo,
    datasets: storage.datasets,
    dataset,
    async commit(request) {
      dataset(request.dataset)
      return commits.add(request)
    },
    subscribe(name, listener) {
      dataset(name)
      listeners.get(name)?.add(listener)
      return () => listeners.get(name)?.delete(listener)
    },
    check: () => void journal.end(),
    async close() {
      await commits.settled()
      await storage.close()
    },
  }
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
