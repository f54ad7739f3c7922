import {isoDay} from '#lib/polish/dates.ts'

import {valueOf} from '../value-of.ts'
import {check, type Check} from './check.ts'

/** The last day for signing up is at the latest the day of the event. */
export function checkSignUpBeforeStart(day: string | undefined, event: unknown): Check {
  const startsAt = valueOf(event, 'startsAt')
  if (!day || typeof startsAt !== 'string') return true
  return check(
    day <= isoDay(startsAt),
    'Zgłoszenia muszą się skończyć najpóźniej w dniu wydarzenia. Popraw jedną z dat.',
  )
}

export function checkEndsAfterStart(endsAt: string | undefined, period: unknown): Check {
  const startsAt = valueOf(period, 'startsAt')
  if (!endsAt || typeof startsAt !== 'string') return true
  return check(
    Date.parse(endsAt) > Date.parse(startsAt),
    'Koniec musi być późniejszy niż początek. Popraw jedną z tych dat.',
  )
}
