import {documentPath} from '#lib/addresses/paths.ts'
import {isoDay, isWholeDay} from '#lib/polish/dates.ts'
import {excerpt} from '#lib/rich-text/plain-text.ts'
import {sharePicturePath} from '#lib/share/share-picture.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {organizationRef} from './organization.ts'
import {venueAddress} from './postal-address.ts'
import type {JsonLdNode} from './types.ts'

type Event = {
  title: string | null
  slug: string | null
  startsAt: string | null
  endsAt: string | null
  venue: string | null
  series?: {title: string | null} | null
  leaders?: readonly {name: string | null}[] | null
  cancelled?: boolean | null
  audience?: string | null
  /** What it is about, without marks. */
  about?: string | null
}

const descriptionLength = 300

/**
 * An event (https://developers.google.com/search/docs/appearance/structured-data/event). As elsewhere on the site,
 * midnight in Poland means that only the day is known. Null without a start or a title: then it is no event for others.
 */
export function eventJsonLd(event: Event): JsonLdNode | null {
  const {title, slug, startsAt, endsAt, venue, series, leaders, cancelled, audience, about} = event
  if (!title || !startsAt) return null
  const path = documentPath('event', slug)
  const online = /internet|online|on-line|zdaln/i.test(venue ?? '')
  const performers = (leaders ?? []).flatMap(({name}) => (name ? [{'@type': 'Person', name}] : []))
  return {
    '@type': 'Event',
    '@id': absoluteUrl(`${path}#wydarzenie`),
    name: title,
    url: absoluteUrl(path),
    startDate: moment(startsAt),
    // The last of whole days is a day; midnight after an evening is a moment.
    ...(endsAt ? {endDate: isWholeDay(startsAt) ? moment(endsAt) : endsAt} : {}),
    eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${online ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode'}`,
    location: online ? {'@type': 'VirtualLocation', url: absoluteUrl(path)} : place(venue),
    ...(about?.trim() ? {description: excerpt(about, descriptionLength)} : {}),
    image: [absoluteUrl(sharePicturePath(path))],
    ...(performers.length > 0 ? {performer: performers} : {}),
    ...(series?.title ? {superEvent: {'@type': 'EventSeries', name: series.title}} : {}),
    ...(audience ? {audience: {'@type': 'Audience', audienceType: audience}} : {}),
    inLanguage: 'pl',
    organizer: organizationRef(),
  }
}

/** One line holds name and address; where none is given, the region is what is certain. */
function place(venue: string | null) {
  return {'@type': 'Place', name: venue ?? 'województwo lubuskie', address: venueAddress(venue ?? '')}
}

function moment(iso: string): string {
  return isWholeDay(iso) ? isoDay(iso) : iso
}
