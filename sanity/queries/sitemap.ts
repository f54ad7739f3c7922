import {defineQuery} from 'next-sanity'

import {addressed} from './fragments.ts'

/** Every document with a page of its own, and the dates of those behind lists. */
export const sitemapQuery = defineQuery(/* groq */ `{
  "pages": *[_type in ["newsArticle", "newsCategory", "event", "eventSeries", "chapter", "pathway", "page"] && defined(slug.current)] | order(_type, slug.current){
    ${addressed}, _updatedAt
  },
  "lists": *[_type in ["newsArticle", "event", "chapter", "guide", "pathway", "entity", "glossaryTerm", "homePage", "accessibilityStatement"]]{
    _type, _updatedAt
  }
}`)
