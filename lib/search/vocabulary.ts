import {compareTexts} from './compare-texts.ts'
import {editDistance} from './edit-distance.ts'

/** A word as it stands in the texts: folded, as it is mostly written, its keys, how often, and its letters as bits. */
export type Form = {form: string; shown: string; keys: readonly string[]; count: number; letters: number}

/** One way in which a word is written and read. */
type Variant = {shown: string; keys: readonly string[]; count: number}
type Counted = {form: string; count: number; letters: number; variants: Map<string, Variant>}

/**
 * The words of all texts, to find the one that a reader began to type or misspelt. What it answers depends on the words
 * that are in it, not on the order in which they came.
 */
export function createVocabulary() {
  const forms = new Map<string, Counted>()

  function add(form: string, shown: string, keys: readonly string[]): void {
    const known = forms.get(form) ?? {form, count: 0, letters: lettersOf(form), variants: new Map()}
    const name = nameOf(shown, keys)
    const variant = known.variants.get(name) ?? {shown, keys, count: 0}
    known.count += 1
    variant.count += 1
    known.variants.set(name, variant)
    forms.set(form, known)
  }

  /** Takes back what was added once with the same words. */
  function remove(form: string, shown: string, keys: readonly string[]): void {
    const known = forms.get(form)
    const name = nameOf(shown, keys)
    const variant = known?.variants.get(name)
    if (!known || !variant) return
    known.count -= 1
    variant.count -= 1
    if (variant.count === 0) known.variants.delete(name)
    if (known.count === 0) forms.delete(form)
  }

  /** Words that begin so, the most frequent first. */
  function beginningWith(start: string, limit = 40): Form[] {
    const found = [...forms.values()].filter(({form}) => form.startsWith(start))
    return found.toSorted(byFrequency).slice(0, limit).map(mostlyWritten)
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
    const nearest = near.toSorted((a, b) => rank(word, a) - rank(word, b) || byFrequency(a.form, b.form))
    return nearest.map(({form}) => mostlyWritten(form))
  }

  /** Words that sound so, the most frequent first: „urzond” is heard as „urząd”. */
  function soundingLike(word: string): Form[] {
    const sound = soundOf(word)
    if (sound.length < 4) return []
    const found = [...forms.values()].filter(({form}) => soundOf(form) === sound)
    return found.toSorted(byFrequency).map(mostlyWritten)
  }

  return {add, remove, beginningWith, similarTo, soundingLike}
}

export type Vocabulary = ReturnType<typeof createVocabulary>

/** A folded word by its sound: „ą” as „on”, „ę” as „en”, „rz” as „ż”, „ch” as „h”, „ó” as „u”. */
function soundOf(word: string): string {
  return word
    .replace(/o[nm](?=[^aeiouy])/g, 'a')
    .replace(/e[nm](?=[^aeiouy])/g, 'e')
    .replaceAll('rz', 'z')
    .replaceAll('ch', 'h')
    .replaceAll('u', 'o')
}

/** Errors that a word may have and still be recognised: none in short words, which are too near to one another. */
export function errorsAllowed(word: string): number {
  if (!/^[a-z]+$/.test(word) || word.length < 5) return 0
  return word.length < 8 ? 1 : 2
}

function nameOf(shown: string, keys: readonly string[]): string {
  return [shown, ...keys].join('\n')
}

function byFrequency(a: Counted, b: Counted): number {
  return b.count - a.count || compareTexts(a.form, b.form)
}

function mostlyWritten({form, count, letters, variants}: Counted): Form {
  // Capitals may be those of a sentence's beginning: only what is never written small is a name.
  const [first] = [...variants].toSorted(([one, a], [other, b]) => {
    return Number(isSmall(b)) - Number(isSmall(a)) || b.count - a.count || compareTexts(one, other)
  })
  return {form, count, letters, shown: first?.[1].shown ?? form, keys: first?.[1].keys ?? []}
}

function isSmall({shown}: Variant): boolean {
  return shown === shown.toLowerCase()
}

// The first letter is seldom the wrong one.
function rank(word: string, {form, distance}: {form: Counted; distance: number}): number {
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
