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
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} {...nameOf(captionId, caption)}>
      <table>
        {caption && (
          <caption id={captionId}>
            <span className="caption-text">{polish(caption)}</span>
          </caption>
        )}
        {headerRow && (
          <thead>
            <tr>{(rows[0]?.cells ?? []).map((cell, column) => headCell(cell, column))}</tr>
          </thead>
        )}
        <tbody>
          {body.map((row, place) => (
            <tr key={row._key}>
              {(row.cells ?? []).map((cell, column) =>
                bodyCell(cell, column, headerColumn === true, pieces?.[place + firstBodyRow]?.[column]),
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

// Cells have no identity but their column.
function headCell(cell: string, column: number) {
  // An empty header cell says nothing to a screen reader; it is a plain corner.
  return cell.trim() === '' ? (
    <td key={column}>{cell}</td>
  ) : (
    <th key={column} scope="col">
      {polish(cell)}
    </th>
  )
}

function bodyCell(cell: string, column: number, headerColumn: boolean, pieces: Piece[] | undefined) {
  return headerColumn && column === 0 && cell.trim() !== '' ? (
    <th key={column} scope="row">
      {polish(cell)}
    </th>
  ) : (
    <td key={column}>{pieces ? <Pieces pieces={pieces} /> : polish(cell)}</td>
  )
}
