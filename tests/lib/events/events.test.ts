import {expect, test} from 'vitest'

import {eventEnd, isPast, isSignUpOpen} from '#lib/events/events.ts'

const event = {startsAt: '2026-12-10T09:00:00Z', endsAt: '2026-12-10T12:00:00Z'}

test('an event is to come until its day is over in Poland', () => {
  expect(isPast(event, Date.parse('2026-12-10T22:59:59Z'))).toBe(false)
  expect(isPast(event, Date.parse('2026-12-10T23:00:00Z'))).toBe(true)
})

test('an event that goes on until midnight is past from then on; whole days last to the end of the last', () => {
  const midnight = Date.parse('2026-05-14T22:00:00Z')
  const evening = {startsAt: '2026-05-14T16:00:00Z', endsAt: '2026-05-14T22:00:00Z'}
  expect([isPast(evening, midnight - 1), isPast(evening, midnight)]).toEqual([false, true])
  expect(isPast({startsAt: '2026-05-13T22:00:00Z', endsAt: '2026-05-14T22:00:00Z'}, midnight)).toBe(false)
})

test('an event of several days ends with the last', () => {
  expect(eventEnd({...event, endsAt: '2026-12-12T12:00:00Z'})).toBe(Date.parse('2026-12-12T23:00:00Z'))
})

test('people may sign up through the last day for it, and not for what is off or past', () => {
  const open = {...event, signUpUntil: '2026-12-03', cancelled: null}
  expect(isSignUpOpen(open, Date.parse('2026-12-03T22:59:59Z'))).toBe(true)
  expect(isSignUpOpen(open, Date.parse('2026-12-03T23:00:00Z'))).toBe(false)
  expect(isSignUpOpen({...open, signUpUntil: null}, Date.parse('2026-12-10T12:00:00Z'))).toBe(true)
  expect(isSignUpOpen({...open, cancelled: true}, Date.parse('2026-12-01'))).toBe(false)
  expect(isSignUpOpen({...open, signUpUntil: null}, Date.parse('2026-12-11'))).toBe(false)
})
