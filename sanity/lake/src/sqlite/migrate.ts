import {readdirSync, readFileSync} from 'node:fs'

import {fillChecksums} from './fill-checksums.ts'
import {numberOf} from './rows.ts'
import type {Sql} from './sql.ts'

const folder = new URL('./migrations/', import.meta.url)

type Migration = {number: number; name: string}

/** What SQL alone cannot do, right after the file of this number. */
const steps = new Map<number, (sql: Sql) => void>([[5, fillChecksums]])

/**
 * Brings the file to the newest schema: runs each numbered .sql file it has not seen, in order, each in a transaction.
 * Answers the numbers of those that it ran.
 */
export function migrate(sql: Sql): number[] {
  sql.script('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT')
  const applied = appliedIn(sql)
  const known = knownMigrations()
  assertNotNewer(applied, known)
  const missing = known.filter(({number}) => !applied.has(number))
  for (const migration of missing) sql.transaction(() => apply(sql, migration))
  return missing.map(({number}) => number)
}

function knownMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .toSorted()
    .map((name) => ({number: Number(name.slice(0, 3)), name}))
}

// A file written by a later version may mean things this one does not know; opening it could lose them.
function assertNotNewer(applied: ReadonlySet<number>, known: readonly Migration[]): void {
  const finding = findingIn(applied, known)
  if (finding !== null) throw new Error(finding)
}

function findingIn(applied: ReadonlySet<number>, known: readonly Migration[]): string | null {
  const unknown = [...applied].filter((number) => !known.some((migration) => migration.number === number))
  if (unknown.length === 0) return null
  return `The data was written by a newer version of the lake (migration ${Math.max(...unknown)}). Update the project and start again.`
}

/** What is wrong with data of a version that is newer than this one, or null. */
export function findingOfVersion(sql: Sql): string | null {
  return findingIn(appliedIn(sql), knownMigrations())
}

function appliedIn(sql: Sql): ReadonlySet<number> {
  return new Set(sql.all('SELECT number FROM migrations').map((row) => numberOf(row, 'number')))
}

function apply(sql: Sql, migration: Migration): void {
  sql.script(readFileSync(new URL(migration.name, folder), 'utf8'))
  steps.get(migration.number)?.(sql)
  sql.run('INSERT INTO migrations (number, name) VALUES (?, ?)', migration.number, migration.name)
}
