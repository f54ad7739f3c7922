import {ClientError, type ClientReturn, type QueryParams} from '@sanity/client'
import {createClient} from 'next-sanity'
import {defineLive} from 'next-sanity/live'
import {draftMode} from 'next/headers'
import {cache} from 'react'

import {carryTags} from '#lib/freshness/carry-tags.ts'
import {noteAway, patienceWith, requestId, waitLeft} from '#lib/freshness/content-reach.ts'
import {tagsOf} from '#lib/freshness/expiry.ts'
import {type Reading, siteReadings} from '#lib/freshness/kept-readings.ts'
import {printable} from '#lib/polish/printable.ts'
import {readToken} from '#lib/site/env.ts'

import {client, siteConfig} from './client.ts'

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
const fetchOnce = cache(async (query: string, text: string): Promise<unknown> => {
  const params: QueryParams = JSON.parse(text)
  return (await draftMode()).isEnabled ? readDrafts(query, params) : readPublished(query, params)
})

// next-sanity would ask twice: for the tags, and then, under them, for the data, because Next is told the tags of a
// request before it is made. The page may as well learn them from the answer.
async function readPublished(query: string, params: QueryParams): Promise<unknown> {
  const {result, tags} = await readTagged(query, params)
  await carryTags(tags)
  return result
}

async function readTagged(query: string, params: QueryParams): Promise<Reading<unknown>> {
  const left = waitLeft()
  const patience = left === null ? null : patienceWith(ping, left)
  const id = requestId()
  const options = {
    ...published,
    ...(patience && {signal: patience.signal}),
    ...(id !== null && {headers: {'x-request-id': id}}),
  }
  try {
    const {result, syncTags = []} = await client.fetch(query, params, options)
    return {result: printable(result), tags: tagsOf(syncTags)}
  } catch (error) {
    noteIfAway(error)
    throw error
  } finally {
    patience?.end()
  }
}

/** Notes that content is out of reach, unless it refused: that is a fault of the question, and all else will pass. */
export function noteIfAway(error: unknown): void {
  if (!(error instanceof ClientError) || error.statusCode === 429) noteAway()
}

/**
 * As `sanityFetch`, for what pages ask that are made for each reader (search results, forms): the answer is kept in this
 * process until content changes it. Queries without parameters only: these are few.
 *
 * @param maxAge ms after which content is asked again all the same, so that one that is away is noticed
 */
export function keptFetch<const Query extends string>(
  query: Query,
  maxAge?: number,
): Promise<ClientReturn<Query, unknown>>
export function keptFetch(query: string, maxAge = Infinity): Promise<unknown> {
  return keepOnce(query, maxAge)
}

const keepOnce = cache(async (query: string, maxAge: number): Promise<unknown> => {
  if ((await draftMode()).isEnabled) return fetchOnce(query, '{}')
  const reading = siteReadings().reading(query, () => readTagged(query, {}), {maxAge})
  // Whoever shares a reading that another request began waits in vain as well.
  reading.catch(noteIfAway)
  const {result, tags} = await reading
  await carryTags(tags)
  return result
})

const pingMs = 2_000

// Content is in reach where it says so, at once: whoever asks has waited already.
async function ping(): Promise<void> {
  await client.withConfig({apiVersion: '1'}).request({url: '/ping', maxRetries: 0, signal: AbortSignal.timeout(pingMs)})
}

// As next-sanity asks: on hosted Sanity the network of caches answers, but with nothing older than the latest change.
const published = {filterResponse: false, useCdn: true, cacheMode: 'noStale'} as const

async function readDrafts(query: string, params: QueryParams): Promise<unknown> {
  const {data} = await live.sanityFetch({query, params, perspective: 'drafts', stega: false})
  return printable(data)
}
