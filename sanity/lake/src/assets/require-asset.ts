import {access} from 'node:fs/promises'

import type {LakeContext} from '../context.ts'
import {httpError} from '../errors.ts'
import type {AssetKind} from './asset-files.ts'
import {type AssetName, parseAssetName} from './asset-name.ts'

/** An asset that is there: what its name says, its file, and the name it was uploaded under. */
export type FoundAsset = {name: AssetName; path: string; originalFilename: string; mimeType: string | undefined}

/** Finds an asset by the file name in its address. Throws LakeError 404 when its document or its file is not there. */
export async function requireAsset(
  {store, assets}: LakeContext,
  kind: AssetKind,
  dataset: string,
  fileName: string,
): Promise<FoundAsset> {
  const name = parseAssetName(kind, fileName)
  const document = name && store.dataset(dataset).get(name.documentId)
  // The path is made only of a name that has been checked.
  const path = name && assets.files.original(kind, dataset, name.fileName)
  if (!name || !document || !path || !(await isThere(path))) {
    throw httpError(404, `No asset "${fileName}" in dataset "${dataset}".`)
  }
  const {originalFilename, mimeType} = document
  return {
    name,
    path,
    originalFilename: typeof originalFilename === 'string' ? originalFilename : fileName,
    mimeType: typeof mimeType === 'string' ? mimeType : undefined,
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
