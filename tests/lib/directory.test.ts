import {expect, test} from 'vitest'

import {byLetter, byPolishOrder, byPowiat, emptyPowiats} from '#lib/directory.ts'

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

test('a city and the powiat of the same name are two groups', () => {
  const groups = byPowiat([
    {powiat: 'zielona-gora', name: 'KIS'},
    {powiat: 'zielonogorski', name: 'CIS'},
  ])
  expect(groups.map(({title}) => title)).toEqual(['powiat zielonogórski', 'miasto Zielona Góra'])
})

test('a powiat without entities is named', () => {
  const titles = emptyPowiats([{powiat: 'zielona-gora'}, {powiat: null}])
  expect(titles).toHaveLength(13)
  expect(titles).toContain('powiat zielonogórski')
  expect(titles).not.toContain('miasto Zielona Góra')
})

test('terms stand under their letters, Ś apart from S', () => {
  const letters = byLetter([{term: 'świadczenie integracyjne'}, {term: 'spółdzielnia socjalna'}, {term: 'staż'}])
  expect(letters.map(({letter, terms}) => [letter, terms.length])).toEqual([
    ['S', 2],
    ['Ś', 1],
  ])
})
