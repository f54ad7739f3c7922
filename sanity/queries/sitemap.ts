import {defineQuery} from 'next-sanity'

import {addressed, chapterFormFlags} from './fragments.ts'

const newest = /* groq */ `| order(_updatedAt desc)[0]{_type, _updatedAt}` as const

/**
 * Every document with a page of its own but sample entities, the chapters with their further forms, and of each type that
 * stands in lists the document changed last.
 */
export const sitemapQuery = defineQuery(/* groq */ `{
  "pages": *[_type in ["newsArticle", "newsCategory", "event", "eventSeries", "chapter", "pathway", "entity", "page"] && defined(slug.current) && sample != true] | order(_type, slug.current){
    ${addressed}, _updatedAt, publishedAt
  },
  "chapterForms": *[_type == "chapter" && defined(slug.current)] | order(slug.current){
    "slug": slug.current, _updatedAt, ${chapterFormFlags}
  },
  "newest": [
    *[_type == "newsArticle"] ${newest},
    *[_type == "event"] ${newest},
    *[_type == "chapter"] ${newest},
    *[_type == "guide"] ${newest},
    *[_type == "pathway"] ${newest},
    *[_type == "finder"] ${newest},
    *[_type == "finderAnswer"] ${newest},
    *[_type == "entity"] ${newest},
    *[_type == "glossaryTerm"] ${newest},
    *[_type == "homePage"] ${newest},
    *[_type == "accessibilityStatement"] ${newest}
  ]
}`)
