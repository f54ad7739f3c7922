import {endOfDay, lastDay} from '#lib/polish/dates.ts'

type Timed = {startsAt: string | null; endsAt: string | null}

/** When the last day of an event is over in Poland, in ms since the epoch; null without a date. */
export function eventEnd({startsAt, endsAt}: Timed): number | null {
  if (!startsAt) return endsAt ? endOfDay(endsAt) : null
  return endOfDay(lastDay(startsAt, endsAt))
}

/** True once the last day of the event is over; on that day itself it is still to come. `now` in ms since the epoch. */
export function isPast(event: Timed, now: number): boolean {
  return (eventEnd(event) ?? 0) <= now
}

/** True while people may sign up: until the last day for it is over, or until the event is, and never once it is off. */
export function isSignUpOpen(
  event: Timed & {signUpUntil: string | null; cancelled: boolean | null},
  now: number,
): boolean {
  if (event.cancelled || isPast(event, now)) return false
  return !event.signUpUntil || now < (endOfDay(event.signUpUntil) ?? 0)
}
