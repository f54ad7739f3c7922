import {editDistance} from './edit-distance.ts'

/** A word as it stands in the texts: folded, as it is mostly written, its keys, how often, and its letters as bits. */
export type Form = {form: string; shown: string; keys: readonly string[]; count: number; letters: number}

/** The words of all texts, to find the one that a reader began to type or misspelt. */
export function createVocabulary() {
  const forms = new Map<string, Form>()

  function add(form: string, shown: string, keys: readonly string[]): void {
    const known = forms.get(form)
    if (!known) forms.set(form, {form, shown, keys, count: 1, letters: lettersOf(form)})
    else known.count += 1
  }

  /** Words that begin so, the most frequent first. */
  function beginningWith(start: string, limit = 40): Form[] {
    const found = [...forms.values()].filter(({form}) => form.startsWith(start))
    return found.toSorted((a, b) => b.count - a.count).slice(0, limit)
  }

  /** Words within so many errors of typing, the nearest first; among equals the most frequent. */
  function similarTo(word: string, limit = errorsAllowed(word)): Form[] {
    if (limit === 0) return []
    const letters = lettersOf(word)
    const near = [...forms.values()].flatMap((form) => {
      // One error changes two letters at most: nearly all words are ruled out before their distance is counted.
      if (countBits(letters ^ form.letters) > 2 * limit) return []
      const distance = editDistance(word, form.form, limit)
      return distance <= limit ? [{form, distance}] : []
    })
    const nearest = near.toSorted((a, b) => rank(word, a) - rank(word, b) || b.form.count - a.form.count)
    return nearest.map(({form}) => form)
  }

  return {add, beginningWith, similarTo, has: (form: string) => forms.has(form)}
}

export type Vocabulary = ReturnType<typeof createVocabulary>

/** Errors that a word may have and still be recognised: none in short words, which are too near to one another. */
export function errorsAllowed(word: string): number {
  if (!/^[a-z]+$/.test(word) || word.length < 5) return 0
  return word.length < 8 ? 1 : 2
}

// The first letter is seldom the wrong one.
function rank(word: string, {form, distance}: {form: Form; distance: number}): number {
  return distance + (form.form[0] === word[0] ? 0 : 0.5)
}

function lettersOf(word: string): number {
  let bits = 0
  for (const letter of word) bits |= 1 << ((letter.codePointAt(0) ?? 0) % 32)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}
