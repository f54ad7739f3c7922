import {isJsonObject, type JsonObject, type LakeDocument} from '../../document.ts'
import {answering} from '../calls.ts'
import type {View} from '../view.ts'
import {fieldCall, objectCall, type Part, type Path, sourceCall, sumCall} from './calls.ts'
import {type Source, sourceOfDocument, sourceWithin} from './sources.ts'
import type {TracedQuery} from './trace-query.ts'

/** What one run of a traced query notes of its values (see trace-query.ts). */
export type Trace = {
  /** The view to read by, of whose documents it is noted where they are from. */
  view: View
  /** The calls of a traced query, by their names. */
  calls: Readonly<Record<string, readonly unknown[]>>
  /** Where an object or list of a document stands; null for what was made by the query. */
  sourceOf(value: object): Source | null
  /** The same for an attribute of an object, also of one that was made; null for what was computed. */
  sourceOfField(object: JsonObject, name: string): Source | null
  /** The same for an item of a list. */
  sourceOfItem(list: readonly unknown[], at: number): Source | null
}

/** Sources of the attributes of an object that was made, or of the items of such a list. Copies of an object have them too. */
const sources = Symbol('sources')
/** The list of a document that a list of traced values stands for. */
const whole = Symbol('whole')

type Made = JsonObject & {[sources]?: Record<string, Source>}
type MadeList = readonly unknown[] & {[sources]?: readonly (Source | null)[]; [whole]?: readonly unknown[]}

/** A value without identity on its way into the object that is made of it. */
class Traced {
  readonly value: unknown
  readonly source: Source

  constructor(value: unknown, source: Source) {
    this.value = value
    this.source = source
  }
}

type Found = {value: unknown; source: Source | null}

const nothing: Found = {value: null, source: null}

/** Begins to trace the values of a run of the query that reads from this view. */
export function startTrace({shapes, paths}: Pick<TracedQuery, 'shapes' | 'paths'>, view: View): Trace {
  // By the object: those of documents are handed on as they are, by filters, orders, slices and dereferences alike.
  const located = new WeakMap<object, Source>()
  const scored = new WeakMap<object, Record<string, Source>>()
  const idsRead = new Set<string>()
  const opened = new WeakSet<object>()

  function noteDocument(document: LakeDocument | undefined): LakeDocument | undefined {
    if (!document || located.has(document)) return document
    located.set(document, sourceOfDocument(document, view.perspective))
    idsRead.add(document._id)
    return document
  }

  function note(value: unknown, source: Source): void {
    if (typeof value === 'object' && value !== null && !located.has(value)) located.set(value, source)
  }

  // What is read to be worked on. A list that is put as it is into an object is known as a whole.
  function noteItems(value: unknown): void {
    const source = Array.isArray(value) ? located.get(value) : undefined
    if (!source || !Array.isArray(value) || opened.has(value)) return
    opened.add(value)
    const keys = new Set<string>()
    for (const [at, item] of value.entries()) {
      note(item, sourceWithin(source, at, newKeyOf(item, keys)))
      noteItems(item)
    }
  }

  function sourceOfField(object: Made, name: string): Source | null {
    // What the score of a document is, is told nowhere in it.
    if (name === '_score') return null
    const source = located.get(object)
    if (source) return sourceWithin(source, name)
    const known = object[sources] ?? scored.get(object) ?? noteScored(object)
    return known && Object.hasOwn(known, name) ? (known[name] ?? null) : null
  }

  // `score()` makes a copy of each document.
  function noteScored(copy: JsonObject): Record<string, Source> | null {
    const {_id, _score} = copy
    if (typeof _score !== 'number' || typeof _id !== 'string' || !idsRead.has(_id)) return null
    const document = noteDocument(view.document(_id))
    const source = document && located.get(document)
    const known: Record<string, Source> = {}
    scored.set(copy, known)
    if (!source) return known
    for (const [name, value] of Object.entries(copy)) {
      if (value !== document[name]) continue
      known[name] = sourceWithin(source, name)
      note(value, known[name])
    }
    return known
  }

  function sourceOfItem(list: MadeList, at: number): Source | null {
    const source = located.get(list)
    return source ? sourceWithin(source, at) : (list[sources]?.[at] ?? null)
  }

  function follow(base: unknown, path: Path): Found {
    let at: Found = {value: base, source: null}
    for (const step of path) at = typeof step === 'number' ? itemOf(at, step) : fieldOf(at, step)
    return at
  }

  function fieldOf({value, source}: Found, name: string): Found {
    // What is not there has its place nevertheless.
    if (value === null) return source ? {value, source: sourceWithin(source, name)} : nothing
    if (!isValueObject(value)) return nothing
    const inner = Object.hasOwn(value, name) ? (value[name] ?? null) : null
    return noted(inner, sourceOfField(value, name), value)
  }

  function itemOf({value}: Found, at: number): Found {
    if (!Array.isArray(value)) return nothing
    const list: readonly unknown[] = value
    const inner = list[at] ?? null
    const key = keyOf(inner)
    const source = sourceOfItem(list, at)
    // Items before it may have the same key.
    const isNew = key !== null && list.findIndex((each) => keyOf(each) === key) === at
    return inner === null ? nothing : noted(inner, source && isNew ? {...source, key} : source, list)
  }

  function noted(value: unknown, source: Source | null, within: object): Found {
    if (source && located.has(within)) note(value, source)
    return {value, source}
  }

  function read(base: unknown, path: Path): unknown {
    const {value} = follow(base, path)
    noteItems(value)
    return value
  }

  function withSource(base: unknown, path: Path): unknown {
    const {value, source} = follow(base, path)
    noteItems(value)
    if (Array.isArray(value)) return tracedItems(value)
    return source && isPlain(value) ? new Traced(value, source) : value
  }

  function tracedItems(list: readonly unknown[]): readonly unknown[] {
    if (!list.some(isPlain)) return list
    const items: MadeList = list.map((item, at) => {
      const source = isPlain(item) ? sourceOfItem(list, at) : null
      return source ? new Traced(item, source) : item
    })
    return Object.assign(items, {[whole]: list})
  }

  function untraced(value: unknown): Found {
    if (value instanceof Traced) return value
    return {value: Array.isArray(value) ? untracedList(value) : value, source: null}
  }

  function untracedList(list: MadeList): readonly unknown[] {
    if (list[whole]) return list[whole]
    if (located.has(list)) return list
    const found = list.map(untraced)
    if (found.every(({value}, at) => value === list[at])) return list
    return Object.assign(
      found.map(({value}) => value),
      {[sources]: found.map(({source}) => source)},
    )
  }

  function makeObject(shape: readonly Part[], values: readonly unknown[]): Made {
    const made: Made = {}
    const known: Record<string, Source> = {}
    const put = (name: string, {value, source}: Found) => {
      made[name] = value
      if (source) known[name] = source
      else if (Object.hasOwn(known, name)) delete known[name]
    }
    for (const part of shape) {
      const value = values[part.at]
      if (part.kind === 'splat') {
        if (isValueObject(value)) for (const name of Object.keys(value)) put(name, fieldOf({value, source: null}, name))
      } else put(part.name, part.path ? follow(value, part.path) : untraced(value))
    }
    made[sources] = known
    return made
  }

  return {
    view: {
      ...view,
      document: (id) => noteDocument(view.document(id)),
      shown: (storedId) => noteDocument(view.shown(storedId)),
    },
    calls: {
      [objectCall]: answering(([shape, ...values]) => makeObject(shapes[Number(shape)] ?? [], values)),
      [fieldCall]: answering(([base, path]) => read(base, paths[Number(path)] ?? [])),
      [sourceCall]: answering(([base, path]) => withSource(base, paths[Number(path)] ?? [])),
      [sumCall]: answering(([sum]) => (isValueObject(sum) ? Object.assign(sum, {[sources]: {}}) : sum)),
    },
    sourceOf: (value) => located.get(value) ?? null,
    sourceOfField,
    sourceOfItem,
  }
}

// A key that an earlier item has already leads to that one.
function newKeyOf(item: unknown, keys: Set<string>): string | null {
  const key = keyOf(item)
  if (key === null || keys.has(key)) return null
  keys.add(key)
  return key
}

function keyOf(item: unknown): string | null {
  return isJsonObject(item) && typeof item['_key'] === 'string' ? item['_key'] : null
}

/** True for texts, numbers and truth values. */
function isPlain(value: unknown): boolean {
  return value !== null && typeof value !== 'object'
}

/** True for what is an object in GROQ too; moments and paths are objects of the engine. */
function isValueObject(value: unknown): value is Made {
  return isJsonObject(value) && !(value instanceof Traced) && typeof value['toJSON'] !== 'function'
}
