import {expect, test} from 'vitest'

import {formatDate, formatPeriod, isoDay} from '#lib/dates.ts'

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

test('an event of several days has both days', () => {
  expect(formatPeriod('2018-09-18T08:00:00Z', '2018-09-19T13:00:00Z')).toBe('18 września 2018 r. – 19 września 2018 r.')
})
