import {defineQuery} from 'next-sanity'

import {entityDetailFields, legalBasisFields, pictureFields, richTextFields, simpleTextFields} from './fragments.ts'

/**
 * The Informator with its chapters whole, for what readers take along: all of them, or with `slugs` only those.
 * `contents` always names all, in order, since a chapter keeps its number wherever it is taken.
 */
export const guideDocumentQuery = defineQuery(/* groq */ `{
  "settings": *[_type == "siteSettings"][0]{
    organization, address, phone, email,
    funding{
      projectTitle, amount,
      europeanFunds{${pictureFields}}, republic{${pictureFields}},
      europeanUnion{${pictureFields}}, region{${pictureFields}}
    }
  },
  "guide": *[_type == "guide"][0]{
    _updatedAt, title, edition, legalStatusDate, team, introduction[]{${richTextFields}}
  },
  "contents": *[_type == "chapter" && defined(slug.current)] | order(orderRank, _id){_id, title, "slug": slug.current},
  "chapters": *[_type == "chapter" && defined(slug.current) && ($slugs == null || slug.current in $slugs)] | order(orderRank, _id){
    _id, _updatedAt, title, "slug": slug.current, summary, legalStatusDate,
    body[]{${richTextFields}},
    ${legalBasisFields},
    changeNotes[]{_key, date, note}
  }
}`)

/** What the whole Informator holds besides its chapters: pathways, easy-to-read texts, glossary, directory. */
export const guideMatterQuery = defineQuery(/* groq */ `{
  "pathways": *[_type == "pathway" && defined(slug.current)] | order(orderRank, _id){
    _updatedAt, title, "slug": slug.current, situation, conditions, exclusions, duration, outcome, legalStatusDate,
    steps[]{
      title, actor, entityKinds, description, conditions, exclusions, documents, duration, outcome,
      ${legalBasisFields}
    },
    ${legalBasisFields}
  },
  "easyRead": *[_type == "chapter" && defined(slug.current) && count(easyRead.parts) > 0] | order(orderRank, _id){
    title, easyRead{checkedBy, parts[]{heading, text[]{${simpleTextFields}}, picture{${pictureFields}}}}
  },
  "terms": *[_type == "glossaryTerm" && defined(slug.current)] | order(_id){
    _id, _updatedAt, term, "slug": slug.current, abbreviation, definition, related[]->{_id, term}
  },
  "entities": *[_type == "entity" && defined(slug.current)] | order(_id){
    _updatedAt, name, kind, operator, powiat, address, phone, email, website, verifiedAt, sample,
    ${entityDetailFields}
  }
}`)

const chapterRedirects =
  /* groq */ `*[_type == "redirect" && string::startsWith(from, "/informator/")][0...500]{from, to}` as const

/** Where the former addresses of chapters lead. */
export const chapterRedirectsQuery = defineQuery(chapterRedirects)

/** When each chapter was made and what editors noted of its changes, for the holder of a printout. */
export const currencyQuery = defineQuery(/* groq */ `{
  "guide": *[_type == "guide"][0]{title, edition, legalStatusDate},
  "pathwaysCheckedAt": *[_type == "pathway" && defined(slug.current) && defined(legalStatusDate)]
    | order(legalStatusDate desc)[0].legalStatusDate,
  "entitiesCheckedAt": *[_type == "entity" && defined(slug.current) && defined(verifiedAt)]
    | order(verifiedAt desc)[0].verifiedAt,
  "chapters": *[_type == "chapter" && defined(slug.current)] | order(orderRank, _id){
    _id, _createdAt, title, "slug": slug.current, legalStatusDate, changeNotes[]{_key, date, note}
  },
  "redirects": ${chapterRedirects}
}`)
