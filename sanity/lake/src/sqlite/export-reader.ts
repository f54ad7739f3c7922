import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import type {LakeDocument} from '../document.ts'
import type {ExportSelection} from '../threads/tasks.ts'
import {textOf} from './rows.ts'
import {createSql} from './sql.ts'
import {contentIn, documentColumns, documentIn} from './stored-document.ts'

/** A stored document on its way out. */
export type Exported = {
  id: string
  /** Its JSON, in UTF-8. Throws LakeError 500, as `document` does, where that is not what was written. */
  content: () => Uint8Array
  document: () => LakeDocument
}

/**
 * Opens the documents of a dataset, by id, as they are at one moment: nothing that is written after the first was read is
 * seen. The lake that runs on the folder must be open in another thread; the file is open until this thread ends.
 */
export function* openExport(folder: string, selection: ExportSelection): Generator<Exported, void> {
  const database = new DatabaseSync(join(folder, 'lake.sqlite'), {readOnly: true, timeout: 5000})
  const {dataset, types, after, isUndotted} = selection
  const text = `
    SELECT id, ${documentColumns} FROM documents
    WHERE dataset = ? AND id > ?
      ${types === null ? '' : 'AND type IN (SELECT value FROM json_each(?))'}
      ${isUndotted ? "AND layer = 'published'" : ''}
    ORDER BY id`
  const values = [dataset, after, ...(types === null ? [] : [JSON.stringify(types)])]
  for (const row of createSql(database).each(text, ...values)) {
    const id = textOf(row, 'id')
    yield {
      id,
      content: () => contentIn(row, dataset, id),
      document: () => documentIn(row, dataset, id).document,
    }
  }
}
