import {seedDocuments} from '#sanity/seed/documents.ts'

/** A value inside a document; `path` is where, `place` also in which document. */
export type Found = {place: string; path: string; name: string; value: unknown}

/** A text that a reader may read, with the place it stands in. */
export type Prose = {place: string; text: string}

/** The documents of one type. */
export function ofType(type: string) {
  return seedDocuments.filter(({_type}) => _type === type)
}

/** Every value inside a document, parents before their children. */
export function walk(document: {_id: string}): Found[] {
  return inside(document, '').map((found) => ({...found, place: `${document._id} ${found.path}`}))
}

/** Every text of a document that a reader may read. Addresses, ids and codes are left out. */
export function proseOf(document: {_id: string}): Prose[] {
  return walk(document).flatMap(({place, path, value}) => {
    const isProse = typeof value === 'string' && !path.split('.').some((name) => notProse.test(name))
    return isProse && !isDate(value) ? [{place, text: value}] : []
  })
}

/** True for an object or an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The value if it is an array, else an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

const notProse =
  /^(_.*|href|url|bipUrl|websiteUrl|website|email|current|from|to|path|legacyPaths|kind|powiat|status|method|tone|severity|style|listItem|orderRank|journal|anchor)$/

function inside(value: unknown, path: string): Omit<Found, 'place'>[] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, field]) => {
    const fieldPath = path ? `${path}.${name}` : name
    return [{path: fieldPath, name, value: field}, ...inside(field, fieldPath)]
  })
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T|$)/.test(text)
}
