import {isJsonObject} from '../../document.ts'
import type {Source} from './sources.ts'
import {answerName} from './trace-query.ts'
import type {Trace} from './trace.ts'

/** How the items of lists are named in the paths of a source map: by position, or by `_key` where they have one. */
export type SourceMapKind = 'byIndex' | 'byKey'

/** Characters of JSON that a source map may have, roughly. */
const maxSize = 64 * 1024 * 1024

/**
 * The content source map of the answer in what a traced query answered, as JSON: `{documents, paths, mappings}`, as `@sanity/client/csm` reads it. What is in
 * a document as it is in the result is mapped as a whole, what was computed is `unknown`, and what is nowhere is left out.
 * @throws Error where it would be too large
 */
export function writeSourceMap(answered: unknown, trace: Trace, kind: SourceMapKind, limit = maxSize): string {
  const documents = new Map<string, {at: number; json: string}>()
  const paths = new Map<string, number>()
  const written = new Map<Source, string | null>()
  const mappings: string[] = []
  let size = 0

  function visit(value: unknown, from: Source | null, at: string): void {
    if (value === null || value === undefined) {
      if (from) map(at, from)
      return
    }
    const own = typeof value === 'object' ? trace.sourceOf(value) : from
    if (own || typeof value !== 'object') map(at, own)
    else if (Array.isArray(value)) {
      for (const [position, item] of value.entries()) {
        visit(item, trace.sourceOfItem(value, position), `${at}[${position}]`)
      }
    } else if (isJsonObject(value) && typeof value['toJSON'] !== 'function') {
      for (const [name, field] of Object.entries(value)) {
        const step = stepOf(name)
        if (step !== null) visit(field, trace.sourceOfField(value, name), at + step)
      }
    } else map(at, null)
  }

  function map(at: string, from: Source | null): void {
    const path = from && pathOf(from)
    const found = path === null ? unknown : documentValue(documentNumber(from), pathNumber(path))
    const mapping = `"${at}":${found}`
    size += mapping.length
    if (size > limit) throw new Error('its source map is too large. Ask for fewer documents at a time.')
    mappings.push(mapping)
  }

  function documentNumber(from: Source | null): number {
    const {_id = '', _type = ''} = from?.document ?? {}
    const known = documents.get(_id)
    if (known) return known.at
    documents.set(_id, {at: documents.size, json: JSON.stringify({_id, _type})})
    return documents.size - 1
  }

  function pathNumber(path: string): number {
    const number = paths.get(path) ?? paths.size
    paths.set(path, number)
    if (number === paths.size - 1) size += path.length
    return number
  }

  // Many share a parent.
  function pathOf(from: Source): string | null {
    if (from.parent === null) return '$'
    const known = written.get(from.parent)
    const parent = known === undefined ? pathOf(from.parent) : known
    written.set(from.parent, parent)
    const step = from.key !== null && kind === 'byKey' ? keyStepOf(from.key, from.step) : stepOf(from.step)
    return parent === null || step === null ? null : parent + step
  }

  if (isJsonObject(answered)) visit(answered[answerName], trace.sourceOfField(answered, answerName), '$')
  const lists = [[...documents.values()].map(({json}) => json), [...paths.keys()].map((path) => `"${path}"`), mappings]
  const [allDocuments, allPaths, allMappings] = lists.map((each) => each.join(','))
  return `{"documents":[${allDocuments}],"paths":[${allPaths}],"mappings":{${allMappings}}}`
}

const unknown = '{"type":"value","source":{"type":"unknown"}}'

function documentValue(document: number, path: number): string {
  return `{"type":"value","source":{"type":"documentValue","document":${document},"path":${path}}}`
}

const escapes: Record<string, string> = {
  '\f': String.raw`\f`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  "'": String.raw`\'`,
  '\\': String.raw`\\`,
}

/** A step of a path within JSON; null for a name that the client cannot read out of a path. */
function stepOf(step: string | number): string | null {
  if (typeof step === 'number') return `[${step}]`
  if (/^\w*$/.test(step)) return `['${step}']`
  if (step.includes("']") || /[\u2028\u2029]/.test(step)) return null
  return withinJson(`['${step.replaceAll(/[\f\n\r\t'\\]/g, (letter) => escapes[letter] ?? letter)}']`)
}

// The client reads no key with one of these, and the position will do.
function keyStepOf(key: string, position: string | number): string | null {
  return key === '' || /['\\\n\r\u2028\u2029]/.test(key) ? stepOf(position) : withinJson(`[?(@._key=='${key}')]`)
}

function withinJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
