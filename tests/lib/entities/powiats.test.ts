import {expect, test} from 'vitest'

import {
  isPowiat,
  neighboursOf,
  owesAreaAround,
  owesAreaOf,
  powiatHeading,
  powiatPlace,
  powiats,
  powiatTitle,
} from '#lib/entities/powiats.ts'

const values = powiats.map(({value}) => value)

test('each powiat has neighbours in the region, itself not among them', () => {
  for (const value of values) {
    expect(neighboursOf(value).length).toBeGreaterThan(0)
    expect(neighboursOf(value).every((neighbour) => isPowiat(neighbour) && neighbour !== value)).toBe(true)
  }
})

test('neighbours are mutual', () => {
  const pairs = values.flatMap((value) => neighboursOf(value).map((neighbour) => [value, neighbour] as const))
  for (const [value, neighbour] of pairs) expect(neighboursOf(neighbour)).toContain(value)
})

test('a city borders on the powiat it is not part of', () => {
  expect(neighboursOf('gorzow-wielkopolski')).toEqual(['gorzowski'])
  expect(neighboursOf('zielona-gora')).toEqual(['nowosolski', 'zielonogorski'])
})

test('the region is one: every powiat is reached from Wschowa, at its edge', () => {
  const reached = new Set(['wschowski'])
  for (const value of reached) for (const neighbour of neighboursOf(value)) reached.add(neighbour)
  expect([...reached].toSorted()).toEqual(values.toSorted())
})

test('neighbours are those of the map', () => {
  expect(neighboursOf('slubicki')).toEqual(['gorzowski', 'krosnienski', 'sulecinski'])
  expect(neighboursOf('zaganski')).toEqual(['nowosolski', 'zielonogorski', 'zarski'])
  expect(neighboursOf('swiebodzinski')).not.toContain('wschowski')
})

test('eight powiats are in the OWES area of Zielona Góra and six in that of Gorzów', () => {
  expect(values.filter((value) => owesAreaOf(value) === 'zielonogorski')).toHaveLength(8)
  expect(values.filter((value) => owesAreaOf(value) === 'gorzowski').toSorted()).toEqual([
    'gorzow-wielkopolski',
    'gorzowski',
    'miedzyrzecki',
    'slubicki',
    'strzelecko-drezdenecki',
    'sulecinski',
  ])
  expect(owesAreaAround('slubicki')).toHaveLength(5)
  expect(owesAreaAround('slubicki')).not.toContain('slubicki')
})

test('a place is named with its preposition and case', () => {
  expect(powiatPlace('zarski')).toBe('w powiecie żarskim')
  expect(powiatPlace('zielona-gora')).toBe('w Zielonej Górze')
})

test('a heading tells a city from the powiat of its name', () => {
  expect(powiatHeading('zielonogorski')).toBe('Powiat zielonogórski')
  expect(powiatHeading('zielona-gora')).toBe('Zielona Góra (miasto)')
})

test('an unknown powiat has no neighbours, area or place, and keeps its own title', () => {
  expect(neighboursOf('sanocki')).toEqual([])
  expect(owesAreaOf('toString')).toBeNull()
  expect(owesAreaAround('sanocki')).toEqual([])
  expect(powiatPlace('sanocki')).toBeNull()
  expect(powiatTitle('sanocki')).toBe('sanocki')
})
