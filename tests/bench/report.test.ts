import {expect, test} from 'vitest'

import {printedTable, readmeTable, type Row} from './report.ts'

const row: Row = {
  what: 'by id',
  size: {documents: 10_000, connections: 1},
  figures: {'lake, ms': 1.234, 'groq-js, ms': 6.9},
  readme: [{what: 'query: by id', here: '1.23 ms', beside: '6.9 ms: plain groq-js', ratio: 0.178}],
}

test('a printed row says at which size its figures were measured', () => {
  expect(printedTable({title: 'Queries', rows: [row]}).split('\n')).toEqual([
    'Queries',
    '|       | size                            | lake, ms | groq-js, ms |',
    '| ----- | ------------------------------- | -------- | ----------- |',
    '| by id | 10,000 documents, 1 connections | 1.234    | 6.9         |',
  ])
})

test('a row without a size is not printed but refused, in a table and in the README', () => {
  const rows = [{...row, size: {}}]
  expect(() => printedTable({title: 'Queries', rows})).toThrow('“by id” has no size')
  expect(() => readmeTable([{title: 'Queries', rows}])).toThrow('“by id” has no size')
})

test('the README gets what the rows say for it, in their order, with the size', () => {
  const printedOnly: Row = {what: 'nothing', size: {documents: 1}, figures: {ms: 1}}
  const weight: Row = {
    what: 'item',
    size: {documents: 90},
    figures: {kB: 76},
    readme: [{what: 'first visit', here: '76 kB'}],
  }
  const table = readmeTable([
    {title: 'Queries', rows: [printedOnly, row]},
    {title: 'Weight', rows: [weight]},
  ])
  expect(table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))).toEqual([
    ['', '', 'size', 'here', 'beside', 'ratio', ''],
    expect.anything(),
    ['', 'query: by id', '10,000 documents, 1 connections', '1.23 ms', '6.9 ms: plain groq-js', '0.178', ''],
    ['', 'first visit', '90 documents', '76 kB', '', '', ''],
  ])
})

test('a part that could not be measured says why', () => {
  expect(printedTable({title: 'Requests', rows: [], note: 'skipped: wrk not installed'})).toBe(
    'Requests\nskipped: wrk not installed',
  )
})
