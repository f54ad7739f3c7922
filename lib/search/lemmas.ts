import dictionary from 'dictionary-pl'
import {createHunspellFromStrings} from 'hunspell-wasm'
import {LRUCache} from 'lru-cache'

import {processWide} from '#lib/freshness/process-wide.ts'
import {fold} from '#lib/polish/letters.ts'

import {foldAffixes, foldWords} from './folded-dictionary.ts'

/** Finds the dictionary forms of a folded word (see `fold`): `sciezek` → `sciezka`. A word it does not know has none. */
export type Lemmas = (word: string) => readonly string[]

// Longer words are no words; Hunspell's own limit is 100 bytes.
const longestWord = 40

/** The words whose forms are remembered at a time: those of the texts are asked for again with each new index. */
const maxRemembered = 50_000

declare global {
  interface ProcessWide {
    lemmas: Promise<Lemmas>
  }
}

/**
 * The dictionary forms of Polish words by Hunspell and the dictionary of sjp.pl (`dictionary-pl`, 300,000 entries).
 * Both are folded first, so that „sciezek” and „ścieżek” are one word. Loaded once for the process: about a second of
 * work and 90 MB.
 */
export function loadLemmas(): Promise<Lemmas> {
  return processWide('lemmas', load)
}

async function load(): Promise<Lemmas> {
  const decoder = new TextDecoder()
  const affixes = foldAffixes(decoder.decode(dictionary.aff))
  const hunspell = await createHunspellFromStrings(affixes, foldWords(decoder.decode(dictionary.dic)))
  return remembering((word) => {
    if (word.length < 2 || word.length > longestWord || !/^[a-z]+$/.test(word)) return []
    return [...new Set(hunspell.stemWord(word).map((lemma) => withNegation(word, fold(lemma))))]
  })
}

function remembering(lemmas: Lemmas): Lemmas {
  const remembered = new LRUCache<string, readonly string[]>({max: maxRemembered})
  return (word) => {
    const known = remembered.get(word)
    if (known) return known
    const found = lemmas(word)
    remembered.set(word, found)
    return found
  }
}

// The dictionary takes „nie” off adjectives: „nieodpłatna” is no form of „odpłatny”.
function withNegation(word: string, lemma: string): string {
  return word.startsWith('nie') && !lemma.startsWith('nie') && word.length - lemma.length > 1 ? `nie${lemma}` : lemma
}
