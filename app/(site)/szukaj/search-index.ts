import {pages} from '#lib/freshness/page-cache.ts'
import {loadLemmas} from '#lib/search/lemmas.ts'
import {createSearchIndex, type SearchIndex} from '#lib/search/search-index.ts'
import {fetchWithTags} from '#sanity/fetch.ts'
import {searchQuery} from '#sanity/queries/search.ts'

type State = {index: SearchIndex | null; building: Promise<void> | null; failedAt: number}

declare global {
  var siteSearch: State | undefined
}

// A mark among the pages (lib/freshness/page-cache.ts) stands for the index: it expires by the same tags, at the same moment.
const mark = '/szukaj/indeks'

/** ms that an answer waits for a new index while there is an old one, and ms before a failed attempt is repeated. */
const patience = 1500
const pause = 5000

/**
 * The index of what is published now. A change expires it as it expires pages, and the next question has a new one made.
 * While that takes long or fails (the Content Lake may be down), the old one answers. Null: there is none yet.
 */
export async function searchIndex(): Promise<SearchIndex | null> {
  // Next loads this file into several bundles; they share one index.
  globalThis.siteSearch ??= {index: null, building: null, failedAt: -Infinity}
  const state = globalThis.siteSearch
  if (state.index && pages().read(mark)) return state.index
  if (!state.building && performance.now() - state.failedAt > pause) {
    state.building = build(state).finally(() => (state.building = null))
  }
  await (state.index ? Promise.race([state.building, timeout(patience)]) : state.building)
  return state.index
}

async function build(state: State): Promise<void> {
  // Asking notes the moment from which on a change makes the index old.
  pages().read(mark)
  try {
    const [{data, tags}, lemmas] = await Promise.all([fetchWithTags(searchQuery), loadLemmas()])
    state.index = createSearchIndex(data, lemmas)
    pages().write(mark, {kind: 'SEARCH_INDEX', headers: {'x-next-cache-tags': tags.join(',')}}, undefined)
  } catch (error) {
    state.failedAt = performance.now()
    console.warn('The search index could not be made anew; the old one goes on answering.', error)
  }
}

function timeout(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
