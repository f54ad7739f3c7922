import {valueOf} from '../value-of.ts'
import {check, type Check} from './check.ts'

export function checkEndsAfterStart(endsAt: string | undefined, period: unknown): Check {
  const startsAt = valueOf(period, 'startsAt')
  if (!endsAt || typeof startsAt !== 'string') return true
  return check(
    Date.parse(endsAt) > Date.parse(startsAt),
    'Koniec musi być późniejszy niż początek. Popraw jedną z tych dat.',
  )
}
