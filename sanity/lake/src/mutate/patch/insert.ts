import type {PathNode, SubscriptElementNode} from '@sanity/json-match'

import {children, type Match} from '../match.ts'
import {boundsOf, matchSubscript} from '../path-subscript.ts'
import {lastFirst, matchBase, matchExpression, parsePath} from '../path.ts'
import type {InsertOperation} from './types.ts'
import {read, write} from './write.ts'

/** What an `insert` path selects in one array: half-open ranges of indices, empty ones included. */
type Range = {start: number; end: number}

/** `insert`: puts items before or after, or in place of, the array items its path selects. Paths that select nothing change nothing. */
export function insert(document: unknown, operation: InsertOperation): unknown {
  const path = parsePath(insertPath(operation))
  return lastFirst(matchBase(document, path)).reduce((result, {location}) => {
    const list = read(result, location)
    if (!Array.isArray(list)) return result
    const ranges = selectedRanges({location, value: list}, path)
    return ranges.length > 0 ? write(result, location, insertInto(list, operation, ranges)) : result
  }, document)
}

/** The path of an insert, whatever its place. */
export function insertPath(operation: InsertOperation): string {
  if ('before' in operation) return operation.before
  return 'after' in operation ? operation.after : operation.replace
}

/** True when the path ends where items can be inserted: `a[0]`, `a[1:3]`, `a[_key=="x"]`, `a[*]`. */
export function pointsIntoArray(path: PathNode): boolean {
  return path.segment.type === 'Subscript' || path.segment.type === 'Wildcard'
}

// Lists may be longer than a function takes arguments, so they are never spread into a call.
function insertInto(list: readonly unknown[], operation: InsertOperation, ranges: readonly Range[]): unknown[] {
  const first = ranges.reduce((least, {start}) => Math.min(least, start), Infinity)
  const last = ranges.reduce((greatest, {end}) => Math.max(greatest, end), -Infinity)
  const at = clamp('after' in operation ? last : first, list)
  const isKept = (index: number) => !ranges.some(({start, end}) => index >= start && index < end)
  const rest = list.slice(at)
  const kept = 'replace' in operation ? rest.filter((_, offset) => isKept(at + offset)) : rest
  return [...list.slice(0, at), ...operation.items, ...kept]
}

function clamp(position: number, list: readonly unknown[]): number {
  return Math.max(0, Math.min(position, list.length))
}

function selectedRanges(list: Match, {segment}: PathNode): Range[] {
  if (segment.type === 'Wildcard') return children(list).map(rangeOf)
  return segment.type === 'Subscript' ? segment.elements.flatMap((element) => elementRanges(list, element)) : []
}

function elementRanges(list: Match, element: SubscriptElementNode): Range[] {
  const length = Array.isArray(list.value) ? list.value.length : 0
  if (element.type === 'Slice') return [boundsOf(element, length)]
  if (element.type === 'Number') {
    // Unlike elsewhere, an index outside the array counts: after [-1] of an empty array is its start.
    const start = element.value < 0 ? length + element.value : element.value
    return [{start, end: start + 1}]
  }
  const isItem = ({location}: Match) => location.length === list.location.length + 1
  return matchSubscript(list, element, matchExpression).filter(isItem).map(rangeOf)
}

function rangeOf({location}: Match): Range {
  const start = Number(location.at(-1))
  return {start, end: start + 1}
}
