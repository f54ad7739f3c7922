import {availableParallelism} from 'node:os'

import {logError} from '../log-error.ts'
import type {Store} from '../store/store.ts'
import {createWorkLine, type WorkLine} from '../work-line.ts'
import {type AssetFiles, openAssetFiles} from './asset-files.ts'
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
}

const gibibyte = 1024 ** 3

// Node does such work, and that on files, in four threads; one is left for files, and one processor for all else.
const processors = availableParallelism()
const atOnce = {uploads: processors > 2 ? 2 : 1, derivations: processors > 2 ? 2 : 1}

// A page of pictures that nobody has asked for before stays well below the first.
const burst = {ofAddress: 10_000, ofAll: 30_000}

/** Opens the asset folders, and from then on removes the file of every asset document that is deleted. */
export function openAssets(store: Store): Assets {
  const files = openAssetFiles(store.folder)
  const derived = createDerivedCache(files.cache, gibibyte)
  const uploads = createQueue({running: atOnce.uploads, waiting: 500})
  const derivations = createWorkLine({running: atOnce.derivations, waitingOfAddress: 100, waiting: 1000, burst})
  store.eachDataset(({name: dataset}) => {
    files.prepare(dataset)
    store.subscribe(dataset, ({changes}) => {
      const deleted = changes.filter(({before, after}) => before && !after)
      Promise.all(deleted.map(({id}) => forget({files, derived}, dataset, id))).catch(logError)
    })
  })
  return {files, derived, uploads, derivations}
}

// Who deletes a picture wants it gone, so neither the original nor what was made of it stays.
async function forget({files, derived}: Pick<Assets, 'files' | 'derived'>, dataset: string, id: string): Promise<void> {
  const asset = assetNameOf(id)
  if (!asset) return
  await files.remove(asset.kind, dataset, asset.name.fileName)
  await derived.forget(files.original(asset.kind, dataset, asset.name.fileName))
}
