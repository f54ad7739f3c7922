import {statSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {checkedChain, countedTransactions, endOfLog, isSameLink, type Link, linkAt, linkBefore} from './chain.ts'
import {forgottenUpTo} from './forget-history.ts'
import {headPath, type ReadHead, readHead} from './head-file.ts'
import {createSql, type Sql} from './sql.ts'
import {damageError, databasePath} from './ways-out.ts'

/** Is there while a restore puts its data in place, which are neither old nor new then. */
export const restoredFolder = 'restored'

/**
 * Holds the log against the head, as far as a start needs it: its end, in time that does not grow with its length. Only reads,
 * so that what a damaged write-ahead log still holds is not lost by opening it.
 * Throws an Error that says what is lost, and the way out.
 */
export function verifyHead(folder: string): ReadHead {
  const finding = findingBeforeOpening(folder)
  if (finding !== null) throw damageError(folder, finding)
  const head = readHead(folder)
  if (head.link && sizeOf(databasePath(folder))) verifyLog(folder, head.link)
  return head
}

/** What is wrong in a folder as far as it shows without opening the database, or null. */
export function findingBeforeOpening(folder: string): string | null {
  if (sizeOf(join(folder, restoredFolder)) !== null) return `A restore into ${folder} was cut short. Run it again.`
  const {state, link} = readHead(folder)
  if (state === 'damaged') return `The file ${headPath(folder)} is damaged: it does not say how far the log goes.`
  const [path, size] = [databasePath(folder), sizeOf(databasePath(folder))]
  const what = size === null ? 'is missing' : 'is empty (0 bytes)'
  if (!size && link && link.seq > 0)
    return `The file ${path} ${what}, but ${headPath(folder)} says that ${link.seq} transactions were acknowledged.`
  // Older versions kept no head, but a lake that has run has a folder for assets.
  if (size === 0 && sizeOf(join(folder, 'assets')) !== null)
    return `The file ${path} ${what}, but a lake has run on ${folder}.`
  return null
}

function verifyLog(folder: string, head: Link): void {
  const database = new DatabaseSync(databasePath(folder), {readOnly: true, timeout: 5000})
  try {
    const finding = findingAtEnd(createSql(database), folder, head)
    if (finding !== null) throw damageError(folder, finding)
  } finally {
    database.close()
  }
}

/** What is wrong at the end of the log, or null. */
export function findingAtEnd(sql: Sql, folder: string, head: Link): string | null {
  const [database, file] = [databasePath(folder), headPath(folder)]
  if (!hasChecksums(sql))
    return `${numbered(1, head.seq)} lost: ${file} says that ${head.seq} were acknowledged, but ${database} is of a time before that file.`
  const end = endOfLog(sql)
  const last = Math.min(end.seq, countedTransactions(sql))
  if (last < head.seq)
    return `${numbered(last + 1, head.seq)} lost: ${file} says that ${head.seq} were acknowledged, but the log in ${database} ends with number ${last}.`
  if (last < end.seq) return `The log in ${database} is damaged: it has ${end.seq} transactions and counted ${last}.`
  const link = linkAt(sql, head.seq)
  if (!link || !isSameLink(link, head))
    return `The log in ${database} is not the one of which ${file} speaks: transaction ${head.seq} has another checksum.`
  return findingInTail(sql, database, head)
}

function findingInTail(sql: Sql, database: string, head: Link): string | null {
  const isForgotten = (forgottenUpTo(sql)?.seq ?? 0) >= head.seq - 1
  const before = isForgotten ? linkBefore(sql, head.seq) : linkAt(sql, head.seq - 1)
  if (!before) return `The log in ${database} is damaged: transaction ${head.seq - 1} is missing.`
  for (const {transaction, stored, isWhole} of checkedChain(sql, before)) {
    if (!isWhole)
      return `The log in ${database} is damaged: transaction ${stored.seq} ("${transaction.id}") is not what was written.`
  }
  return null
}

/** Whether the database is of a version that keeps checksums. */
export function hasChecksums(sql: Sql): boolean {
  return sql.get("SELECT 1 FROM pragma_table_info('transactions') WHERE name = 'checksum'") !== undefined
}

function numbered(first: number, last: number): string {
  return first === last ? `Transaction ${first} is` : `Transactions ${first} to ${last} are`
}

/** The size of a file in bytes, or null where there is none. */
export function sizeOf(path: string): number | null {
  return statSync(path, {throwIfNoEntry: false})?.size ?? null
}
