import {defineQuery} from 'next-sanity'

import {addressed, legalBasisFields, richTextFields, simpleTextFields} from './fragments.ts'

/** Everything that readers may search: the words of all published documents that have a page or a place on one. */
export const searchQuery = defineQuery(/* groq */ `{
  "news": *[_type == "newsArticle" && defined(slug.current)] | order(_id){
    _id, ${addressed}, title, publishedAt, lead, "category": category->title,
    body[]{${richTextFields}}, "attachments": attachments[].title
  },
  "events": *[_type == "event" && defined(slug.current)] | order(_id){
    _id, ${addressed}, title, startsAt, venue, audience, signUp[]{${simpleTextFields}}, "series": series->title, "leaders": leaders[]->name,
    description[]{${richTextFields}}
  },
  "guide": *[_type == "guide"][0]{_id, ${addressed}, title, edition, introduction[]{${richTextFields}}},
  "chapters": *[_type == "chapter" && defined(slug.current)] | order(_id){
    _id, ${addressed}, title, summary, body[]{${richTextFields}}, headingAnchors[]{_key, anchor}, keyPoints,
    "easyRead": easyRead.parts[]{_key, heading, text[]{${simpleTextFields}}}, ${legalBasisFields}
  },
  "pathways": *[_type == "pathway" && defined(slug.current)] | order(_id){
    _id, ${addressed}, title, situation, conditions, exclusions, duration, outcome,
    steps[]{_key, title, actor, description, conditions, exclusions, documents, duration, outcome}, ${legalBasisFields}
  },
  "entities": *[_type == "entity" && defined(slug.current)] | order(_id){
    _id, ${addressed}, "title": name, kind, operator, powiat, address, phone, email, website
  },
  "terms": *[_type == "glossaryTerm" && defined(slug.current)] | order(_id){
    _id, ${addressed}, term, abbreviation, forms, definition
  },
  "pages": *[_type == "page" && defined(slug.current)] | order(_id){
    _id, ${addressed}, title, lead, body[]{${richTextFields}}
  },
  "statement": *[_type == "accessibilityStatement"][0]{
    _id, _type, entityName, websiteName, email, phone,
    nonCompliantContent[]{${simpleTextFields}}, features[]{${simpleTextFields}},
    architecture[]{${simpleTextFields}}, communication[]{${simpleTextFields}}
  }
}`)
