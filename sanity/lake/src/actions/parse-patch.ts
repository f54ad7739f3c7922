import {isJsonObject, type JsonObject} from '../document.ts'
import {InvalidMutationError, parseOperations} from '../mutate/parse-operations.ts'
import {shown} from '../mutate/value.ts'
import type {EditAction} from './types.ts'

/** The patch of an action, checked. Throws InvalidMutationError. */
export function patchIn({patch}: JsonObject): EditAction['patch'] {
  if (!isJsonObject(patch)) throw new InvalidMutationError(`"patch" must be an object, got ${shown(patch)}.`)
  const operations = parseOperations(patch, ['id', 'ifRevisionID'])
  const ifRevisionID = revision(patch, 'ifRevisionID')
  return ifRevisionID === null ? operations : {...operations, ifRevisionID}
}

/** A revision that an action expects; null where it expects none. Throws InvalidMutationError. */
export function revision(input: JsonObject, name: string): string | null {
  const value = input[name]
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  throw new InvalidMutationError(`"${name}" must be the revision of a document, got ${shown(value)}.`)
}
