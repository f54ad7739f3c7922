import {defineQuery} from 'next-sanity'

import {richTextFields, termFields} from './fragments.ts'

/**
 * All terms, and the texts of all chapters and pathways, in which the site looks for them. The terms' alphabetical order
 * is made on the site, by Polish rules.
 */
export const glossaryQuery = defineQuery(/* groq */ `{
  "terms": *[_type == "glossaryTerm" && defined(slug.current)] | order(_id){
    ${termFields}, definition,
    "related": related[]->{_id, term, "slug": slug.current}
  },
  "chapters": *[_type == "chapter" && defined(slug.current)] | order(orderRank, _id){
    _id, title, "slug": slug.current, summary, body[]{${richTextFields}}
  },
  "pathways": *[_type == "pathway" && defined(slug.current)] | order(orderRank, _id){
    _id, title, "slug": slug.current, situation, conditions, outcome,
    steps[]{title, actor, description, documents}
  }
}`)
