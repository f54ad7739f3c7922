import {isoDay} from '#lib/polish/dates.ts'

import {check, type Check} from './check.ts'

/** Accepts today and earlier days, in Poland: what is to come has not been done. */
export function checkPastDay(day: string | undefined): Check {
  if (!day) return true
  return check(
    day <= isoDay(new Date().toISOString()),
    'Podaj dzień dzisiejszy albo wcześniejszy: ten jeszcze nie nadszedł.',
  )
}
