import {evaluateSync} from 'groq-js'
import type {EvaluateOptions, ExprNode} from 'groq-js'

import {isJsonObject, type LakeDocument} from '../document.ts'
import {unwrap} from './ast.ts'
import {boundName} from './condition.ts'
import {type Dependencies, dependOnAll, dependOnId, dependOnStretch, type ReadStretch} from './dependencies.ts'
import {idsIndex, type IndexDefinition, keysIn} from './indexes.ts'
import type {Order, Site} from './plan.ts'
import {isPath} from './probe.ts'
import {afterKey, allKeys, complementOf, intersect} from './ranges.ts'
import {
  estimate,
  exactPart,
  manyDocuments,
  merged,
  type Part,
  select,
  type Selection,
  singlePart,
  smallest,
  type Streams,
  streamsOfTypes,
} from './select.ts'
import {type KeyRange, type KeyTest, maxKeysOfTest, type Snapshot} from './snapshot.ts'
import {isCut, type SortKey} from './sort-key.ts'
import type {View} from './view.ts'
import {walkInOrder} from './walk.ts'

/** One run of a query: what it reads from, and what it has read. */
export type Reading = {
  view: View
  dependencies: Dependencies
  /** What conditions are asked with (see `evaluateSync`). */
  options: EvaluateOptions
  /** Answers of constant sites. */
  found: Map<Site, Found>
  /** How many documents of a slice were left out before those found. */
  skipped: Map<Site, number>
  /** Sites of which keys tell what a slice leaves out. */
  toldByKeys: Set<Site>
  /** Indexes that were used, or would have been of use, by name. */
  wanted: Map<string, IndexDefinition>
  /** What was done at each site, for whoever wants to know why a query is slow. */
  steps: string[]
  limits: ReadingLimits
}

/** `few`: so few documents are read and sorted faster than an order is walked. `remembered`: ids, to tell documents apart unread. */
export type ReadingLimits = {few: number; remembered: number}

/** The usual limits; tests lower them, nobody else. */
export const usualLimits: ReadingLimits = {few: 64, remembered: 1_000}
// So many times as many of what a search finds.
const wordsRemembered = 20
// A walk past what an index cannot tell by keys is long, and its answer depends on all that it passed.
const worthMore = 4

/** Documents, ordered by id, and how many of the slice came before them. */
type Found = {documents: readonly LakeDocument[]; skipped: number}

/** What is known of a site in this run. */
type Asked = {
  site: Site
  reading: Reading
  streams: Streams
  /** What indexes find for the conditions that are about more than the type; null where they cannot tell. */
  selections: readonly (Selection | null)[]
  lookup: (definition: IndexDefinition) => number | null
  holds: ((document: LakeDocument) => boolean) | null
}

/**
 * The documents that a site of a plan needs, ordered by id as shown, each once; a superset of what its filter admits, and,
 * where a slice follows, of what the slice wants. `args` are the values of its operands (the first is the site's number).
 */
export function documentsAt(site: Site, args: readonly unknown[], reading: Reading): readonly LakeDocument[] {
  const known = reading.found.get(site)
  const found = known ?? find(ask(site, args, reading))
  if (site.isConstant) reading.found.set(site, found)
  reading.skipped.set(site, found.skipped)
  return found.documents
}

/** The part of the ordered list that a site's slice wants, of which `documentsAt` may have left the first out. */
export function sliceAt(site: Site, list: unknown, reading: Reading): readonly unknown[] {
  if (!Array.isArray(list) || !site.slice) return []
  const skipped = reading.skipped.get(site) ?? 0
  const part: unknown[] = list.slice(site.slice.from - skipped, Math.max(site.slice.to - skipped, 0))
  if (reading.toldByKeys.has(site)) for (const each of part) dependOnDocument(each, reading)
  return part
}

function dependOnDocument(document: unknown, {view, dependencies}: Reading): void {
  if (!isJsonObject(document) || typeof document._id !== 'string') return dependOnAll(dependencies)
  for (const storedId of view.storedIds(document._id)) dependOnId(dependencies, storedId)
}

/** What a site wants of each of its documents, in the order of their ids; each document is let go of at once. */
export function mappedAt(site: Site, args: readonly unknown[], reading: Reading): readonly unknown[] {
  const {map} = site
  const asked = ask(site, args, reading)
  const {holds} = asked
  if (!map || !holds) throw new Error('A list is mapped that cannot be asked for one by one.')
  const {options, view} = reading
  const ids = [...selectAndDepend(asked)].map((id) => [view.shownId(id), id] as const)
  ids.sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
  // The ids alone are known without a look at the documents.
  if (isIdOfThis(map) && isFoundExactly(asked)) return ids.map(([id]) => id)
  const mapped: unknown[] = []
  for (const [, id] of ids) {
    const document = view.shown(id)
    if (document && holds(document)) mapped.push(evaluateSync(map, {...options, root: document}).data)
  }
  return mapped
}

function isIdOfThis(map: ExprNode): boolean {
  const node = unwrap(map)
  return isPath(node, '_id') || (node.type === 'AccessAttribute' && node.name === '_id' && node.base?.type === 'This')
}

// True where one index finds the documents that are wanted, and no others.
function isFoundExactly({selections, reading}: Asked): boolean {
  return reading.view.showsAll && selections.length <= 1 && selections.every((each) => each?.isExact)
}

/** How many documents a site's filter admits, in a list of its own; an empty list where this can only be asked in its place. */
export function countAt(site: Site, args: readonly unknown[], reading: Reading): readonly number[] {
  const asked = ask(site, args, reading)
  const count = (reading.view.showsAll ? countByIndexes(asked) : null) ?? countOneByOne(asked)
  return count === null ? [] : [count]
}

function countByIndexes(asked: Asked): number | null {
  const ids = asked.lookup(idsIndex)
  const parts = asked.selections.map(singlePart)
  if (ids === null || parts.includes(null)) return null
  return countParts(
    asked,
    ids,
    parts.filter((part) => part !== null),
  )
}

function countOneByOne(asked: Asked): number | null {
  const {holds, reading} = asked
  if (!holds) return null
  let count = 0
  for (const id of selectAndDepend(asked)) {
    const document = reading.view.shown(id)
    if (document && holds(document)) count += 1
  }
  return count
}

function find(asked: Asked): Found {
  const {site, reading, holds} = asked
  const sliced = site.slice ? findSlice(asked, site.slice) : null
  if (sliced) return sliced
  const telling = tellingIndexes(asked)
  const {ids, parts} = selectIds(asked)
  const documents = readAll(ids, reading.view, ids.size > reading.limits.few ? holds : null)
  const {index} = site.order ?? orderOfIds
  const isTold = telling !== null && !documents.some((document) => [...keysIn(index, document)].some(isCut))
  dependOnParts(asked, parts, isTold ? telling : null)
  return {documents, skipped: 0}
}

const orderOfIds: Order = {index: idsIndex, isDescending: false, hasMore: false}

// A slice depends on its own documents, each by its id, and on which others there are.
const longestTold = 100

/** The indexes that tell which documents a slice leaves out, so that nothing else of these matters; null where they cannot. */
function tellingIndexes({site, selections, reading, lookup}: Asked): readonly number[] | null {
  const {slice, order} = site
  const {index, hasMore} = order ?? orderOfIds
  const number = lookup(index)
  if (!slice || slice.to - slice.from > longestTold || hasMore || number === null || !reading.view.showsAll) return null
  const told = selections.map(indexesTelling)
  return told.includes(null) ? null : [number, ...told.flatMap((each) => each ?? [])]
}

function indexesTelling(selection: Selection | null): readonly number[] | null {
  if (!selection?.isExact) return null
  const {parts} = selection
  return parts.some(({expression, beside}) => expression !== undefined || beside) ? null : parts.map(({index}) => index)
}

function ask(site: Site, args: readonly unknown[], reading: Reading): Asked {
  const {view, wanted} = reading
  const lookup = (definition: IndexDefinition) => {
    wanted.set(definition.name, definition)
    return view.snapshot.indexNumber(definition.name)
  }
  let streams: Streams = {types: null, list: view.streams}
  for (const {probe} of site.conditions) {
    if (probe?.kind === 'type') streams = streamsOfTypes(streams, args[probe.operand])
  }
  const selections = site.conditions
    .filter(({probe}) => probe?.kind !== 'type')
    .map(({probe}) => probe && select(probe, args, streams, view, lookup))
  return {site, reading, streams, selections: merged(selections), lookup, holds: testOf(site, args, reading)}
}

// Null where a condition can only be asked in its place.
function testOf(site: Site, args: readonly unknown[], reading: Reading): Asked['holds'] {
  const bound = Object.fromEntries(site.bound.map((position, at) => [boundName(at), args[position]]))
  const options = {...reading.options, params: {...reading.options.params, ...bound}}
  const trees = site.conditions.map(({tree}) => tree).filter((tree) => tree !== null)
  if (trees.length < site.conditions.length) return null
  return (document) => trees.every((tree) => evaluateSync(tree, {...options, root: document}).data === true)
}

/** The documents of a slice, read in their order until there are enough; null where this is not the shortest way. */
function findSlice(asked: Asked, slice: {from: number; to: number}): Found | null {
  const {site, reading, streams, selections, lookup} = asked
  const {snapshot} = reading.view
  const order = site.order ?? orderOfIds
  const index = lookup(order.index)
  if (index === null) return null
  const [along, others] = partition(selections, (selection) => singlePart(selection)?.index === index)
  // One of the other conditions leaves so few that reading and sorting them is less work.
  const asKeys = others.map((selection) => keyTestOf(selection, streams))
  const isShorter = others.some((selection, at) => {
    const isTold = asKeys[at] || isOfTexts(selection)
    const few = reading.limits.few * (isTold ? 1 : worthMore)
    const most = Math.min(Math.max(few, slice.to), manyDocuments)
    return selection && estimate(selection, snapshot, most + 1) <= most
  })
  if (isShorter) return null
  const keyTests = asKeys.filter((test) => test !== null)
  const tests = others.filter((_, at) => asKeys[at] === null).map((selection) => idTestOf(selection, reading))
  const isCovered = reading.view.showsAll && tests.every((test) => test?.isExact)
  if (!isCovered && !asked.holds) return null
  const ranges = along.reduce<readonly KeyRange[]>(
    (all, selection) => intersect(all, singlePart(selection)?.ranges ?? []),
    [allKeys],
  )
  const walk = walkInOrder({
    view: reading.view,
    streams: streams.list,
    index,
    ranges,
    order,
    slice,
    keyTests,
    tests: tests.filter((test) => test !== null),
    holds: isCovered ? null : asked.holds,
  })
  const watched = walk.hasCut ? null : tellingIndexes(asked)
  if (watched) reading.toldByKeys.add(site)
  dependOnRanges(reading, streams, {index, ranges: walk.walked, tests: keyTests, watched})
  reading.steps.push(`walked ${walk.visited} of ${order.index.name} for ${walk.documents.length}`)
  return {documents: sortById(walk.documents), skipped: walk.skipped}
}

/** Tells documents apart by their ids. */
export type IdTest = {admits: (id: string) => boolean; isExact: boolean}

/** A condition that asks for a few values, or for all but a few; null for all others. */
function keyTestOf(selection: Selection | null, streams: Streams): KeyTest | null {
  const part = exactPart(selection)
  if (!part || part.streams !== streams) return null
  const among = keysOf(part.ranges)
  if (among) return {index: part.index, keys: among, isAmong: true}
  // What has several keys may have others beside these.
  const others = part.kind === 'items' ? null : keysOf(complementOf(part.ranges))
  return others && {index: part.index, keys: others, isAmong: false}
}

function keysOf(ranges: readonly KeyRange[]): readonly SortKey[] | null {
  const areKeys = ranges.every(({from, to}) => to === afterKey(from))
  return areKeys && ranges.length > 0 && ranges.length <= maxKeysOfTest ? ranges.map(({from}) => from) : null
}

function isOfTexts(selection: Selection | null): boolean {
  return selection?.parts.every(({expression}) => expression !== undefined) ?? false
}

// Where few documents fail a condition, or few meet it, these are remembered.
function idTestOf(selection: Selection | null, reading: Reading): IdTest | null {
  const {snapshot} = reading.view
  const part = singlePart(selection)
  if (part) {
    const failing = idsIn({...part, ranges: complementOf(part.ranges)}, snapshot, reading.limits.remembered)
    if (failing) return {admits: (id) => !failing.has(id), isExact: true}
  }
  if (!selection) return null
  // A search finds its ids by itself, and to look into texts is the most work.
  const limit = reading.limits.remembered * (isOfTexts(selection) ? wordsRemembered : 1)
  const meeting = selection.parts.map((each) => idsIn(each, snapshot, limit))
  if (meeting.includes(null)) return null
  const ids = new Set(meeting.flatMap((each) => (each ? [...each] : [])))
  return {admits: (id) => ids.has(id), isExact: selection.isExact}
}

function idsIn(part: Part, snapshot: Snapshot, limit: number): ReadonlySet<string> | null {
  const ids = new Set<string>()
  if (part.expression !== undefined) {
    const found = snapshot.search(part.index, part.expression, limit + 1)
    if (found.length > limit) return null
    for (const {id, layer, type} of found) if (isIn(part.streams.list, layer, type)) ids.add(id)
    return ids
  }
  for (const {layer, type} of part.streams.list) {
    for (const range of part.ranges) {
      const how = {isDescending: false, offset: 0, limit: limit + 1 - ids.size}
      for (const [, id] of snapshot.entries({index: part.index, layer, type, ...range}, how)) ids.add(id)
      if (ids.size > limit) return null
    }
  }
  return ids
}

function isIn(streams: Streams['list'], layer: string, type: string): boolean {
  return streams.some((stream) => stream.layer === layer && stream.type === type)
}

function countParts({streams, reading}: Asked, ids: number, parts: readonly Part[]): number | null {
  const {snapshot} = reading.view
  const sizes = parts.map((part) => countOf(part, streams, snapshot))
  const least = sizes.indexOf(Math.min(...sizes))
  const main = parts[least]
  const others = parts.filter((_, at) => at !== least)
  const watched = [ids, ...parts.map(({index}) => index)]
  const count = main ? (sizes[least] ?? 0) : streams.list.reduce((sum, each) => sum + each.count, 0)
  const left = main ? countWithout(main, others, count, streams, reading) : count
  if (left === null) return null
  dependOnRanges(reading, streams, {index: main?.index ?? ids, ranges: main?.ranges ?? [allKeys], tests: [], watched})
  reading.steps.push(`counted ${left} by ${parts.length} indexes`)
  return left
}

// Each document lies in the index once.
function countOf({index, ranges}: Part, {list}: Streams, snapshot: Snapshot): number {
  const beside = complementOf(ranges)
  let count = 0
  for (const {layer, type, count: size} of list) {
    count += countLess(size, (isWithin, limit) => {
      const some = isWithin ? ranges : beside
      return some.reduce((sum, range) => sum + snapshot.count({index, layer, type, ...range}, limit), 0)
    })
  }
  return count
}

// What lies beside the ranges may be less to count than what lies in them: which of the two is, counting a part of both tells.
function countLess(size: number, counted: (isWithin: boolean, limit: number) => number): number {
  for (let limit = firstCounted; ; limit *= 64) {
    const within = counted(true, limit)
    if (within < limit) return within
    const beside = counted(false, limit)
    if (beside < limit) return size - beside
  }
}

const firstCounted = 256

// Of those in `main`, the ones that all other parts have too: what they have not is subtracted, where it is little.
function countWithout(
  main: Part,
  others: readonly Part[],
  count: number,
  streams: Streams,
  reading: Reading,
): number | null {
  if (others.length === 0) return count
  const {snapshot} = reading.view
  const failing = others.map((part) =>
    idsIn({...part, streams, ranges: complementOf(part.ranges)}, snapshot, reading.limits.remembered),
  )
  const known = failing.filter((ids) => ids !== null)
  if (known.length === others.length && known.every((ids) => ids.size === 0)) return count
  const admitted = others.map((part, at) => (failing[at] ? null : idsIn({...part, streams}, snapshot, maxCounted)))
  if (admitted.some((ids, at) => ids === null && !failing[at])) return null
  const inMain = idsIn({...main, streams}, snapshot, maxCounted)
  if (!inMain) return null
  let left = 0
  for (const id of inMain) {
    if (others.every((_, at) => (failing[at] ? !failing[at].has(id) : (admitted[at]?.has(id) ?? false)))) left += 1
  }
  return left
}

// So many ids are compared to count what two conditions have in common.
const maxCounted = 50_000

/** The ids, as stored, of the documents among which are all that a site wants, and where they were found. */
function selectIds(asked: Asked): {ids: ReadonlySet<string>; parts: readonly Part[]} {
  const {reading, streams, lookup} = asked
  const {snapshot} = reading.view
  const selections = asked.selections.filter((each) => each !== null)
  const everything: Part = {streams, index: lookup(idsIndex) ?? 0, kind: 'ids', ranges: [allKeys]}
  const [first, ...others] = selections
  const {parts} = first ? smallest([first, ...others], snapshot) : {parts: [everything]}
  const ids = new Set<string>()
  for (const part of parts) for (const id of idsIn(part, snapshot, Infinity) ?? []) ids.add(id)
  reading.steps.push(`read ${ids.size} of ${parts.map(({kind}) => kind).join(', ')}`)
  return {ids, parts}
}

function dependOnParts({reading, site}: Asked, parts: readonly Part[], watched: readonly number[] | null): void {
  if (watched) reading.toldByKeys.add(site)
  for (const {streams, index, ranges, beside = []} of parts)
    dependOnRanges(reading, streams, {index, ranges: [...ranges, ...beside], tests: [], watched})
}

/** As `selectIds`, of documents that are read as a whole. */
function selectAndDepend(asked: Asked): ReadonlySet<string> {
  const {ids, parts} = selectIds(asked)
  dependOnParts(asked, parts, null)
  return ids
}

function readAll(ids: Iterable<string>, view: View, holds: Asked['holds']): readonly LakeDocument[] {
  const documents: LakeDocument[] = []
  for (const id of ids) {
    const document = view.shown(id)
    // What the filter would not admit need not be kept in memory until it is asked.
    if (document && (!holds || holds(document))) documents.push(document)
  }
  return sortById(documents)
}

function dependOnRanges(
  {dependencies}: Reading,
  {types}: Streams,
  {ranges, ...read}: Pick<ReadStretch, 'index' | 'tests' | 'watched'> & {ranges: readonly KeyRange[]},
): void {
  for (const type of types ?? [null]) {
    for (const range of ranges) dependOnStretch(dependencies, {...read, type, ...range})
  }
}

/** The order of every list of documents: by `_id`, in UTF-16 units. */
function sortById(documents: readonly LakeDocument[]): readonly LakeDocument[] {
  return documents.toSorted((a, b) => (a._id < b._id ? -1 : Number(a._id > b._id)))
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const [first, second]: [Item[], Item[]] = [[], []]
  for (const item of items) (isFirst(item) ? first : second).push(item)
  return [first, second]
}

/** Every document that a view shows. */
export function readEverything(view: View): readonly LakeDocument[] {
  const index = view.snapshot.indexNumber(idsIndex.name) ?? 0
  const part: Part = {streams: {types: null, list: view.streams}, index, kind: 'ids', ranges: [allKeys]}
  return readAll(idsIn(part, view.snapshot, Infinity) ?? [], view, null)
}

/** The document that a reference leads to. */
export function dereference(id: string, {view, dependencies}: Reading): LakeDocument | undefined {
  for (const storedId of view.storedIds(id)) dependOnId(dependencies, storedId)
  return view.document(id)
}
