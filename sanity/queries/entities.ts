import {defineQuery} from 'next-sanity'

/** All entities and institutions, as their directory shows them. */
export const entityListQuery = defineQuery(/* groq */ `
  *[_type == "entity" && defined(slug.current)] | order(name){
    _id, name, "slug": slug.current, kind, operator, powiat, address, phone, email, website, verifiedAt, source, sample
  }
`)
