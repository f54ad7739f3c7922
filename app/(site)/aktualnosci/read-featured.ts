import {secondsUntilNext} from '#lib/freshness/turns.ts'
import {currentFeatured, featuredEnd} from '#lib/news/news.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {featuredNewsQuery} from '#sanity/queries/news.ts'

import {limitAge} from '../limit-age.ts'

/** The item that stands before all other news, if there is one; the page lives until another takes its place. */
export async function readFeatured() {
  const items = await sanityFetch({query: featuredNewsQuery})
  const now = Date.now()
  await limitAge(secondsUntilNext(items.map(featuredEnd), now))
  return currentFeatured(items, now)
}
