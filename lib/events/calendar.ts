import ical, {type ICalCalendar, ICalEventStatus} from 'ical-generator'

import {documentPath} from '#lib/addresses/paths.ts'
import {dayAfter, isoDay, isWholeDay, localTime} from '#lib/polish/dates.ts'
import {absoluteUrl, siteUrl} from '#lib/site/env.ts'

import {polishTimeZone} from './vtimezone.ts'

/** An event as a calendar carries it. */
export type CalendarEvent = {
  _id: string
  _createdAt: string
  _updatedAt: string
  title: string | null
  slug: string | null
  startsAt: string | null
  endsAt: string | null
  venue: string | null
  audience: string | null
  series: string | null
  cancelled: boolean | null
}

/**
 * Events as an iCalendar text (RFC 5545). An event whose hour is unknown takes whole days. The same events always make
 * the same text: uids come from document ids, and a change of the document raises the sequence number.
 */
export function eventCalendar(events: readonly CalendarEvent[], {name}: {name: string}): string {
  const calendar = ical({
    // The library writes the name as it is.
    name: name.replace(/[\\;,]/g, (character) => `\\${character}`),
    // How often a program that subscribes asks again.
    ttl: 12 * 60 * 60,
    prodId: {company: new URL(siteUrl()).host, product: 'Wydarzenia', language: 'PL'},
    // The zone is given to each event: were it the calendar's, DTSTAMP would not be in UTC, as it has to be.
    timezone: {name: null, generator: () => polishTimeZone.rules},
  })
  for (const event of events) addEvent(calendar, event)
  return `${calendar.toString()}\r\n`
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent): void {
  const {startsAt, endsAt, slug, cancelled} = event
  if (!startsAt || !slug) return
  const url = absoluteUrl(documentPath('event', slug))
  calendar.createEvent({
    id: `${event._id}@${new URL(siteUrl()).host}`,
    sequence: sequenceOf(event),
    stamp: event._updatedAt,
    created: event._createdAt,
    lastModified: event._updatedAt,
    summary: event.title ?? '',
    location: event.venue,
    description: [event.audience && `Dla kogo: ${event.audience}`, event.series && `Cykl: ${event.series}`, url]
      .filter(Boolean)
      .join('\n'),
    url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...whenOf(startsAt, endsAt),
  })
}

// A new event is 0; seconds between two points in time only grow, and stay small.
function sequenceOf({_createdAt, _updatedAt}: CalendarEvent): number {
  return Math.max(0, Math.floor((Date.parse(_updatedAt) - Date.parse(_createdAt)) / 1000))
}

// The library reads times without a zone as they stand. Where the clock shows an hour twice, in October, such times do not
// tell which one is meant: UTC does. The end of a whole day is the first day that is not part of it.
function whenOf(startsAt: string, endsAt: string | null) {
  if (isWholeDay(startsAt)) {
    return {allDay: true, start: `${isoDay(startsAt)}T12:00:00`, end: `${dayAfter(endsAt ?? startsAt)}T12:00:00`}
  }
  if (endsAt && localTime(endsAt) <= localTime(startsAt) && Date.parse(endsAt) > Date.parse(startsAt)) {
    const [start, end] = [startsAt, endsAt].map((moment) => new Date(moment))
    return {start: start ?? startsAt, end: end ?? endsAt, timezone: null}
  }
  return {
    timezone: polishTimeZone.name,
    start: localTime(startsAt),
    ...(endsAt ? {end: localTime(endsAt)} : {}),
  }
}
