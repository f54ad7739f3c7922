import {expect, test} from 'vitest'

import {hoursInWords, knownHours, parseClock} from '#lib/entities/opening-hours.ts'

test.for([
  ['8:00', '08:00'],
  ['08:00', '08:00'],
  [' 23:59 ', '23:59'],
  ['24:00', '24:00'],
  ['24:01', null],
  ['8', null],
  ['8.00', null],
  ['', null],
])('the time %s', ([written, read]) => {
  expect(parseClock(written ?? '')).toBe(read)
})

test('days stand in the order of the week, three in a row and more as a range', () => {
  const words = (days: string[]) => hoursInWords(knownHours([{days, opens: '8:00', closes: '15:00'}]))
  expect(words(['WE', 'MO', 'TU'])).toEqual(['poniedziałek–środa: 8:00–15:00'])
  expect(words(['MO', 'TU', 'FR'])).toEqual(['poniedziałek, wtorek, piątek: 8:00–15:00'])
  expect(words(['MO', 'TU', 'WE', 'SA', 'SU'])).toEqual(['poniedziałek–środa, sobota, niedziela: 8:00–15:00'])
})

test('a row that says nothing is left out: no days, no hours, hours that end before they begin, days that are none', () => {
  expect(
    knownHours([
      {days: [], opens: '8:00', closes: '15:00'},
      {days: ['MO'], opens: null, closes: '15:00'},
      {days: ['MO'], opens: '15:00', closes: '8:00'},
      {days: ['MO'], opens: '9:00', closes: '9:00'},
      {days: ['XX'], opens: '8:00', closes: '15:00'},
      {},
    ]),
  ).toEqual([])
  expect(knownHours(null)).toEqual([])
})

test('nine in the morning comes before ten', () => {
  expect(knownHours([{days: ['MO'], opens: '9:00', closes: '10:00'}])).toHaveLength(1)
})
