import {shareOfHeap} from '../memory.ts'

// Characters of JSON that an answer may have, roughly. More, and the engine ends the whole process instead of the thread
// where the text of one answer does not fit.
const maxSize = shareOfHeap(128 * 1024 * 1024)

// Brackets, commas and quotes around a value.
const frame = 4

/**
 * True when a value would make an answer too large to be held in memory as text. A value may share its parts, so that a
 * short query such as `{"a": @, "b": @}{"a": @, "b": @}…` stands for an answer without end; this stops at the limit.
 */
export function isTooLarge(value: unknown, limit = maxSize): boolean {
  let size = 0

  function add(part: unknown): boolean {
    size += frame
    if (typeof part === 'string') size += part.length
    if (size > limit) return true
    if (Array.isArray(part)) return part.some(add)
    if (typeof part !== 'object' || part === null) return false
    for (const name in part) {
      size += name.length + frame
      if (add(Reflect.get(part, name))) return true
    }
    return false
  }

  return add(value)
}
