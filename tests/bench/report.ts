/** How much there was of what, when a figure was measured: `{documents: 10_000, 'kept pages': 120}`. */
type Size = Readonly<Record<string, number>>

/** One line of a table. `readme` is what the README says of it; without, it is printed only. */
export type Row = {
  what: string
  size: Size
  figures: Readonly<Record<string, number | string>>
  readme?: readonly Comparison[]
}

/** What was measured here and beside it, as people read it; `ratio` only where both are the same unit, one for each beside. */
type Comparison = {what: string; here: string; beside?: string; ratio?: number | string}

/** What a part of the bench found, or in `note` why it found nothing. */
export type Table = {title: string; rows: readonly Row[]; note?: string}

/** A table as it is printed. @throws where a row does not say at which size it was measured */
export function printedTable({title, rows, note}: Table): string {
  const columns = [...new Set(rows.flatMap(({figures}) => Object.keys(figures)))]
  const lines = rows.map((row) => [
    row.what,
    words(row),
    ...columns.map((column) => (column in row.figures ? text(row.figures[column]) : '')),
  ])
  const table = rows.length > 0 ? markdown(['', 'size', ...columns], lines) : ''
  return [title, note, table].filter(Boolean).join('\n')
}

/** The README's table of these tables, in their order, ready to paste. @throws as `printedTable` does */
export function readmeTable(tables: readonly Table[]): string {
  const rows = tables.flatMap((table) => table.rows)
  const lines = rows.flatMap((row) => {
    return (row.readme ?? []).map(({what, here, beside = '', ratio}) => {
      return [what, words(row), here, beside, ratio === undefined ? '' : text(ratio)]
    })
  })
  return markdown(['', 'size', 'here', 'beside', 'ratio'], lines)
}

function words({what, size}: Row): string {
  const parts = Object.entries(size).map(([name, amount]) => `${text(amount)} ${name}`)
  if (parts.length === 0) throw new Error(`“${what}” has no size. Say how much there was when it was measured.`)
  return parts.join(', ')
}

function text(value: number | string | undefined): string {
  return typeof value === 'number' ? value.toLocaleString('en', {maximumSignificantDigits: 6}) : (value ?? '')
}

// Padded as the formatter does it, so that what is pasted stays as it is.
function markdown(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) => Math.max(3, name.length, ...lines.map((line) => line[at]?.length ?? 0)))
  const row = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`
  return [row(head), row(widths.map((width) => '-'.repeat(width))), ...lines.map(row)].join('\n')
}
