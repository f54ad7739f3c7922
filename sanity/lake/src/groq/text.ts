import {isJsonObject} from '../document.ts'

// Letters that Unicode does not take apart into a base letter and a mark.
const letters: Record<string, string> = {ł: 'l', đ: 'd', ð: 'd', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th'}
const beyondAscii = /[^\0-\x7f]/g
const gaps = /[^\p{L}\p{N}]+/gu

/** The words of a text as they are compared, one space between them: lower case, without marks (ą → a, ł → l). */
export function wordsOf(text: string): string {
  const lower = text.toLowerCase()
  return asciiWordsOf(lower) ?? lower.replace(beyondAscii, fold).replace(gaps, ' ').trim()
}

function fold(letter: string): string {
  // Marks that stand alone become nothing.
  return letters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
}

// What a unit of UTF-16 becomes in the words of a text: a letter or digit of ASCII, or one of these; 0 where it is not known yet.
const [nothing, more, space] = [1, 2, 32]
const becomes = new Uint8Array(0x10000)
const usualBytes = Buffer.alloc(64 * 1024)

// A search reads every text that it finds, and an index every text there is: expressions take ten times as long as this walk
// over the units of a text. Null where more than ASCII is left.
function asciiWordsOf(lower: string): string | null {
  const bytes = usualBytes.length < lower.length * 2 ? Buffer.alloc(lower.length * 2) : usualBytes
  let end = 0
  let isWithin = false
  for (let at = 0; at < lower.length; at += 1) {
    const unit = lower.charCodeAt(at)
    const byte = becomes[unit] || learn(unit)
    if (byte === more) return null
    if (byte === space) isWithin = false
    else if (byte !== nothing) {
      if (!isWithin && end > 0) bytes[end++] = space
      isWithin = true
      bytes[end++] = byte
    }
  }
  return bytes.toString('latin1', 0, end)
}

function learn(unit: number): number {
  const plain = fold(String.fromCharCode(unit))
  const byte = byteFor(plain)
  becomes[unit] = byte
  return byte
}

function byteFor(plain: string): number {
  if (plain === '') return nothing
  if (/^[a-z0-9]$/.test(plain)) return plain.charCodeAt(0)
  // Halves of characters beyond 16 bits tell only together what they are.
  return /^[\p{L}\p{N}\p{Cs}]|../su.test(plain) ? more : space
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
