import {withoutMarks} from './letters.ts'

/** Longest slug, in characters: long enough for a headline, short enough to be read aloud. */
export const maxSlugLength = 96

/**
 * Makes the last part of an address from a title: „Źródła łez – część 2” → `zrodla-lez-czesc-2`.
 * Returns at most `maxSlugLength` characters of a–z, 0–9 and single hyphens; empty when nothing of the text can be kept.
 */
export function slugify(text: string): string {
  const words = withoutMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return cutAtWord(words, maxSlugLength)
}

/** True for a text that `slugify` could have made. */
export function isSlug(text: string): boolean {
  return text.length <= maxSlugLength && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}

function cutAtWord(words: string, length: number): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length)
  const nextCharacter = words.charAt(length)
  const lastHyphen = cut.lastIndexOf('-')
  // A word cut in half reads as a mistake; a single word longer than the limit has to be cut somewhere.
  return nextCharacter === '-' || lastHyphen < 1 ? cut.replace(/-$/, '') : cut.slice(0, lastHyphen)
}
