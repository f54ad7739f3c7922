import {polish} from '#lib/polish/typography.ts'

import type {BlockWriter} from '../block-writer.ts'
import {plainInline} from '../document-block.ts'
import {element, textElement} from '../markup.ts'
import type {Piece, TableBlock} from '../rich-text.ts'

/** A table with a caption, and header cells in its first row, its first column or both. */
export const table: BlockWriter<TableBlock> = {
  toHtml({caption, headerRow, headerColumn, rows}) {
    const lines = (rows ?? []).map(({cells}, row) => {
      const written = (cells ?? []).map((cell, column) => {
        const scope = headerRow && row === 0 ? 'col' : headerColumn && column === 0 ? 'row' : null
        return textElement(scope ? 'th' : 'td', cell || ' ', {scope})
      })
      return element('tr', {}, written.join(''))
    })
    return element('table', {}, textElement('caption', caption) + lines.join(''))
  },
  toDocument({caption, headerRow, headerColumn, rows}) {
    const cells = (rows ?? []).map((row) => row.cells ?? [])
    const width = Math.max(0, ...cells.map((row) => row.length))
    if (width === 0) return []
    // Rows of unequal length would make a broken table: short ones are filled up.
    const filled = cells.map((row) =>
      Array.from({length: width}, (_, column) => [plainInline(polish(row[column] ?? ''))]),
    )
    const header = {headerRow: headerRow === true, headerColumn: headerColumn === true}
    return [{kind: 'table', caption: polish(caption ?? ''), ...header, wideFirst: false, rows: filled}]
  },
  toLines: ({caption, rows}) => [caption, ...(rows ?? []).map(({cells}) => (cells ?? []).filter(hasWords).join(' · '))],
  explain: (block, {line}) => ({...block, pieces: pieces(block, (cell) => line(polish(cell)))}),
}

// Header cells are headings of their kind.
function pieces({rows, headerRow, headerColumn}: TableBlock, explain: (cell: string) => Piece[]): Piece[][][] {
  return (rows ?? []).map(({cells}, row) =>
    (cells ?? []).map((cell, column) => {
      const isHeader = (headerRow && row === 0) || (headerColumn && column === 0)
      return isHeader ? [{text: polish(cell), term: null}] : explain(cell)
    }),
  )
}

function hasWords(cell: string): boolean {
  return cell.trim() !== ''
}
