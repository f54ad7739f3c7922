import {isJsonObject, type LakeDocument} from '../document.ts'
import {insertPath} from './patch/insert.ts'
import {applyOperations, operationOrder} from './patch/operations.ts'
import type {PatchOperations} from './patch/types.ts'

/**
 * True where the lake and @sanity/mutator surely do the same with a patch of a document. About what a path means they agree
 * only for plain ones: names, keys and places of items that there are, each of them one place.
 */
export function readsAlike(document: LakeDocument | null, patch: PatchOperations): boolean {
  let present: unknown = document
  return singleOperations(patch).every((operation) => {
    const isAlike = isPlain(present, operation)
    if (isAlike) present = applyOperations(present, operation)
    return isAlike
  })
}

/** Each path of a patch as a patch of its own, in the order in which they are applied. */
function singleOperations(patch: PatchOperations): PatchOperations[] {
  return operationOrder.flatMap((name): PatchOperations[] => {
    const operation = patch[name]
    if (operation === undefined) return []
    if (name === 'insert') return [{insert: patch.insert}].filter(hasInsert)
    if (Array.isArray(operation)) return operation.map((path) => ({unset: [path]}))
    return Object.entries(operation).map(([path, value]) => ({[name]: {[path]: value}}))
  })
}

function hasInsert(operation: {insert?: PatchOperations['insert'] | undefined}): operation is PatchOperations {
  return operation.insert !== undefined
}

function isPlain(
  document: unknown,
  {set, setIfMissing, unset, inc, dec, insert, diffMatchPatch}: PatchOperations,
): boolean {
  const [path] = [...Object.keys({...set, ...setIfMissing, ...inc, ...dec, ...diffMatchPatch}), ...(unset ?? [])]
  const parts = partsOf(insert ? insertPath(insert) : (path ?? ''))
  const [first, last] = [parts?.[0], parts?.at(-1)]
  if (!parts || last === undefined || (typeof first === 'string' && systemFields.has(first))) return false
  const container = parts.slice(0, -1).reduce<unknown>(partOf, document)
  if (container === elsewhere) return false
  const value = partOf(container, last)
  if (insert)
    return Array.isArray(container) && typeof last !== 'string' && (value !== elsewhere || container.length === 0)
  if (value === elsewhere) return false
  // The mutator stops at a text that does not exist, and the lake passes over sums that are no number.
  if (diffMatchPatch) return typeof value === 'string'
  if (inc ?? dec)
    return (
      typeof value === 'number' && Number.isFinite(Math.abs(value) + Math.abs(Object.values({...inc, ...dec})[0] ?? 0))
    )
  return true
}

// The lake has its own mind about them.
const systemFields = new Set(['_id', '_type', '_rev', '_createdAt', '_updatedAt'])

/** A field's name, the place of an item, or the key of one. */
type Part = string | number | {key: string}

const name = String.raw`(?!(?:true|false)(?!\w))[a-z_]\w*`
const pathPattern = new RegExp(String.raw`^${name}(?:\.${name}|\[-?\d{1,9}\]|\[_key=="[^"\\]*"\])*$`, 'i')
const partPattern = /\[_key=="(?<key>[^"]*)"\]|\[(?<index>-?\d+)\]|(?<name>\w+)/g

/** The parts of a plain path; null of any other. */
function partsOf(path: string): Part[] | null {
  if (!pathPattern.test(path)) return null
  return [...path.matchAll(partPattern)].map(({groups: {key, index, name: field} = {}}) => {
    if (key !== undefined) return {key}
    return index === undefined ? (field ?? '') : Number(index)
  })
}

/** Where a path leads to no single place. */
const elsewhere = Symbol('elsewhere')

function partOf(container: unknown, part: Part): unknown {
  if (container === elsewhere) return elsewhere
  if (typeof part === 'string') {
    if (Array.isArray(container)) return elsewhere
    return isJsonObject(container) && Object.hasOwn(container, part) ? container[part] : undefined
  }
  if (!Array.isArray(container)) return elsewhere
  if (typeof part === 'number') return container.at(part) ?? elsewhere
  const found = container.filter((item) => isJsonObject(item) && item._key === part.key)
  return found.length === 1 ? found[0] : elsewhere
}
