import {defineQuery} from 'next-sanity'

/** All terms; their alphabetical order is made on the site, by Polish rules. */
export const glossaryQuery = defineQuery(/* groq */ `
  *[_type == "glossaryTerm" && defined(slug.current)] | order(_id){
    _id, term, "slug": slug.current, abbreviation, definition
  }
`)
