import {fold} from '#lib/polish/letters.ts'

import {tokenize} from './tokens.ts'

/** A term of the glossary: its name, abbreviation and other forms, as editors wrote them. */
export type Term = {
  slug: string | null
  term: string | null
  abbreviation: string | null
  forms: readonly (string | null)[] | null
}

/** The terms that stand for one thing under several names; `#cis` is the key of CIS and of its full name. */
export type Concepts = {
  /** By an abbreviation in any of its forms, folded and without hyphen: `cisow` → CIS. */
  byAbbreviation: ReadonlyMap<string, {key: string; name: string}>
  /** Names of more than one word by each key of their first word. */
  namesBeginning: ReadonlyMap<string, readonly ConceptName[]>
}

/** A name of several words, each as its keys in order. */
type ConceptName = {key: string; words: readonly (readonly string[])[]}

/** Reads the glossary's terms; `keysOf` gives the keys of a single folded word. */
export function conceptsOf(terms: readonly Term[], keysOf: (word: string) => readonly string[]): Concepts {
  const byAbbreviation = new Map<string, {key: string; name: string}>()
  const names: ConceptName[] = []
  for (const {slug, term, abbreviation, forms} of terms) {
    const key = `#${slug ?? ''}`
    const written = [term, abbreviation, ...(forms ?? [])].filter((form) => form !== null)
    for (const form of written) {
      const folded = fold(form.trim())
      // „CIS-ów” and „MOPS” are abbreviations; „reintegracji” is a word like any other, and its inflection is known.
      if (/^\p{Lu}{2}\S*$/u.test(form.trim())) {
        byAbbreviation.set(folded.replaceAll('-', ''), {key, name: folded.split('-')[0] ?? folded})
        continue
      }
      const words = tokenize(form).flatMap((token) => ('word' in token ? token.word.split('-') : []))
      if (words.length > 1) names.push({key, words: words.map(keysOf)})
    }
  }
  return {byAbbreviation, namesBeginning: byFirstWord(names)}
}

function byFirstWord(names: readonly ConceptName[]): Map<string, ConceptName[]> {
  const found = new Map<string, ConceptName[]>()
  for (const name of names) {
    for (const key of name.words[0] ?? []) found.set(key, [...(found.get(key) ?? []), name])
  }
  return found
}
