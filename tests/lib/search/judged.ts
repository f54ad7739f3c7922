import {type Judged, judge} from './judge.ts'
import {pairs} from './pairs.ts'
import {sentences, words} from './voices.ts'

// Each with the documents that were judged with it: to who judged the others, they are unknown.
const sets = [pairs, [...words, ...sentences]].map((set) => ({
  set,
  known: new Set(set.flatMap(({best, also}) => [...best, ...also])),
}))

/** All questions that were judged. */
export const questions: readonly string[] = sets.flatMap(({set}) => set.map(({asked}) => asked))

/** What a search finds for all questions that were judged. */
export function judgeAll(search: (asked: string) => string[]): Judged[] {
  return sets.flatMap(({set, known}) => set.map((pair) => judge(search, pair, known)))
}
