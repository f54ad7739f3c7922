import {defineQuery} from 'next-sanity'

import {addressed, richTextFields} from './fragments.ts'

/** All events, latest first. */
export const eventListQuery = defineQuery(/* groq */ `
  *[_type == "event" && defined(slug.current)] | order(startsAt desc, _id){
    _id, title, "slug": slug.current, startsAt, endsAt, venue, "series": series->title
  }
`)

/** One event, with the news that report on it. */
export const eventQuery = defineQuery(/* groq */ `
  *[_type == "event" && slug.current == $slug][0]{
    _id, _updatedAt, title, "slug": slug.current, startsAt, endsAt, venue, participantCount,
    "series": series->{title, description},
    leaders[defined(@->_id)]->{_id, name, role},
    description[]{${richTextFields}},
    "news": *[_type == "newsArticle" && references(^._id) && defined(slug.current)] | order(publishedAt desc){
      _id, ${addressed}, title, publishedAt
    }
  }
`)
