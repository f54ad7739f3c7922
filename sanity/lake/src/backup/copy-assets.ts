import {constants} from 'node:fs'
import {copyFile, mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import type {NamedAsset} from '../assets/named-assets.ts'
import type {Report} from '../check/report.ts'
import {syncFile} from '../store/head-file.ts'

/** Copies the files of assets into another data folder. Files of assets never change, and none is ever removed. */
export async function copyAssets(assets: readonly NamedAsset[], to: string, report: Report): Promise<void> {
  report.step('files of assets', assets.length)
  let count = 0
  for (const {place, path} of assets) {
    const target = join(to, place)
    await mkdir(dirname(target), {recursive: true})
    // What lies there already is another dataset's name for it, or the same from a copy that was cut short.
    await copyFile(path, target, constants.COPYFILE_FICLONE)
    syncFile(target)
    report.done((count += 1))
  }
}
