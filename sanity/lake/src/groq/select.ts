import type {IndexDefinition} from './indexes.ts'
import {isOfWords, type IndexKind} from './indexes.ts'
import {prefixOf} from './layers.ts'
import type {IndexProbe, Probe} from './probe.ts'
import {afterKey, behindPrefix, inOrder, intersect, keysFrom, rangesOf} from './ranges.ts'
import type {KeyRange, Snapshot, Stream} from './snapshot.ts'
import {rank, sortKeyOf} from './sort-key.ts'
import type {View} from './view.ts'
import {matchTermsOf, termsForFts, textTermsOf, type WordTerm} from './word-search.ts'

/** The streams of some types; null for all types. Types may have no documents yet. */
export type Streams = {types: readonly string[] | null; list: readonly Stream[]}

/** Where some documents are found: ranges of an index in some streams, or terms in an index of words. */
export type Part = {
  streams: Streams
  index: number
  kind: IndexKind
  ranges: readonly KeyRange[]
  /** An expression of FTS5, in an index of words; `ranges` then tells of what the answer depends. */
  expression?: string
  /** What else the answer depends on. */
  beside?: readonly KeyRange[]
  /** The layer that it is a part of, where a selection has a part for each. */
  layer?: string
}

/** The documents of several parts together. Exact when they are those for which the condition is true, and no others. */
export type Selection = {parts: readonly Part[]; isExact: boolean}

/** Looks indexes up by their definitions, and notes which would have been of use. */
export type IndexLookup = (definition: IndexDefinition) => number | null

/** What a probe finds with these values of its operands; null where no index can tell. */
export function select(
  probe: Probe<number>,
  args: readonly unknown[],
  streams: Streams,
  view: View,
  lookup: IndexLookup,
): Selection | null {
  if (probe.kind === 'type') {
    const ids = lookup({name: 'ids', kind: 'ids', expression: null})
    const wanted = streamsOfTypes(streams, args[probe.operand])
    return ids === null
      ? null
      : {parts: [{streams: wanted, index: ids, kind: 'ids', ranges: [everything]}], isExact: true}
  }
  if (probe.kind === 'index') return selectByIndex(probe, args, streams, view, lookup)
  if (probe.kind === 'either') {
    for (const part of probe.of) {
      const found = select(part, args, streams, view, lookup)
      if (found) return found
    }
    return null
  }
  if (probe.kind === 'some') {
    const found = probe.of.map((part) => select(part, args, streams, view, lookup))
    const usable = found.filter((each) => each !== null)
    if (usable.length < found.length) return null
    return {parts: usable.flatMap(({parts}) => parts), isExact: usable.every(({isExact}) => isExact)}
  }
  return selectEvery(probe.of, args, streams, view, lookup)
}

const everything: KeyRange = {from: '', to: 'B'}

/** The streams of the types that a comparison with a type admits. */
export function streamsOfTypes({types: known, list}: Streams, types: unknown): Streams {
  const asked: unknown[] = Array.isArray(types) ? types : [types]
  const names = asked.filter((type) => typeof type === 'string').filter((type) => !known || known.includes(type))
  return {types: [...new Set(names)], list: list.filter(({type}) => names.includes(type))}
}

function selectEvery(
  probes: readonly Probe<number>[],
  args: readonly unknown[],
  streams: Streams,
  view: View,
  lookup: IndexLookup,
): Selection | null {
  let wanted = streams
  for (const probe of probes) if (probe.kind === 'type') wanted = streamsOfTypes(wanted, args[probe.operand])
  const types = probes.filter(({kind}) => kind === 'type')
  const others = merged(
    probes.filter(({kind}) => kind !== 'type').map((probe) => select(probe, args, wanted, view, lookup)),
  )
  const [first, ...more] = others.filter((each) => each !== null)
  const [type] = types
  if (!first) {
    const ofType = type ? select(type, args, wanted, view, lookup) : null
    return ofType && {...ofType, isExact: others.length === 0}
  }
  const best = smallest([first, ...more], view.snapshot)
  return {parts: best.parts, isExact: best.isExact && others.length === 1}
}

/** Conditions on the same index, such as the two ends of a range, made one. */
export function merged(selections: readonly (Selection | null)[]): readonly (Selection | null)[] {
  const made: (Selection | null)[] = []
  for (const selection of selections) {
    const at = made.findIndex((each) => each && selection && areAlike(each, selection))
    const known = made[at]
    if (known && selection) made[at] = {parts: intersectParts(known.parts, selection.parts), isExact: true}
    else made.push(selection)
  }
  return made
}

// Each document lies in one part of them, and in both it is the same one.
function areAlike(one: Selection, other: Selection): boolean {
  const [single, alike] = [singlePart(one), singlePart(other)]
  if (single && alike && single.layer === undefined && alike.layer === undefined)
    return single.index === alike.index && single.streams === alike.streams
  return one.parts.length === other.parts.length && isByLayer(one) && isByLayer(other) && haveSameStreams(one, other)
}

// Where conditions are joined by "or", a layer has a part for each of them.
function isByLayer({parts, isExact}: Selection): boolean {
  const layers = new Set(parts.map(({layer, kind}) => (kind === 'ids' ? layer : undefined)))
  return isExact && parts.length > 0 && !layers.has(undefined) && layers.size === parts.length
}

function haveSameStreams(one: Selection, other: Selection): boolean {
  return one.parts.every(({layer, streams}, at) => {
    const alike = other.parts[at]
    return alike !== undefined && alike.layer === layer && alike.streams.types === streams.types
  })
}

function intersectParts(some: readonly Part[], others: readonly Part[]): readonly Part[] {
  return some.map((part, at) => ({...part, ranges: intersect(part.ranges, others[at]?.ranges ?? [])}))
}

/** The one part of an exact selection in which each document lies once; null for all others. */
export function singlePart(selection: Selection | null): Part | null {
  const part = exactPart(selection)
  return part?.kind === 'value' || part?.kind === 'ids' ? part : null
}

/** The one part of an exact selection. */
export function exactPart(selection: Selection | null): Part | null {
  const [part, ...more] = selection?.parts ?? []
  return selection?.isExact && part && more.length === 0 && part.expression === undefined ? part : null
}

/** The selection with the fewest documents, as far as a quick count tells: all are counted only as far as the smallest goes. */
export function smallest(selections: readonly [Selection, ...Selection[]], snapshot: Snapshot): Selection {
  const [first, ...others] = selections
  if (others.length === 0) return first
  let best = {selection: first, count: Infinity}
  for (const limit of [32, 256, manyDocuments]) {
    const counted = selections.map((selection) => ({selection, count: estimate(selection, snapshot, limit)}))
    best = counted.reduce((least, next) => (next.count < least.count ? next : least))
    if (best.count < limit) break
  }
  return best.selection
}

/** Beyond this, how many more there are makes no difference. */
export const manyDocuments = 2_000

/** About how many documents a selection has; counting ends at `limit`. */
export function estimate({parts}: Selection, snapshot: Snapshot, limit: number): number {
  let count = 0
  for (const {streams, index, ranges, expression} of parts) {
    if (expression !== undefined) count += snapshot.search(index, expression, limit - count).length
    else {
      for (const {layer, type, count: size} of streams.list) {
        for (const range of ranges) {
          if (count >= limit) return count
          if (range.from === '' && range.to === everything.to) count += size
          else count += snapshot.count({index, layer, type, ...range}, limit - count)
        }
      }
    }
    if (count >= limit) return count
  }
  return count
}

function selectByIndex(
  {index: definition, test, operand, isExact}: IndexProbe<number>,
  args: readonly unknown[],
  streams: Streams,
  view: View,
  lookup: IndexLookup,
): Selection | null {
  const index = lookup(definition)
  if (index === null) return null
  const value = args[operand]
  if (isOfWords(definition)) return selectByWords(definition, index, value, streams)
  if (definition.kind === 'ids') return selectByIds(test, index, value, streams, view, isExact)
  // A list in `contains` stands for any of its items, which a list among the items of a document does not.
  if (definition.kind === 'items' && Array.isArray(value)) return {parts: [], isExact: true}
  const asked = definition.kind === 'references' ? referencedIds(test, value) : value
  const found = asked === undefined ? null : rangesOf(test === 'references' ? 'in' : test, asked)
  if (!found) return null
  const {kind} = definition
  return {parts: [{streams, index, kind, ranges: found.ranges}], isExact: isExact && found.isExact}
}

// Only texts are known as references. `references()` takes nothing else, where a comparison may be true of what is none.
function referencedIds(test: IndexProbe<number>['test'], value: unknown): unknown {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  const ids = values.filter((each) => typeof each === 'string')
  if (test === 'references') return ids
  return ids.length === values.length ? value : undefined
}

function selectByWords(definition: IndexDefinition, index: number, value: unknown, streams: Streams): Selection | null {
  const terms = definition.kind === 'matchWords' ? matchTermsOf(value) : textTermsOf(value)
  if (terms === null) return null
  const [term] = terms.toSorted((one, other) => other.word.length - one.word.length)
  if (!term) return {parts: [], isExact: false}
  const part = {streams, index, kind: definition.kind, ranges: [rangeOfTerm(term)], expression: termsForFts(terms)}
  return {parts: [part], isExact: false}
}

function rangeOfTerm({word, isPrefix}: WordTerm): KeyRange {
  return isPrefix ? keysFrom(word) : {from: word, to: afterKey(word)}
}

// Documents lie in the index under their ids as stored, and are asked for by the ids that are shown.
function selectByIds(
  test: IndexProbe<number>['test'],
  index: number,
  value: unknown,
  streams: Streams,
  view: View,
  isExact: boolean,
): Selection | null {
  if (test === 'versionOf') {
    const prefixes = ['', 'drafts.', ...view.snapshot.streams().map(({layer}) => prefixOf(layer))]
    const ids = typeof value === 'string' ? prefixes.map((prefix) => prefix + value) : []
    const ranges = inOrder([...new Set(ids)].map(idRange))
    // A version may come in a release that there is not yet.
    const beside = [keysFrom(`${rank.string}versions.`)]
    return {parts: [{streams, index, kind: 'ids', ranges, beside}], isExact: false}
  }
  if (test === 'pathPrefix') {
    if (typeof value !== 'string') return null
    // In the patterns of groq-js a dot stands for any letter.
    const [literal = ''] = value.split(/[.*]/, 1)
    if (literal === '') return null
    return onEachLayer([keysFrom(rank.string + literal)], {streams, index, view, isExact: false})
  }
  const found = rangesOf(test, value)
  return found && onEachLayer(found.ranges, {streams, index, view, isExact: isExact && found.isExact})
}

function onEachLayer(
  ranges: readonly KeyRange[],
  {streams, index, view, isExact}: {streams: Streams; index: number; view: View; isExact: boolean},
): Selection {
  if (view.perspective === 'raw') return {parts: [{streams, index, kind: 'ids', ranges}], isExact}
  // The layer that nothing stands before is asked in any case: what the answer depends on may come to be.
  const layers = new Set(['published', ...streams.list.map(({layer}) => layer)])
  const parts = [...layers].map((layer): Part => ({
    layer,
    streams: {types: streams.types, list: streams.list.filter((stream) => stream.layer === layer)},
    index,
    kind: 'ids',
    ranges: ranges.map((range) => behindPrefix(range, prefixOf(layer))),
  }))
  return {parts, isExact}
}

function idRange(id: string): KeyRange {
  const key = sortKeyOf(id)
  return {from: key, to: afterKey(key)}
}
