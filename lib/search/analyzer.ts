import {fold} from '#lib/polish/letters.ts'

import {type Concepts, conceptsOf, type Saying, type Term} from './concepts.ts'
import type {Lemmas} from './lemmas.ts'
import {lightStem} from './light-stem.ts'
import {tokenize} from './tokens.ts'

/** Words that say nothing of what is looked for, folded. */
const stopWords: ReadonlySet<string> = new Set(
  `a aby albo ale bez bo byc byl byla bylo byly bedzie beda co coz czego czy czym dla do gdy gdyz gdzie go i ich ile im
  innych inne iz ja jak jaka jakie jaki jakich jako je jego jej jest jesli jezeli juz kiedy kogo komu kto ktora ktore
  ktory ktorzy ktorych ktorym lub ma maja mam miec mi mnie moge moga mozna moze moj moja moje musi na nad nam nas nasz
  nic nie nim niz o od on ona one oni oraz po pod poniewaz przed przez przy sa sam sie skad swoj swoja ta tak takze tam
  te tego tej ten to tu twoj twoja tych tylko tym u w we wg wiec wszystko z za zas ze zeby r ul al tel woj m st ds np szukam szukac isc ide pojsc chodzic trafic was wam chce chcialbym
  chcialabym potrzebuje powinien powinna robic zrobic`
    .split(/\s+/)
    .filter(Boolean),
)

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

/** The name of a concept in full: the pieces `from` up to (not including) `to`. */
type Name = {key: string; from: number; to: number}

/** The pieces of a text, and where among them concepts are named in full. */
export type Analysis = {pieces: Piece[]; names: Name[]}

export type Analyzer = (text: string) => Analysis

/** Reads Polish text for the index and for a reader's question alike: the same words get the same keys. */
export function createAnalyzer(lemmas: Lemmas, terms: readonly Term[], sayings: readonly Saying[] = []): Analyzer {
  const keysOf = (word: string) => keysOfWord(word, lemmas)
  const concepts = conceptsOf(terms, sayings, keysOf)
  return (text) => {
    const pieces = tokenize(text).flatMap((token): Piece[] => {
      const {start, end} = token
      if ('key' in token) {
        const parts = token.parts.flatMap((part) => (/^[a-z]{3,}$/.test(part) ? keysOf(part) : [part]))
        return [{start, end, keys: [token.key], parts, word: '', isStopWord: false}]
      }
      return piecesOfWord(start, token.word, token.original, concepts, keysOf)
    })
    return {pieces, names: namesIn(pieces, concepts)}
  }
}

function piecesOfWord(
  start: number,
  word: string,
  original: string,
  {byAbbreviation, byWord}: Concepts,
  keysOf: (word: string) => readonly string[],
): Piece[] {
  const whole = {start, end: start + word.length, parts: [], isStopWord: false}
  // „ZLOP-u”: an abbreviation with its ending.
  const bare = /^(\p{Lu}{2,})-\p{Ll}{1,4}$/u.exec(original)?.[1]
  const abbreviation = bare && fold(bare)
  const concept =
    byAbbreviation.get(word.replaceAll('-', '')) ??
    byAbbreviation.get(abbreviation ?? '') ??
    byAbbreviation.get(withoutEnding(word.replaceAll('-', ''), byAbbreviation))
  // Both the concept and the abbreviation itself: MOPS is an OPS, yet who asks for MOPS wants to see MOPS first.
  if (concept) return [{...whole, keys: [concept.key, concept.name], word: concept.name}]
  if (abbreviation) return [{...whole, keys: [abbreviation], word: abbreviation}]
  let place = start
  return word.split('-').map((part) => {
    const piece = {
      start: place,
      end: place + part.length,
      keys: withConcept(keysOf(part), byWord),
      parts: [],
      word: part,
    }
    place = piece.end + 1
    return {...piece, isStopWord: stopWords.has(part)}
  })
}

// What a word of the trade stands for, and that word alone: of its other readings none is meant.
function withConcept(keys: readonly string[], byWord: Concepts['byWord']): readonly string[] {
  const own = keys.find((key) => byWord.has(key))
  const concept = own === undefined ? undefined : byWord.get(own)
  return own === undefined || concept === undefined ? keys : [concept, own]
}

const abbreviationEndings = ['ami', 'ach', 'owi', 'cie', 'ie', 'em', 'ow', 'om', 'ze', 'u', 'y', 'i', 'e', 'a']

/** „mopsu”, „mops-ie” in small letters: the abbreviation without its ending; empty where it is none. */
function withoutEnding(word: string, byAbbreviation: Concepts['byAbbreviation']): string {
  const bare = abbreviationEndings.flatMap((ending) => (word.endsWith(ending) ? [word.slice(0, -ending.length)] : []))
  return bare.find((start) => start.length >= 3 && byAbbreviation.has(start)) ?? ''
}

function keysOfWord(word: string, lemmas: Lemmas): readonly string[] {
  const known = lemmas(word)
  if (known.length > 0) return known
  // „społeczno-zawodowy”: the first half of a double adjective.
  const adjective = word.endsWith('o') ? lemmas(`${word.slice(0, -1)}y`) : []
  return adjective.length > 0 ? adjective : [lightStem(word)]
}

function namesIn(pieces: readonly Piece[], {namesBeginning}: Concepts): Name[] {
  const found: Name[] = []
  for (let from = 0; from < pieces.length; from++) {
    const candidates = pieces[from]?.keys.flatMap((key) => namesBeginning.get(key) ?? []) ?? []
    const named = candidates.filter(({words}) => words.every((keys, index) => isOneOf(pieces[from + index], keys)))
    const [longest] = named.toSorted((a, b) => b.words.length - a.words.length)
    if (!longest) continue
    const to = from + longest.words.length
    found.push({key: longest.key, from, to})
    from = to - 1
  }
  return found
}

function isOneOf(piece: Piece | undefined, keys: readonly string[]): boolean {
  return piece?.keys.some((key) => keys.includes(key)) ?? false
}
