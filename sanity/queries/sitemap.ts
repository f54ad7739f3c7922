import {defineQuery} from 'next-sanity'

import {addressed, chapterFormFlags, publishedMoment} from './fragments.ts'

/**
 * Every document with a page of its own but news and sample entities, the chapters with their further forms, and what the Informator
 * and the accessibility statement, which have no such page, say of their age.
 */
export const sitemapQuery = defineQuery(/* groq */ `{
  "pages": *[_type in ["newsCategory", "event", "eventSeries", "chapter", "pathway", "entity", "page"] && defined(slug.current) && sample != true] | order(_type, slug.current, _id){
    ${addressed}, verifiedAt, legalStatusDate, changeNotes[]{date}
  },
  "chapterForms": *[_type == "chapter" && defined(slug.current)] | order(slug.current, _id){
    _type, "slug": slug.current, legalStatusDate, changeNotes[]{date}, ${chapterFormFlags}
  },
  "singles": *[_type in ["guide", "accessibilityStatement"]] | order(_id){
    _type, legalStatusDate, preparedAt, reviewedAt, updatedAt
  }
}`)

const listed = /* groq */ `_type == "newsArticle" && defined(slug.current)` as const

/** A stretch of the news, oldest first. */
export const sitemapNewsQuery = defineQuery(/* groq */ `
  *[${listed}] | order(${publishedMoment}, _id)[$from...$to]{${addressed}, publishedAt}
`)

/** Whether there is an item at a place among the news; the answer is another one only where that changes. */
export const sitemapHasNewsQuery = defineQuery(/* groq */ `
  defined(*[${listed}] | order(${publishedMoment}, _id)[$from...$to][0]._id)
`)

/** When the newest item of each year of `$years`, which lies from `since` to before `until`, was published; null where there is none. */
export const newestOfYearsQuery = defineQuery(/* groq */ `
  $years[true]{
    "newest": *[${listed} && ${publishedMoment} >= dateTime(^.since) && ${publishedMoment} < dateTime(^.until)]
      | order(${publishedMoment} desc, _id)[0].publishedAt
  }.newest
`)
