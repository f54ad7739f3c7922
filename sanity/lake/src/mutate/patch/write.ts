import {isJsonObject} from '../../document.ts'
import type {Location} from '../match.ts'
import {isSameValue} from '../value.ts'

/**
 * The value with another one put in at a location. Missing objects on the way are made, a primitive in the way is
 * overwritten; an array grows by one item at most. Unchanged parts keep their identity.
 */
export function write(value: unknown, location: Location, next: unknown): unknown {
  const [head, ...rest] = location
  if (head === undefined) return isSameValue(value, next) ? value : next
  return typeof head === 'number' ? writeItem(value, head, rest, next) : writeField(value, head, rest, next)
}

/** The value at a location; undefined where there is none. */
export function read(value: unknown, location: Location): unknown {
  return location.reduce<unknown>((container, part) => {
    if (Array.isArray(container)) return typeof part === 'number' ? container[part] : undefined
    return isJsonObject(container) && Object.hasOwn(container, part) ? container[part] : undefined
  }, value)
}

/** The value without what is at a location. */
export function remove(value: unknown, location: Location): unknown {
  const [head, ...rest] = location
  if (Array.isArray(value) && typeof head === 'number' && head in value) {
    return rest.length > 0 ? value.with(head, remove(value[head], rest)) : value.toSpliced(head, 1)
  }
  if (!isJsonObject(value) || typeof head !== 'string' || !Object.hasOwn(value, head)) return value
  if (rest.length > 0) return {...value, [head]: remove(value[head], rest)}
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== head))
}

function writeItem(value: unknown, index: number, rest: Location, next: unknown): unknown {
  // Past the end a write would leave holes, and below an item that is not there it would make one without a key.
  if (!Array.isArray(value) || index > value.length) return value
  if (index === value.length) return rest.length === 0 ? [...value, next] : value
  const item = write(value[index], rest, next)
  return item === value[index] ? value : value.with(index, item)
}

function writeField(value: unknown, name: string, rest: Location, next: unknown): unknown {
  if (Array.isArray(value)) return value
  const fields = isJsonObject(value) ? value : {}
  const before = Object.hasOwn(fields, name) ? fields[name] : undefined
  const after = write(before, rest, next)
  return before !== undefined && after === before ? value : {...fields, [name]: after}
}
