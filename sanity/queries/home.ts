import {defineQuery} from 'next-sanity'

import {addressed, comingEvent, eventTeaserFields, startMoment} from './fragments.ts'

/**
 * The home page: its own words, what editors feature, the Informator, the situations of pathways, and the soonest events when the day
 * begins at `$today`.
 */
export const homeQuery = defineQuery(/* groq */ `{
  "home": *[_type == "homePage"][0]{
    heading,
    lead,
    // A reference to a document that is not published leads nowhere.
    featured[defined(@->_id)]->{
      _id, ${addressed}, title,
      "about": coalesce(summary, situation, lead)
    }
  },
  "guide": *[_type == "guide"][0]{title, edition, legalStatusDate},
  "chapters": *[_type == "chapter" && defined(slug.current)] | order(orderRank, _id)[0...5]{_id, title, "slug": slug.current},
  "chapterCount": count(*[_type == "chapter" && defined(slug.current)]),
  "pathways": *[_type == "pathway" && defined(slug.current)]{group},
  "events": *[${comingEvent} && cancelled != true] | order(${startMoment}, _id)[0...3]{${eventTeaserFields}}
}`)
