import {defineQuery} from 'next-sanity'

import {addressed, entityDetailFields} from './fragments.ts'

const listFields = /* groq */ `
  _id, name, "slug": slug.current, kind, operator, powiat, phone, email, verifiedAt, source, sample
` as const

/**
 * The directory: entities of `$kind` in `$powiat` or working for it (null for any), where all others are filed, for the
 * counts, and the ośrodki wsparcia ekonomii społecznej, to which a reader without an entity nearby is sent.
 */
export const entityDirectoryQuery = defineQuery(/* groq */ `{
  "entities": *[
    _type == "entity" && defined(slug.current) && ($kind == null || kind == $kind) &&
    ($powiat == null || powiat == $powiat || $powiat in areaPowiats)
  ] | order(_id){${listFields}},
  "filed": *[_type == "entity" && defined(slug.current)] | order(_id){
    kind, powiat, areaPowiats, services, targetGroups
  },
  "supportCentres": *[_type == "entity" && kind == "owes" && defined(slug.current)] | order(name, _id){
    _id, name, "slug": slug.current, powiat, phone, email
  }
}`)

/** Every entity with what the directory is filtered and searched by. */
export const searchedDirectoryQuery = defineQuery(/* groq */ `
  *[_type == "entity" && defined(slug.current)] | order(_id){
    ${listFields}, address, services, targetGroups, areaPowiats, areaNote
  }
`)

/** Entities in `$powiat` or working for it, with what a list on paper tells. */
export const printedPowiatQuery = defineQuery(/* groq */ `
  *[_type == "entity" && defined(slug.current) && (powiat == $powiat || $powiat in areaPowiats)] | order(_id){
    ${listFields}, address, website, ${entityDetailFields}
  }
`)

/** Every entity with all that is opened to others, and on what terms. */
export const openDataQuery = defineQuery(/* groq */ `{
  "entities": *[_type == "entity" && defined(slug.current)] | order(_id){
    ${listFields}, _updatedAt, address, website, location{lat, lng}, ${entityDetailFields}
  },
  "publisher": *[_type == "siteSettings"][0]{organization, email, dataLicence}
}`)

/** Entities of `$kind` (null for any) in any of `$powiats`. */
export const nearbyEntitiesQuery = defineQuery(/* groq */ `
  *[_type == "entity" && defined(slug.current) && ($kind == null || kind == $kind) && powiat in $powiats]
  | order(_id){${listFields}}
`)

/** One entity with all that is known of it. */
export const entityQuery = defineQuery(/* groq */ `
  *[_type == "entity" && slug.current == $slug][0]{
    ${listFields}, address, website, location{lat, lng}, ${entityDetailFields}
  }
`)

/** The entity that a link of its own is for. */
export const linkedEntityQuery = defineQuery(/* groq */ `
  *[_type == "entity" && _id == $id && defined(slug.current)][0]{
    ${listFields}, address, website, ${entityDetailFields}
  }
`)

/** Entities of `$kind` in any of `$powiats`, but the one with the id `$except`. */
export const sameKindQuery = defineQuery(/* groq */ `
  *[_type == "entity" && kind == $kind && powiat in $powiats && _id != $except && defined(slug.current)] | order(_id){
    _id, name, "slug": slug.current, powiat
  }
`)

/**
 * What the Informator tells of a kind of entity: its term, the chapters about it, and the pathways that lead through it.
 * `$name` is the kind in words, `$abbreviation` the one in common use, or its words again where there is none.
 */
export const entityKindQuery = defineQuery(/* groq */ `{
  "term": *[_type == "glossaryTerm" && defined(slug.current) && (abbreviation == $abbreviation || lower(term) == $name)][0]{
    term, "slug": slug.current, definition
  },
  "chapters": *[_type == "chapter" && defined(slug.current) && $kind in entityKinds] | order(orderRank, _id){
    _id, title, ${addressed}
  },
  "pathways": *[_type == "pathway" && defined(slug.current) && $kind in steps[].entityKinds[]] | order(orderRank, _id){
    _id, title, ${addressed}
  }
}`)
