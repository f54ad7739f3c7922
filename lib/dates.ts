const timeZone = 'Europe/Warsaw'

const longDate = new Intl.DateTimeFormat('pl', {day: 'numeric', month: 'long', year: 'numeric', timeZone})
const monthAndYear = new Intl.DateTimeFormat('pl', {month: 'long', year: 'numeric', timeZone})
const clockTime = new Intl.DateTimeFormat('pl', {hour: 'numeric', minute: '2-digit', timeZone})
const swedishDate = new Intl.DateTimeFormat('sv', {timeZone})

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

/**
 * When an event takes place: „11 października 2017 r., godz. 10:00–14:00”, or „18 września 2018 r. – 19 września 2018 r.”.
 * An event that starts at midnight has no known hour: only its day is given.
 */
export function formatPeriod(startsAt: string, endsAt: string | null): string {
  const start = formatDate(startsAt)
  const end = endsAt ? formatDate(endsAt) : start
  if (end !== start) return `${start} – ${end}`
  const hours = formatHours(startsAt, endsAt)
  return hours ? `${start}, godz. ${hours}` : start
}

function formatHours(startsAt: string, endsAt: string | null): string {
  const start = formatTime(startsAt)
  if (start === '' || start === '0:00') return ''
  const end = endsAt ? formatTime(endsAt) : ''
  return end === '' || end === start ? start : `${start}–${end}`
}

function formatTime(iso: string): string {
  const date = parse(iso)
  // Intl writes the hour with two digits („09:00”); Polish usage is „9:00”.
  return date ? clockTime.format(date).replace(/^0(?=\d)/, '') : ''
}

// A date without a time is that day in every time zone: noon keeps it from slipping over midnight.
function parse(iso: string): Date | null {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00Z` : iso)
  return Number.isNaN(date.getTime()) ? null : date
}
