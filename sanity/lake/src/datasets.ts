import {addOnFor, addOnOf} from './addon-dataset.ts'
import {httpError, unknownDataset} from './errors.ts'
import {logError} from './log-error.ts'
import type {AclMode, DatasetRows, StoredDataset} from './store/administration.ts'
import type {Store} from './store/store.ts'

/** The datasets of a lake, each with its add-on dataset: those of its settings, which stay, and those that administrators make and delete. */
export type Datasets = {
  /** Takes up what administrators have made before, and goes on with what was being deleted. */
  begin(): Promise<void>
  all(): readonly StoredDataset[]
  /** True where strangers read nothing. */
  isPrivate(name: string): boolean
  /** Throws LakeError 400 for what is no name, 409 for one that is there, or is still being deleted. */
  create(name: string, change: DatasetChange, author: string): Promise<StoredDataset>
  /** Throws LakeError 404 for one that is not there. */
  edit(name: string, change: DatasetChange): Promise<StoredDataset>
  /** Serves a dataset no more; its documents and files are deleted from then on. Throws LakeError 404, and 409 for one of the settings. */
  remove(name: string, author: string): Promise<void>
  /** Resolves when all that was removed is gone. */
  settled(): Promise<void>
  /** Leaves the rest of what is being deleted for the next start. */
  close(): Promise<void>
}

/** What can be said of a dataset. */
export type DatasetChange = {aclMode?: AclMode | undefined; description?: string | null | undefined}

/**
 * The datasets of the settings, the clock (ms since the epoch), what is done when there is a new one, and what takes away the
 * files of one whose documents are deleted.
 */
type DatasetOptions = {
  datasets: readonly string[]
  now: () => number
  begun: () => Promise<void>
  eraseFiles: (name: string) => Promise<void>
}

const maxDatasets = 50
// As the client of Sanity demands it.
const namePattern = /^[a-z0-9][\w-]{0,63}$/

/** Opens the datasets; those of the settings are served already. */
export function createDatasets(
  store: Pick<Store, 'serve' | 'withdraw'>,
  rows: DatasetRows,
  {datasets: given, now, begun, eraseFiles}: DatasetOptions,
): Datasets {
  const ofSettings = given.filter((name) => addOnFor(name) === null)
  const known = new Map(ofSettings.map((name) => [name, usual(name)]))
  const removing = new Map<string, Promise<void>>()
  const closing = new AbortController()

  function require(name: string): StoredDataset {
    const found = known.get(name)
    if (found) return found
    throw unknownDataset(name, [...known.keys()])
  }

  function serve(name: string): void {
    store.serve(name)
    store.serve(addOnOf(name))
  }

  // Known before it is on disk: of two who make one of the same name, the second is refused.
  async function put(dataset: StoredDataset): Promise<StoredDataset> {
    const before = known.get(dataset.name)
    known.set(dataset.name, dataset)
    try {
      await rows.put(dataset)
      return dataset
    } catch (error) {
      if (before) known.set(dataset.name, before)
      else known.delete(dataset.name)
      throw error
    }
  }

  async function empty(name: string, author: string): Promise<void> {
    try {
      await store.withdraw(addOnOf(name), author, closing.signal)
      await store.withdraw(name, author, closing.signal)
      if (closing.signal.aborted) return
      await eraseFiles(name)
      await rows.forget(name)
      removing.delete(name)
    } catch (error) {
      // It stays among those that are being deleted until a start.
      logError(error)
    }
  }

  return {
    async begin() {
      for (const dataset of await rows.all()) {
        if (dataset.removedBy !== null) removing.set(dataset.name, empty(dataset.name, dataset.removedBy))
        else {
          known.set(dataset.name, dataset)
          serve(dataset.name)
        }
      }
    },
    all: () => [...known.values()],
    isPrivate: (name) => known.get(name)?.aclMode === 'private',
    async create(name, change, author) {
      if (!namePattern.test(name) || addOnFor(name) !== null)
        throw httpError(
          400,
          `"${name}" is no name for a dataset. Use small letters, digits, - and _, 64 at most, and not "-comments" at its end.`,
        )
      if (known.has(name)) throw httpError(409, `The dataset "${name}" is there already.`)
      if (removing.has(name)) throw httpError(409, `The dataset "${name}" is still being deleted. Try again later.`)
      if (known.size >= maxDatasets)
        throw httpError(400, `This lake has ${maxDatasets} datasets, and no room for more. Delete one first.`)
      const made = await put({...usual(name), ...defined(change), createdAt: now(), createdBy: author})
      serve(name)
      await begun()
      return made
    },
    async edit(name, change) {
      return put({...require(name), ...defined(change)})
    },
    async remove(name, author) {
      const dataset = require(name)
      if (ofSettings.includes(name))
        throw httpError(409, 'This dataset is given by the settings of the lake, and is taken away there.', {
          errorCode: 'givenBySettings',
        })
      await rows.put({...dataset, removedBy: author})
      known.delete(name)
      removing.set(name, empty(name, author))
    },
    async settled() {
      await Promise.all(removing.values())
    },
    async close() {
      closing.abort()
      await Promise.all(removing.values())
    },
  }
}

function usual(name: string): StoredDataset {
  return {name, aclMode: 'public', description: null, createdAt: null, createdBy: null, removedBy: null}
}

function defined({aclMode, description}: DatasetChange): Partial<StoredDataset> {
  return {...(aclMode !== undefined && {aclMode}), ...(description !== undefined && {description})}
}
