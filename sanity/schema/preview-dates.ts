const day = new Intl.DateTimeFormat('pl', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Warsaw'})
const time = new Intl.DateTimeFormat('pl', {hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Warsaw'})

/** „19 października 2017” for a date or point in time; undefined for what is not one, so that previews stay quiet. */
export function formatDay(value: unknown): string | undefined {
  const date = parse(value)
  return date && day.format(date)
}

/** „19 października 2017, 10:00”; at midnight the hour is not known, and only the day is given. */
export function formatDayAndTime(value: unknown): string | undefined {
  const date = parse(value)
  if (!date) return undefined
  const hour = time.format(date)
  return hour === '00:00' ? day.format(date) : `${day.format(date)}, ${hour}`
}

function parse(value: unknown): Date | undefined {
  if (typeof value !== 'string') return undefined
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date
}
