import {cache} from 'react'

import {byPolishOrder} from '#lib/entities/directory.ts'
import {type Facets, filterRows, wordMatcher} from '#lib/entities/facets.ts'
import {limitAge} from '#lib/freshness/limit-age.ts'
import {secondsToNextDay} from '#lib/freshness/turns.ts'

import {keptFetch, sanityFetch} from '../fetch.ts'
import {printedPowiatQuery, searchedDirectoryQuery} from '../queries/entities.ts'

/**
 * The entities that have everything chosen, in Polish order, and all that have the words, for the counts. Filtered in this
 * process from one reading that is kept: no address that somebody makes up asks content anything.
 */
export function searchDirectory(facets: Facets) {
  return searchOnce(JSON.stringify(facets))
}

// A page and its title ask the same; `cache` compares by identity, hence the text.
const searchOnce = cache(async (text: string) => {
  const facets: Facets = JSON.parse(text)
  const all = await keptFetch(searchedDirectoryQuery)
  const withWords = all.filter(wordMatcher(facets.word))
  const found = byPolishOrder(filterRows(withWords, {...facets, word: ''}), ({name}) => name ?? '')
  return {found, withWords, now: Date.now()}
})

/** The entities of a powiat with what a list on paper tells; made anew each day. */
export async function readPrintedPowiat(powiat: string) {
  const entities = await sanityFetch({query: printedPowiatQuery, params: {powiat}})
  const now = Date.now()
  // It bears the day on which it was made.
  await limitAge(secondsToNextDay(now))
  return {entities, now}
}
