import {mkdirSync, rmSync} from 'node:fs'
import {readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'

/** Where asset files lie under the data folder. Originals are never changed; everything under `cache` can be made again. */
export type AssetFiles = {
  /** Uploads on their way in; emptied when the lake starts. */
  incoming: string
  /** Derived images. */
  cache: string
  /** Makes the folders of a dataset. */
  prepare(dataset: string): void
  /** The path of an original, e.g. `<sha1>-640x480.jpg`. */
  original(kind: AssetKind, dataset: string, fileName: string): string
  /** Removes an original, if it is there. */
  remove(kind: AssetKind, dataset: string, fileName: string): Promise<void>
  /** The file names of the originals of a dataset. */
  names(kind: AssetKind, dataset: string): Promise<string[]>
}

export type AssetKind = (typeof assetKinds)[number]

export const assetKinds = ['images', 'files'] as const

/** Prepares the folders, and throws away what uploads cut short by a crash left behind. */
export function openAssetFiles(folder: string): AssetFiles {
  const incoming = join(folder, 'assets', 'incoming')
  rmSync(incoming, {recursive: true, force: true})
  const cache = join(folder, 'cache')
  const originals = (kind: AssetKind, dataset: string) => join(folder, 'assets', kind, dataset)
  for (const path of [incoming, cache]) mkdirSync(path, {recursive: true})

  const original = (kind: AssetKind, dataset: string, fileName: string) => join(originals(kind, dataset), fileName)
  return {
    incoming,
    cache,
    prepare(dataset) {
      for (const kind of assetKinds) mkdirSync(originals(kind, dataset), {recursive: true})
    },
    original,
    remove: (kind, dataset, fileName) => rm(original(kind, dataset, fileName), {force: true}),
    names: (kind, dataset) => readdir(originals(kind, dataset)),
  }
}
