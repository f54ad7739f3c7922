import {defineQuery} from 'next-sanity'

import {addressed, legalBasisFields} from './fragments.ts'

/** All pathways in the editors' order. */
export const pathwayListQuery = defineQuery(/* groq */ `
  *[_type == "pathway" && defined(slug.current)] | order(orderRank, _id){
    _id, title, "slug": slug.current, group, situation, "stepTitles": steps[].title
  }
`)

/** One pathway, with all pathways in order and the date of the law in the edition. */
export const pathwayQuery = defineQuery(/* groq */ `{
  "pathway": *[_type == "pathway" && slug.current == $slug][0]{
    _id, title, "slug": slug.current, group, situation, conditions, exclusions, duration, outcome,
    legalStatusDate,
    steps[]{
      _key, title, actor, entityKinds, description, conditions, exclusions, documents, duration, outcome,
      ${legalBasisFields}
    },
    "chapters": chapters[]->{_id, title, ${addressed}},
    ${legalBasisFields}
  },
  "pathways": *[_type == "pathway" && defined(slug.current)] | order(orderRank, _id){_id, title, "slug": slug.current},
  "legalStatusDate": *[_type == "guide"][0].legalStatusDate
}`)
