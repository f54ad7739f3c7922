import {isoDay} from './dates.ts'
import {counted, type NounForms} from './plurals.ts'

const days: NounForms = {one: 'dzień', few: 'dni', many: 'dni'}
const weeks: NounForms = {one: 'tydzień', few: 'tygodnie', many: 'tygodni'}
const months: NounForms = {one: 'miesiąc', few: 'miesiące', many: 'miesięcy'}
const years: NounForms = {one: 'rok', few: 'lata', many: 'lat'}

const dayInMs = 86_400_000

/**
 * How long ago a day was, as people say it: „dzisiaj”, „5 dni temu”, „3 miesiące temu”, „ponad rok temu”. Counted in
 * days of the calendar in Poland. `isOld` from a full year on. Null for a day to come and for what is no date.
 *
 * @param now ms since the epoch
 */
export function ageOf(date: string, now: number): {words: string; isOld: boolean} | null {
  const day = isoDay(date)
  const today = isoDay(new Date(now).toISOString())
  if (day === '' || day > today) return null
  const full = fullMonths(day, today)
  return full >= 12
    ? {words: yearsAgo(full, day, today), isOld: true}
    : {words: lessThanAYear(full, day, today), isOld: false}
}

/** The same day a year before, in Poland, as `2025-11-21`: what was checked then or earlier is old. */
export function yearBefore(now: number): string {
  const today = isoDay(new Date(now).toISOString())
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
}

function lessThanAYear(full: number, day: string, today: string): string {
  const passed = Math.round((Date.parse(today) - Date.parse(day)) / dayInMs)
  if (passed === 0) return 'dzisiaj'
  if (passed === 1) return 'wczoraj'
  if (passed < 14) return `${counted(passed, days)} temu`
  if (full === 0) return `${counted(Math.floor(passed / 7), weeks)} temu`
  return full === 1 ? 'miesiąc temu' : `${counted(full, months)} temu`
}

function yearsAgo(full: number, day: string, today: string): string {
  const count = Math.floor(full / 12)
  const span = count === 1 ? 'rok' : counted(count, years)
  return day.slice(5) === today.slice(5) ? `${span} temu` : `ponad ${span} temu`
}

function fullMonths(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0)
}
