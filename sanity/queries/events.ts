import {defineQuery} from 'next-sanity'

import {
  addressed,
  comingEvent,
  eventTeaserFields,
  pastEvent,
  publishedMoment,
  richTextFields,
  seriesFields,
  simpleTextFields,
  startMoment,
} from './fragments.ts'

/**
 * One page of the events that are past when the day begins at `$today`, latest first, and what tells how many there are
 * and when the next of them will be: all in number, and those that are still to come. `$from` and `$to` cut the list.
 */
export const eventListQuery = defineQuery(/* groq */ `{
  "total": count(*[_type == "event" && defined(slug.current)]),
  "coming": *[${comingEvent}] | order(${startMoment}, _id){startsAt, endsAt},
  "past": *[${pastEvent}]
    | order(${startMoment} desc, _id)[$from...$to]{${eventTeaserFields}}
}`)

/** Events still to come when the day begins at `$today`, soonest first. */
export const comingEventsQuery = defineQuery(/* groq */ `
  *[${comingEvent}] | order(${startMoment}, _id){${eventTeaserFields}}
`)

/** One event, with its series and the news that tell of it. */
export const eventQuery = defineQuery(/* groq */ `
  *[_type == "event" && slug.current == $slug][0]{
    _id, title, "slug": slug.current, startsAt, endsAt, venue, audience, participantCount, cancelled,
    signUpUntil,
    signUp[]{${simpleTextFields}},
    "series": series->{${seriesFields}},
    leaders[defined(@->_id)]->{_id, name, role},
    description[]{${richTextFields}},
    "about": pt::text(description),
    "news": *[_type == "newsArticle" && references(^._id) && defined(slug.current)] | order(${publishedMoment} desc, _id){
      _id, ${addressed}, title, publishedAt
    }
  }
`)

/** One series, with its meetings in order. */
export const eventSeriesQuery = defineQuery(/* groq */ `
  *[_type == "eventSeries" && slug.current == $slug][0]{_id, ${seriesFields}}
`)

/** The latest events as the calendar carries them. */
export const calendarQuery = defineQuery(/* groq */ `{
  "settings": *[_type == "siteSettings"][0]{title},
  "events": *[_type == "event" && defined(slug.current) && defined(startsAt)] | order(${startMoment} desc, _id)[0...500]{
    _id, _createdAt, _updatedAt, title, "slug": slug.current, startsAt, endsAt, venue, audience, cancelled,
    "series": series->title
  }
}`)

/** One event as a calendar carries it. */
export const calendarEventQuery = defineQuery(/* groq */ `
  *[_type == "event" && slug.current == $slug && defined(startsAt)][0]{
    _id, _createdAt, _updatedAt, title, "slug": slug.current, startsAt, endsAt, venue, audience, cancelled,
    "series": series->title
  }
`)
