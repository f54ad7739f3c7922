import {draftId, isDraftId, isVersionId} from '../document.ts'
import {eraseOf} from './chain.ts'
import {markForErasure} from './erasure.ts'
import {existingInGroup} from './group-history.ts'
import {numberOf, textOf} from './rows.ts'
import type {Sql} from './sql.ts'

/**
 * Takes out of the log what transactions before number `before` did to a document, by a published id to its draft and its
 * versions too, and what webhooks were to be told of it. What the engine has left in the file goes later (see erasure.ts).
 * Within an open SQL transaction.
 */
export function eraseHistory(sql: Sql, dataset: string, id: string, before: number): void {
  const ids = JSON.stringify(isDraftId(id) || isVersionId(id) ? [id] : groupOf(sql, dataset, id))
  const named = 'dataset = ? AND document_id IN (SELECT value FROM json_each(?))'
  const touched = sql.all(`SELECT DISTINCT seq FROM changes WHERE ${named} AND seq < ?`, dataset, ids, before)
  for (const row of touched) {
    const seq = numberOf(row, 'seq')
    eraseOf(sql, seq, () => sql.run(`DELETE FROM changes WHERE seq = ? AND ${named}`, seq, dataset, ids))
  }
  sql.run(`DELETE FROM hook_messages WHERE ${named}`, dataset, ids)
  markForErasure(sql)
}

// Each that ever was came into being by a change, unless the log has lost that.
function groupOf(sql: Sql, dataset: string, id: string): string[] {
  const found = sql.all(existingInGroup, dataset, id).map((row) => textOf(row, 'document_id'))
  return [...new Set([id, draftId(id), ...found])]
}
