import {find} from '#lib/search/find.ts'
import type {SearchIndex} from '#lib/search/search-index.ts'

import type {Pair} from './pairs.ts'

/** What a question found among the first five, against what it should have. */
export type Judged = Pair & {first: string[]; missing: string[]; recall: number; precision: number}

/**
 * Asks, and counts, of the documents that are judged with some question of the set (`known`): recall at five is the share of the relevant documents among the first five (of at most five that
 * would fit), precision at five the share of relevant ones among the first five results (or fewer, if fewer came).
 */
export function judge(search: (asked: string) => string[], pair: Pair, known: ReadonlySet<string>): Judged {
  const first = search(pair.asked)
    .filter((id) => known.has(id))
    .slice(0, 5)
  const relevant = new Set([...pair.best, ...pair.also])
  const good = first.filter((id) => relevant.has(id)).length
  return {
    ...pair,
    first,
    missing: pair.best.filter((id) => !first.includes(id)),
    recall: good / Math.min(5, relevant.size),
    precision: first.length === 0 ? 0 : good / first.length,
  }
}

/** The ids that the index finds for a question, the best first. */
export function askIndex(index: SearchIndex): (asked: string) => string[] {
  return (asked) => find(index, asked, {to: 30}).results.map(({id}) => id)
}

/** The mean of some numbers. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
