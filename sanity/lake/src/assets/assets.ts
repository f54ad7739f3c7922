import {availableParallelism} from 'node:os'

import {logError} from '../log-error.ts'
import type {Store} from '../store/store.ts'
import {createWorkLine, type WorkLine} from '../work-line.ts'
import {type AssetFiles, type AssetKind, assetKinds, openAssetFiles} from './asset-files.ts'
import {assetNameOf} from './asset-name.ts'
import {createDerivedCache, type DerivedCache} from './derived-cache.ts'
import {createQueue, type Queue} from './queue.ts'

/** What the asset routes share. */
export type Assets = {
  files: AssetFiles
  derived: DerivedCache
  /** Where uploads wait to be looked into: a line of their own, since no image that a reader wants may delay an editor. */
  uploads: Queue
  /** The line in which derived images wait to be made. */
  derivations: WorkLine
  /** Resolves when the files of all that was purged so far are gone; rejects where one could not be removed. */
  erased(): Promise<void>
  /** Removes the file of an asset that nothing brings back any more, unless its document is there. */
  forget(dataset: string, documentId: string): Promise<void>
  /** Removes all files of a dataset. */
  eraseAll: (dataset: string) => Promise<void>
}

const gibibyte = 1024 ** 3

// Node does such work, and that on files, in four threads; one is left for files, and one processor for all else.
const processors = availableParallelism()
const atOnce = {uploads: processors > 2 ? 2 : 1, derivations: processors > 2 ? 2 : 1}

// A page of pictures that nobody has asked for before stays well below the first.
const burst = {ofAddress: 10_000, ofAll: 30_000}

/**
 * Opens the asset folders. The file of an asset document that is deleted stays, since history may bring the document back;
 * that of one that is purged is removed.
 */
export function openAssets(store: Store): Assets {
  const files = openAssetFiles(store.folder)
  const derived = createDerivedCache(files.cache, gibibyte)
  const uploads = createQueue({running: atOnce.uploads, waiting: 500})
  const derivations = createWorkLine({running: atOnce.derivations, waitingOfAddress: 100, waiting: 1000, burst})
  let erasing: Promise<unknown> = Promise.resolve()

  async function erase(kind: AssetKind, dataset: string, fileName: string): Promise<void> {
    await files.remove(kind, dataset, fileName)
    await derived.forget(files.original(kind, dataset, fileName))
  }

  async function eraseOf(dataset: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const asset = assetNameOf(id)
      if (asset) await erase(asset.kind, dataset, asset.name.fileName)
    }
  }

  function begin(work: () => Promise<void>): void {
    erasing = Promise.all([erasing.catch(() => {}), work()])
    erasing.catch(logError)
  }

  // A lake may have been stopped right after a purge.
  async function eraseLeft(dataset: string): Promise<void> {
    for (const {documentId} of await store.log.purges(dataset, Infinity)) {
      if (assetNameOf(documentId) && !(await store.log.canRestore(dataset, documentId)))
        await eraseOf(dataset, [documentId])
    }
  }

  store.eachDataset(({name: dataset}) => {
    files.prepare(dataset)
    store.subscribe(dataset, ({purges = []}) => {
      if (purges.length > 0) begin(() => eraseOf(dataset, purges))
    })
    begin(() => eraseLeft(dataset))
  })
  return {
    files,
    derived,
    uploads,
    derivations,
    async erased() {
      await erasing
    },
    async forget(dataset, documentId) {
      const isServed = store.datasets().includes(dataset)
      if (!isServed || store.dataset(dataset).get(documentId) === null) await eraseOf(dataset, [documentId])
    },
    async eraseAll(dataset) {
      for (const kind of assetKinds)
        for (const name of await files.names(kind, dataset)) await erase(kind, dataset, name)
    },
  }
}
