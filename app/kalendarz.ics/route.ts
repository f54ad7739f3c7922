import {calendarResponse} from '#lib/events/calendar-response.ts'
import {eventCalendar} from '#lib/events/calendar.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {calendarQuery} from '#sanity/queries/events.ts'

// A route is dynamic unless it says otherwise; this one is made once and kept until its content changes.
export const dynamic = 'force-static'

/** All events, for a calendar program to subscribe to. */
export async function GET(): Promise<Response> {
  const {settings, events} = await sanityFetch({query: calendarQuery})
  const title = settings?.title ? `${settings.title} – wydarzenia` : 'Wydarzenia'
  return calendarResponse(eventCalendar(events, {name: title}), 'wydarzenia.ics')
}
