import type {DatabaseSync, StatementSync} from 'node:sqlite'

import type {Row, SqlValue} from './rows.ts'
import {unavailable} from './sqlite-errors.ts'

/** Prepared statements over the lake's one SQLite file. A full disk, a lock or an I/O error throws LakeError 503. */
export type Sql = {
  all(text: string, ...values: SqlValue[]): Row[]
  /** Rows as lists of their columns, which costs a third. */
  lists(text: string, ...values: SqlValue[]): readonly (readonly unknown[])[]
  get(text: string, ...values: SqlValue[]): Row | undefined
  run(text: string, ...values: SqlValue[]): {changes: number; lastInsertRowid: number}
  /** Rows one after another, without holding all of them in memory. */
  each(text: string, ...values: SqlValue[]): Iterable<Row>
  /** Several statements without values, as in a migration. */
  script(text: string): void
  /** All or nothing: what `body` writes is undone when it throws. When it is on disk, a lake that runs asks its disk. Not to be nested. */
  transaction<Result>(body: () => Result): Result
}

/** The helper through which everything in the lake speaks SQL. Each text is prepared once. */
export function createSql(database: DatabaseSync): Sql {
  const statements = new Map<string, StatementSync>()

  function prepare(text: string, returnArrays = false): StatementSync {
    const known = statements.get(text)
    if (known) return known
    const statement = database.prepare(text)
    statement.setReturnArrays(returnArrays)
    statements.set(text, statement)
    return statement
  }

  return {
    all: (text, ...values) => guarded(() => prepare(text).all(...values)),
    lists: (text, ...values) => guarded(() => rowLists(prepare(text, true).all(...values))),
    get: (text, ...values) => guarded(() => prepare(text).get(...values)),
    run: (text, ...values) => guarded(() => plainCounts(prepare(text).run(...values))),
    // A statement of its own: an iteration left half-way must not disturb another one of the same text.
    each: (text, ...values) => guarded(() => database.prepare(text).iterate(...values)),
    script: (text) => guarded(() => database.exec(text)),
    transaction: (body) => guarded(() => inTransaction(database, body)),
  }
}

// Node's types know rows as objects only.
function rowLists(rows: readonly unknown[]): readonly (readonly unknown[])[] {
  return rows.filter((row) => Array.isArray(row))
}

function inTransaction<Result>(database: DatabaseSync, body: () => Result): Result {
  // IMMEDIATE takes the write lock at once, so that a busy file fails before any work is done.
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = body()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite has already rolled back by itself after a full disk or an I/O error.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function guarded<Result>(body: () => Result): Result {
  try {
    return body()
  } catch (error) {
    throw unavailable(error) ?? error
  }
}

function plainCounts(counts: {changes: number | bigint; lastInsertRowid: number | bigint}) {
  return {changes: Number(counts.changes), lastInsertRowid: Number(counts.lastInsertRowid)}
}
