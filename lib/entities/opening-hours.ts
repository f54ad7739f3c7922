/** Days of the week as they are stored: the names of iCalendar (RFC 5545, BYDAY), in Polish order. */
export const weekdays = [
  {value: 'MO', title: 'poniedziałek', schema: 'Monday'},
  {value: 'TU', title: 'wtorek', schema: 'Tuesday'},
  {value: 'WE', title: 'środa', schema: 'Wednesday'},
  {value: 'TH', title: 'czwartek', schema: 'Thursday'},
  {value: 'FR', title: 'piątek', schema: 'Friday'},
  {value: 'SA', title: 'sobota', schema: 'Saturday'},
  {value: 'SU', title: 'niedziela', schema: 'Sunday'},
] as const

type Weekday = (typeof weekdays)[number]['value']

/** A row as documents have it: days, and local times written „8:00” or „08:00”. */
export type StoredHours = {
  days?: readonly string[] | null | undefined
  opens?: string | null | undefined
  closes?: string | null | undefined
}

/** Days in the order of the week, and local times as `08:00`. */
export type OpeningHours = {days: readonly Weekday[]; opens: string; closes: string}

const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/

/** A local time as `08:00`, from „8:00” or „08:00”; `24:00` is midnight at the end of a day. Null for anything else. */
export function parseClock(text: string): string | null {
  const [, hours, minutes] = clock.exec(text.trim()) ?? []
  if (hours && minutes) return `${hours.padStart(2, '0')}:${minutes}`
  return text.trim() === '24:00' ? '24:00' : null
}

/** The rows that say something: with days, and hours that end after they begin. */
export function knownHours(rows: readonly StoredHours[] | null | undefined): OpeningHours[] {
  return (rows ?? []).flatMap((row) => {
    const days = weekdays.flatMap(({value}) => (row.days?.includes(value) ? [value] : []))
    const opens = parseClock(row.opens ?? '')
    const closes = parseClock(row.closes ?? '')
    return days.length > 0 && opens && closes && opens < closes ? [{days, opens, closes}] : []
  })
}

/** „poniedziałek–piątek: 8:00–15:00”, a line for each row. */
export function hoursInWords(rows: readonly OpeningHours[]): string[] {
  return rows.map(({days, opens, closes}) => `${daysInWords(days)}: ${shortClock(opens)}–${shortClock(closes)}`)
}

function shortClock(time: string): string {
  return time.replace(/^0(?=\d:)/, '')
}

// Three days and more in a row are a range; two stand side by side.
function daysInWords(days: readonly Weekday[]): string {
  const at = (day: Weekday) => weekdays.findIndex(({value}) => value === day)
  const runs: Weekday[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && at(last) + 1 === at(day)) run.push(day)
    else runs.push([day])
  }
  return runs
    .flatMap((run) => {
      const titles = run.map((day) => weekdays[at(day)]?.title ?? '')
      return titles.length > 2 ? [`${titles[0]}–${titles.at(-1)}`] : titles
    })
    .join(', ')
}
