import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {openCsv} from '#lib/open-data/csv.ts'
import {openFields} from '#lib/open-data/fields.ts'
import {type OpenEntity, openData} from '#lib/open-data/open-entity.ts'
import {bareEntity, wholeEntity} from '#tests/support/open-entities.ts'

const csvOf = (...entities: OpenEntity[]) => openCsv(openData(entities))
const cellsOf = (entity: OpenEntity) => {
  const [names = [], values = []] = parse(csvOf(entity))
  return Object.fromEntries(names.map((name, at) => [name, values[at]]))
}

test('a row has everything that is known, and nothing where nothing is', () => {
  expect(cellsOf(wholeEntity)).toMatchObject({
    id: 'entity-whole',
    nazwa: 'Klub Integracji „Razem”, Żary',
    rodzaj: 'klub integracji społecznej (KIS)',
    ulica: 'ul. Długa 1',
    kod_pocztowy: '68-200',
    miejscowosc: 'Żary',
    szerokosc: '51.6424',
    wsparcie: 'reintegracja społeczna; kursy i szkolenia zawodowe',
    obszar: 'powiat żarski; powiat żagański',
    wolne_miejsca: '0',
    godziny: 'poniedziałek, wtorek: 8:00–15:00',
    adres_wpisu: expect.stringMatching(/^http.*\/podmioty\/klub-razem$/),
    przyklad: 'nie',
  })
  expect(cellsOf(bareEntity)).toMatchObject({rodzaj: '', wolne_miejsca: '', szerokosc: '', godziny: ''})
})

test('the table begins with a byte order mark, and its lines end as RFC 4180 has it', () => {
  const csv = csvOf(wholeEntity)
  expect(csv.startsWith('\uFEFFid,nazwa,')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/\r/)
})

test.for([
  '=1+1',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '"=1',
  "'=1",
  '＝1+1',
  '|calc',
  '%0A=1',
  '=HYPERLINK("http://x";"y")',
])('no cell begins a formula: %j', (name) => {
  expect(cellsOf({...bareEntity, name})['nazwa']).toMatch(/^'/)
})

test('a text of a list, or behind a semicolon or a line of another, begins no formula either', () => {
  const entity = {...bareEntity, admissionConditions: ['rozmowa', '=1+1', '-2 stopnie'], phone: '68 1; +48 68 2'}
  const cells = cellsOf({...entity, directions: 'autobus 1;=A1\n@SUM(A1)', accessibility: 'winda\r\n"=A1'})
  expect(cells['warunki']).toBe("rozmowa; '=1+1; '-2 stopnie")
  expect(cells['telefon']).toBe('68 1; +48 68 2')
  expect(cells['dojazd']).toBe("autobus 1;'=A1\n'@SUM(A1)")
  expect(cells['dostepnosc']).toBe('winda\n\'"=A1')
})

test.for(['+48 600 100 200', '-5', '68 323 18 80', '51.6424', 'Klub – nowy', '(68) 323'])(
  'left as it is: %s',
  (phone) => {
    expect(cellsOf({...bareEntity, phone})['telefon']).toBe(phone)
  },
)

test('whatever stands in the data, each row has all columns, and each value comes back', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), fc.string(), (name, source) => {
      const rows = parse(csvOf({...bareEntity, name, source}))
      expect(rows.map((row) => row.length)).toEqual([openFields.length, openFields.length])
      const back = rows[1]?.[openFields.findIndex((field) => field.name === 'nazwa')]
      expect(back?.replaceAll("'", '')).toBe(name.replace(/\r\n?/g, '\n').replaceAll("'", ''))
    }),
  )
})

test('a sample is left out as soon as there is a real entity; before that all are called samples', () => {
  const sample = {...wholeEntity, _id: 'sample', sample: true}
  expect(openData([sample])).toMatchObject({areSamples: true, entities: [{_id: 'sample'}]})
  expect(openData([sample, bareEntity])).toMatchObject({areSamples: false, entities: [{_id: 'entity-bare'}]})
  expect(openData([])).toEqual({areSamples: false, entities: []})
  expect(cellsOf(sample)['przyklad']).toBe('tak')
})

/** RFC 4180, read letter by letter. */
function parse(csv: string): string[][] {
  const rows: string[][] = [['']]
  let isQuoted = false
  for (let at = csv.startsWith('\uFEFF') ? 1 : 0; at < csv.length; at += 1) {
    const letter = csv[at] ?? ''
    const row = rows.at(-1) ?? []
    const add = (text: string) => row.push((row.pop() ?? '') + text)
    if (letter === '"' && isQuoted && csv[at + 1] === '"') {
      add('"')
      at += 1
    } else if (letter === '"') isQuoted = !isQuoted
    else if (letter === ',' && !isQuoted) row.push('')
    else if (letter === '\r' && csv[at + 1] === '\n' && !isQuoted) {
      rows.push([''])
      at += 1
    } else add(letter)
  }
  return rows.slice(0, -1)
}
