import {fold} from '#lib/polish/letters.ts'

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

/** The terms that stand for one thing under several names; `#cis` is the key of CIS and of its full name. */
export type Concepts = {
  /** By an abbreviation in any of its forms, folded and without hyphen: `cisow` → CIS. */
  byAbbreviation: ReadonlyMap<string, {key: string; name: string}>
  /** Names of more than one word by each key of their first word. */
  namesBeginning: ReadonlyMap<string, readonly ConceptName[]>
  /** Concepts that a single word stands for, by its dictionary form: `wiezienie` → that of „zakład karny”. */
  byWord: ReadonlyMap<string, string>
}

/** A name of several words, each as its keys in order. */
type ConceptName = {key: string; words: readonly (readonly string[])[]}

/** Reads the glossary's terms; `keysOf` gives the keys of a single folded word. */
export function conceptsOf(
  terms: readonly Term[],
  sayings: readonly Saying[],
  keysOf: (word: string) => readonly string[],
): Concepts {
  const byAbbreviation = new Map<string, {key: string; name: string}>()
  const names: ConceptName[] = []
  const byWord = new Map<string, string>()
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
      const words = tokenize(form).flatMap((token) => ('word' in token ? token.word.split('-') : []))
      if (words.length > 1) names.push({key, words: words.map(keysOf)})
    }
  }
  for (const {meant, said} of sayings) {
    const key = known.get(fold((meant ?? '').trim())) ?? `#${fold((meant ?? '').trim())}`
    for (const form of [meant, ...(said ?? [])]) {
      const words = tokenize(form ?? '').flatMap((token) => ('word' in token ? token.word.split('-') : []))
      const [word] = words
      if (words.length > 1) names.push({key, words: words.map(keysOf)})
      else if (word && !byAbbreviation.has(word)) byWord.set(ownFormOf(word, keysOf), key)
    }
  }
  return {byAbbreviation, namesBeginning: byFirstWord(names), byWord}
}

/** Of the dictionary forms of a word in its first case: „więzienie” is also a form of „więzić”, which is not meant. */
function ownFormOf(word: string, keysOf: (word: string) => readonly string[]): string {
  const keys = keysOf(word)
  return keys.includes(word) ? word : (keys[0] ?? word)
}

function byFirstWord(names: readonly ConceptName[]): Map<string, ConceptName[]> {
  const found = new Map<string, ConceptName[]>()
  for (const name of names) {
    for (const key of name.words[0] ?? []) found.set(key, [...(found.get(key) ?? []), name])
  }
  return found
}
