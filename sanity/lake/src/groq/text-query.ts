import {searchTextOf, wordsOf} from './text.ts'

/** One condition of a search: the text with its spaces as `searchTextOf` writes it, e.g. ` spotk` for `spotk*`. */
export type Term = {text: string; isExcluded: boolean}

const termPattern = /-?(?:"[^"]*"?|[^\s"]+)\*?/g
const maxHits = 50
const maxKnown = 200
// What people type is short; anything longer would fill the memory.
const maxKnownLength = 1_000
// Asked once for each document searched: a Map, since lru-cache takes 50 to 150 ns more each time.
const known = new Map<string, readonly Term[]>()

/**
 * How often `value` answers a search, as `text::query` reads it: every word must occur, `word*` and the last word stand
 * for all that begin so, "…" is a phrase, `-word` must not occur. Case and marks do not count. A search without words
 * (empty, `*`) finds everything. 0 when `value` has no text at all.
 */
export function countHits(value: unknown, search: unknown): number {
  if (typeof search !== 'string' || value === null || value === undefined) return 0
  const terms = termsOf(search)
  if (terms.length === 0) return 1
  const text = searchTextOf(value)
  if (text === null) return 0
  if (terms.some((term) => text.includes(term.text) === term.isExcluded)) return 0
  const hits = terms.reduce((sum, term) => sum + (term.isExcluded ? 0 : occurrences(text, term.text)), 0)
  return Math.min(Math.max(hits, 1), maxHits)
}

/** The conditions of a search. */
export function termsOf(search: string): readonly Term[] {
  const found = known.get(search)
  if (found) return found
  const terms = parse(search)
  if (known.size >= maxKnown) known.clear()
  if (search.length <= maxKnownLength) known.set(search, terms)
  return terms
}

function parse(search: string): readonly Term[] {
  const parts = search.match(termPattern) ?? []
  const last = parts.findLastIndex((part) => !part.startsWith('-') && !part.endsWith('"'))
  return parts.flatMap((part, index) => {
    const words = wordsOf(part)
    if (words === '') return []
    const isPrefix = part.endsWith('*') || index === last
    return [{text: ` ${words}${isPrefix ? '' : ' '}`, isExcluded: part.startsWith('-')}]
  })
}

function occurrences(text: string, part: string): number {
  let count = 0
  // The space behind a word is also the space before the next, so it is not skipped.
  for (let at = text.indexOf(part); at >= 0 && count < maxHits; at = text.indexOf(part, at + part.length - 1))
    count += 1
  return count
}
