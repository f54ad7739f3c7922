import {defineQuery} from 'next-sanity'

import {chapterFormFlags} from './fragments.ts'

/** What has a page that is kept for reading without internet: its name, and what its address is made of. */
export const offlineQuery = defineQuery(/* groq */ `{
  "chapters": *[_type == "chapter" && defined(slug.current)] | order(orderRank, _id){
    title, "slug": slug.current, ${chapterFormFlags}
  },
  "pathways": *[_type == "pathway" && defined(slug.current)] | order(orderRank, _id){title, "slug": slug.current},
  "entities": *[_type == "entity" && defined(slug.current)] | order(name, _id){"title": name, "slug": slug.current}
}`)
