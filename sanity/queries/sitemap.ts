import {defineQuery} from 'next-sanity'

import {addressed, chapterFormFlags} from './fragments.ts'

/**
 * Every document with a page of its own but sample entities, the chapters with their further forms, and what the Informator
 * and the accessibility statement, which have no such page, say of their age.
 */
export const sitemapQuery = defineQuery(/* groq */ `{
  "pages": *[_type in ["newsArticle", "newsCategory", "event", "eventSeries", "chapter", "pathway", "entity", "page"] && defined(slug.current) && sample != true] | order(_type, slug.current, _id){
    ${addressed}, publishedAt, verifiedAt, legalStatusDate, changeNotes[]{date}
  },
  "chapterForms": *[_type == "chapter" && defined(slug.current)] | order(slug.current, _id){
    _type, "slug": slug.current, legalStatusDate, changeNotes[]{date}, ${chapterFormFlags}
  },
  "singles": *[_type in ["guide", "accessibilityStatement"]] | order(_id){
    _type, legalStatusDate, preparedAt, reviewedAt, updatedAt
  }
}`)
