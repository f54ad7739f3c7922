import {eventEnd, splitEvents} from '#lib/events/events.ts'
import {limitAge} from '#lib/freshness/limit-age.ts'
import {secondsUntilNext} from '#lib/freshness/turns.ts'
import {pageCount, pageRange} from '#lib/lists/pagination.ts'

import {sanityFetch} from '../fetch.ts'
import {eventListQuery} from '../queries/events.ts'

/** One page of the events, of which those that are past fill all; null for a page that cannot be. */
export async function readEventList({page}: {page: number | null}) {
  const events = await sanityFetch({query: eventListQuery})
  const now = Date.now()
  await limitAge(secondsUntilNext(events.map(eventEnd), now))
  const {coming, past} = splitEvents(events, now)
  const count = pageCount(past.length)
  if (!page || page > count) return null
  const {from, to} = pageRange(page)
  return {page, count, coming, past: past.slice(from, to)}
}
