import {expect, test} from 'vitest'

import {isCurrent, secondsToNextTurn} from '#lib/alerts.ts'

const noon = Date.parse('2026-05-12T12:00:00Z')

test('a notice shows from its start until its end', () => {
  expect(isCurrent({startsAt: '2026-05-12T12:00:00Z', endsAt: '2026-05-12T13:00:00Z'}, noon)).toBe(true)
  expect(isCurrent({startsAt: '2026-05-12T11:00:00Z', endsAt: '2026-05-12T12:00:00Z'}, noon)).toBe(false)
  expect(isCurrent({startsAt: '2026-05-12T12:00:01Z', endsAt: null}, noon)).toBe(false)
})

test('a notice without an end shows until further notice', () => {
  expect(isCurrent({startsAt: null, endsAt: null}, noon)).toBe(true)
})

test('a page lives until the next notice begins or ends', () => {
  const alerts = [
    {startsAt: '2026-05-12T10:00:00Z', endsAt: '2026-05-12T12:10:00Z'},
    {startsAt: '2026-05-12T12:05:00Z', endsAt: null},
  ]
  expect(secondsToNextTurn(alerts, noon)).toBe(300)
  expect(secondsToNextTurn([], noon)).toBeNull()
})
