import MiniSearch, {type Query, type SearchOptions} from 'minisearch'

import {fold} from '#lib/polish/letters.ts'

import {type Analysis, type Analyzer, createAnalyzer} from './analyzer.ts'
import type {Corpus} from './corpus.ts'
import {type SearchDocument, documentsOf} from './documents.ts'
import type {SearchKind} from './kinds.ts'
import type {Lemmas} from './lemmas.ts'
import type {Wanted} from './question.ts'
import type {Section} from './sections.ts'
import {createVocabulary, type Vocabulary} from './vocabulary.ts'

/** A text with what the analyzer found in it. */
export type Read = {text: string; analysis: Analysis}

/** A section with its texts read. */
export type ReadSection = {heading: Read | null; address: string | null; paragraphs: Read[]}

/** A document with its texts read, once, so that answers need not read them again. */
export type ReadDocument = Pick<SearchDocument, 'id' | 'kind' | 'path' | 'date' | 'note'> & {
  title: Read
  summary: Read | null
  sections: ReadSection[]
  also: Read
}

/** A document that answers, with its score (higher is better) and the keys it was found by. */
export type Match = {document: ReadDocument; score: number; keys: ReadonlySet<string>}

/** The index of the published texts. It is made once and never changed; new content makes a new one. */
export type SearchIndex = {
  analyze: Analyzer
  vocabulary: Vocabulary
  isKnown(key: string): boolean
  /** The documents that have everything wanted (`all`) or something of it (`any`), the best first. */
  matches(wanted: readonly Wanted[], how: 'all' | 'any', fields?: readonly Field[]): Match[]
  size: number
}

const fields = ['title', 'headings', 'summary', 'text', 'also'] as const

type Field = (typeof fields)[number]

const fieldWeights: Record<Field, number> = {title: 8, headings: 3, summary: 2, text: 1, also: 1.5}

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

/**
 * Makes the index of the published texts.
 *
 * @param now ms since the epoch: news counts for less the older it is
 */
export function createSearchIndex(corpus: Corpus, lemmas: Lemmas, now = Date.now()): SearchIndex {
  const analyze = createAnalyzer(lemmas, corpus.terms)
  const documents = documentsOf(corpus).map((document) => readDocument(document, analyze))
  const vocabulary = createVocabulary()
  const known = new Set<string>()
  for (const read of documents.flatMap(textsOf)) learn(read, vocabulary, known)

  const index = new MiniSearch<ReadDocument>({
    fields: [...fields],
    extractField: (document, field) => (field === 'id' ? document.id : keysOfField(document, field).join('\n')),
    tokenize: (keys) => keys.split('\n').filter(Boolean),
    processTerm: (key) => key,
    searchOptions: {boost: fieldWeights, bm25: {k: 1.2, b: 0.4, d: 0.5}},
  })
  index.addAll(documents)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const weights = new Map(
    documents.map((document) => [document.id, kindWeights[document.kind] * ageWeight(document, now)]),
  )

  return {
    analyze,
    vocabulary,
    isKnown: (key) => known.has(key),
    size: documents.length,
    matches: (wanted, how, inFields) => {
      const options: SearchOptions = {
        ...(inFields ? {fields: [...inFields]} : {}),
        boostDocument: (id: string) => weights.get(id) ?? 1,
      }
      return index.search(queryFor(wanted, how), options).flatMap(({id, score, terms}) => {
        const document = byId.get(id)
        return document ? [{document, score, keys: new Set(terms)}] : []
      })
    },
  }
}

/** Several readings of one word share its weight: they are one thing asked for. */
function queryFor(wanted: readonly Wanted[], how: 'all' | 'any'): Query {
  const queries = wanted.map(({keys}) => ({
    queries: [...keys],
    combineWith: 'OR' as const,
    boostTerm: () => 1 / Math.sqrt(Math.max(keys.length, 1)),
  }))
  return {combineWith: how === 'all' ? 'AND' : 'OR', queries}
}

function readDocument({title, summary, sections, also, ...rest}: SearchDocument, analyze: Analyzer): ReadDocument {
  const read = (text: string): Read => ({text, analysis: analyze(text)})
  const readSection = ({heading, address, paragraphs}: Section): ReadSection => ({
    heading: heading === null ? null : read(heading),
    address,
    paragraphs: paragraphs.map(read),
  })
  return {
    ...rest,
    title: read(title),
    summary: summary ? read(summary) : null,
    sections: sections.map(readSection),
    also: read([rest.note, also].filter(Boolean).join(', ')),
  }
}

function textsOf({title, summary, sections, also}: ReadDocument): Read[] {
  const inSections = sections.flatMap(({heading, paragraphs}) => (heading ? [heading, ...paragraphs] : paragraphs))
  return [title, ...(summary ? [summary] : []), ...inSections, also]
}

function keysOfField({title, summary, sections, also}: ReadDocument, field: string): string[] {
  switch (field) {
    case 'title':
      // A title may be of stop words only: „O nas”.
      return keysOf(title, true)
    case 'headings':
      return sections.flatMap(({heading}) => (heading ? keysOf(heading) : []))
    case 'summary':
      return summary ? keysOf(summary) : []
    case 'text':
      return sections.flatMap(({paragraphs}) => paragraphs.flatMap((paragraph) => keysOf(paragraph)))
    default:
      return keysOf(also)
  }
}

function keysOf({analysis: {pieces, names}}: Read, withStopWords = false): string[] {
  const spoken = pieces.filter(({isStopWord}) => withStopWords || !isStopWord)
  return [...spoken.flatMap(({keys, parts}) => [...keys, ...parts]), ...names.map(({key}) => key)]
}

function learn({text, analysis: {pieces, names}}: Read, vocabulary: Vocabulary, known: Set<string>): void {
  for (const {key} of names) known.add(key)
  for (const {start, end, keys, parts, word, isStopWord} of pieces) {
    for (const key of [...keys, ...parts]) known.add(key)
    const written = text.slice(start, end)
    if (word !== '' && !isStopWord) vocabulary.add(word, fold(written) === word ? written : word, keys)
  }
}

// A year takes about a tenth, five years or more a third.
function ageWeight({kind, date}: ReadDocument, now: number): number {
  if ((kind !== 'aktualnosci' && kind !== 'wydarzenia') || !date) return 1
  const years = Math.max(0, (now - Date.parse(date)) / (365.25 * 24 * 3600 * 1000))
  return 0.65 + 0.35 * Math.exp(-years / 3)
}
