import type {Corpus} from '#lib/search/corpus.ts'
import {loadLemmas} from '#lib/search/lemmas.ts'
import {createSearchIndex, type SearchIndex} from '#lib/search/search-index.ts'
import {searchQuery} from '#sanity/queries/search.ts'
import {seedDocuments} from '#sanity/seed/documents.ts'
import {ask} from '#tests/support/ask.ts'

/** The day for which the age of the sample news is counted. */
const today = Date.parse('2026-11-21T12:00:00Z')

/** What `searchQuery` answers on the sample content, with more documents if wanted. */
export async function sampleCorpus(more: readonly object[] = []): Promise<Corpus> {
  const answer = await ask(searchQuery, [...seedDocuments, ...more])
  return JSON.parse(JSON.stringify(answer))
}

/** The index of the sample content, with more documents if wanted. */
export async function sampleIndex(more: readonly object[] = []): Promise<SearchIndex> {
  return createSearchIndex(await sampleCorpus(more), await loadLemmas(), today)
}
