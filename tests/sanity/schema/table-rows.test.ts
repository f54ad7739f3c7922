import {expect, test} from 'vitest'

import {
  hasCell,
  insertColumn,
  insertRow,
  moveRow,
  parseCopiedCells,
  pasteCells,
  removeColumn,
  removeRow,
  setCell,
  toTableRows,
} from '#sanity/schema/inputs/table/table-rows.ts'

const stored = [
  {_key: 'r1', _type: 'tableRow', cells: ['Dzień', 'Godziny']},
  {_key: 'r2', _type: 'tableRow', cells: ['poniedziałek', '8–16']},
]
const rows = toTableRows(stored)
const newKey = () => 'new'
const cellsOf = (table: readonly {cells: string[]}[]) => table.map(({cells}) => cells)

test('rows of different length are shown as wide as the longest', () => {
  const ragged = toTableRows([{_key: 'r1', cells: ['a']}, {_key: 'r2', cells: ['b', 'c']}, {_key: 'r3'}])
  expect(cellsOf(ragged)).toEqual([
    ['a', ''],
    ['b', 'c'],
    ['', ''],
  ])
})

test('a cell that is only shown and not stored is known as such', () => {
  expect(hasCell(stored, 'r1', 1)).toBe(true)
  expect(hasCell(stored, 'r1', 2)).toBe(false)
  expect(hasCell(undefined, 'r1', 0)).toBe(false)
})

test('rows are added as wide as the table, moved and removed', () => {
  expect(cellsOf(insertRow(rows, 1, newKey))[1]).toEqual(['', ''])
  expect(moveRow(rows, 0, 1).map(({_key}) => _key)).toEqual(['r2', 'r1'])
  expect(removeRow(rows, 0).map(({_key}) => _key)).toEqual(['r2'])
})

test('columns are added and removed in every row', () => {
  expect(cellsOf(insertColumn(rows, 1))).toEqual([
    ['Dzień', '', 'Godziny'],
    ['poniedziałek', '', '8–16'],
  ])
  expect(cellsOf(removeColumn(rows, 0))).toEqual([['Godziny'], ['8–16']])
})

test('typing changes one cell and leaves other rows as they are', () => {
  const typed = setCell(rows, 1, 1, '9–17')
  expect(typed[1]?.cells).toEqual(['poniedziałek', '9–17'])
  expect(typed[0]).toBe(rows[0])
})

test('cells copied from a spreadsheet are told from ordinary text', () => {
  expect(parseCopiedCells('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(parseCopiedCells('zwykły tekst\nw dwóch wierszach')).toBeNull()
})

test('copied cells are laid over the table, which grows where they do not fit', () => {
  const pasted = pasteCells(rows, 1, 1, [['x', 'y'], ['z']], newKey)
  expect(cellsOf(pasted)).toEqual([
    ['Dzień', 'Godziny', ''],
    ['poniedziałek', 'x', 'y'],
    ['', 'z', ''],
  ])
  expect(pasted.map(({_key}) => _key)).toEqual(['r1', 'r2', 'new'])
})
