import {constants} from 'node:fs'
import {copyFile, mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import type {Report} from '../check/report.ts'
import {syncFile} from '../head-file.ts'
import type {NamedAsset} from '../named-assets.ts'

/** Copies the files of assets, which never change, into another data folder. One that is missing is passed over. */
export async function copyAssets(assets: readonly NamedAsset[], to: string, report: Report): Promise<void> {
  report.step('files of assets', assets.length)
  let count = 0
  for (const {place, path} of assets) {
    const target = join(to, place)
    await mkdir(dirname(target), {recursive: true})
    if (await isCopied(path, target)) syncFile(target)
    report.done((count += 1))
  }
}

async function isCopied(path: string, target: string): Promise<boolean> {
  try {
    await copyFile(path, target, constants.COPYFILE_FICLONE)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
