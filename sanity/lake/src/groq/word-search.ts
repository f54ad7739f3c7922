import {termsOf} from './text-query.ts'
import {wordsOf, searchTextOf} from './text.ts'

/** A word that must occur, or the beginning of one. */
export type WordTerm = {word: string; isPrefix: boolean}

// The letters at which groq-js parts words, and the stars that stay in patterns (`*` for any letters).
const matchWord = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const matchPattern = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
const dotsAtWords = /\b\.+|\.+\b/g

/** The words of a value as `match` reads it: of a text, and of the texts in a list; all else has none. */
export function matchWordsOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value : [value]
  return texts.flatMap((text) => (typeof text === 'string' ? (partsOf(text, matchWord).map(ignoreCase) ?? []) : []))
}

/**
 * What every value that `match`es a pattern has: all terms, as far as they are known before their first wildcard. Null
 * where the pattern says nothing of that kind.
 */
export function matchTermsOf(pattern: unknown): WordTerm[] | null {
  const texts: unknown[] = Array.isArray(pattern) ? pattern : [pattern]
  const terms = texts.flatMap((text) => (typeof text === 'string' ? partsOf(text, matchPattern) : []))
  const known = terms.flatMap((term) => {
    // A dot that is left stands for any letter there.
    const [literal = ''] = term.slice(0, 1024).split(/[*.]/, 1)
    return literal === '' ? [] : [{word: ignoreCase(literal), isPrefix: literal.length < term.length}]
  })
  return known.length === 0 ? null : known
}

function partsOf(text: string, pattern: RegExp): string[] {
  return text.replace(dotsAtWords, '').match(pattern) ?? []
}

// As regular expressions with the flag `i` compare (https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch).
function ignoreCase(word: string): string {
  let folded = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at)
    const upper = letter.toUpperCase()
    const isKept = upper.length !== 1 || (letter > '\x7f' && upper <= '\x7f')
    folded += isKept ? letter : upper
  }
  return folded
}

/** The words of a value as `text::query` reads it. */
export function textWordsOf(value: unknown): string[] {
  return (searchTextOf(value) ?? '').split(/\s+/).filter((word) => word !== '')
}

/** What every value that a search finds has; null for a search that finds all, or that only excludes. */
export function textTermsOf(search: unknown): WordTerm[] | null {
  if (typeof search !== 'string') return []
  const terms = termsOf(search).filter(({isExcluded}) => !isExcluded)
  const words = terms.flatMap(({text}) => {
    const list = text.trim().split(' ')
    const isPrefix = !text.endsWith(' ')
    return list.map((word, at) => ({word, isPrefix: isPrefix && at === list.length - 1}))
  })
  return words.length === 0 ? null : words
}

/** The words as one text for SQLite's FTS5 with its tokenizer `ascii`, for which only spaces must part them. */
export function wordsForFts(words: readonly string[]): string {
  return words.map(wordForFts).join(' ')
}

/** The expression of FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax) for documents with all terms. */
export function termsForFts(terms: readonly WordTerm[]): string {
  return terms.map(({word, isPrefix}) => `"${wordForFts(word)}"${isPrefix ? '*' : ''}`).join(' AND ')
}

// The tokenizer takes ASCII's letters, digits and all that is not ASCII as parts of a word.
function wordForFts(word: string): string {
  return word.replace(/[^a-z0-9\u0080-\uffff]/gi, (sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0)))
}
