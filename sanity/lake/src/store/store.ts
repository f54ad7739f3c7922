import {unknownDataset} from '../errors.ts'
import {logError} from '../log-error.ts'
import {type CommitOptions, createCommits} from './commits.ts'
import {createDataset, type Dataset} from './dataset.ts'
import type {Storage} from './journal.ts'
import type {CommitRequest, Transaction} from './transaction.ts'

/** The documents that the lake keeps, and how they are written. */
export type Store = Pick<Storage, 'folder' | 'log' | 'copyTo' | 'erased'> & {
  /** The names of the datasets that are served. */
  datasets(): readonly string[]
  /** Calls back for each dataset, also for those that are served later. */
  eachDataset(open: (dataset: Dataset) => void): void
  /** Serves a dataset from now on. */
  serve(name: string): void
  /** Serves a dataset no more, and deletes all its documents; resolves when that is done, or given up. */
  withdraw(name: string, author: string, signal: AbortSignal): Promise<void>
  /** A dataset by name; throws LakeError 404 for one that is not served. */
  dataset(name: string): Dataset
  /**
   * Applies a transaction whole, after those that were asked for before it; when this resolves it is on disk. Rejects with
   * LakeError, and then nothing has changed; with 503, where the disk failed, nobody knows whether it has. A repeated request (see `requestHash`) is acknowledged again, and done once.
   */
  commit(request: CommitRequest): Promise<Transaction>
  /** Calls back after each transaction of the dataset, in order; answers how to stop. */
  subscribe(dataset: string, listener: (transaction: Transaction) => void): () => void
  /** The number of the last transaction; 0 before the first. Throws LakeError 503 where the log cannot be reached. */
  end(): number
  /** How many commits wait. */
  waiting(): number
  /** Throws LakeError 503 where the log cannot be reached. */
  check(): void
  /** Writes what still waits, and closes the storage. */
  close(): Promise<void>
}

// Documents that are deleted at once where all of them are.
const maxErased = 200

/** What the store is told. */
export type StoreOptions = CommitOptions & {datasets: readonly string[]}

/** Opens the datasets of a storage. */
export function createStore(
  storage: Omit<Storage, 'accounts' | 'administration' | 'history' | 'hooks' | 'audit'>,
  options: StoreOptions,
): Store {
  const {folder, journal, log, copyTo, erased} = storage
  const served = new Set<string>()
  const datasets = new Map<string, Dataset>()
  const openers: ((dataset: Dataset) => void)[] = []
  const listeners = new Map<string, Set<(transaction: Transaction) => void>>()
  for (const name of options.datasets) serve(name)
  const commits = createCommits(journal, options)
  journal.follow((transaction) => {
    datasets.get(transaction.dataset)?.recent.add(transaction)
    tell(listeners.get(transaction.dataset), transaction)
  })

  function dataset(name: string): Dataset {
    const found = served.has(name) ? datasets.get(name) : undefined
    if (!found) throw unknownDataset(name, [...served])
    return found
  }

  function serve(name: string): void {
    served.add(name)
    if (datasets.has(name)) return
    const opened = createDataset(name, journal.snapshot(name))
    datasets.set(name, opened)
    listeners.set(name, new Set())
    for (const open of openers) open(opened)
  }

  async function withdraw(name: string, author: string, signal: AbortSignal): Promise<void> {
    // Its documents are found by its indexes, also where the lake was stopped in between.
    serve(name)
    served.delete(name)
    for (;;) {
      const ids = datasets.get(name)?.someIds(maxErased) ?? []
      if (ids.length === 0 || signal.aborted) return
      const mutations = ids.map((id) => ({delete: {id}}))
      await commits.add({dataset: name, author, mutations, releases: 'step', isErasure: true})
    }
  }

  return {
    folder,
    log,
    copyTo,
    erased,
    datasets: () => [...served],
    eachDataset(open) {
      openers.push(open)
      for (const each of datasets.values()) open(each)
    },
    serve,
    withdraw,
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
    end: () => journal.end().seq,
    waiting: () => commits.waiting(),
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
