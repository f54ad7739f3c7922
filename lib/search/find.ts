import {bestPlaces, type Place} from './best-places.ts'
import {type SearchKind, searchKinds} from './kinds.ts'
import {excerptAround, hitsIn, markHits, type Sought, soughtBy, type TextPart} from './marked-text.ts'
import {corrected, type Question, understand} from './question.ts'
import type {Ranked} from './ranked.ts'
import {rankedMatches} from './ranking.ts'
import type {ReadDocument, SearchIndex} from './search-index.ts'

/** A page that answers a question. */
export type Found = {
  id: string
  kind: SearchKind
  path: string
  title: TextPart[]
  date: string | null
  note: string | null
  excerpt: TextPart[]
  /** The parts of the page that answer, the best first; the excerpt is from the first. */
  places: FoundPlace[]
  /** False where the page lacks some of what was asked for. */
  isWhole: boolean
}

type FoundPlace = {heading: TextPart[]; path: string}

/** The answer to a question. */
export type Answer = {
  question: string
  results: Found[]
  /** All pages that answer, of the kind asked for. */
  total: number
  /** Of all kinds, those with results only. */
  counts: {kind: SearchKind; count: number}[]
  /** The question as it was understood, where words seem misspelt; null where none does. */
  corrected: string | null
  /** Words that stand in no text, and are like none. */
  unknown: string[]
  /** Questions to try instead, where a word is unknown. */
  suggestions: string[]
}

export type Asked = {kind?: SearchKind | null; from?: number; to?: number}

/** Answers a question (see `tidyQuestion`) from the index: results `from` up to (not including) `to`. */
export function find(index: SearchIndex, text: string, {kind = null, from = 0, to = 10}: Asked = {}): Answer {
  const question = understand(text, index)
  const sought = soughtBy(question.wanted.filter(({keys}) => keys.length > 0))
  const matches = rankedMatches(index, question)
  const counts = searchKinds.flatMap(({value}) => {
    const count = matches.filter(({document}) => document.kind === value).length
    return count > 0 ? [{kind: value, count}] : []
  })
  const ofKind = kind ? matches.filter(({document}) => document.kind === kind) : matches
  const unknown = question.wanted
    .filter(({keys, weight}) => keys.length === 0 && weight >= 1)
    .map(({start, end}) => text.slice(start, end))
  return {
    question: text,
    results: ofKind.slice(from, to).map((match) => present(match, sought)),
    total: ofKind.length,
    counts,
    corrected: corrected(question),
    unknown,
    suggestions: unknown.length > 0 ? suggestionsFor(index, question) : [],
  }
}

function present({document, isWhole}: Ranked, sought: Sought): Found {
  const {id, kind, path, date, note, texts} = document
  const places = bestPlaces(document, sought)
  const [best] = places
  const good = places.filter(({score}) => best && score >= best.score * 0.7)
  return {
    id,
    kind,
    path,
    date,
    note,
    isWhole,
    title: markHits(texts.title.text, hitsIn(texts.title.analysis, sought)),
    excerpt: excerptOf(document, best),
    places: good.flatMap((place) => placeOf(document, place, sought) ?? []).slice(0, 3),
  }
}

function excerptOf({texts: {summary, sections}}: ReadDocument, best: Place | undefined): TextPart[] {
  if (best?.paragraph) return excerptAround(best.paragraph.text, best.hits)
  const beginning = summary ?? sections.find(({paragraphs}) => paragraphs.length > 0)?.paragraphs[0]
  return beginning ? excerptAround(beginning.text, []) : []
}

function placeOf({path}: ReadDocument, {section}: Place, sought: Sought): FoundPlace | null {
  if (!section?.heading || !section.address) return null
  const {text, analysis} = section.heading
  return {heading: markHits(text, hitsIn(analysis, sought)), path: path + section.address}
}

// For a word like no other, the least unlike.
function suggestionsFor(index: SearchIndex, {text, wanted}: Question): string[] {
  const [missing] = wanted.filter(({keys}) => keys.length === 0)
  const word = missing && index.analyze(text.slice(missing.start, missing.end)).pieces[0]?.word
  if (!word || word.length < 4) return []
  const forms = index.vocabulary.similarTo(word, word.length < 8 ? 2 : 3).slice(0, 3)
  return forms.map(({shown}) => text.slice(0, missing.start) + shown + text.slice(missing.end))
}
