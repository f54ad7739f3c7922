import {isJsonObject} from '../document.ts'

/** A value in the making. It starts as a given value; null may still become an object, a list or a text. */
export type Output = {
  setField(key: string, value: unknown): void
  deleteField(key: string): void
  append(items: readonly unknown[]): void
  appendText(text: string): void
  finish(): unknown
}

/** Starts a value as a copy of another, or blank (null). The original is never changed. */
export function createOutput(start: unknown): Output {
  let value = start
  let isOwn = false
  const own = <Kind>(make: () => Kind, isKind: (candidate: unknown) => candidate is Kind): Kind => {
    if (isOwn && isKind(value)) return value
    const made = make()
    value = made
    isOwn = true
    return made
  }
  const fields = () => own(() => new Map(isJsonObject(value) ? Object.entries(value) : []), isMap)
  const items = () => own(() => (Array.isArray(value) ? [...value] : []), isList)
  return {
    setField: (key, field) => void fields().set(key, field),
    deleteField: (key) => void fields().delete(key),
    append(more) {
      // Not spread into one call: the stack has no room for a long list.
      for (const item of more) items().push(item)
    },
    appendText(text) {
      value = (typeof value === 'string' ? value : '') + text
    },
    finish: () => (value instanceof Map ? Object.fromEntries(value) : value),
  }
}

function isMap(value: unknown): value is Map<string, unknown> {
  return value instanceof Map
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value)
}
