import {fold} from '#lib/polish/letters.ts'

import {type PlaceName, placeNames} from './places.ts'
import {tokenize} from './tokens.ts'

/** A term of the glossary: its name, abbreviation and other forms, as editors wrote them. */
export type Term = {
  slug: string | null
  term: string | null
  abbreviation: string | null
  forms: readonly (string | null)[] | null
}

/** What people say for something that the site calls otherwise. */
export type Saying = {meant: string | null; said: readonly (string | null)[] | null}

/**
 * The things that go by several names. `#cis` is the key of CIS and of its full name; `~cis` is that of what people say
 * for it and may mean otherwise („pomoc społeczna” for OPS): who asks for either finds both, the names first.
 */
export type Concepts = {
  /** By an abbreviation in any of its forms, folded and without hyphen: `cisow` → CIS. */
  byAbbreviation: ReadonlyMap<string, {key: string; name: string}>
  /** Names of more than one word by each key of their first word. */
  namesBeginning: ReadonlyMap<string, readonly ConceptName[]>
  /** Concepts that a single word stands for, by its dictionary form: `wiezienie` → that of „zakład karny”. */
  byWord: ReadonlyMap<string, readonly string[]>
  /** Places that a single word names, by its dictionary form. */
  placesByWord: ReadonlyMap<string, readonly Place[]>
}

/** A name of several words, each as its keys in order. */
type ConceptName = {keys: readonly string[]; words: readonly (readonly string[])[]}

export type Place = Pick<PlaceName, 'keys' | 'written'>

/** Reads the glossary's terms; `keysOf` gives the keys of a single folded word. */
export function conceptsOf(
  terms: readonly Term[],
  sayings: readonly Saying[],
  keysOf: (word: string) => readonly string[],
): Concepts {
  const byAbbreviation = new Map<string, {key: string; name: string}>()
  const names: ConceptName[] = []
  const byWord = new Map<string, string[]>()
  const known = new Map<string, string>()
  for (const {slug, term, abbreviation, forms} of terms) {
    const key = `#${slug ?? ''}`
    const written = [term, abbreviation, ...(forms ?? [])].filter((form) => form !== null)
    for (const form of written) {
      const folded = fold(form.trim())
      known.set(folded, key)
      // „CIS-ów” and „MOPS” are abbreviations; „reintegracji” is a word like any other, and its inflection is known.
      if (/^\p{Lu}{2}\S*$/u.test(form.trim())) {
        byAbbreviation.set(folded.replaceAll('-', ''), {key, name: folded.split('-')[0] ?? folded})
        continue
      }
      const words = wordsOf(form)
      if (words.length > 1) names.push({keys: [key], words: words.map(keysOf)})
    }
  }
  for (const {meant, said} of sayings) {
    const name = known.get(fold((meant ?? '').trim())) ?? `#${fold((meant ?? '').trim())}`
    for (const form of [meant, ...(said ?? [])]) {
      const key = form === meant ? name : name.replace('#', '~')
      const words = wordsOf(form ?? '')
      const [word] = words
      if (words.length > 1) names.push({keys: [key], words: words.map(keysOf)})
      else if (word && !byAbbreviation.has(word)) addTo(byWord, ownFormOf(word, keysOf), key)
    }
  }
  return {byAbbreviation, ...readPlaces(names, keysOf), byWord}
}

function readPlaces(names: readonly ConceptName[], keysOf: (word: string) => readonly string[]) {
  const placesByWord = new Map<string, Place[]>()
  const long: ConceptName[] = [...names]
  for (const {name, keys, written} of placeNames) {
    const words = wordsOf(name)
    if (words.length > 1) long.push({keys, words: words.map(keysOf)})
    else addTo(placesByWord, ownFormOf(words[0] ?? '', keysOf), {keys, written})
  }
  return {placesByWord, namesBeginning: byFirstWord(long)}
}

/** The words of a name, and what else stands among them („z dnia 13 czerwca 2003 r.”). */
function wordsOf(name: string): string[] {
  return tokenize(name).flatMap((token) => ('word' in token ? token.word.split('-') : [token.key]))
}

/** Of the dictionary forms of a word in its first case: „więzienie” is also a form of „więzić”, which is not meant. */
function ownFormOf(word: string, keysOf: (word: string) => readonly string[]): string {
  const keys = keysOf(word)
  return keys.includes(word) ? word : (keys[0] ?? word)
}

function byFirstWord(names: readonly ConceptName[]): Map<string, ConceptName[]> {
  const found = new Map<string, ConceptName[]>()
  for (const name of names) for (const key of name.words[0] ?? []) addTo(found, key, name)
  return found
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value])
}

/** The keys that a question asks for where a text has these: a thing by its names and by what people say for it. */
export function askedKeys(keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap((key) => (/^[#~]/.test(key) ? [`#${key.slice(1)}`, `~${key.slice(1)}`] : [key])))]
}
