import {knownHours, parseClock, type StoredHours} from '#lib/entities/opening-hours.ts'

import {check, type Check} from './check.ts'

/** Accepts a local time as people write it: „8:00”, „08:00”, „24:00”. */
export function checkClock(time: string | undefined): Check {
  return check(Boolean(time && parseClock(time)), 'Podaj godzinę i minuty, na przykład „8:00” albo „15:30”.')
}

/** Accepts hours that end after they begin; what is missing is said at its own field. */
export function checkHours(row: StoredHours | undefined): Check {
  const isComplete = row && row.days?.length && parseClock(row.opens ?? '') && parseClock(row.closes ?? '')
  return check(
    !isComplete || knownHours([row]).length > 0,
    'Godzina zamknięcia musi być późniejsza niż godzina otwarcia tego samego dnia.',
  )
}

/** A number of free places says nothing without its day. */
export function checkPlacesDay(places: unknown, day: string | undefined): Check {
  return check(
    typeof places !== 'number' || Boolean(day),
    'Podaj, na jaki dzień jest ta liczba miejsc: bez daty nie wiadomo, czy jest aktualna.',
  )
}
