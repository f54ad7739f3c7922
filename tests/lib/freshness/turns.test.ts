import {expect, test} from 'vitest'

import {secondsToNextDay, secondsUntilNext} from '#lib/freshness/turns.ts'

const noon = Date.parse('2026-11-21T11:00:00Z')

test('the next turn is the soonest still ahead', () => {
  expect(secondsUntilNext([5000, null, 3000, 900], 1000)).toBe(2)
  expect(secondsUntilNext([900, null], 1000)).toBeNull()
})

test('the next day begins at midnight in Poland, also when the clocks change', () => {
  expect(secondsToNextDay(noon)).toBe(12 * 3600)
  // 29 March 2026 has 23 hours, 25 October 2026 has 25.
  expect(secondsToNextDay(Date.parse('2026-03-28T23:00:00Z'))).toBe(23 * 3600)
  expect(secondsToNextDay(Date.parse('2026-10-24T22:00:00Z'))).toBe(25 * 3600)
  expect(secondsToNextDay(Date.parse('2026-11-21T22:59:59.900Z'))).toBe(1)
})
