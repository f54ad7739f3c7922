import {fold} from '#lib/polish/letters.ts'

import {bestPlaces, nearness, type Place} from './best-places.ts'
import {type SearchKind, searchKinds} from './kinds.ts'
import {excerptAround, hitsIn, markHits, type TextPart} from './marked-text.ts'
import {corrected, type Question, understand, type Wanted} from './question.ts'
import type {Match, ReadDocument, SearchIndex} from './search-index.ts'

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

// With fewer pages than this that have every word, those that have most of them follow.
const enough = 5

// Of more pages than this only the best are read once more for how close the words stand: at 10,000 it took a second.
const weighed = 300

/** Answers a question (see `tidyQuestion`) from the index: results `from` up to (not including) `to`. */
export function find(index: SearchIndex, text: string, {kind = null, from = 0, to = 10}: Asked = {}): Answer {
  const question = aboutTime(understand(text, index))
  const wanted = question.wanted.filter(({keys}) => keys.length > 0)
  const sets = wanted.map(({keys}) => new Set(keys))
  const ranked = rankedMatches(index, question, wanted)
  const matches = question.isOfComing ? comingFirst(ranked, index.now()) : ranked
  const counts = searchKinds.flatMap(({value}) => {
    const count = matches.filter(({document}) => document.kind === value).length
    return count > 0 ? [{kind: value, count}] : []
  })
  const ofKind = kind ? matches.filter(({document}) => document.kind === kind) : matches
  const unknown = question.wanted.filter(({keys}) => keys.length === 0).map(({start, end}) => text.slice(start, end))
  return {
    question: text,
    results: ofKind.slice(from, to).map((match) => present(match, sets)),
    total: ofKind.length,
    counts,
    corrected: corrected(question),
    unknown,
    suggestions: unknown.length > 0 ? suggestionsFor(index, question) : [],
  }
}

// „Kiedy następne spotkanie” asks for what is to come; that it is the next stands in no text.
const seeksComing = /(?:^| )(?:kiedy|nastepn[a-z]*|najblizsz[a-z]*|kolejn[a-z]*|termin[a-z]*)(?= |$)/
const ofTime = /^(?:nastepn|najblizsz|kolejn|termin)/

function aboutTime(question: Question): Question & {isOfComing: boolean} {
  const folded = fold(question.text)
  const isOfComing = seeksComing.test(folded)
  const others = question.wanted.filter(({start, end}) => !ofTime.test(folded.slice(start, end)))
  return {...question, wanted: isOfComing && others.length > 0 ? others : question.wanted, isOfComing}
}

function comingFirst(matches: readonly Ranked[], now: number): Ranked[] {
  const isComing = ({document: {kind, date}}: Ranked) =>
    kind === 'wydarzenia' && date !== null && Date.parse(date) > now
  const coming = matches.filter(isComing)
  const soonest = coming.toSorted((a, b) => Date.parse(a.document.date ?? '') - Date.parse(b.document.date ?? ''))
  return [...soonest, ...matches.filter((match) => !isComing(match))]
}

type Ranked = Match & {isWhole: boolean}

function rankedMatches(index: SearchIndex, question: Question, wanted: readonly Wanted[]): Ranked[] {
  if (wanted.length === 0) return []
  const sets = wanted.map(({keys}) => new Set(keys))
  const isComplete = wanted.length === question.wanted.length
  const whole = index.matches(wanted, 'all').map((match) => ({...match, isWhole: isComplete}))
  const near = whole
    .slice(0, weighed)
    .map((match) => ({...match, score: match.score * (1 + 3 * nearnessIn(match.document, sets) ** 2)}))
  const first = [...near.toSorted((a, b) => b.score - a.score), ...whole.slice(weighed)]
  if (wanted.length === 1 || whole.length >= enough) return first
  const seen = new Set(first.map(({document}) => document.id))
  const partial = index.matches(wanted, 'any').flatMap((match) => {
    const answered = sets.filter((keys) => [...keys].some((key) => match.keys.has(key))).length
    if (seen.has(match.document.id) || !isNearEnough(match, answered, sets, first.length > 0)) return []
    return [{...match, score: match.score * answered ** 2, isWhole: false}]
  })
  return [...first, ...partial.toSorted((a, b) => b.score - a.score)]
}

// Half of what is wanted may do where no page has all of it; else it must be most of it, or stand in the title.
function isNearEnough(
  {document}: Match,
  answered: number,
  wanted: readonly ReadonlySet<string>[],
  thereAreWhole: boolean,
): boolean {
  if (answered * 2 > wanted.length) return true
  if (answered * 2 < wanted.length) return false
  return !thereAreWhole || hitsIn(document.title.analysis, wanted).length > 0
}

function nearnessIn(document: ReadDocument, wanted: readonly ReadonlySet<string>[]): number {
  if (wanted.length < 2) return 0
  const texts = [document.title, ...document.sections.flatMap(({paragraphs}) => paragraphs)]
  if (document.summary) texts.push(document.summary)
  return texts.reduce(
    (best, {analysis}) => Math.max(best, nearness(hitsIn(analysis, wanted), wanted.length)),
    -Infinity,
  )
}

function present({document, isWhole}: Ranked, wanted: readonly ReadonlySet<string>[]): Found {
  const {id, kind, path, date, note, title} = document
  const places = bestPlaces(document, wanted)
  const [best] = places
  const good = places.filter(({score}) => best && score >= best.score * 0.7)
  return {
    id,
    kind,
    path,
    date,
    note,
    isWhole,
    title: markHits(title.text, hitsIn(title.analysis, wanted)),
    excerpt: excerptOf(document, best),
    places: good.flatMap((place) => placeOf(document, place, wanted) ?? []).slice(0, 3),
  }
}

function excerptOf({summary, sections}: ReadDocument, best: Place | undefined): TextPart[] {
  if (best?.paragraph) return excerptAround(best.paragraph.text, best.hits)
  const beginning = summary ?? sections.find(({paragraphs}) => paragraphs.length > 0)?.paragraphs[0]
  return beginning ? excerptAround(beginning.text, []) : []
}

function placeOf({path}: ReadDocument, {section}: Place, wanted: readonly ReadonlySet<string>[]): FoundPlace | null {
  if (!section?.heading || !section.address) return null
  const {text, analysis} = section.heading
  return {heading: markHits(text, hitsIn(analysis, wanted)), path: path + section.address}
}

// For a word like no other, the least unlike.
function suggestionsFor(index: SearchIndex, {text, wanted}: Question): string[] {
  const [missing] = wanted.filter(({keys}) => keys.length === 0)
  const word = missing && index.analyze(text.slice(missing.start, missing.end)).pieces[0]?.word
  if (!word || word.length < 4) return []
  const forms = index.vocabulary.similarTo(word, word.length < 8 ? 2 : 3).slice(0, 3)
  return forms.map(({shown}) => text.slice(0, missing.start) + shown + text.slice(missing.end))
}
