import {defineQuery} from 'next-sanity'

import {addressed} from './fragments.ts'

/**
 * What may answer for an address: redirects from it and old addresses of news items (`$paths`, in lower case), and
 * documents that have it or, by the former site's rule, may have had it (`$slugs`). All news have to be looked through for
 * their old addresses, so they are only where `$former` says that the address may be an old one.
 */
export const redirectQuery = defineQuery(/* groq */ `{
  "redirects": *[_type == "redirect" && lower(from) in $paths] | order(_updatedAt desc){from, to},
  "former": select($former => *[_type == "newsArticle" && defined(legacyPaths) && defined(slug.current)
    && count(legacyPaths[lower(@) in $paths]) > 0] | order(publishedAt)[0]{${addressed}}),
  "documents": *[_type in ["newsArticle", "newsCategory", "event", "eventSeries", "chapter", "pathway", "entity", "page"]
    && slug.current in $slugs]{${addressed}}
}`)
