import {expect, test} from 'vitest'

import {secondsUntilNext} from '#lib/freshness/turns.ts'
import {currentAlerts, alertTurns} from '#lib/site/alerts.ts'

const noon = Date.parse('2026-05-12T12:00:00Z')

const alert = {severity: 'information' as const, startsAt: null, endsAt: null}

test('a notice shows from its start until its end', () => {
  const alerts = [
    {...alert, startsAt: '2026-05-12T12:00:00Z', endsAt: '2026-05-12T13:00:00Z'},
    {...alert, startsAt: '2026-05-12T11:00:00Z', endsAt: '2026-05-12T12:00:00Z'},
    {...alert, startsAt: '2026-05-12T12:00:01Z'},
  ]
  expect(currentAlerts(alerts, noon)).toEqual(alerts.slice(0, 1))
})

test('a notice without an end shows until further notice', () => {
  expect(currentAlerts([alert], noon)).toEqual([alert])
})

test('the gravest notice stands first, and those of one severity stay in their order', () => {
  const alerts = [
    {...alert, id: 'a'},
    {...alert, id: 'b', severity: 'emergency' as const},
    {...alert, id: 'c', severity: null},
    {...alert, id: 'd', severity: 'warning' as const},
  ]
  expect(currentAlerts(alerts, noon).map(({id}) => id)).toEqual(['b', 'd', 'a', 'c'])
})

test('a page lives until the next notice begins or ends', () => {
  const alerts = [
    {startsAt: '2026-05-12T10:00:00Z', endsAt: '2026-05-12T12:10:00Z'},
    {startsAt: '2026-05-12T12:05:00Z', endsAt: null},
  ]
  expect(secondsUntilNext(alertTurns(alerts), noon)).toBe(300)
  expect(secondsUntilNext(alertTurns([]), noon)).toBeNull()
})
