import {join} from 'node:path'

import {assetNameOf} from '../assets/asset-name.ts'
import {effectsOfDeletion} from '../mendoza/effects.ts'
import {numberOf, textOf} from './rows.ts'
import type {Sql} from './sql.ts'

/**
 * An asset that a document names, or (`isDeleted`) one that the log can bring back, and where its file lies: `place` below the
 * data folder. Those that an earlier version deleted have no file any more.
 */
export type NamedAsset = {
  dataset: string
  documentId: string
  sha1: string
  place: string
  path: string
  isDeleted: boolean
}

/** True for a change of which the log knows what the document was: all but deletions. */
export const isContent = `substr(effects, 1, ${effectsOfDeletion.length}) <> '${effectsOfDeletion}'`

/** True for an id as assets have it, in SQL. */
export const ofAssets = (column: string) => `(${column} LIKE 'image-%' OR ${column} LIKE 'file-%')`

/** The assets whose files belong to a database, of a lake on the folder. */
export function namedAssets(sql: Sql, folder: string): NamedAsset[] {
  const text = `
    SELECT dataset, id, max(is_there) AS is_there FROM (
      SELECT dataset, id, 1 AS is_there FROM documents WHERE ${ofAssets('id')}
      UNION ALL
      SELECT DISTINCT dataset, document_id, 0 FROM changes WHERE ${ofAssets('document_id')} AND ${isContent}
    )
    GROUP BY dataset, id ORDER BY dataset, id`
  return sql.all(text).flatMap((row) => {
    const [dataset, documentId] = [textOf(row, 'dataset'), textOf(row, 'id')]
    const asset = assetNameOf(documentId)
    if (!asset) return []
    const place = join('assets', asset.kind, dataset, asset.name.fileName)
    const isDeleted = numberOf(row, 'is_there') === 0
    return [{dataset, documentId, sha1: asset.name.sha1, place, path: join(folder, place), isDeleted}]
  })
}
