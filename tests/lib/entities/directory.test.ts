import {expect, test} from 'vitest'

import {around, byKind, byLetter, byPolishOrder, byPowiat, countEntities} from '#lib/entities/directory.ts'

test('places are in Polish order: Łagów after Lubsko, Świebodzin after Słubice, Żary last', () => {
  const places = ['Żary', 'Świebodzin', 'Łagów', 'Słubice', 'Lubsko', 'Cybinka']
  expect(byPolishOrder(places, (place) => place)).toEqual([
    'Cybinka',
    'Lubsko',
    'Łagów',
    'Słubice',
    'Świebodzin',
    'Żary',
  ])
})

const cis = {kind: 'cis', powiat: 'zielonogorski', name: 'CIS'}
const kis = {kind: 'kis', powiat: 'zielona-gora', name: 'KIS'}

test('a city and the powiat of the same name are two groups', () => {
  expect(byPowiat([kis, cis]).map(({title}) => title)).toEqual(['Powiat zielonogórski', 'Zielona Góra (miasto)'])
})

test('within a group names are in Polish order, and kinds keep that of their list', () => {
  const names = ['Żary', 'Łagów', 'Lubsko'].map((name) => ({...cis, name}))
  const groups = byKind([...names, kis])
  expect(groups.map(({anchor}) => anchor)).toEqual(['rodzaj-kis', 'rodzaj-cis'])
  expect(groups[1]?.entities.map(({name}) => name)).toEqual(['Lubsko', 'Łagów', 'Żary'])
})

test('an entity without a powiat or kind is not lost', () => {
  const lost = {kind: null, powiat: null, name: 'X'}
  expect(byPowiat([cis, lost]).map(({title}) => title)).toEqual(['Powiat zielonogórski', 'Powiat nieznany'])
  expect(byKind([lost]).map(({title}) => title)).toEqual(['Rodzaj nieznany'])
})

test('entities are counted by kind, powiat, or both', () => {
  expect(countEntities([kis, cis], null, null)).toBe(2)
  expect(countEntities([kis, cis], 'kis', null)).toBe(1)
  expect(countEntities([kis, cis], 'kis', 'zielona-gora')).toBe(1)
  expect(countEntities([kis, cis], 'cis', 'zielona-gora')).toBe(0)
})

test('what is nearest is in the neighbouring powiats, or else in the rest of the OWES area, never in the powiat', () => {
  const at = (powiat: string) => ({...kis, powiat})
  const [own, next, far, elsewhere] = [at('wschowski'), at('nowosolski'), at('zarski'), at('slubicki')]
  expect(around([own, next, far, elsewhere], 'wschowski')).toEqual({nearby: [next], inArea: []})
  expect(around([own, far, elsewhere], 'wschowski')).toEqual({nearby: [], inArea: [far]})
})

test('terms stand under their letters, Ś apart from S', () => {
  const letters = byLetter([{term: 'świadczenie integracyjne'}, {term: 'spółdzielnia socjalna'}, {term: 'staż'}])
  expect(letters.map(({letter, terms}) => [letter, terms.length])).toEqual([
    ['S', 2],
    ['Ś', 1],
  ])
})
