import {expect, test} from 'vitest'

import {
  chosenFacets,
  countChoice,
  facetsPath,
  filterRows,
  noFacets,
  parseFacets,
  wordMatcher,
} from '#lib/entities/facets.ts'

const row = (name: string, more: object = {}) => ({name, kind: 'kis', powiat: 'zarski', ...more})
const rows = [
  row('Klub w Żarach', {services: ['training'], targetGroups: ['homeless'], operator: 'MOPS w Żarach'}),
  row('Klub w Lubsku', {services: ['training', 'grants'], address: 'ul. Długa 1\n68-300 Lubsko'}),
  row('Centrum w Żaganiu', {kind: 'cis', powiat: 'zaganski', areaPowiats: ['zarski', 'zaganski']}),
  row('Zakład w Nowej Soli', {kind: 'zaz', powiat: 'nowosolski', services: null, targetGroups: null}),
]
const namesFor = (parameters: Record<string, string>) => filterRows(rows, parseFacets(parameters)).map(({name}) => name)

test('entities are found by kind, powiat or area, service, target group, and all of these together', () => {
  expect(namesFor({rodzaj: 'kis'})).toEqual(['Klub w Żarach', 'Klub w Lubsku'])
  expect(namesFor({powiat: 'zarski'})).toEqual(['Klub w Żarach', 'Klub w Lubsku', 'Centrum w Żaganiu'])
  expect(namesFor({wsparcie: 'dotacje'})).toEqual(['Klub w Lubsku'])
  expect(namesFor({dla: 'bezdomnosc'})).toEqual(['Klub w Żarach'])
  expect(namesFor({rodzaj: 'kis', powiat: 'zarski', wsparcie: 'szkolenia', dla: 'bezdomnosc'})).toEqual([
    'Klub w Żarach',
  ])
  expect(namesFor({rodzaj: 'cis', wsparcie: 'szkolenia'})).toEqual([])
})

test.for([
  ['żary', ['Klub w Żarach', 'Klub w Lubsku', 'Centrum w Żaganiu']],
  ['ZARY mops', ['Klub w Żarach']],
  ['lubsko', ['Klub w Lubsku']],
  ['w Lubsku', ['Klub w Lubsku']],
  ['nowa sól', ['Zakład w Nowej Soli']],
  ['zaz', ['Zakład w Nowej Soli']],
  ['68-300', ['Klub w Lubsku']],
  ['   ', ['Klub w Żarach', 'Klub w Lubsku', 'Centrum w Żaganiu', 'Zakład w Nowej Soli']],
  ['kraków', []],
  ['.*', ['Klub w Żarach', 'Klub w Lubsku', 'Centrum w Żaganiu', 'Zakład w Nowej Soli']],
] as const)('the words „%s”', ([word, names]) => {
  expect(namesFor({slowo: word})).toEqual(names)
})

test('what is on no list, stands twice or is made up is not chosen', () => {
  const made = {rodzaj: 'dps', powiat: ['zarski', 'zaganski'], wsparcie: '__proto__', dla: undefined, inne: 'x'}
  expect(parseFacets(made)).toEqual(noFacets)
})

test('however many words are asked for, twelve are looked for', () => {
  const many = Array.from({length: 12}, (_, at) => `klub${'u'.repeat(at % 3)} w żarach`).join(' ')
  expect(namesFor({slowo: many})).toEqual(['Klub w Żarach'])
  const words = 'aa bb cc dd ee ff gg hh ii jj kk ll'
  const all = row(words)
  expect([wordMatcher(`${words} mm`)(all), wordMatcher(words.replace('ll', 'mm'))(all)]).toEqual([true, false])
})

test('the words of an entity are looked for once, whoever asks', () => {
  let read = 0
  const counted = {
    ...row('Klub'),
    get operator() {
      read += 1
      return 'MOPS'
    },
  }
  for (const word of ['mops', 'klub', 'nikt']) wordMatcher(word)(counted)
  expect(read).toBe(1)
})

test('each choice has one address; that of kind and powiat alone is the page of the directory', () => {
  const path = (parameters: Record<string, string>) => facetsPath(parseFacets(parameters))
  expect(path({})).toBe('/podmioty')
  expect(path({rodzaj: 'spoldzielnia-socjalna', powiat: 'zarski', slowo: '', dla: ''})).toBe(
    '/podmioty/powiat/zarski/rodzaj/spoldzielnia-socjalna',
  )
  const whole = '/szukaj/podmioty?rodzaj=kis&powiat=zarski&wsparcie=szkolenia&dla=bezdomnosc&slowo=%C5%BBary'
  expect(path({slowo: ' Żary ', dla: 'bezdomnosc', wsparcie: 'szkolenia', powiat: 'zarski', rodzaj: 'kis'})).toBe(whole)
  const again = parseFacets(Object.fromEntries(new URLSearchParams(whole.split('?')[1])))
  expect(facetsPath(again)).toBe(whole)
  expect(facetsPath(again, 2)).toBe(`${whole}&strona=2`)
  expect(path({slowo: 'a'.repeat(5000)}).length).toBeLessThan(200)
})

test('a value says how many entities it leads to, beside all else that is chosen', () => {
  const facets = parseFacets({powiat: 'zarski', wsparcie: 'szkolenia'})
  expect(countChoice(rows, facets, 'kind', 'kis')).toBe(2)
  expect(countChoice(rows, facets, 'kind', 'cis')).toBe(0)
  expect(countChoice(rows, facets, 'service', null)).toBe(3)
  expect(countChoice(rows, facets, 'powiat', 'nowosolski')).toBe(0)
})

test('each filter can be taken off by itself', () => {
  expect(chosenFacets(parseFacets({powiat: 'zarski', wsparcie: 'szkolenia', slowo: 'klub'}))).toEqual([
    {title: 'Powiat', label: 'żarski', without: '/szukaj/podmioty?wsparcie=szkolenia&slowo=klub'},
    {title: 'Wsparcie', label: 'kursy i szkolenia zawodowe', without: '/szukaj/podmioty?powiat=zarski&slowo=klub'},
    {title: 'Słowo', label: '„klub”', without: '/szukaj/podmioty?powiat=zarski&wsparcie=szkolenia'},
  ])
})
