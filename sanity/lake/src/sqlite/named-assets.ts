import {join} from 'node:path'

import {assetNameOf} from '../assets/asset-name.ts'
import {textOf} from './rows.ts'
import type {Sql} from './sql.ts'

/** An asset that a document names, and where its file lies: `place` below the data folder. */
export type NamedAsset = {dataset: string; documentId: string; sha1: string; place: string; path: string}

/** The assets that the documents of a database name, of a lake on the folder. */
export function namedAssets(sql: Sql, folder: string): NamedAsset[] {
  const text = "SELECT dataset, id FROM documents WHERE id LIKE 'image-%' OR id LIKE 'file-%' ORDER BY dataset, id"
  return sql.all(text).flatMap((row) => {
    const [dataset, documentId] = [textOf(row, 'dataset'), textOf(row, 'id')]
    const asset = assetNameOf(documentId)
    if (!asset) return []
    const place = join('assets', asset.kind, dataset, asset.name.fileName)
    return [{dataset, documentId, sha1: asset.name.sha1, place, path: join(folder, place)}]
  })
}
