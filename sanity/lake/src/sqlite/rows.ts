import type {SQLInputValue, SQLOutputValue} from 'node:sqlite'

/** A row as SQLite answers it. */
export type Row = Record<string, SQLOutputValue>

/** What may be bound to a `?`. */
export type SqlValue = SQLInputValue

/** The text in a column; throws when the column holds something else, since then the query and the schema disagree. */
export function textOf(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`Column "${column}" holds ${typeof value}, expected text.`)
  return value
}

/** The text in a column, or null. */
export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column)
}

/** The integer in a column; throws when the column holds something else. */
export function numberOf(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new Error(`Column "${column}" holds ${typeof value}, expected a number.`)
  return value
}

/** The integer in a column, or null. */
export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : numberOf(row, column)
}

/** The bytes in a column; throws when the column holds something else. */
export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new Error(`Column "${column}" holds ${typeof value}, expected bytes.`)
  return value
}

/** The bytes in a column, or null. */
export function bytesOrNull(row: Row, column: string): Uint8Array | null {
  return row[column] === null ? null : bytesOf(row, column)
}
