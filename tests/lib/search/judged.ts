import {sitePages} from '#lib/search/documents.ts'
import {placePages} from '#lib/search/place-pages.ts'
import {nameOf} from '#lib/search/search-index.ts'
import {sayings} from '#sanity/seed/content/search-words.ts'

import {type Judged, judge} from './judge.ts'
import {type Pair, pairs} from './pairs.ts'
import {unseen} from './unseen.ts'
import {sentences, words} from './voices.ts'

// What the search has been told word by word: whether it finds that, says nothing of how it reads.
const told = new Set(
  [...sitePages, ...placePages]
    .flatMap(({also}) => also.split(', '))
    .concat(Object.values(sayings).flat())
    .map(nameOf),
)

/** Questions with the documents that were judged with them: of others nobody has said whether they answer. */
export type QuestionSet = {pairs: readonly Pair[]; known: ReadonlySet<string>}

function setOf(judged: readonly Pair[], judgedWith: readonly Pair[] = []): QuestionSet {
  const known = new Set([...judged, ...judgedWith].flatMap(({best, also}) => [...best, ...also]))
  return {pairs: judged.filter(({asked}) => !told.has(nameOf(asked))), known}
}

/** The questions that the search was mended by, without those that it has been told word by word. */
export const seenSets: readonly QuestionSet[] = [setOf(pairs), setOf([...words, ...sentences])]

/** Whole sentences among them. */
export const sentenceSets: readonly QuestionSet[] = [setOf(sentences, words)]

/** The questions that nothing was mended by. */
export const unseenSets: readonly QuestionSet[] = [setOf(unseen, [...words, ...sentences])]

/** What the questions of some sets are. */
export function questionsOf(sets: readonly QuestionSet[]): string[] {
  return sets.flatMap((set) => set.pairs.map(({asked}) => asked))
}

/** What a search finds for the questions of some sets. */
export function judgeAll(sets: readonly QuestionSet[], search: (asked: string) => string[]): Judged[] {
  return sets.flatMap((set) => set.pairs.map((pair) => judge(search, pair, set.known)))
}
