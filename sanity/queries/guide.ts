import {defineQuery} from 'next-sanity'

import {
  chapterFormFlags,
  legalBasisFields,
  pictureFields,
  richTextFields,
  simpleTextFields,
  termFields,
} from './fragments.ts'

const chapterOrder = /* groq */ `*[_type == "chapter" && defined(slug.current)] | order(orderRank, _id)` as const

const editionFields = /* groq */ `title, edition, legalStatusDate, team` as const

const changeFields = /* groq */ `changeNotes[]{_key, date, note}` as const

/** What every page of a chapter says of it, whichever its form. */
const chapterFrame = /* groq */ `
  _id, title, "slug": slug.current, summary, legalStatusDate,
  ${chapterFormFlags},
  ${changeFields}
` as const

/** What every page of a chapter needs around it: the edition, who publishes it, all chapters in order, the terms. */
const chapterSurroundings = /* groq */ `
  "guide": *[_type == "guide"][0]{${editionFields}},
  "publisher": *[_type == "siteSettings"][0].organization,
  "chapters": ${chapterOrder}{_id, title, "slug": slug.current},
  "terms": *[_type == "glossaryTerm" && defined(slug.current)] | order(_id){${termFields}}
` as const

/** The Informator's contents: what it is, its chapters in the editors' order, their headings, forms and changes. */
export const guideQuery = defineQuery(/* groq */ `{
  "guide": *[_type == "guide"][0]{${editionFields}, introduction[]{${richTextFields}}},
  "publisher": *[_type == "siteSettings"][0].organization,
  "chapters": ${chapterOrder}{
    _id, title, "slug": slug.current, summary, legalStatusDate,
    ${chapterFormFlags},
    ${changeFields},
    headingAnchors[]{_key, anchor},
    "headings": body[_type == "block" && style in ["h2", "h3", "h4"]]{_key, _type, style, children[]{text}}
  }
}`)

/** One chapter whole, with the edition it belongs to and all chapters in order. */
export const chapterQuery = defineQuery(/* groq */ `{
  "chapter": *[_type == "chapter" && slug.current == $slug][0]{
    ${chapterFrame},
    body[]{${richTextFields}},
    headingAnchors[]{_key, anchor},
    ${legalBasisFields},
    entityKinds,
    "pathways": *[_type == "pathway" && defined(slug.current) && references(^._id)] | order(orderRank, _id){
      _id, title, "slug": slug.current, steps[]{_key, title, entityKinds}
    }
  },
  ${chapterSurroundings}
}`)

/** One chapter in its further forms: key points, easy-to-read text, recording in sign language. */
export const chapterFormQuery = defineQuery(/* groq */ `{
  "chapter": *[_type == "chapter" && slug.current == $slug][0]{
    ${chapterFrame},
    keyPoints,
    easyRead{
      checkedBy,
      parts[]{_key, heading, text[]{${simpleTextFields}}, picture{${pictureFields}}}
    },
    signLanguage{url, duration, transcriptNote, poster{${pictureFields}}}
  },
  ${chapterSurroundings}
}`)

/** The changes of all chapters. */
export const guideChangesQuery = defineQuery(/* groq */ `{
  "guide": *[_type == "guide"][0]{${editionFields}},
  "publisher": *[_type == "siteSettings"][0].organization,
  "chapters": ${chapterOrder}{_id, title, "slug": slug.current, ${changeFields}}
}`)
