import {setImmediate as nextTurn} from 'node:timers/promises'

import type {SanityClient} from '@sanity/client'

import {createExpiry, type Dated, tagsOf} from '#lib/freshness/expiry.ts'
import {printable} from '#lib/polish/printable.ts'
import {compareTexts} from '#lib/search/compare-texts.ts'
import type {Saying, Term} from '#lib/search/concepts.ts'
import type {Corpus} from '#lib/search/corpus.ts'
import {documentsOf} from '#lib/search/documents.ts'
import type {GrowingIndex} from '#lib/search/search-index.ts'

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
  searchIdsQuery,
  mostVersions,
  searchVersionsQuery,
} from '../queries/search.ts'

type Client = Pick<SanityClient, 'fetch'>
type ReadContent = (client: Client, ids: readonly string[]) => Promise<Partial<Corpus>>

// Read without a perspective, content is what the ids say, and the lake does not hold these answers to compare them at
// each publication: the lists of versions tell of every change. No draft is among the ids, and strangers see none.
const unheld = {perspective: 'raw', cache: 'no-store'} as const

// These come first: by the terms of the glossary and by what people say for them all others are read.
const readers: Readonly<Record<string, ReadContent>> = {
  searchWord: async (client, ids) => ({words: await client.fetch(searchedWordsQuery, {ids}, unheld)}),
  glossaryTerm: async (client, ids) => ({terms: await client.fetch(searchedTermsQuery, {ids}, unheld)}),
  chapter: async (client, ids) => ({chapters: await client.fetch(searchedChaptersQuery, {ids}, unheld)}),
  guide: async (client, ids) => ({guide: await client.fetch(searchedGuideQuery, {ids}, unheld)}),
  pathway: async (client, ids) => ({pathways: await client.fetch(searchedPathwaysQuery, {ids}, unheld)}),
  page: async (client, ids) => ({pages: await client.fetch(searchedPagesQuery, {ids}, unheld)}),
  accessibilityStatement: async (client, ids) => {
    return {statement: await client.fetch(searchedStatementQuery, {ids}, unheld)}
  },
  finder: async (client, ids) => ({finder: await client.fetch(searchedFinderQuery, {ids}, unheld)}),
  entity: async (client, ids) => ({entities: await client.fetch(searchedEntitiesQuery, {ids}, unheld)}),
  event: async (client, ids) => ({events: await client.fetch(searchedEventsQuery, {ids}, unheld)}),
  newsArticle: async (client, ids) => ({news: await client.fetch(searchedNewsQuery, {ids}, unheld)}),
}

/** The documents of a type with ids behind `after` up to `until`: what of them is in the index, and since when. */
type Stretch = {
  type: string
  after: string
  until: string
  versions: Map<string, string>
  asked: Dated | null
}

// Greater than every character of an id.
const lastId = '~'

/** How many documents are listed, and how many are read, at a time. */
export type ContentLimits = {listed: number; read: number}

/**
 * Keeps an index as new as the published content. What has expired is listed again, and of what is listed only the
 * documents of another version are read.
 */
export function createContentReader(
  client: Client,
  index: GrowingIndex,
  limits: ContentLimits = {listed: 100, read: 50},
) {
  const expiry = createExpiry()
  const terms = new Map<string, Term>()
  const sayings = new Map<string, Saying>()
  let areTermsNew = false
  let stretches: Stretch[] = []

  async function update(): Promise<void> {
    if (stretches.length === 0) stretches = await firstStretches(client, limits.listed)
    for (;;) {
      const next = stretches.find(({asked}) => asked === null || expiry.isExpired(asked))
      if (next) await list(next)
      else if (index.refresh()) await nextTurn()
      else return
    }
  }

  async function list(stretch: Stretch): Promise<void> {
    const {type, after, until, versions} = stretch
    const started = expiry.begin()
    const {result, syncTags = []} = await client.fetch(
      searchVersionsQuery,
      {type, after, until},
      {filterResponse: false, cache: 'no-store'},
    )
    if (result.length === mostVersions) shorten(stretch, result.at(-1)?._id ?? until)
    const listed = new Map(result.map((version) => [version._id, JSON.stringify(version)]))
    const changed = [...listed].filter(([id, version]) => versions.get(id) !== version)
    for (const some of piecesOf(changed, limits.read)) await readChanged(stretch, some)
    const gone = [...versions.keys()].filter((id) => !listed.has(id))
    for (const id of gone) forget(stretch, id)
    if (areTermsNew) useTerms()
    stretch.asked = {tags: tagsOf(syncTags), started}
    if (versions.size > 2 * limits.listed)
      stretches = stretches.flatMap((each) => (each === stretch ? cut(each) : [each]))
  }

  async function readChanged({type, versions}: Stretch, changed: readonly [string, string][]): Promise<void> {
    const ids = changed.map(([id]) => id)
    const content = printable(await readers[type]?.(client, ids))
    const documents = new Map(documentsOf(content ?? {}).map((document) => [document.source ?? document.id, document]))
    if (content?.terms) take(terms, ids, content.terms)
    if (content?.words) take(sayings, ids, content.words)
    for (const [id, version] of changed) {
      const document = documents.get(id)
      if (document) index.put(document)
      else index.remove(id)
      versions.set(id, version)
      // Whoever asks meanwhile is answered between two documents.
      await nextTurn()
    }
  }

  // One that lost its slug is no term any more.
  function take<Each>(
    known: Map<string, Each>,
    ids: readonly string[],
    found: readonly (Each & {_id: string})[],
  ): void {
    for (const id of ids) known.delete(id)
    for (const each of found) known.set(each._id, each)
    areTermsNew = true
  }

  function forget({versions}: Stretch, id: string): void {
    index.remove(id)
    if (terms.delete(id) || sayings.delete(id)) areTermsNew = true
    versions.delete(id)
  }

  function useTerms(): void {
    areTermsNew = false
    index.useTerms(inOrder(terms), inOrder(sayings))
  }

  // Where so many documents have come at once that one list does not hold them.
  function shorten(stretch: Stretch, last: string): void {
    const {type, until, versions} = stretch
    const beyond = [...versions].filter(([id]) => id > last)
    for (const [id] of beyond) versions.delete(id)
    stretch.until = last
    stretches.push({type, after: last, until, versions: new Map(beyond), asked: null})
  }

  function cut(stretch: Stretch): Stretch[] {
    const ids = [...stretch.versions.keys()].toSorted(compareTexts)
    return stretchesOf(stretch, ids, limits.listed)
  }

  return {
    /** Resolves when the index has everything that was published before. @throws where content is out of reach */
    update,
    expireTags: (tags: readonly string[]) => expiry.expireTags(tags),
    expireAll: () => expiry.expireAll(),
  }
}

function inOrder<Each>(known: ReadonlyMap<string, Each>): Each[] {
  return [...known].toSorted(([one], [other]) => compareTexts(one, other)).map(([, each]) => each)
}

// The first cut is made by ids of any moment: a document that comes later lies in one of the stretches all the same.
async function firstStretches(client: Client, length: number): Promise<Stretch[]> {
  const found: Stretch[] = []
  for (const type of Object.keys(readers)) {
    const ids = await client.fetch(searchIdsQuery, {type}, unheld)
    const stretch = {type, after: '', until: lastId, versions: new Map(), asked: null}
    found.push(...stretchesOf(stretch, ids.toSorted(compareTexts), length))
  }
  return found
}

function stretchesOf({type, after, until, versions}: Stretch, ids: readonly string[], length: number): Stretch[] {
  const pieces = piecesOf(ids, length)
  const ends = [...pieces.slice(0, -1).map((piece) => piece.at(-1) ?? after), until]
  return ends.map((end, at) => {
    const begin = ends[at - 1] ?? after
    const within = [...versions].filter(([id]) => begin < id && id <= end)
    return {type, after: begin, until: end, versions: new Map(within), asked: null}
  })
}

function piecesOf<Item>(items: readonly Item[], length: number): Item[][] {
  const count = Math.ceil(items.length / length)
  return Array.from({length: count}, (_, at) => items.slice(at * length, (at + 1) * length))
}
