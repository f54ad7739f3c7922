import {abbreviationEndings} from '#lib/glossary/term-pattern.ts'
import {fold} from '#lib/polish/letters.ts'

import {aspectKey} from './aspects.ts'
import {citationsIn, withoutJournalYears} from './citations.ts'
import {type Concepts, conceptsOf, type Place, type Saying, type Term} from './concepts.ts'
import type {Lemmas} from './lemmas.ts'
import {lightStem} from './light-stem.ts'
import {stopWords} from './small-words.ts'
import {tokenize} from './tokens.ts'

/**
 * A piece of a text with its keys: what it is called in the index. Several keys are several readings of one word.
 * `parts` are keys that a text is found by, but that a question for this piece does not ask for.
 */
export type Piece = {
  start: number
  end: number
  keys: readonly string[]
  parts: readonly string[]
  /** The word as written, folded; empty for what is no word. */
  word: string
  isStopWord: boolean
}

/**
 * The name of a concept, a place or a citation in full: the pieces `from` up to (not including) `to`. `isWhole`: its
 * pieces are never meant one by one. `isInner`: it is part of a longer one.
 */
export type Name = {keys: readonly string[]; from: number; to: number; isWhole: boolean; isInner: boolean}

/**
 * The pieces of a text, and where among them things are named in full. `inner` are those that only help to name something
 * else: „zajęciowej” in „warsztat terapii zajęciowej”, both of „Zielona Góra”.
 */
export type Analysis = {pieces: Piece[]; names: Name[]; inner: ReadonlySet<Piece>}

/** `isQuestion`: in a question towns are written with small letters too. */
export type Analyzer = (text: string, isQuestion?: boolean) => Analysis

type KeysOf = (word: string) => readonly string[]

/** Reads Polish text for the index and for a reader's question alike: the same words get the same keys. */
export function createAnalyzer(lemmas: Lemmas, terms: readonly Term[], sayings: readonly Saying[] = []): Analyzer {
  const keysOf = (word: string) => keysOfWord(word, lemmas)
  const concepts = conceptsOf(terms, sayings, keysOf)
  return (text, isQuestion = false) => {
    const tokens = tokenize(text)
    const read = tokens.flatMap((token, at): Piece[] => {
      const {start, end} = token
      if ('key' in token) {
        const parts = token.parts.flatMap((part) => (/^[a-z]{3,}$/.test(part) ? keysOf(part) : [part]))
        return [{start, end, keys: [token.key], parts, word: '', isStopWord: false}]
      }
      const word = joined(token.word, lemmas)
      const before = tokens[at - 1]
      const isSaidWhere = before !== undefined && 'word' in before && (before.word === 'w' || before.word === 'we')
      const isFirst = tokens.length > 1 && (!before || /[.!?]/.test(text.slice(before.end, start)))
      return piecesOfWord({...token, word, isSaidWhere, isFirst}, concepts, keysOf, isQuestion)
    })
    const citations = citationsIn(read)
    const pieces = withoutJournalYears(read, citations)
    const names = [...citations, ...namesIn(pieces, concepts)]
    return {pieces, names, inner: innerPieces(pieces, names)}
  }
}

/** „reinte-gracja”, cut at the end of a line: one word, where its halves are none. */
function joined(word: string, lemmas: Lemmas): string {
  if (!word.includes('-')) return word
  const whole = word.replaceAll('-', '')
  return lemmas(whole).length > 0 && word.split('-').some((part) => lemmas(part).length === 0) ? whole : word
}

/** `isSaidWhere`: „w” or „we” stands before it. `isFirst`: its capital may be that of a sentence's beginning. */
type WordToken = {
  start: number
  end: number
  word: string
  original: string
  isSaidWhere: boolean
  isFirst: boolean
}

function piecesOfWord(
  {start, end, word, original, isSaidWhere, isFirst}: WordToken,
  concepts: Concepts,
  keysOf: KeysOf,
  isQuestion: boolean,
) {
  const {byAbbreviation} = concepts
  const whole = {start, end, parts: [], isStopWord: false}
  // „ZLOP-u”: an abbreviation with its ending.
  const bare = /^(\p{Lu}{2,})[-\u2010\u2011]\p{Ll}{1,4}$/u.exec(original)?.[1]
  const abbreviation = bare && fold(bare)
  const concept =
    byAbbreviation.get(word.replaceAll('-', '')) ??
    byAbbreviation.get(abbreviation ?? '') ??
    byAbbreviation.get(withoutEnding(word.replaceAll('-', ''), byAbbreviation))
  // Both the concept and the abbreviation itself: MOPS is an OPS, yet who asks for MOPS wants to see MOPS first.
  if (concept) return [{...whole, keys: [concept.key, concept.name], word: concept.name}]
  if (abbreviation) return [{...whole, keys: withConcepts([abbreviation], concepts), word: abbreviation}]
  let place = start
  return word.split('-').map((part, index, parts): Piece => {
    const [from, to] = [place, index === parts.length - 1 ? end : place + part.length]
    place = to + 1
    const isName = /^\p{Lu}/u.test(original.slice(from - start))
    const isMeant = ({written}: Place) =>
      written === 'anyhow' || isName || (isQuestion && (written === 'small in questions' || isSaidWhere))
    const isOnly = !isQuestion && !isFirst
    const keys = withPlaces(withConcepts(keysOf(part), concepts), isMeant, isOnly, concepts)
    return {start: from, end: to, keys, parts: [], word: part, isStopWord: stopWords.has(part)}
  })
}

// What a word of the trade stands for, and that word alone: of its other readings none is meant.
function withConcepts(keys: readonly string[], {byWord}: Concepts): readonly string[] {
  // „zusie”: what people say may be an abbreviation that the glossary lacks.
  const own = keys.find((key) => byWord.has(key)) ?? keys.map((key) => withoutEnding(key, byWord)).find(Boolean)
  return own === undefined ? keys : [...(byWord.get(own) ?? []), own]
}

// „w gminie Przewóz”, in a text: of the word like any other, whose name the town has, nothing is said.
function withPlaces(
  keys: readonly string[],
  isMeant: (place: Place) => boolean,
  isOnly: boolean,
  {placesByWord}: Concepts,
): readonly string[] {
  const places = keys.flatMap((key) => placesByWord.get(key) ?? []).filter(isMeant)
  if (places.length === 0) return keys
  const others = isOnly && places.some(({written}) => written === 'with a capital') ? [] : keys
  return [...new Set([...others, ...places.flatMap((place) => place.keys)])]
}

// Longer words are no abbreviations, and their inflection is known.
const longestAbbreviation = 5

const foldedEndings = [...new Set(abbreviationEndings.map(fold))]

/** „mopsu”, „mops-ie” in small letters: the abbreviation without its ending; empty where it is none. */
function withoutEnding(word: string, known: ReadonlyMap<string, unknown>): string {
  const bare = foldedEndings.flatMap((ending) => (word.endsWith(ending) ? [word.slice(0, -ending.length)] : []))
  return bare.find((start) => start.length >= 3 && start.length <= longestAbbreviation && known.has(start)) ?? ''
}

function keysOfWord(word: string, lemmas: Lemmas): readonly string[] {
  const known = lemmas(word)
  if (known.length > 0) return [...new Set([...known, ...known.flatMap((each) => aspectKey(each, lemmas) ?? [])])]
  // „społeczno-zawodowy”: the first half of a double adjective.
  const adjective = word.endsWith('o') ? lemmas(`${word.slice(0, -1)}y`) : []
  return adjective.length > 0 ? adjective : [lightStem(word)]
}

function namesIn(pieces: readonly Piece[], {namesBeginning}: Concepts): Name[] {
  const found: Name[] = []
  let end = 0
  for (const [from, {keys: first}] of pieces.entries()) {
    const candidates = first.flatMap((key) => namesBeginning.get(key) ?? [])
    const named = candidates.flatMap(({keys, words}) => {
      const to = endOf(words, pieces, from)
      return to === null ? [] : [{keys, to}]
    })
    const longest = Math.max(0, ...named.map(({to}) => to))
    for (const to of new Set(named.map((each) => each.to))) {
      const keys = new Set(named.flatMap((each) => (each.to === to ? each.keys : [])))
      found.push({keys: [...keys], from, to, isWhole: false, isInner: to < longest || to <= end})
    }
    end = Math.max(end, longest)
  }
  return found
}

/** Where the words of a name end that stand from there on; null where they do not. */
function endOf(words: readonly (readonly string[])[], pieces: readonly Piece[], from: number): number | null {
  let at = from
  for (const [index, word] of words.entries()) {
    if (index === 1) at += dateLength(pieces, at)
    if (!isOneOf(pieces[at], word)) return null
    at += 1
  }
  return at
}

// „Ustawa z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym” is „ustawa o zatrudnieniu socjalnym”.
function dateLength(pieces: readonly Piece[], from: number): number {
  const [act, z, day, date, year] = pieces.slice(from - 1, from + 4)
  const isDated = act?.keys.includes('ustawa') && z?.word === 'z' && day?.keys.includes('dzien') && date?.word === ''
  return isDated ? 3 + Number(year?.word === 'r') : 0
}

function isOneOf(piece: Piece | undefined, keys: readonly string[]): boolean {
  return piece?.keys.some((key) => keys.includes(key)) ?? false
}

// The first noun of a name that is no place says what the thing is, and counts for itself.
function innerPieces(pieces: readonly Piece[], names: readonly Name[]): ReadonlySet<Piece> {
  return new Set(
    names
      .filter(({isWhole, isInner}) => !isWhole && !isInner)
      .flatMap(({keys, from, to}) => {
        const words = pieces.slice(from, to)
        if (keys.some((key) => key.startsWith('@'))) return words
        const noun = words.findIndex((word) => !word.keys.every((key) => /[yi]$/.test(key)))
        return words.slice(noun + 1)
      }),
  )
}
