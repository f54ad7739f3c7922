import {expect, test} from 'vitest'

import {ageOf, yearBefore} from '#lib/polish/ages.ts'

const noon = Date.parse('2026-11-21T11:00:00Z')
const wordsOf = (date: string, now = noon) => ageOf(date, now)?.words

test('an age is told in days, weeks, months and years, in the right form', () => {
  expect(wordsOf('2026-11-21')).toBe('dzisiaj')
  expect(wordsOf('2026-11-20')).toBe('wczoraj')
  expect(wordsOf('2026-11-16')).toBe('5\u00A0dni temu')
  expect(wordsOf('2026-11-01')).toBe('2\u00A0tygodnie temu')
  expect(wordsOf('2026-10-21')).toBe('miesiąc temu')
  expect(wordsOf('2026-08-10')).toBe('3\u00A0miesiące temu')
  expect(wordsOf('2026-06-21')).toBe('5\u00A0miesięcy temu')
  expect(wordsOf('2025-11-22')).toBe('11\u00A0miesięcy temu')
  expect(wordsOf('2025-11-21')).toBe('rok temu')
  expect(wordsOf('2025-11-20')).toBe('ponad rok temu')
  expect(wordsOf('2024-03-01')).toBe('ponad 2\u00A0lata temu')
  expect(wordsOf('2021-03-01')).toBe('ponad 5\u00A0lat temu')
})

test('from a full year on an age is old', () => {
  expect(ageOf('2025-11-22', noon)?.isOld).toBe(false)
  expect(ageOf('2025-11-21', noon)?.isOld).toBe(true)
  expect('2025-11-21' <= yearBefore(noon) && '2025-11-22' > yearBefore(noon)).toBe(true)
})

test('a month that is shorter counts as full at its end', () => {
  expect(wordsOf('2026-01-31', Date.parse('2026-02-28T11:00:00Z'))).toBe('4\u00A0tygodnie temu')
  expect(wordsOf('2026-01-31', Date.parse('2026-03-01T11:00:00Z'))).toBe('miesiąc temu')
})

test('days are those of Poland: at half past eleven in the evening by UTC it is the next day there', () => {
  expect(wordsOf('2026-07-01', Date.parse('2026-07-01T22:30:00Z'))).toBe('wczoraj')
})

test('a day to come and what is no date have no age', () => {
  expect(ageOf('2026-11-22', noon)).toBeNull()
  expect(ageOf('wkrótce', noon)).toBeNull()
})
