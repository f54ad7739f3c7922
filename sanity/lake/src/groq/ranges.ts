import {DateTime, Path} from 'groq-js'

import type {ProbeTest} from './probe.ts'
import type {KeyRange} from './snapshot.ts'
import {lastKey, maxKeyLength, rank, type SortKey, sortKeyOf} from './sort-key.ts'

/** Where to look in an index, and whether what is found there is all that is wanted and nothing else. */
export type Ranges = {ranges: readonly KeyRange[]; isExact: boolean}

const nothing: Ranges = {ranges: [], isExact: true}

/** The keys that a test of an index admits; null where it cannot be told. `contains` takes a list for any of its items. */
export function rangesOf(test: ProbeTest, operand: unknown): Ranges | null {
  if (operand instanceof Path) return null
  switch (test) {
    case 'defined':
      return {
        ranges: [
          {from: '', to: rank.null},
          {from: afterKey(rank.null), to: lastKey},
        ],
        isExact: true,
      }
    case 'undefined':
      return {ranges: [only(rank.null)], isExact: true}
    case '==':
      return equal(operand)
    case '!=':
      return unequal(operand)
    case 'in':
      return Array.isArray(operand) ? anyOf(operand) : nothing
    case 'contains':
      return Array.isArray(operand) ? anyOf(operand) : equal(operand)
    case 'startsWith':
      return startingWith(operand)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(test, operand)
    default:
      return null
  }
}

/** All keys. */
export const allKeys: KeyRange = {from: '', to: lastKey}

/** The smallest key above this one. */
export function afterKey(key: SortKey): SortKey {
  return `${key}\0`
}

/** The keys that begin so. */
export function keysFrom(prefix: SortKey): KeyRange {
  return {from: prefix, to: afterPrefix(prefix)}
}

/** Of ids, the range as it lies among those of a layer, whose ids all begin with `prefix`. */
export function behindPrefix({from, to}: KeyRange, prefix: string): KeyRange {
  if (prefix === '') return {from, to}
  const [start, end] = [keysFrom(rank.string + prefix).from, keysFrom(rank.string + prefix).to]
  const within = (key: string) => (key < rank.string ? start : key >= '4' ? end : rank.string + prefix + key.slice(1))
  return {from: within(from), to: within(to)}
}

/** What lies in both lists of ranges, each of which is in order and without overlaps. */
export function intersect(some: readonly KeyRange[], others: readonly KeyRange[]): readonly KeyRange[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const from = one.from > other.from ? one.from : other.from
      const to = one.to < other.to ? one.to : other.to
      return from < to ? [{from, to}] : []
    }),
  )
}

/** What lies in none of the ranges, which are in order and without overlaps. */
export function complementOf(ranges: readonly KeyRange[]): readonly KeyRange[] {
  const gaps: KeyRange[] = []
  let from: SortKey = ''
  for (const range of ranges) {
    if (from < range.from) gaps.push({from, to: range.from})
    from = range.to
  }
  return from < lastKey ? [...gaps, {from, to: lastKey}] : gaps
}

/** The ranges in order, those that touch made one. */
export function inOrder(ranges: readonly KeyRange[]): readonly KeyRange[] {
  const sorted = ranges.toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
  const merged: KeyRange[] = []
  for (const range of sorted) {
    const last = merged.at(-1)
    if (last && range.from <= last.to)
      merged[merged.length - 1] = {from: last.from, to: range.to > last.to ? range.to : last.to}
    else merged.push(range)
  }
  return merged
}

function only(key: SortKey): KeyRange {
  return {from: key, to: afterKey(key)}
}

// A list or an object equals nothing, and a text that does not fit into a key equals any that begins alike.
function equal(value: unknown): Ranges {
  if (isNothing(value)) return nothing
  return {ranges: [only(sortKeyOf(value))], isExact: fits(value)}
}

function unequal(value: unknown): Ranges | null {
  if (isNothing(value)) return {ranges: [allKeys], isExact: true}
  return fits(value) ? {ranges: complementOf([only(sortKeyOf(value))]), isExact: true} : null
}

function anyOf(values: readonly unknown[]): Ranges {
  const each = values.map(equal)
  return {ranges: inOrder(each.flatMap(({ranges}) => ranges)), isExact: each.every(({isExact}) => isExact)}
}

function startingWith(prefix: unknown): Ranges | null {
  if (typeof prefix !== 'string') return null
  return fits(prefix) ? {ranges: [keysFrom(rank.string + prefix)], isExact: true} : null
}

function compared(test: '<' | '<=' | '>' | '>=', value: unknown): Ranges {
  const key = sortKeyOf(value)
  if (key >= rank.null) return nothing
  const type = keysFrom(key.slice(0, 1))
  const isExact = fits(value)
  if (test === '<') return {ranges: between(type.from, isExact ? key : afterKey(key)), isExact}
  if (test === '<=') return {ranges: between(type.from, afterKey(key)), isExact}
  return {ranges: between(test === '>' && isExact ? afterKey(key) : key, type.to), isExact}
}

function between(from: SortKey, to: SortKey): readonly KeyRange[] {
  return from < to ? [{from, to}] : []
}

function fits(value: unknown): boolean {
  return typeof value !== 'string' || value.length <= maxKeyLength
}

function isNothing(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof DateTime)
}

function afterPrefix(prefix: string): string {
  const last = prefix.charCodeAt(prefix.length - 1)
  // Above U+FFFF, which a key may hold, nothing follows.
  return last === 0xffff ? afterPrefix(prefix.slice(0, -1)) : prefix.slice(0, -1) + String.fromCharCode(last + 1)
}
