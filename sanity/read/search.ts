import {siteExpiry} from '#lib/freshness/expiry.ts'
import {keep} from '#lib/freshness/keep.ts'
import {processWide} from '#lib/freshness/process-wide.ts'
import {loadLemmas} from '#lib/search/lemmas.ts'
import {createSearchIndex, type SearchIndex} from '#lib/search/search-index.ts'

import {fetchWithTags} from '../fetch.ts'
import {searchQuery} from '../queries/search.ts'

declare global {
  interface ProcessWide {
    searchIndex: () => Promise<SearchIndex | null>
  }
}

/**
 * The index of what is published now. A change expires it as it expires pages, and the next question has a new one made.
 * While that takes long or fails, the old one answers. Null: there is none yet.
 */
export function searchIndex(): Promise<SearchIndex | null> {
  return processWide('searchIndex', () => keep(makeIndex, siteExpiry()))()
}

async function makeIndex() {
  const [{data, tags}, lemmas] = await Promise.all([fetchWithTags(searchQuery), loadLemmas()])
  return {value: createSearchIndex(data, lemmas), tags}
}
