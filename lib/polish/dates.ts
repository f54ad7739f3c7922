const timeZone = 'Europe/Warsaw'

const longDate = new Intl.DateTimeFormat('pl', {day: 'numeric', month: 'long', year: 'numeric', timeZone})
const monthAndYear = new Intl.DateTimeFormat('pl', {month: 'long', year: 'numeric', timeZone})
const clockTime = new Intl.DateTimeFormat('pl', {hour: 'numeric', minute: '2-digit', timeZone})
const swedishDate = new Intl.DateTimeFormat('sv', {timeZone})
const swedishTime = new Intl.DateTimeFormat('sv', {timeZone, timeStyle: 'medium'})
const offsetName = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'})

/** „19 października 2017 r.” in Polish time, from an ISO date or datetime; the empty string for what is no date. */
export function formatDate(iso: string): string {
  const date = parse(iso)
  return date ? `${longDate.format(date)} r.` : ''
}

/** „październik 2017” in Polish time, from an ISO date or datetime; the empty string for what is no date. */
export function formatMonth(iso: string): string {
  const date = parse(iso)
  return date ? monthAndYear.format(date) : ''
}

/** The day in Poland as `2017-10-19`, for `<time datetime>`; the empty string for what is no date. */
export function isoDay(iso: string): string {
  const date = parse(iso)
  return date ? swedishDate.format(date) : ''
}

/** Day and time in Poland without the zone, as `2017-10-19T10:00:00`; the empty string for what is no date. */
export function localTime(iso: string): string {
  const date = parse(iso)
  return date ? `${swedishDate.format(date)}T${swedishTime.format(date)}` : ''
}

/** True for a time at Polish midnight: such an event has a day, but no known hour. */
export function isWholeDay(startsAt: string): boolean {
  return localTime(startsAt).endsWith('T00:00:00')
}

/**
 * The last day of what lasts until `endsAt`, as an ISO date or datetime: what goes on until midnight is over with the day
 * before. Whole days are written by the midnight at which each begins, so that their last one is meant.
 */
export function lastDay(startsAt: string, endsAt: string | null): string {
  if (!endsAt || !endsAtMidnight(startsAt, endsAt)) return endsAt ?? startsAt
  return isoDay(new Date(Date.parse(endsAt) - 1).toISOString())
}

function endsAtMidnight(startsAt: string, endsAt: string): boolean {
  return !isWholeDay(startsAt) && isWholeDay(endsAt) && Date.parse(endsAt) > Date.parse(startsAt)
}

/** The newest of some ISO dates and datetimes; null where there is none. */
export function newestOf(...dates: readonly (string | null | undefined)[]): string | null {
  const known = dates.flatMap((date) => (date && parse(date) ? [date] : []))
  return known.toSorted(compareMoments).at(-1) ?? null
}

/** The moment as an ISO datetime in UTC, or the day as it is, where that is all that is known; null for what is no date. */
export function standardTime(iso: string | null | undefined): string | null {
  const date = iso ? parse(iso) : null
  if (!iso || !date) return null
  return isDay(iso) ? iso : date.toISOString()
}

/** Sorts ISO dates and datetimes by the moments that they mean, the earliest first; what is no date comes before all. */
export function compareMoments(one: string | null, other: string | null): number {
  const first = parse(one ?? '')?.getTime() ?? -Infinity
  const second = parse(other ?? '')?.getTime() ?? -Infinity
  return first === second ? 0 : first - second
}

/** The day after, as `2017-10-20`; the empty string for what is no date. */
export function dayAfter(iso: string): string {
  const day = isoDay(iso)
  return day ? isoDay(new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString()) : ''
}

/** When the day is over in Poland, in ms since the epoch; null for what is no date. */
export function endOfDay(iso: string): number | null {
  const day = dayAfter(iso)
  if (!day) return null
  // Poland moves its clocks at two or three at night: at noon the day before, the offset is that of the midnight meant.
  const parts = offsetName.formatToParts(new Date(`${isoDay(iso)}T12:00:00Z`))
  const offset = parts.find(({type}) => type === 'timeZoneName')?.value.replace('GMT', '') ?? ''
  return Date.parse(`${day}T00:00:00${offset}`)
}

/** When the day begins in Poland on which `now` lies (ms since the epoch), as an ISO datetime in UTC. */
export function startOfDay(now: number): string {
  const noon = Date.parse(`${isoDay(new Date(now).toISOString())}T12:00:00Z`)
  const start = endOfDay(new Date(noon - 86_400_000).toISOString())
  return new Date(start ?? now).toISOString()
}

/** The years in Poland from that of one ISO datetime through that of another; none where one is missing or no date. */
export function yearsBetween(first: string | null, last: string | null): number[] {
  const [from, to] = [first, last].map((iso) => Number(isoDay(iso ?? '').slice(0, 4)))
  return from && to ? Array.from({length: Math.max(0, to - from + 1)}, (_, at) => from + at) : []
}

/** When a year begins in Poland, as an ISO datetime in UTC: always winter time, an hour ahead. */
export function startOfYear(year: number): string {
  return `${year - 1}-12-31T23:00:00.000Z`
}

/**
 * When an event takes place: „11 października 2017 r., godz. 10:00–14:00”, or „18–19 września 2018 r., od godz. 10:00”.
 * An event that starts at midnight has no known hour: only its day is given. One that goes on until midnight ends at 24:00.
 */
export function formatPeriod(startsAt: string, endsAt: string | null): string {
  const start = formatDate(startsAt)
  const last = lastDay(startsAt, endsAt)
  const end = formatDate(last)
  const isLonger = end !== start
  const days = isLonger ? formatDays(startsAt, last) : start
  const hours = formatHours(startsAt, isLonger ? null : endsAt)
  return hours ? `${days}, ${isLonger ? 'od ' : ''}godz. ${hours}` : days
}

/** „18–19 września 2018 r.”, „30 września – 2 października 2018 r.”: nothing twice that both days share. */
function formatDays(first: string, last: string): string {
  const [start, end] = [parse(first), parse(last)]
  if (!start || !end || end < start || isoDay(first).slice(0, 4) !== isoDay(last).slice(0, 4))
    return `${formatDate(first)} – ${formatDate(last)}`
  // Intl puts thin spaces around the dash, which Polish does not.
  return `${longDate.formatRange(start, end).replaceAll('\u2009', ' ')} r.`
}

function formatHours(startsAt: string, endsAt: string | null): string {
  const start = formatTime(startsAt)
  if (start === '' || start === '0:00') return ''
  if (!endsAt || Date.parse(endsAt) <= Date.parse(startsAt)) return start
  const end = endsAtMidnight(startsAt, endsAt) ? '24:00' : formatTime(endsAt)
  // In the night in October in which one hour comes twice.
  if (localTime(endsAt) <= localTime(startsAt)) return `${start} czasu letniego – ${end} czasu zimowego`
  return `${start}–${end}`
}

function formatTime(iso: string): string {
  const date = parse(iso)
  // Intl writes the hour with two digits („09:00”); Polish usage is „9:00”.
  return date ? clockTime.format(date).replace(/^0(?=\d)/, '') : ''
}

// A date without a time is that day in every time zone: noon keeps it from slipping over midnight.
function parse(iso: string): Date | null {
  const date = new Date(isDay(iso) ? `${iso}T12:00:00Z` : iso)
  return Number.isNaN(date.getTime()) ? null : date
}

function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso)
}
