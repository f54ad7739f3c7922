import {isJsonObject} from '../document.ts'

/** How deep a document may nest: far beyond any content model, far below what recursion can bear. */
const maxDepth = 100

/** True when two JSON values are equal, key order aside. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left)) return Array.isArray(right) && hasSameItems(left, right)
  if (!isJsonObject(left) || !isJsonObject(right)) return false
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameValue(left[key], right[key]))
  )
}

function hasSameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => isSameValue(item, right[index]))
}

/**
 * Why a value may not be stored, or null when it may. Works without recursion, so it can judge values that others
 * must never see.
 */
export function faultOf(value: unknown): string | null {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return `Values may nest at most ${maxDepth} levels deep.`
    // JSON reads 1e400 as infinity and writes that as null: what is in memory would differ from what is on disk.
    if (level.includes(Infinity) || level.includes(-Infinity))
      return 'A number is beyond the range of numbers (1.8e308).'
    const objects = level.filter(isJsonObject)
    const name = forbiddenNames.find((forbidden) => objects.some((object) => Object.hasOwn(object, forbidden)))
    if (name) return `A field may not be named "${name}".`
    level = level.flatMap(childrenOf)
  }
  return null
}

// The first would replace the prototype wherever someone copies the document field by field; groq-js calls the second on
// the documents themselves, so that one such field would fail every query that comes upon it.
const forbiddenNames = ['__proto__', 'hasOwnProperty']

function childrenOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return isJsonObject(value) ? Object.values(value) : []
}

/** A value as an error message shows it. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
