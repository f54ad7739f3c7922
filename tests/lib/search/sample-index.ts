import type {Corpus} from '#lib/search/corpus.ts'
import {loadLemmas} from '#lib/search/lemmas.ts'
import {createSearchIndex, type SearchIndex} from '#lib/search/search-index.ts'
import {
  searchedChaptersQuery,
  searchedEntitiesQuery,
  searchedEventsQuery,
  searchedFinderQuery,
  searchedGuideQuery,
  searchedNewsQuery,
  searchedPagesQuery,
  searchedPathwaysQuery,
  searchedStatementQuery,
  searchedTermsQuery,
  searchedWordsQuery,
} from '#sanity/queries/search.ts'
import {seedDocuments} from '#sanity/seed/documents.ts'
import {ask} from '#tests/support/ask.ts'

export type TestContent = {readonly _id?: string; readonly [field: string]: unknown}

/** The day for which the age of the sample news is counted. */
const today = Date.parse('2026-11-21T12:00:00Z')

const queries: Record<keyof Corpus, string> = {
  news: searchedNewsQuery,
  events: searchedEventsQuery,
  guide: searchedGuideQuery,
  chapters: searchedChaptersQuery,
  pathways: searchedPathwaysQuery,
  entities: searchedEntitiesQuery,
  terms: searchedTermsQuery,
  words: searchedWordsQuery,
  pages: searchedPagesQuery,
  finder: searchedFinderQuery,
  statement: searchedStatementQuery,
}

/** What the queries of the search answer on the sample content, with more documents if wanted. */
export async function sampleCorpus(more: readonly TestContent[] = []): Promise<Corpus> {
  const documents: TestContent[] = [...seedDocuments, ...more]
  const ids = documents.map(({_id}) => _id)
  const parts = Object.entries(queries).map(async ([part, query]) => [part, await ask(query, documents, {ids})])
  return JSON.parse(JSON.stringify(Object.fromEntries(await Promise.all(parts))))
}

/** The index of the sample content, with more documents if wanted. */
export async function sampleIndex(more: readonly TestContent[] = []): Promise<SearchIndex> {
  return createSearchIndex(await sampleCorpus(more), await loadLemmas(), () => today)
}
