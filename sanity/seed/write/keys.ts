import type {SeedDocument} from './seed-document.ts'

/** Gives every object in an array its `_key`. The key is the place, so the same content always gets the same keys. */
export function withKeys({_id, _type, ...fields}: SeedDocument): SeedDocument {
  return {_id, _type, ...inObject(fields)}
}

function inObject(value: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, inField(field)]))
}

function inField(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inItem)
  return isObject(value) ? inObject(value) : value
}

function inItem(value: unknown, place: number): unknown {
  return isObject(value) ? {_key: `item${place + 1}`, ...inObject(value)} : value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
