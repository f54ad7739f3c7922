import {openFields} from './fields.ts'
import type {OpenData} from './open-entity.ts'

/**
 * The entities as a table (RFC 4180): commas, CRLF, in UTF-8 with a byte order mark, by which Excel knows it. No cell begins
 * a formula.
 */
export function openCsv({entities}: OpenData): string {
  const rows = [
    openFields.map(({name}) => name),
    ...entities.map((entity) => openFields.map(({value}) => csvText(value(entity)))),
  ]
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

// A spreadsheet takes what begins so for a formula, also behind spaces and quotes (OWASP, CSV Injection). A number with its sign,
// as of a telephone, is none.
const formula = /^[\s"']*[=+\-@\t\r|%＝＋－＠]/u
const number = /^[+-]?\d[\d ]*(?:\.\d+)?$/

/** A Polish one parts cells at semicolons, and sees no quotes within what it takes for a cell: each of these begins one. */
const laterPart = /([;\n] ?)([^;\n]+)/g

function csvText(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value).replace(/\r\n?/g, '\n')
  return guarded(text).replace(laterPart, (_found, before: string, part: string) => before + guarded(part))
}

function guarded(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
