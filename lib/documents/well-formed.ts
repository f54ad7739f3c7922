// Control characters have no look and no place in XML or PDF; tab and line feed are kept.
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/** The same value with every text in it fit for any writer: no halves of surrogate pairs, no control characters. */
export function wellFormed<Value>(value: Value): Value
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replace(unprintable, '')
  if (Array.isArray(value)) return value.map((item: unknown) => wellFormed(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]))
}
