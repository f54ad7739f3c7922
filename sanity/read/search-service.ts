import type {SanityClient} from '@sanity/client'

import {type Answer, type Asked, find} from '#lib/search/find.ts'
import type {Lemmas} from '#lib/search/lemmas.ts'
import {createSearchIndex} from '#lib/search/search-index.ts'
import {suggest, type Suggestion} from '#lib/search/suggest.ts'

import {createContentReader} from './search-content.ts'

/** What may be asked of the search, and what it answers. */
export type SearchQuestion = {find: string; asked: Asked} | {suggest: string}
export type SearchAnswer = {found: Answer} | {suggestions: Suggestion[]}

type Options = {
  /** ms that those wait who ask before there is a whole index. */
  patience?: number
  /** ms before a failed attempt to read content is repeated. */
  retryDelay?: number
}

/**
 * Answers questions from an index of what is published now, and keeps it so: from the start, and whenever tags expire,
 * whether anybody asks or not. While content is out of reach the index that is there goes on answering.
 */
export function createSearchService(
  client: Pick<SanityClient, 'fetch'>,
  lemmas: Promise<Lemmas>,
  {patience = 3000, retryDelay = 1000}: Options = {},
) {
  const parts = lemmas.then((known) => {
    const index = createSearchIndex({}, known)
    return {index, reader: createContentReader(client, index)}
  })
  let isWhole = false
  let isFailing = false
  let working: Promise<void> | null = null

  function wake(): void {
    working ??= work().finally(() => {
      working = null
    })
  }

  async function work(): Promise<void> {
    try {
      await (await parts).reader.update()
      isWhole = true
      isFailing = false
    } catch (error) {
      if (!isFailing) console.warn('The search could not read content; it is tried again every second.', error)
      isFailing = true
      setTimeout(wake, retryDelay).unref()
    }
  }

  async function answer(question: SearchQuestion): Promise<SearchAnswer | null> {
    if (!isWhole) await Promise.race([working, wait(patience)])
    if (!isWhole) return null
    const {index} = await parts
    if ('suggest' in question) return {suggestions: suggest(index, question.suggest)}
    return {found: find(index, question.find, question.asked)}
  }

  async function expire(tags: readonly string[] | 'all'): Promise<void> {
    const {reader} = await parts
    if (tags === 'all') reader.expireAll()
    else reader.expireTags(tags)
    wake()
  }

  wake()
  return {
    /** Null: there is no index yet. */
    answer,
    /** Tells that answers with these tags have changed, or that any may have. */
    expire,
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
