import {defineQuery} from 'next-sanity'

import {addressed, publishedMoment} from './fragments.ts'

/**
 * What may answer for an address: all redirects, since what editors and imports wrote is told to be the same only by
 * `comparablePath`, with the documents (`moved`) whose addresses they kept, and documents that have the address or, by the former site's rule, may have had it (`$slugs`).
 */
export const redirectQuery = defineQuery(/* groq */ `{
  "redirects": *[_type == "redirect"] | order(_updatedAt desc, _id){
    from, to, "moved": select(moved.to == to => *[_id == ^.moved.document && defined(slug.current)][0]{${addressed}})
  },
  "documents": *[_type in ["newsArticle", "newsCategory", "event", "eventSeries", "chapter", "pathway", "entity", "page"]
    && slug.current in $slugs]{${addressed}}
}`)

/** News with the addresses that they had on the former site. */
export const formerAddressesQuery = defineQuery(/* groq */ `
  *[_type == "newsArticle" && defined(legacyPaths) && defined(slug.current)] | order(${publishedMoment}, _id){${addressed}, legacyPaths}
`)
