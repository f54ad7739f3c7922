import {beginning, checkedChain} from '../chain.ts'
import {forgottenUpTo} from '../forget-history.ts'
import {numberOf} from '../rows.ts'
import {databasePath} from '../ways-out.ts'
import type {Step} from './check-folder.ts'

/** Verifies every transaction, and that none is missing among them. */
export function checkLog({sql, folder, report, found}: Step): void {
  const row = sql.get('SELECT count(*) AS count FROM transactions')
  report.step('transactions', row ? numberOf(row, 'count') : 0)
  const forgotten = forgottenUpTo(sql)?.seq ?? 0
  let [count, expected] = [0, 1]
  for (const {transaction, stored, isWhole} of checkedChain(sql, beginning)) {
    // Of those that were forgotten, what is left is chained by its seals.
    expected = Math.max(expected, Math.min(stored.seq, forgotten + 1))
    if (stored.seq !== expected) found(`${databasePath(folder)}: ${missing(expected, stored.seq - 1)}`)
    if (!isWhole)
      found(`${databasePath(folder)}: transaction ${stored.seq} ("${transaction.id}") is not what was written.`)
    expected = stored.seq + 1
    report.done((count += 1))
  }
}

function missing(first: number, last: number): string {
  return first === last ? `transaction ${first} is missing.` : `transactions ${first} to ${last} are missing.`
}
