import {defineQuery} from 'next-sanity'

import {legalBasisFields} from './fragments.ts'

/** All pathways in the editors' order. */
export const pathwayListQuery = defineQuery(/* groq */ `
  *[_type == "pathway" && defined(slug.current)] | order(orderRank){
    _id, title, "slug": slug.current, situation, "stepTitles": steps[].title
  }
`)

/** One pathway, with all pathways in order. */
export const pathwayQuery = defineQuery(/* groq */ `{
  "pathway": *[_type == "pathway" && slug.current == $slug][0]{
    _id, _updatedAt, title, "slug": slug.current, situation, conditions, outcome,
    steps[]{_key, title, actor, description, documents, duration},
    ${legalBasisFields}
  },
  "pathways": *[_type == "pathway" && defined(slug.current)] | order(orderRank){_id, title, "slug": slug.current}
}`)
