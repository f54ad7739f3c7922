const endings = /(?:i?(?:owie|owi|ow|ego|emu|ami|ach|em|om|ej|ie|a|e|o|u)|ich|ych|im|ym|i|y)$/

/**
 * The stem of a folded word that the dictionary does not know, a name as a rule: „Fąferki” and „Fąferką” → `fafer…`.
 * Takes one ending of nouns and adjectives off, and leaves at least four letters.
 */
export function lightStem(word: string): string {
  const stem = word.replace(endings, '')
  return stem.length >= 4 ? stem : word
}
