import {expect, test} from 'vitest'

import {kindsOf, placesOf, shareRoom} from '#lib/finder/places.ts'

const entity = (name: string, kind: string, powiat: string) => ({name, kind, powiat})

const entities = [
  entity('KIS Lubsko', 'kis', 'zarski'),
  entity('CIS Żagań', 'cis', 'zaganski'),
  entity('ZAZ daleko', 'zaz', 'wschowski'),
  entity('ZAZ za daleko', 'zaz', 'gorzowski'),
  entity('OWES', 'owes', 'zielona-gora'),
]

const names = (found: {name: string}[]) => found.map(({name}) => name)

test('what the powiat has comes first; what it lacks comes from the neighbours, then from the OWES area', () => {
  const places = placesOf(entities, 'zarski', ['zaz', 'cis', 'kis'])
  expect(places.map(({kind, here, nearby, inArea}) => [kind, names(here), names(nearby), names(inArea)])).toEqual([
    ['kis', ['KIS Lubsko'], [], []],
    ['cis', [], ['CIS Żagań'], []],
    ['zaz', [], [], ['ZAZ daleko']],
  ])
})

test('an institution that acts within bounds is named from next door, not from far away', () => {
  const far = [entity('PUP Wschowa', 'pup', 'wschowski')]
  expect(placesOf(far, 'zarski', ['pup'])).toMatchObject([{here: [], nearby: [], inArea: []}])
  expect(placesOf(far, 'nowosolski', ['pup'])).toMatchObject([{here: [], nearby: [{name: 'PUP Wschowa'}]}])
})

test('an OWES serves its whole area, and only that', () => {
  expect(placesOf(entities, 'zarski', ['owes'])).toMatchObject([{here: [{name: 'OWES'}]}])
  expect(placesOf(entities, 'slubicki', ['owes'])).toMatchObject([{here: [], nearby: [], inArea: []}])
})

test('places are looked for along the open steps only', () => {
  const pathway = {
    steps: [
      {_key: '1', entityKinds: ['ops', 'cis']},
      {_key: '2', entityKinds: ['kis', 'cis']},
      {_key: '3', entityKinds: null},
    ],
  }
  const open = [{pathway, closedSteps: new Map([['1', []]])}]
  expect(kindsOf(open, new Map([['cis', []]]))).toEqual(['kis'])
})

test('where room is short, each list gives its first before any gives its second', () => {
  const lists = [['a1', 'a2', 'a3'], [], ['b1'], ['c1', 'c2']]
  expect(shareRoom(lists, 4)).toEqual([['a1', 'a2'], [], ['b1'], ['c1']])
  expect(shareRoom(lists, 9)).toEqual(lists)
  expect(shareRoom(lists, 0)).toEqual([['a1'], [], ['b1'], ['c1']])
})
