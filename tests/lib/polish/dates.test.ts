import {expect, test} from 'vitest'

import {
  compareMoments,
  dayAfter,
  endOfDay,
  formatDate,
  formatPeriod,
  isoDay,
  isWholeDay,
  localTime,
  newestOf,
  standardTime,
  startOfDay,
  startOfYear,
  yearsBetween,
} from '#lib/polish/dates.ts'

test('a day is written with the month in the genitive and „r.”', () => {
  expect(formatDate('2017-10-19')).toBe('19 października 2017 r.')
})

test('a time is the day it falls on in Poland', () => {
  expect(formatDate('2026-03-31T22:30:00Z')).toBe('1 kwietnia 2026 r.')
  expect(isoDay('2026-03-31T22:30:00Z')).toBe('2026-04-01')
})

test('what is no date gives no text', () => {
  expect(formatDate('wkrótce')).toBe('')
  expect(isoDay('')).toBe('')
})

test('an event within a day has its day once, with the hours', () => {
  expect(formatPeriod('2026-05-12T08:00:00Z', '2026-05-12T12:30:00Z')).toBe('12 maja 2026 r., godz. 10:00–14:30')
})

test('an early hour has no leading zero', () => {
  expect(formatPeriod('2026-05-12T07:05:00Z', null)).toBe('12 maja 2026 r., godz. 9:05')
})

test('an event that starts at midnight has no known hour', () => {
  expect(formatPeriod('2017-10-10T22:00:00Z', null)).toBe('11 października 2017 r.')
})

test('an event that goes on until midnight is of one day', () => {
  expect(formatPeriod('2026-05-14T16:00:00Z', '2026-05-14T22:00:00Z')).toBe('14 maja 2026 r., godz. 18:00–24:00')
  expect(formatPeriod('2026-05-14T16:00:00Z', '2026-05-15T22:00:00Z')).toBe('14–15 maja 2026 r., od godz. 18:00')
  expect(formatPeriod('2026-12-31T17:00:00Z', '2026-12-31T23:00:00Z')).toBe('31 grudnia 2026 r., godz. 18:00–24:00')
})

test('in the hour that comes twice in October, what begins first is written first', () => {
  expect(formatPeriod('2026-10-25T00:30:00Z', '2026-10-25T01:15:00Z')).toBe(
    '25 października 2026 r., godz. 2:30 czasu letniego – 2:15 czasu zimowego',
  )
  expect(formatPeriod('2026-10-24T23:30:00Z', '2026-10-25T02:00:00Z')).toBe('25 października 2026 r., godz. 1:30–3:00')
})

test('an event of several days has both days', () => {
  expect(formatPeriod('2018-09-18T08:00:00Z', '2018-09-19T13:00:00Z')).toBe('18–19 września 2018 r., od godz. 10:00')
  expect(formatPeriod('2018-09-29T22:00:00Z', '2018-10-02T13:00:00Z')).toBe('30 września – 2 października 2018 r.')
  expect(formatPeriod('2018-12-29T23:00:00Z', '2019-01-02T13:00:00Z')).toBe('30 grudnia 2018 r. – 2 stycznia 2019 r.')
})

test('a day ends at Polish midnight, in summer, in winter, and when the clocks are moved', () => {
  const ends = ['2026-07-01T10:00:00Z', '2026-12-10', '2026-03-29', '2026-10-25', '2026-03-28T23:30:00Z'].map(endOfDay)
  expect(ends.map((end) => new Date(end ?? 0).toISOString())).toEqual([
    '2026-07-01T22:00:00.000Z',
    '2026-12-10T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ])
  expect(endOfDay('wkrótce')).toBeNull()
})

test('the day after the last one of a month is the first of the next', () => {
  expect([dayAfter('2026-02-28'), dayAfter('2026-12-31T10:00:00Z'), dayAfter('x')]).toEqual([
    '2026-03-01',
    '2027-01-01',
    '',
  ])
})

test('a time is read on a Polish clock, and midnight stands for a whole day', () => {
  expect(localTime('2026-07-01T08:05:00Z')).toBe('2026-07-01T10:05:00')
  expect(isWholeDay('2017-10-10T22:00:00Z')).toBe(true)
  expect(isWholeDay('2017-12-10T22:00:00Z')).toBe(false)
})

test('a year begins at Polish midnight', () => {
  expect(localTime(startOfYear(2018))).toBe('2018-01-01T00:00:00')
})

test('a day begins at midnight in Poland, in summer and winter and on the days when clocks are moved', () => {
  const starts = ['2026-07-01T12:00:00Z', '2026-12-01T12:00:00Z', '2026-03-29T12:00:00Z', '2026-10-25T12:00:00Z']
  for (const moment of starts) expect(localTime(startOfDay(Date.parse(moment)))).toBe(`${moment.slice(0, 10)}T00:00:00`)
  expect(startOfDay(Date.parse('2026-12-01T22:59:59Z'))).toBe('2026-11-30T23:00:00.000Z')
  expect(startOfDay(Date.parse('2026-12-01T23:00:00Z'))).toBe('2026-12-01T23:00:00.000Z')
})

test('years between two moments are those of Poland; without moments there are none', () => {
  expect(yearsBetween('2016-05-01T08:00:00Z', '2017-12-31T23:30:00Z')).toEqual([2016, 2017, 2018])
  expect(yearsBetween(null, '2017-12-31T23:30:00Z')).toEqual([])
})

test('the newest of some dates is the last moment, however each is written; what is no date does not count', () => {
  expect(newestOf('2026-01-31', null, '2026-11-04', 'wkrótce')).toBe('2026-11-04')
  expect(newestOf('2026-12-31T23:30:00+01:00', '2026-12-31T22:45:00Z')).toBe('2026-12-31T22:45:00Z')
  expect(newestOf(null, undefined, '')).toBeNull()
})

test('moments are told apart by when they are, not by how they are written', () => {
  const sorted = ['2018-01-01T00:10:00+02:00', null, '2017-12-31T23:00:00+01:00', '2017-12-31', 'wczoraj'].toSorted(
    compareMoments,
  )
  expect(sorted.slice(2)).toEqual(['2017-12-31', '2017-12-31T23:00:00+01:00', '2018-01-01T00:10:00+02:00'])
  expect(compareMoments('2026-05-01T08:00:00Z', '2026-05-01T10:00:00.000+02:00')).toBe(0)
})

test('a moment has one way of being written, a day stays one, and what is no date has none', () => {
  expect(standardTime('2017-12-31T23:30:00+01:00')).toBe('2017-12-31T22:30:00.000Z')
  expect(['2017-12-31', 'wczoraj', '', null].map(standardTime)).toEqual(['2017-12-31', null, null, null])
})
