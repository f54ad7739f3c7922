import {isJsonObject} from '../document.ts'

// Letters that Unicode does not take apart into a base letter and a mark.
const letters: Record<string, string> = {ł: 'l', đ: 'd', ð: 'd', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th'}
const beyondAscii = /[^\0-\x7f]/g
const folded = new Map<string, string>()

/** The words of a text as they are compared, one space between them: lower case, without marks (ą → a, ł → l). */
export function wordsOf(text: string): string {
  const plain = text.toLowerCase().replace(beyondAscii, fold)
  // What is left of most texts is ASCII, for which the engine is many times faster.
  const gaps = plain.search(beyondAscii) < 0 ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu
  return plain.replace(gaps, ' ').trim()
}

// Letter by letter and remembered, since normalizing whole texts takes most of the time of a search. Marks that stand
// alone become nothing.
function fold(letter: string): string {
  const known = folded.get(letter)
  if (known !== undefined) return known
  const plain = letters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
  folded.set(letter, plain)
  return plain
}

const known = new WeakMap<object, string>()

/**
 * All words in a value and what it holds: a space around each word, a line for each text, so that a search is a search
 * for a substring and a phrase ends with its text. Fields that start with `_` are not text. Null without any text.
 */
export function searchTextOf(value: unknown): string | null {
  if (!isJsonObject(value) || !('_id' in value)) return join(piecesOf(value))
  const found = known.get(value)
  if (found !== undefined) return found
  const text = join(piecesOf(value)) ?? ''
  known.set(value, text)
  return text
}

function join(pieces: readonly string[]): string | null {
  return pieces.length === 0 ? null : pieces.join('\n')
}

function piecesOf(value: unknown): string[] {
  if (typeof value === 'string') return pieceOf(value)
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) =>
      isJsonObject(item) && '_id' in item ? (searchTextOf(item) ?? []) : piecesOf(item),
    )
  }
  if (!isJsonObject(value)) return []
  const block = blockText(value)
  if (block !== null) return pieceOf(block)
  return Object.entries(value).flatMap(([name, field]) => (name.startsWith('_') ? [] : piecesOf(field)))
}

// Data URIs (the blurred previews of pictures) are strings, but nobody reads them.
function pieceOf(text: string): string[] {
  return text.startsWith('data:') ? [] : [` ${wordsOf(text)} `]
}

// A word may be bold in its half, so the spans of a block are one text.
function blockText(value: Record<string, unknown>): string | null {
  if (value._type !== 'block' || !Array.isArray(value.children)) return null
  return value.children
    .map((child: unknown) => (isJsonObject(child) && typeof child.text === 'string' ? child.text : ' '))
    .join('')
}
