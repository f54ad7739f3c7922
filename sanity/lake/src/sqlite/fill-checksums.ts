import {beginning, rechain} from './chain.ts'
import {documentChecksum} from './checksums.ts'
import {bytesOf, numberOf, textOf} from './rows.ts'
import type {Sql} from './sql.ts'

const portion = 500

/** Gives checksums to all that an earlier version stored without. Within an open SQL transaction. */
export function fillChecksums(sql: Sql): void {
  fillDocuments(sql)
  rechain(sql, beginning)
}

function fillDocuments(sql: Sql): void {
  const text =
    'SELECT number, dataset, id, CAST(content AS BLOB) AS content FROM documents WHERE number > ? ORDER BY number LIMIT ?'
  let last = 0
  for (let rows = sql.all(text, last, portion); rows.length > 0; rows = sql.all(text, last, portion)) {
    for (const row of rows) {
      last = numberOf(row, 'number')
      const checksum = documentChecksum(textOf(row, 'dataset'), textOf(row, 'id'), bytesOf(row, 'content'))
      sql.run('UPDATE documents SET checksum = ? WHERE number = ?', checksum, last)
    }
  }
}
