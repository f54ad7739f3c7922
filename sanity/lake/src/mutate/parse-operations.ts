import {parsePatch as parseTextPatch} from '@sanity/diff-match-patch'

import {isJsonObject, type JsonObject} from '../document.ts'
import {insertPath, pointsIntoArray} from './patch/insert.ts'
import {operationOrder} from './patch/operations.ts'
import type {InsertOperation, PatchOperations} from './patch/types.ts'
import {parsePath} from './path.ts'
import {shown} from './value.ts'

/** Thrown on a malformed mutation; the message says what is wrong. Callers turn it into a LakeError that names which one. */
export class InvalidMutationError extends Error {
  override readonly name = 'InvalidMutationError'
}

/** The operations in a patch on the wire, each checked. Keys in `alsoAllowed` are for the caller. Throws InvalidMutationError. */
export function parseOperations(patch: JsonObject, alsoAllowed: readonly string[]): PatchOperations {
  const known: readonly string[] = [...operationOrder, ...alsoAllowed]
  const unknown = Object.keys(patch).find((key) => !known.includes(key))
  if (unknown) throw invalid(`Unknown patch operation "${unknown}". Known are: ${operationOrder.join(', ')}.`)
  const operations: PatchOperations = {}
  if (patch.set !== undefined) operations.set = values(patch.set, 'set')
  if (patch.setIfMissing !== undefined) operations.setIfMissing = values(patch.setIfMissing, 'setIfMissing')
  if (patch.unset !== undefined) operations.unset = paths(patch.unset)
  if (patch.inc !== undefined) operations.inc = recordOf(patch.inc, 'inc', isFiniteNumber, 'a number')
  if (patch.dec !== undefined) operations.dec = recordOf(patch.dec, 'dec', isFiniteNumber, 'a number')
  if (patch.insert !== undefined) operations.insert = insertOperation(patch.insert)
  if (patch.diffMatchPatch !== undefined) operations.diffMatchPatch = textPatches(patch.diffMatchPatch)
  return operations
}

function values(input: unknown, name: string): JsonObject {
  return recordOf(input, name, (value): value is unknown => value !== undefined, 'a value')
}

function paths(input: unknown): string[] {
  if (!Array.isArray(input)) throw invalid('"unset" must be a list of paths.')
  return input.map((path: unknown) => {
    if (typeof path !== 'string') throw invalid(`"unset" must be a list of paths, found ${shown(path)} in it.`)
    requirePath(path)
    return path
  })
}

function insertOperation(input: unknown): InsertOperation {
  const places = isJsonObject(input) ? (['before', 'after', 'replace'] as const).filter((key) => key in input) : []
  const [place] = places
  if (!isJsonObject(input) || !place || places.length > 1 || !Array.isArray(input.items)) {
    throw invalid('"insert" must have "items" (a list) and one of "before", "after" and "replace" (a path).')
  }
  const operation = placed(place, input[place], input.items)
  requireArrayPath(insertPath(operation))
  return operation
}

function placed(place: 'before' | 'after' | 'replace', path: unknown, items: readonly unknown[]): InsertOperation {
  if (typeof path !== 'string') throw invalid(`"insert.${place}" must be a path, got ${shown(path)}.`)
  if (place === 'before') return {before: path, items}
  return place === 'after' ? {after: path, items} : {replace: path, items}
}

function requireArrayPath(path: string): void {
  requirePath(path)
  if (pointsIntoArray(parsePath(path))) return
  throw invalid(`"insert" needs a position in an array, got "${path}". Try "${path}[-1]", which is its last item.`)
}

function textPatches(input: unknown): Record<string, string> {
  const patches = recordOf(input, 'diffMatchPatch', (value) => typeof value === 'string', 'a text patch')
  for (const [path, patch] of Object.entries(patches)) requireTextPatch(path, patch)
  return patches
}

function requireTextPatch(path: string, patch: string): void {
  try {
    parseTextPatch(patch)
  } catch (cause) {
    throw invalid(`"diffMatchPatch" at "${path}" is not in the format of diff-match-patch: ${messageOf(cause)}`, cause)
  }
}

function recordOf<Value>(
  input: unknown,
  name: string,
  isValue: (value: unknown) => value is Value,
  wanted: string,
): Record<string, Value> {
  if (!isJsonObject(input)) throw invalid(`"${name}" must be an object with paths as keys, got ${shown(input)}.`)
  const record: Record<string, Value> = {}
  for (const [path, value] of Object.entries(input)) {
    requirePath(path)
    if (!isValue(value)) throw invalid(`"${name}" at "${path}" must be ${wanted}, got ${shown(value)}.`)
    record[path] = value
  }
  return record
}

function requirePath(path: string): void {
  try {
    parsePath(path)
  } catch (cause) {
    throw invalid(`"${path}" is not a JSONMatch path: ${messageOf(cause)}`, cause)
  }
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function invalid(message: string, cause?: unknown): InvalidMutationError {
  return new InvalidMutationError(message, {cause})
}
