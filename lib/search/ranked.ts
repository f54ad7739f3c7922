import type {Wanted} from './question.ts'
import type {Match} from './search-index.ts'

/** A document that answers; `isWhole`: with everything that the question would miss. */
export type Ranked = Match & {isWhole: boolean}

/** Of more pages than this only the best are read once more, for where and how close the words stand. */
export const weighed = 120

/** What of a question would be missed where it is not found; all of it, where that is nothing. */
export function strongOf(wanted: readonly Wanted[]): readonly Wanted[] {
  const strong = wanted.filter(({weight}) => weight >= 1)
  return strong.length > 0 ? strong : wanted
}
