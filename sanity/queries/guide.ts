import {defineQuery} from 'next-sanity'

import {legalBasisFields, richTextFields} from './fragments.ts'

/** The Informator's first page: what it is, and its chapters in the editors' order. */
export const guideQuery = defineQuery(/* groq */ `{
  "guide": *[_type == "guide"][0]{_updatedAt, title, edition, legalStatusDate, team, introduction[]{${richTextFields}}},
  "chapters": *[_type == "chapter" && defined(slug.current)] | order(orderRank){_id, title, "slug": slug.current, summary}
}`)

/** One chapter, with the edition it belongs to and all chapters in order. */
export const chapterQuery = defineQuery(/* groq */ `{
  "chapter": *[_type == "chapter" && slug.current == $slug][0]{
    _id, _updatedAt, title, "slug": slug.current, summary,
    body[]{${richTextFields}},
    ${legalBasisFields},
    changeNotes[]{_key, date, note}
  },
  "guide": *[_type == "guide"][0]{title, edition, legalStatusDate},
  "chapters": *[_type == "chapter" && defined(slug.current)] | order(orderRank){_id, title, "slug": slug.current}
}`)
