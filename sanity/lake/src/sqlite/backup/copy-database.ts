import {backup, DatabaseSync} from 'node:sqlite'

import {endOfLog} from '../chain.ts'
import type {Report} from '../check/report.ts'
import {createHead} from '../head-file.ts'
import {createSql, type Sql} from '../sql.ts'
import {databasePath} from '../ways-out.ts'

// How many pages of the database are copied before the progress is shown.
const pages = 4096

/**
 * Copies the database of one folder into another as it is at one moment, while a lake may go on writing, and the head
 * that belongs to it. Calls `read` at that moment.
 */
export async function copyDatabase<Result>(
  {from, to, report}: {from: string; to: string; report: Report},
  read: (sql: Sql) => Result,
): Promise<Result> {
  const database = new DatabaseSync(databasePath(from), {readOnly: true, timeout: 5000})
  try {
    // A transaction that reads stays at its moment: without it, each write meanwhile would begin the copy anew.
    const sql = createSql(database)
    sql.script('BEGIN')
    const [result, end] = [read(sql), endOfLog(sql)]
    report.step('pages of the database', 0)
    await backup(database, databasePath(to), {
      rate: pages,
      progress: ({totalPages, remainingPages}) => report.done(totalPages - remainingPages, totalPages),
    })
    makePlain(databasePath(to))
    createHead(to, end)
    return result
  } finally {
    database.close()
  }
}

// Without a write-ahead log beside it, a backup is read where nobody may write.
function makePlain(path: string): void {
  const copy = new DatabaseSync(path)
  copy.exec('PRAGMA journal_mode = DELETE')
  copy.close()
}
