import {AddIcon} from '@sanity/icons/Add'
import {Box, Button, Card, Flex, Stack} from '@sanity/ui'
import type {ClipboardEvent, KeyboardEvent} from 'react'
import {set, unset, type ArrayOfObjectsInputProps} from 'sanity'

import {createKey} from './create-key.ts'
import {TableCell} from './table-cell.tsx'
import {ColumnMenu, RowMenu} from './table-menus.tsx'
import {
  hasCell,
  insertColumn,
  insertRow,
  newTable,
  parseCopiedCells,
  pasteCells,
  setCell,
  toTableRows,
  type TableRow,
} from './table-rows.ts'

/** Edits the rows of a table as a grid, instead of a list of rows that open one by one. */
export function TableRowsInput({value, onChange, readOnly, id}: ArrayOfObjectsInputProps) {
  const rows = toTableRows(value)
  const columns = rows[0]?.cells ?? []
  const change = (next: TableRow[]) => onChange(next[0]?.cells.length ? set(next) : unset())

  function type(rowIndex: number, columnIndex: number, text: string) {
    const row = rows[rowIndex]
    if (!row) return
    // The narrowest patch that is right: two editors may fill different cells of one table at the same time.
    if (hasCell(value, row._key, columnIndex)) onChange(set(text, [{_key: row._key}, 'cells', columnIndex]))
    else change(setCell(rows, rowIndex, columnIndex, text))
  }

  function paste(event: ClipboardEvent, rowIndex: number, columnIndex: number) {
    const cells = parseCopiedCells(event.clipboardData.getData('text/plain'))
    if (!cells) return
    event.preventDefault()
    change(pasteCells(rows, rowIndex, columnIndex, cells, createKey))
  }

  if (rows.length === 0) {
    return (
      <Button
        disabled={readOnly}
        icon={AddIcon}
        mode="ghost"
        onClick={() => change(newTable(createKey))}
        text="Utwórz tabelę"
      />
    )
  }
  return (
    <Stack gap={3}>
      <Card border overflow="auto" radius={2}>
        <table aria-label="Komórki tabeli" id={id} style={{borderCollapse: 'collapse', minWidth: '100%'}}>
          <thead>
            <tr>
              <th aria-label="Numer wiersza" scope="col" />
              {columns.map((_, columnIndex) => (
                <th key={columnIndex} scope="col">
                  <ColumnMenu columnIndex={columnIndex} onChange={change} readOnly={readOnly} rows={rows} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row._key}>
                <th scope="row">
                  <RowMenu onChange={change} readOnly={readOnly} rowIndex={rowIndex} rows={rows} />
                </th>
                {row.cells.map((text, columnIndex) => (
                  <td
                    key={columnIndex}
                    style={{border: '1px solid var(--card-border-color)', minWidth: '9rem', padding: 1}}
                  >
                    <TableCell
                      label={`Wiersz ${rowIndex + 1}, kolumna ${columnIndex + 1}`}
                      onChange={(typed) => type(rowIndex, columnIndex, typed)}
                      onKeyDown={moveByKeys}
                      onPaste={(event) => paste(event, rowIndex, columnIndex)}
                      readOnly={readOnly}
                      text={text}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Flex gap={2} wrap="wrap">
        <Box>
          <Button
            disabled={readOnly}
            icon={AddIcon}
            mode="ghost"
            onClick={() => change(insertRow(rows, rows.length, createKey))}
            text="Dodaj wiersz"
          />
        </Box>
        <Box>
          <Button
            disabled={readOnly}
            icon={AddIcon}
            mode="ghost"
            onClick={() => change(insertColumn(rows, columns.length))}
            text="Dodaj kolumnę"
          />
        </Box>
      </Flex>
    </Stack>
  )
}

/** Enter and the up and down arrows move between the rows of a column, as in a spreadsheet. Tab moves along a row. */
function moveByKeys(event: KeyboardEvent<HTMLElement>) {
  const step = {Enter: 1, ArrowDown: 1, ArrowUp: -1}[event.key]
  const cell = event.currentTarget.closest('td')
  if (!step || !cell || event.nativeEvent.isComposing) return
  event.preventDefault()
  const rows = [...(cell.closest('tbody')?.rows ?? [])]
  const next = rows[rows.findIndex((row) => row.contains(cell)) + step]
  next?.cells[cell.cellIndex]?.querySelector('textarea')?.focus()
}
