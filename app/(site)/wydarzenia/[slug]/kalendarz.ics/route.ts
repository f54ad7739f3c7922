import {calendarResponse} from '#lib/events/calendar-response.ts'
import {eventCalendar} from '#lib/events/calendar.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {calendarEventQuery} from '#sanity/queries/events.ts'

type Context = {params: Promise<{slug: string}>}

// Made on the first request for each event and kept until its content changes.
export const dynamic = 'force-static'

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

/** An event as a file for one's own calendar. */
export async function GET(_request: Request, {params}: Context): Promise<Response> {
  const event = await sanityFetch({query: calendarEventQuery, params: await params})
  if (!event) return new Response(null, {status: 404})
  return calendarResponse(eventCalendar([event], {name: event.title}), `${event.slug}.ics`)
}
