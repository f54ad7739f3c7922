import {defineQuery} from 'next-sanity'

import {addressed, legalBasisFields, richTextFields, simpleTextFields} from './fragments.ts'

/*
 * What readers may search is asked in two steps. Whether something changed says the list of versions, a stretch of ids at
 * a time: a light answer, whose sync tag travels when one of these documents changes. What changed is asked by ids.
 */

/** The ids of a type, in no order that holds everywhere: to put them in one, a lake would have to read the documents. */
export const searchIdsQuery = defineQuery(/* groq */ `*[_type == $type]._id`)

/** How many documents `searchVersionsQuery` lists at most. */
export const mostVersions = 201

/**
 * The first documents of a type between two ids, with what tells one version from another: also that of what they quote,
 * and which answers of the finder lead to a pathway.
 */
export const searchVersionsQuery =
  defineQuery(/* groq */ `*[_type == $type && _id > $after && _id <= $until] | order(_id)[0...${mostVersions}]{
    _id, _rev, "quoted": [category->_rev, series->_rev], "leaders": leaders[]->_rev,
    "answers": questions[].answers[]->{_rev, "leads": count(*[_type == "pathway" && references(^._id)]) > 0}
  }`)

export const searchedNewsQuery = defineQuery(/* groq */ `*[_type == "newsArticle" && _id in $ids]{
  _id, ${addressed}, title, publishedAt, lead, "category": category->title,
  body[]{${richTextFields}}, "attachments": attachments[].title
}`)

export const searchedEventsQuery = defineQuery(/* groq */ `*[_type == "event" && _id in $ids]{
  _id, ${addressed}, title, startsAt, venue, audience, signUp[]{${simpleTextFields}}, "series": series->title,
  "leaders": leaders[]->name, description[]{${richTextFields}}
}`)

export const searchedGuideQuery = defineQuery(/* groq */ `*[_type == "guide" && _id in $ids]{
  _id, ${addressed}, title, edition, introduction[]{${richTextFields}}
}`)

export const searchedChaptersQuery = defineQuery(/* groq */ `*[_type == "chapter" && _id in $ids]{
  _id, ${addressed}, title, summary, body[]{${richTextFields}}, headingAnchors[]{_key, anchor}, keyPoints,
  "easyRead": easyRead.parts[]{_key, heading, text[]{${simpleTextFields}}}, ${legalBasisFields}
}`)

export const searchedPathwaysQuery = defineQuery(/* groq */ `*[_type == "pathway" && _id in $ids]{
  _id, ${addressed}, title, situation, conditions, exclusions, duration, outcome,
  steps[]{_key, title, actor, description, conditions, exclusions, documents, duration, outcome}, ${legalBasisFields}
}`)

export const searchedEntitiesQuery = defineQuery(/* groq */ `*[_type == "entity" && _id in $ids]{
  _id, ${addressed}, "title": name, kind, operator, powiat, address, phone, email, website, sample,
  services, targetGroups, areaPowiats, areaNote, admissionConditions, admissionDocuments, openingNote, directions,
  accessibility
}`)

export const searchedTermsQuery =
  defineQuery(/* groq */ `*[_type == "glossaryTerm" && _id in $ids && defined(slug.current)]{
  _id, ${addressed}, term, abbreviation, forms, definition
}`)

export const searchedWordsQuery = defineQuery(/* groq */ `*[_type == "searchWord" && _id in $ids]{_id, meant, said}`)

export const searchedPagesQuery = defineQuery(/* groq */ `*[_type == "page" && _id in $ids]{
  _id, ${addressed}, title, lead, body[]{${richTextFields}}
}`)

export const searchedStatementQuery = defineQuery(/* groq */ `*[_type == "accessibilityStatement" && _id in $ids]{
  _id, _type, entityName, websiteName, email, phone,
  nonCompliantContent[]{${simpleTextFields}}, features[]{${simpleTextFields}},
  architecture[]{${simpleTextFields}}, communication[]{${simpleTextFields}}
}`)

/** Answers that lead to no pathway: of those that do, the pathways tell. */
export const searchedFinderQuery = defineQuery(/* groq */ `*[_type == "finder" && _id in $ids]{
  _id, "questions": questions[]{
    title, "answers": answers[]->{label, hint, "leads": count(*[_type == "pathway" && references(^._id)]) > 0}
  }
}`)
