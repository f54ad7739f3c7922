import {polish} from '#lib/polish/typography.ts'
import type {Piece, TableBlock} from '#lib/rich-text/rich-text.ts'

import {Pieces} from '../glossary/pieces.tsx'

/** A table with caption and header cells. On narrow screens it scrolls sideways, also by keyboard. */
export function DataTable({value}: {value: TableBlock}) {
  const {_key, caption, headerRow, headerColumn, pieces} = value
  const rows = value.rows ?? []
  if (rows.length === 0) return null
  const captionId = `tabela-${_key}`
  const firstBodyRow = headerRow ? 1 : 0
  const body = rows.slice(firstBodyRow)
  const stays = (column: number) => headerColumn === true && column === 0
  // Three columns fit a phone.
  const width = rows.some(({cells}) => (cells?.length ?? 0) > 3) ? 'min-w-[8em] print:min-w-0' : ''
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={scrolling} tabIndex={0} {...nameOf(captionId, caption)}>
      <table className="w-full border-collapse text-sm leading-snug">
        {caption && (
          <caption id={captionId} className="pb-3 text-start font-bold">
            <span className="sticky start-0 block max-w-[100cqi] print:static">{polish(caption)}</span>
          </caption>
        )}
        {headerRow && (
          <thead>
            <tr>{(rows[0]?.cells ?? []).map((cell, column) => headCell(cell, column, stays(column), width))}</tr>
          </thead>
        )}
        <tbody>
          {body.map((row, place) => (
            <tr key={row._key}>
              {(row.cells ?? []).map((cell, column) =>
                bodyCell(cell, column, stays(column), width, pieces?.[place + firstBodyRow]?.[column]),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function nameOf(captionId: string, caption: string | null) {
  return caption ? {'aria-labelledby': captionId} : {'aria-label': 'Tabela'}
}

const scrolling = '@container overflow-x-auto print:overflow-visible print:[container-type:normal]'
const bodyLook = 'border-b border-rule py-2 pe-4 text-start align-top'
const headLook = 'border-b-2 border-vine py-2 pe-4 text-start align-bottom'
// Stays in view while the columns scroll.
const stayingLook =
  'start-0 bg-[linear-gradient(to_left,transparent,var(--color-paper)_var(--spacing-3))] @[17em]:sticky print:static narrow:min-w-[6em]'

// Cells have no identity but their column.
function headCell(cell: string, column: number, stays: boolean, width: string) {
  const look = `${headLook} ${width} ${stays ? stayingLook : ''}`
  // An empty header cell says nothing to a screen reader; it is a plain corner.
  return cell.trim() === '' ? (
    <td key={column} className={look}>
      {cell}
    </td>
  ) : (
    <th key={column} scope="col" className={look}>
      {polish(cell)}
    </th>
  )
}

function bodyCell(cell: string, column: number, isHeader: boolean, width: string, pieces: Piece[] | undefined) {
  return isHeader && cell.trim() !== '' ? (
    <th key={column} scope="row" className={`${bodyLook} ${width} ${stayingLook}`}>
      {polish(cell)}
    </th>
  ) : (
    <td key={column} className={`${bodyLook} ${width}`}>
      {pieces ? <Pieces pieces={pieces} /> : polish(cell)}
    </td>
  )
}
