/** A row as it is stored. */
export type TableRow = {_key: string; _type: 'tableRow'; cells: string[]}

type CreateKey = () => string

/** Admits rows of unknown shape and pads them to the same width, so that every cell on screen exists. */
export function toTableRows(value: readonly unknown[] | undefined): TableRow[] {
  const rows = (value ?? []).filter(isRow).map(({_key, cells}) => ({_key, cells: toTexts(cells)}))
  const width = Math.max(0, ...rows.map(({cells}) => cells.length))
  return rows.map(({_key, cells}) => ({_key, _type: 'tableRow', cells: resize(cells, width)}))
}

/** True if the cell is stored: rows typed by scripts or left by older versions may be shorter than what is shown. */
export function hasCell(value: readonly unknown[] | undefined, rowKey: string, columnIndex: number): boolean {
  const stored = (value ?? []).filter(isRow).find(({_key}) => _key === rowKey)
  return Array.isArray(stored?.cells) && columnIndex < stored.cells.length
}

/** Two columns and two rows: a header and the first entry. */
export function newTable(createKey: CreateKey): TableRow[] {
  return [row(createKey, ['', '']), row(createKey, ['', ''])]
}

export function insertRow(rows: readonly TableRow[], index: number, createKey: CreateKey): TableRow[] {
  return rows.toSpliced(index, 0, row(createKey, resize([], widthOf(rows))))
}

export function removeRow(rows: readonly TableRow[], index: number): TableRow[] {
  return rows.toSpliced(index, 1)
}

export function moveRow(rows: readonly TableRow[], from: number, to: number): TableRow[] {
  const moved = rows[from]
  return moved ? rows.toSpliced(from, 1).toSpliced(to, 0, moved) : [...rows]
}

export function insertColumn(rows: readonly TableRow[], index: number): TableRow[] {
  return rows.map((each) => ({...each, cells: each.cells.toSpliced(index, 0, '')}))
}

export function removeColumn(rows: readonly TableRow[], index: number): TableRow[] {
  return rows.map((each) => ({...each, cells: each.cells.toSpliced(index, 1)}))
}

export function setCell(rows: readonly TableRow[], rowIndex: number, columnIndex: number, text: string): TableRow[] {
  return rows.map((each, index) => (index === rowIndex ? {...each, cells: each.cells.with(columnIndex, text)} : each))
}

/** Lays copied cells over the table from the given cell on; the table grows where they do not fit. */
export function pasteCells(
  rows: readonly TableRow[],
  rowIndex: number,
  columnIndex: number,
  pasted: readonly (readonly string[])[],
  createKey: CreateKey,
): TableRow[] {
  const height = Math.max(rows.length, rowIndex + pasted.length)
  const width = Math.max(widthOf(rows), columnIndex + Math.max(0, ...pasted.map((cells) => cells.length)))
  return Array.from({length: height}, (_, index) => {
    const old = rows[index] ?? row(createKey, [])
    const texts = pasted[index - rowIndex] ?? []
    return {...old, cells: resize(old.cells, width).toSpliced(columnIndex, texts.length, ...texts)}
  })
}

/** Cells copied from a spreadsheet or a Word table; null for ordinary text. */
export function parseCopiedCells(text: string): string[][] | null {
  if (!text.includes('\t')) return null
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()))
}

function widthOf(rows: readonly TableRow[]): number {
  return rows[0]?.cells.length ?? 0
}

function row(createKey: CreateKey, cells: string[]): TableRow {
  return {_key: createKey(), _type: 'tableRow', cells}
}

function resize(cells: readonly string[], width: number): string[] {
  return Array.from({length: width}, (_, index) => cells[index] ?? '')
}

function isRow(value: unknown): value is {_key: string; cells?: unknown} {
  return typeof value === 'object' && value !== null && '_key' in value && typeof value._key === 'string'
}

function toTexts(cells: unknown): string[] {
  return Array.isArray(cells) ? cells.map((cell) => (typeof cell === 'string' ? cell : '')) : []
}
