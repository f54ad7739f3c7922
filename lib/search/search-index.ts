import {LRUCache} from 'lru-cache'
import MiniSearch, {type Query, type SearchOptions} from 'minisearch'

import {cleanText} from '#lib/polish/clean-text.ts'
import {fold} from '#lib/polish/letters.ts'

import {type Analysis, type Analyzer, createAnalyzer, type Piece} from './analyzer.ts'
import {isAspectKey} from './aspects.ts'
import {compareTexts} from './compare-texts.ts'
import type {Saying, Term} from './concepts.ts'
import type {Corpus} from './corpus.ts'
import {type SearchDocument, documentsOf, sitePages} from './documents.ts'
import type {SearchKind} from './kinds.ts'
import type {Lemmas} from './lemmas.ts'
import {placePages} from './place-pages.ts'
import {insideKey} from './places.ts'
import type {Wanted} from './question.ts'
import type {Section} from './sections.ts'
import {createVocabulary, type Vocabulary} from './vocabulary.ts'

/** A text with what the analyzer finds in it, which is looked for when somebody wants to know. */
export type Read = {readonly text: string; readonly analysis: Analysis}

/** A section with its texts read. */
export type ReadSection = {
  heading: Read | null
  address: string | null
  above: Read | null
  paragraphs: Read[]
  isList: boolean
}

/** The texts of a document. */
export type ReadTexts = {
  title: Read
  summary: Read | null
  sections: ReadSection[]
  also: Read
  /** Its title and what else it is called, folded. */
  called: ReadonlySet<string>
}

/** A document with its texts. They are read again where others have been asked for since: they are no field like another. */
export type ReadDocument = Pick<
  SearchDocument,
  'id' | 'kind' | 'path' | 'date' | 'note' | 'weight' | 'powiat' | 'lists'
> & {readonly texts: ReadTexts}

/** A document that answers, with its score (higher is better) and the keys it was found by. */
export type Match = {document: ReadDocument; score: number; keys: ReadonlySet<string>}

/** The index of the published texts, as those who ask see it. */
export type SearchIndex = {
  readonly analyze: Analyzer
  vocabulary: Vocabulary
  isKnown(key: string): boolean
  /** The document with this id in the index; null where there is none. */
  documentOf(id: string): ReadDocument | null
  /** How much it says that a document has one of these keys: the rarer, the more. */
  rarity(keys: readonly string[]): number
  /** ms since the epoch */
  now(): number
  /** The documents that have everything wanted (`all`) or something of it (`any`), the best first. */
  matches(wanted: readonly Pick<Wanted, 'keys'>[], how: 'all' | 'any', fields?: readonly Field[]): Match[]
}

/** The same for those who keep it as new as the content. What it answers depends on what is in it, not on the way there. */
export type GrowingIndex = SearchIndex & {
  /** Adds a document, or puts it in the place of the one with its id. */
  put(document: SearchDocument): void
  /** Takes out what a document of the content made, by its id; a page that the site has by itself stays without it. */
  remove(id: string): void
  /** Reads texts by these terms of the glossary, and by what people say for them, from now on; documents that were read by others have yet to be refreshed. */
  useTerms(terms: readonly Term[], sayings: readonly Saying[]): void
  /** Reads one such document anew; false where there is none. */
  refresh(): boolean
}

const fields = ['title', 'headings', 'summary', 'text', 'also', 'inner', 'aspects'] as const

type Field = (typeof fields)[number]

const fieldWeights: Record<Field, number> = {
  title: 8,
  headings: 3,
  summary: 2,
  text: 1,
  also: 1.5,
  inner: 0.3,
  aspects: 0.3,
}

// What stands is worth more than what was news: a chapter or a place before an old item that names it too.
const kindWeights: Record<SearchKind, number> = {
  informator: 1.5,
  sciezki: 1.2,
  podmioty: 1.25,
  slownik: 1.15,
  strony: 1,
  wydarzenia: 0.85,
  aktualnosci: 1,
}

// What people only say for a thing says less than its name.
const saidShare = 0.3

type Entry = {document: SearchDocument; read: ReadDocument; weight: number}

// What is found in a text takes twenty times its memory: it is kept of so many characters, of the documents that were asked
// for last. A question reads fewer (see `weighed` in ranked.ts).
const usualReadAtOnce = 2_000_000

const day = 24 * 3600 * 1000

/** The pages that the site has by itself. */
const ownPages = [...sitePages, ...placePages]

/** All that readers may search: the pages that the site has by itself, and some published content. */
export function searchedDocuments(corpus: Partial<Corpus>): SearchDocument[] {
  const byId = new Map([...ownPages, ...documentsOf(corpus)].map((document) => [document.id, document]))
  return [...byId.values()]
}

/**
 * Makes the index of some published texts and of the pages that the site has by itself.
 *
 * @param now ms since the epoch: news counts for less the older it is
 * @param readAtOnce how many characters of texts are held with what was found in them
 */
export function createSearchIndex(
  corpus: Partial<Corpus>,
  lemmas: Lemmas,
  now = Date.now,
  readAtOnce = usualReadAtOnce,
): GrowingIndex {
  const index = createWordIndex()
  const vocabulary = createVocabulary()
  const known = createCounts()
  const entries = new Map<string, Entry>()
  const idsBySource = new Map<string, string>()
  const outdated = new Set<string>()
  const remembered = new LRUCache<ReadDocument, ReadTexts>({maxSize: readAtOnce, sizeCalculation: lengthOf})
  let analyze = createAnalyzer(lemmas, corpus.terms ?? [], corpus.words ?? [])
  let today = dayOf(now())

  function put(document: SearchDocument): void {
    takeOut(document.id)
    const read = readDocument(document, analyze, remembered)
    entries.set(document.id, {document, read, weight: weightOf(read, today)})
    if (document.source) idsBySource.set(document.source, document.id)
    index.add(read)
    for (const text of allTexts(read)) learn(text, (...word) => vocabulary.add(...word))
    for (const key of keysIn(read)) known.add(key)
  }

  // By what was read of it when it was added: removed so, nothing of it stays behind that would count in a score.
  function takeOut(id: string): void {
    const entry = entries.get(id)
    if (!entry) return
    entries.delete(id)
    outdated.delete(id)
    index.remove(entry.read)
    for (const text of allTexts(entry.read)) learn(text, (...word) => vocabulary.remove(...word))
    for (const key of keysIn(entry.read)) known.remove(key)
  }

  function remove(source: string): void {
    const id = idsBySource.get(source) ?? source
    idsBySource.delete(source)
    const own = ownPages.find((page) => page.id === id)
    if (own) put(own)
    else takeOut(id)
  }

  function refresh(): boolean {
    const [id] = outdated
    const entry = id === undefined ? undefined : entries.get(id)
    if (!entry) return false
    put(entry.document)
    return true
  }

  function age(): void {
    if (dayOf(now()) === today) return
    today = dayOf(now())
    for (const entry of entries.values()) entry.weight = weightOf(entry.read, today)
  }

  for (const document of searchedDocuments(corpus)) put(document)

  return {
    get analyze() {
      return analyze
    },
    vocabulary,
    isKnown: known.has,
    documentOf: (id) => entries.get(id)?.read ?? null,
    rarity: (keys) => Math.log(1 + entries.size / Math.max(1, ...keys.map(known.count))),
    now,
    matches(wanted, how, inFields) {
      age()
      const options: SearchOptions = {
        ...(inFields ? {fields: [...inFields]} : {}),
        boostDocument: (id: string) => entries.get(id)?.weight ?? 1,
      }
      const matches = index.search(queryFor(wanted, how), options).flatMap(({id, score, terms}): Match[] => {
        const entry = entries.get(String(id))
        return entry ? [{document: entry.read, score, keys: new Set(terms)}] : []
      })
      return matches.toSorted((a, b) => b.score - a.score || compareTexts(a.document.id, b.document.id))
    },
    put,
    remove,
    useTerms(terms, sayings) {
      analyze = createAnalyzer(lemmas, terms, sayings)
      for (const id of entries.keys()) outdated.add(id)
    },
    refresh,
  }
}

function createWordIndex() {
  return new MiniSearch<ReadDocument>({
    fields: [...fields],
    extractField: (document, field) => (field === 'id' ? document.id : keysOfField(document, field).join('\n')),
    tokenize: (keys) => keys.split('\n').filter(Boolean),
    processTerm: (key) => key,
    searchOptions: {boost: fieldWeights, bm25: {k: 1.2, b: 0.4, d: 0.5}},
  })
}

/** In how many documents each key is: how often it was added and not removed. */
function createCounts() {
  const counts = new Map<string, number>()
  return {
    has: (key: string) => counts.has(key),
    count: (key: string) => counts.get(key) ?? 0,
    add: (key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1),
    remove(key: string): void {
      const left = (counts.get(key) ?? 0) - 1
      if (left > 0) counts.set(key, left)
      else counts.delete(key)
    },
  }
}

/** Several readings of one word share its weight: they are one thing asked for. */
function queryFor(wanted: readonly Pick<Wanted, 'keys'>[], how: 'all' | 'any'): Query {
  const queries = wanted.map(({keys}) => ({
    queries: [...keys],
    combineWith: 'OR' as const,
    boostTerm: (key: string) =>
      (isSaid(key) ? saidShare : 1) / Math.sqrt(keys.filter((each) => !isSaid(each) && !isAspectKey(each)).length || 1),
  }))
  return {combineWith: how === 'all' ? 'AND' : 'OR', queries}
}

// By one analyzer for good: by what a document was added, it is taken out.
function readDocument(
  document: SearchDocument,
  analyze: Analyzer,
  remembered: LRUCache<ReadDocument, ReadTexts>,
): ReadDocument {
  const {id, kind, path, date, note, weight, powiat, lists} = document
  const read: ReadDocument = {
    id,
    kind,
    path,
    date,
    note,
    weight,
    powiat,
    lists,
    get texts() {
      const known = remembered.get(read)
      if (known) return known
      const texts = readTexts(document, analyze)
      remembered.set(read, texts)
      return texts
    },
  }
  return read
}

function readTexts({title, summary, sections, also, note}: SearchDocument, analyze: Analyzer): ReadTexts {
  const read = (written: string) => readText(written, analyze)
  const readSection = ({heading, address, above = null, paragraphs, isList = false}: Section): ReadSection => ({
    heading: heading === null ? null : read(heading),
    address,
    above: above === null ? null : read(above),
    paragraphs: paragraphs.map(read),
    isList,
  })
  return {
    title: read(title),
    summary: summary ? read(summary) : null,
    sections: sections.map(readSection),
    also: read([note, also].filter(Boolean).join(', ')),
    called: new Set([title, ...also.split(', ')].map(nameOf)),
  }
}

function lengthOf({title, summary, sections, also}: ReadTexts): number {
  const inSections = sections.flatMap(({paragraphs}) => paragraphs)
  return [title, also, ...(summary ? [summary] : []), ...inSections].reduce((sum, {text}) => sum + text.length, 1)
}

function readText(written: string, analyze: Analyzer): Read {
  const text = cleanText(written)
  let analysis: Analysis | undefined
  return {
    text,
    get analysis() {
      return (analysis ??= analyze(text))
    },
  }
}

/** A title or a question, for comparing one with the other. */
export function nameOf(text: string): string {
  return fold(cleanText(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function allTexts({texts: {title, summary, sections, also}}: ReadDocument): Read[] {
  const inSections = sections.flatMap(({heading, paragraphs}) => (heading ? [heading, ...paragraphs] : paragraphs))
  return [title, ...(summary ? [summary] : []), ...inSections, also]
}

function keysOfField(document: ReadDocument, field: string): string[] {
  const {title, summary, sections, also} = document.texts
  switch (field) {
    case 'title':
      // A title may be of stop words only: „O nas”.
      return keysOf(title, true)
    case 'headings':
      return sections.flatMap(({heading, isList}) => (heading && !isList ? keysOf(heading) : []))
    case 'summary':
      return summary ? keysOf(summary) : []
    case 'text':
      return sections.flatMap(({paragraphs, isList}) => (isList ? [] : paragraphs.flatMap((each) => keysOf(each))))
    case 'also':
      return [...keysOf(also), ...keysOfPlace(document)]
    case 'aspects':
      return allTexts(document).flatMap(({analysis}) => analysis.pieces.flatMap(({keys}) => keys.filter(isAspectKey)))
    default:
      return [
        ...allTexts(document).flatMap(innerKeys),
        ...sections.flatMap(({paragraphs, isList}) => (isList ? paragraphs.flatMap((each) => keysOf(each)) : [])),
      ]
  }
}

// What only helps to name something else, and what people only say for it, is indexed apart.
function keysOf({analysis}: Read, withStopWords = false): string[] {
  const {pieces, names, inner} = analysis
  const spoken = pieces.filter((piece) => (withStopWords || !piece.isStopWord) && !inner.has(piece))
  const named = names.filter(({isInner}) => !isInner).flatMap(({keys}) => keys)
  // „Orzeczenie o niepełnosprawności” is about what it names besides.
  const concepts = [...inner].flatMap(({keys}) => keys.filter((key) => key.startsWith('#')))
  return [...spoken.flatMap(keysOfPiece), ...named, ...concepts].filter((key) => !isSaid(key) && !isAspectKey(key))
}

function innerKeys({analysis}: Read): string[] {
  const {pieces, names, inner} = analysis
  const helping = [...inner]
    .filter(({isStopWord}) => !isStopWord)
    .flatMap(keysOfPiece)
    .filter((key) => !isAspectKey(key))
  const within = names.filter(({isInner}) => isInner).flatMap(({keys}) => keys)
  return [...helping, ...within, ...[...pieces, ...names].flatMap(({keys}) => keys.filter(isSaid))]
}

function isSaid(key: string): boolean {
  return key.startsWith('~')
}

function keysOfPlace({powiat}: ReadDocument): string[] {
  return powiat ? [insideKey(powiat)] : []
}

function keysOfPiece({keys, parts}: Piece): string[] {
  return [...keys, ...parts]
}

function keysIn(document: ReadDocument): Set<string> {
  const texts = allTexts(document).map(({analysis}) => analysis)
  const said = texts.flatMap(({pieces, names}) => [...pieces.flatMap(keysOfPiece), ...names.flatMap(({keys}) => keys)])
  return new Set([...said, ...keysOfPlace(document)])
}

function learn({text, analysis: {pieces}}: Read, word: (form: string, shown: string, keys: readonly string[]) => void) {
  for (const {start, end, keys, word: form, isStopWord} of pieces) {
    const written = text.slice(start, end)
    if (form !== '' && !isStopWord) word(form, fold(written) === form ? written : form, keys)
  }
}

function dayOf(time: number): number {
  return Math.floor(time / day)
}

function weightOf({kind, date, weight = 1}: ReadDocument, today: number): number {
  return weight * kindWeights[kind] * ageWeight(kind, date, today)
}

// A year takes about a tenth, five years or more a third.
function ageWeight(kind: SearchKind, date: string | null, today: number): number {
  if ((kind !== 'aktualnosci' && kind !== 'wydarzenia') || !date) return 1
  const years = Math.max(0, (today * day - Date.parse(date)) / (365.25 * day))
  return 0.65 + 0.35 * Math.exp(-years / 3)
}
