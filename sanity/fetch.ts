import type {ClientReturn, QueryParams} from '@sanity/client'
import {createClient} from 'next-sanity'
import {defineLive} from 'next-sanity/live'
import {draftMode} from 'next/headers'
import {cache} from 'react'

import {readToken} from '#lib/site/env.ts'

import {siteConfig} from './client.ts'

// defineLive takes the client of next-sanity's own version of @sanity/client.
const live = defineLive({
  client: createClient(siteConfig),
  strict: true,
  serverToken: readToken() ?? false,
  browserToken: false,
})

/**
 * The one reader of content for the site: published documents only. The page that calls it is kept under the sync tags
 * of its queries, and expires when Sanity's Live Content API names one of them. In the preview of a signed-in editor
 * (draft mode, which keeps no page) it reads drafts.
 */
export function sanityFetch<const Query extends string>(options: {
  query: Query
  params?: QueryParams
}): Promise<ClientReturn<Query, unknown>>
// The result's type comes from the query (sanity/types.ts), which TypeScript cannot follow through `cache`.
export function sanityFetch({query, params = {}}: {query: string; params?: QueryParams}): Promise<unknown> {
  return fetchOnce(query, JSON.stringify(params))
}

// A page and its metadata ask the same questions; within one render each is sent once. `cache` compares by identity,
// hence the parameters as text.
const fetchOnce = cache(async (query: string, params: string): Promise<unknown> => {
  const perspective = (await draftMode()).isEnabled ? 'drafts' : 'published'
  const {data} = await live.sanityFetch({query, params: JSON.parse(params), perspective, stega: false})
  return data
})
