// Line breaks and tabs are what people type; the other controls (C0, DEL, C1) no page, feed, calendar or card may hold.
// oxlint-disable-next-line no-control-regex -- they are what is meant
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/**
 * The same content with texts that can be written anywhere: without control characters and halves of characters, which come
 * with what is pasted, and which XML (1.0, 2.2), iCalendar (RFC 5545, 3.1) and HTML do not allow.
 */
export function printable<Value>(value: Value): Value
// The same shape with other texts, which TypeScript cannot follow.
export function printable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(controls, '').toWellFormed()
  if (Array.isArray(value)) return value.map((each) => printable(each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printable(each)]))
}
