import {defineQuery} from 'next-sanity'

const questions =
  /* groq */ `questions[]{_key, title, hint, kind, missing, "answers": answers[]->{_id, label, hint}}` as const

const rules = /* groq */ `_key, "answers": answers[]._ref, reason` as const

/** The questions of the finder. */
export const finderQuery = defineQuery(/* groq */ `
  *[_type == "finder"][0]{lead, ${questions}}
`)

/**
 * All that an answer of the finder may need. Asked without parameters on purpose: what somebody answered stays out of
 * every query, and so out of every log and cache.
 */
export const finderContentQuery = defineQuery(/* groq */ `{
  "finder": *[_type == "finder"][0]{lead, note, ${questions}, exclusions[]{kinds, ${rules}}},
  "pathways": *[_type == "pathway" && defined(slug.current)] | order(orderRank, _id){
    _id, title, "slug": slug.current, situation, exclusions, duration, outcome, legalStatusDate,
    steps[]{_key, title, actor, entityKinds, documents, duration},
    fits[]{${rules}},
    excludedBy[]{${rules}}
  },
  "entities": *[_type == "entity" && defined(slug.current)] | order(name, _id){
    _id, name, "slug": slug.current, kind, powiat, address, phone, email, verifiedAt, sample
  },
  "legalStatusDate": *[_type == "guide"][0].legalStatusDate
}`)
