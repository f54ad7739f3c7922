import {isJsonObject, type JsonObject} from '../document.ts'
import {insertPath} from './patch/insert.ts'
import type {InsertOperation} from './patch/types.ts'
import {parsePath} from './path.ts'
import type {DocumentMutation, DocumentPatch} from './types.ts'

/**
 * The mutation with a `_key` on every object in an array that lacks one (`autoGenerateArrayKeys`). It works on the
 * mutation, before it is applied, so that listeners are told the same keys as are stored.
 */
export function withArrayKeys(mutation: DocumentMutation, createKey: () => string): DocumentMutation {
  const keyed = <Fields extends JsonObject>(fields: Fields): Fields => ({...fields, ...keyFields(fields, createKey)})
  if ('create' in mutation) return {create: keyed(mutation.create)}
  if ('createOrReplace' in mutation) return {createOrReplace: keyed(mutation.createOrReplace)}
  if ('createIfNotExists' in mutation) return {createIfNotExists: keyed(mutation.createIfNotExists)}
  return 'patch' in mutation ? {patch: keyPatch(mutation.patch, createKey)} : mutation
}

function keyPatch(patch: DocumentPatch, createKey: () => string): DocumentPatch {
  const result = {...patch}
  if (patch.set) result.set = keyValues(patch.set, createKey)
  if (patch.setIfMissing) result.setIfMissing = keyValues(patch.setIfMissing, createKey)
  if (patch.insert) result.insert = keyInsert(patch.insert, createKey)
  return result
}

function keyValues(values: JsonObject, createKey: () => string): JsonObject {
  const entries = Object.entries(values).map(([path, value]) => {
    return [path, pointsToItem(path) ? keyItem(value, createKey) : keyValue(value, createKey)]
  })
  return Object.fromEntries(entries)
}

// What is set at items[0] becomes an array item itself; ['a-b'] is only another way to write an attribute.
function pointsToItem(path: string): boolean {
  const {segment} = parsePath(path)
  return segment.type === 'Subscript' && segment.elements.some(({type}) => type !== 'Path' && type !== 'String')
}

function keyInsert(operation: InsertOperation, createKey: () => string): InsertOperation {
  const items = operation.items.map((item) => keyItem(item, createKey))
  if ('before' in operation) return {before: insertPath(operation), items}
  return 'after' in operation ? {after: insertPath(operation), items} : {replace: insertPath(operation), items}
}

function keyValue(value: unknown, createKey: () => string): unknown {
  if (Array.isArray(value)) return value.map((item) => keyItem(item, createKey))
  return isJsonObject(value) ? keyFields(value, createKey) : value
}

function keyItem(item: unknown, createKey: () => string): unknown {
  if (!isJsonObject(item)) return keyValue(item, createKey)
  const fields = keyFields(item, createKey)
  return typeof item._key === 'string' ? fields : {_key: createKey(), ...fields}
}

function keyFields(fields: JsonObject, createKey: () => string): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, keyValue(value, createKey)]))
}
