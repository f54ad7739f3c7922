import {eventEnd} from '#lib/events/events.ts'
import {carryTags} from '#lib/freshness/carry-tags.ts'
import {limitAge} from '#lib/freshness/limit-age.ts'
import {secondsUntilNext} from '#lib/freshness/turns.ts'
import {listEndTag} from '#lib/lists/list-end.ts'
import {pageCount, pageRange} from '#lib/lists/pagination.ts'
import {startOfDay} from '#lib/polish/dates.ts'

import {sanityFetch} from '../fetch.ts'
import {comingEventsQuery, eventListQuery} from '../queries/events.ts'

/**
 * One page of the events, of which those that are past fill all; null for a page that cannot be. Those to come are on the
 * first page alone.
 */
export async function readEventList({page}: {page: number | null}) {
  if (!page) return null
  const now = Date.now()
  const today = startOfDay(now)
  const [{total, coming: ahead, past}, coming] = await Promise.all([
    sanityFetch({query: eventListQuery, params: {today, ...pageRange(page)}}),
    page === 1 ? sanityFetch({query: comingEventsQuery, params: {today}}) : [],
  ])
  await limitAge(secondsUntilNext(ahead.map(eventEnd), now))
  const count = pageCount(total - ahead.length)
  if (page > count) await carryTags([listEndTag(count)])
  return page > count ? null : {page, count, coming, past}
}
