import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {pipeline} from 'node:stream/promises'

import {type NamedAsset, namedAssets} from '../named-assets.ts'
import {sizeOf} from '../verify-head.ts'
import type {Step} from './check-folder.ts'

/**
 * Verifies the file of every asset by the hash in its name, also of deleted ones, where it is there. Answers how many assets
 * there are.
 */
export async function checkAssets({sql, folder, report, found}: Step): Promise<number> {
  const assets = namedAssets(sql, folder)
  report.step('assets', assets.length)
  let count = 0
  for (const asset of assets) {
    const finding = await findingIn(asset)
    if (finding !== null) found(finding)
    report.done((count += 1))
  }
  return assets.filter(({isDeleted}) => !isDeleted).length
}

async function findingIn({path, sha1, dataset, documentId, isDeleted}: NamedAsset): Promise<string | null> {
  const owner = `the asset of "${documentId}" of ${dataset}`
  if (sizeOf(path) === null) return isDeleted ? null : `${path} is missing: ${owner}.`
  return (await sha1Of(path)) === sha1 ? null : `${path} is damaged: it is not what was uploaded as ${owner}.`
}

/** SHA-1 of a file, in lower-case hex. */
async function sha1Of(path: string): Promise<string> {
  const hash = createHash('sha1')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
