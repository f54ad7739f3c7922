import {endOfDay} from '#lib/polish/dates.ts'

/** After so many years a news item is of the archive. */
const archiveAge = 5

/** When a news item becomes one of the archive, in ms since the epoch; null without a date. */
export function archivedAt(publishedAt: string | null): number | null {
  const date = new Date(publishedAt ?? '')
  date.setUTCFullYear(date.getUTCFullYear() + archiveAge)
  const moment = date.getTime()
  return Number.isNaN(moment) ? null : moment
}

/** True for a news item so old that what it says may no longer hold; `now` in ms since the epoch. */
export function isArchival(publishedAt: string | null, now: number): boolean {
  const moment = archivedAt(publishedAt)
  return moment !== null && moment <= now
}

/** What an editor ticked to stand before all other news, through a last day if there is one. */
type Featured = {featuredUntil: string | null}

/** When a featured item goes back to its place, in ms since the epoch; null for one without a last day. */
export function featuredEnd({featuredUntil}: Featured): number | null {
  return featuredUntil ? endOfDay(featuredUntil) : null
}
