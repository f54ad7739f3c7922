import {DatabaseSync} from 'node:sqlite'

import {findingOfVersion} from './migrate.ts'
import {namedAssets} from './named-assets.ts'
import {numberOf, textOf, textOrNull} from './rows.ts'
import {createSql} from './sql.ts'
import {hasChecksums, sizeOf} from './verify-head.ts'
import {databasePath} from './ways-out.ts'

/** What a data folder holds. All sizes in bytes. */
export type Stats = {
  transactions: {count: number; first: string | null; last: string | null; bytes: number}
  documents: readonly {dataset: string; type: string; count: number; bytes: number}[]
  assets: {count: number; bytes: number}
  /** `free`: what was deleted and will be written over. */
  file: {bytes: number; free: number}
}

/** Counts what a data folder holds at one moment; a lake may serve it. Throws an Error where there is no lake. */
export function statsOf(folder: string): Stats {
  const bytes = sizeOf(databasePath(folder))
  if (!bytes) throw new Error(`There is no lake in ${folder}: lake.sqlite is missing.`)
  const database = new DatabaseSync(databasePath(folder), {readOnly: true, timeout: 5000})
  try {
    const sql = createSql(database)
    sql.script('BEGIN')
    if (!hasChecksums(sql)) throw new Error(`${folder} is of an earlier version. Start the lake once.`)
    const newer = findingOfVersion(sql)
    if (newer !== null) throw new Error(newer)
    const log = sql.get('SELECT count(*) AS count, min(timestamp) AS first, max(timestamp) AS last FROM transactions')
    const changes = sql.get('SELECT coalesce(sum(length(mutations) + length(effects)), 0) AS bytes FROM changes')
    const types = sql.all(`SELECT dataset, type, count(*) AS count, sum(length(content)) AS bytes FROM documents
      GROUP BY dataset, type ORDER BY dataset, count DESC, type`)
    // Of deleted ones too, which may be brought back.
    const sizes = namedAssets(sql, folder).flatMap(({path}) => sizeOf(path) ?? [])
    const free = Number(sql.get('PRAGMA freelist_count')?.['freelist_count'])
    const page = Number(sql.get('PRAGMA page_size')?.['page_size'])
    return {
      transactions: {
        count: log ? numberOf(log, 'count') : 0,
        first: log ? textOrNull(log, 'first') : null,
        last: log ? textOrNull(log, 'last') : null,
        bytes: changes ? numberOf(changes, 'bytes') : 0,
      },
      documents: types.map((row) => ({
        dataset: textOf(row, 'dataset'),
        type: textOf(row, 'type'),
        count: numberOf(row, 'count'),
        bytes: numberOf(row, 'bytes'),
      })),
      assets: {count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0)},
      file: {bytes, free: free * page},
    }
  } finally {
    database.close()
  }
}
