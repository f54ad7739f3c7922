import {check, type Check} from './check.ts'

type Row = {cells?: unknown}

/** Every row has as many cells as the first: a ragged table is misread by screen readers. */
export function checkTableRows(rows: readonly unknown[] | undefined): Check {
  const widths = (rows ?? []).filter(isRow).map(({cells}) => (Array.isArray(cells) ? cells.length : 0))
  return check(
    new Set(widths).size <= 1,
    'Wiersze mają różną liczbę komórek. Uzupełnij krótsze wiersze albo usuń nadmiarowe komórki.',
  )
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}
