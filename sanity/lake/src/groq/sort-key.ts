import {DateTime} from 'groq-js'

/**
 * A value as a text that sorts as GROQ's `order` sorts the value: by type first (`rank`), then within the type. Equal
 * values have equal keys, and of long texts those that begin alike may have.
 */
export type SortKey = string

/** The first letter of a key: the place of its type in GROQ's order. */
export const rank = {dateTime: '1', number: '2', string: '3', boolean: '4', null: '9', other: 'A'} as const

/** Above every key. */
export const lastKey = 'B'

/** Letters of a text that its key holds. */
export const maxKeyLength = 200

// Above every letter of a text, so that a text that was cut comes after all that end where it was cut.
const cutMark = '\uffff'

/** The key of a value as groq-js hands it over. */
export function sortKeyOf(value: unknown): SortKey {
  switch (typeof value) {
    case 'string':
      return rank.string + (value.length > maxKeyLength ? value.slice(0, maxKeyLength) + cutMark : value)
    case 'number':
      return Number.isFinite(value) ? rank.number + numberKey(value) : rank.null
    case 'boolean':
      return rank.boolean + (value ? '1' : '0')
    default:
      if (value instanceof DateTime) return rank.dateTime + numberKey(value.date.getTime())
      return value === null || value === undefined ? rank.null : rank.other
  }
}

/** True for the key of a text that is longer than its key tells. */
export function isCut(key: SortKey): boolean {
  return key.length > maxKeyLength + 1
}

/** True for keys of which groq-js sees no difference in order: of null, of lists and of objects. */
export function isUnordered(key: SortKey): boolean {
  return key >= rank.null
}

const view = new DataView(new ArrayBuffer(8))

// The bits of a double sort as the number does once those of negative ones are turned around, and the sign of others is.
function numberKey(value: number): string {
  view.setFloat64(0, value === 0 ? 0 : value)
  const bits = view.getBigUint64(0)
  const sign = 1n << 63n
  return (bits & sign ? ~bits & ((1n << 64n) - 1n) : bits | sign).toString(16).padStart(16, '0')
}

const beyondPlain = /[\ud800-\uffff]/

/** The key in bytes that sort as its UTF-16 units do, which is how JavaScript and groq-js compare texts. */
export function keyToBytes(key: SortKey): Uint8Array {
  return beyondPlain.test(key) ? unitsToBytes(key) : Buffer.from(key, 'utf8')
}

/** The key in such bytes. */
export function keyFromBytes(bytes: Uint8Array): SortKey {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.some((byte) => byte >= 0xed) ? unitsFromBytes(buffer) : buffer.toString('utf8')
}

// Each unit by itself in the manner of UTF-8, halves of pairs too: UTF-8 proper sorts pairs behind U+FFFF.
function unitsToBytes(key: string): Uint8Array {
  const bytes = new Uint8Array(key.length * 3)
  let end = 0
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at)
    if (unit < 0x80) bytes[end++] = unit
    else if (unit < 0x800) {
      bytes[end++] = 0xc0 | (unit >> 6)
      bytes[end++] = 0x80 | (unit & 0x3f)
    } else {
      bytes[end++] = 0xe0 | (unit >> 12)
      bytes[end++] = 0x80 | ((unit >> 6) & 0x3f)
      bytes[end++] = 0x80 | (unit & 0x3f)
    }
  }
  return bytes.subarray(0, end)
}

function unitsFromBytes(bytes: Uint8Array): string {
  let key = ''
  for (let at = 0; at < bytes.length;) {
    const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    if (first < 0x80) {
      key += String.fromCharCode(first)
      at += 1
    } else if (first < 0xe0) {
      key += String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f))
      at += 2
    } else {
      key += String.fromCharCode(((first & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f))
      at += 3
    }
  }
  return key
}
