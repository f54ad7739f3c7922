import {defineQuery} from 'next-sanity'

import {addressed, chapterFormFlags} from './fragments.ts'

/** Every document with a page of its own but sample entities, the chapters with their further forms, and the dates of those behind lists. */
export const sitemapQuery = defineQuery(/* groq */ `{
  "pages": *[_type in ["newsArticle", "newsCategory", "event", "eventSeries", "chapter", "pathway", "entity", "page"] && defined(slug.current) && sample != true] | order(_type, slug.current){
    ${addressed}, _updatedAt
  },
  "chapterForms": *[_type == "chapter" && defined(slug.current)] | order(slug.current){
    "slug": slug.current, _updatedAt, ${chapterFormFlags}
  },
  "lists": *[_type in ["newsArticle", "event", "chapter", "guide", "pathway", "finder", "finderAnswer", "entity", "glossaryTerm", "homePage", "accessibilityStatement"]]{
    _type, _updatedAt, publishedAt
  }
}`)
