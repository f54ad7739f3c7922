import type {LakeDocument} from '../document.ts'
import {prefixOf} from './layers.ts'
import type {IdTest} from './lookup.ts'
import type {Order} from './plan.ts'
import {afterKey, allKeys, behindPrefix, complementOf, inOrder, intersect, keysFrom} from './ranges.ts'
import type {Entry, KeyRange, KeyTest, Snapshot, Stream, Stretch} from './snapshot.ts'
import {isCut, isUnordered, lastKey, rank, type SortKey, sortKeyOf} from './sort-key.ts'
import type {View} from './view.ts'

/** A walk along an index, in the order of a query. */
export type Walk = {
  view: View
  streams: readonly Stream[]
  index: number
  ranges: readonly KeyRange[]
  order: Order
  slice: {from: number; to: number}
  /** Conditions that the snapshot tells by its indexes. */
  keyTests: readonly KeyTest[]
  /** Conditions that can be told by the id. */
  tests: readonly IdTest[]
  /** Asked of each document; null where the tests tell all. */
  holds: ((document: LakeDocument) => boolean) | null
}

/** What was found on the way, and along which keys it went. */
export type Walked = {
  documents: readonly LakeDocument[]
  /** How many of those wanted were passed without being read. */
  skipped: number
  walked: readonly KeyRange[]
  visited: number
  /** True where a key on the way does not tell all of its value. */
  hasCut: boolean
}

/**
 * Walks until the slice is full. Documents whose values are equal may be ordered by something else than their id; those are
 * found all together or not at all.
 */
export function walkInOrder(walk: Walk): Walked {
  const {view, order, slice, tests, holds} = walk
  const sources = walk.streams.flatMap((stream) => openSource(stream, walk))
  const canSkip = !holds && !order.hasMore
  const documents: LakeDocument[] = []
  let [accepted, skipped, visited] = [0, 0, 0]
  let last: Entry | null = null
  let isTied = false
  let hasCut = false

  if (canSkip && tests.length === 0) {
    const [source, ...others] = sources
    if (source && others.length === 0) {
      skipped = source.skip(slice.from)
      accepted = skipped
    }
  }
  for (;;) {
    const source = nextOf(sources, view, order)
    const entry = source?.peek()
    if (!source || !entry) {
      last = null
      break
    }
    const [key, id] = entry
    if (accepted >= slice.to && !(isTied && last !== null && isTie(last[0], key))) break
    source.pass()
    visited += 1
    hasCut ||= isCut(key)
    isTied = order.hasMore || isCut(key) || (isUnordered(key) && sources.some((each) => each.hasOther()))
    last = entry
    if (!tests.every(({admits}) => admits(id))) continue
    if (canSkip && !isTied && accepted < slice.from && documents.length === 0) {
      accepted += 1
      skipped += 1
      continue
    }
    const document = view.shown(id)
    if (!document || (holds && !holds(document))) continue
    accepted += 1
    documents.push(document)
  }
  return {documents, skipped, visited, hasCut, walked: last === null ? walk.ranges : walkedUpTo(last, walk)}
}

// groq-js sees no difference between null, lists and objects.
function isTie(one: SortKey, other: SortKey): boolean {
  return one === other || (isUnordered(one) && isUnordered(other))
}

/** The entries of one stream in their order, fetched in growing portions. */
type Source = {
  peek(): Entry | undefined
  pass(): void
  /** Leaves out the first; answers how many there were. */
  skip(count: number): number
  /** True when lists or objects are among the values. */
  hasOther(): boolean
}

const firstPortion = 16
const maxPortion = 4096

function openSource(stream: Stream, {view, index, ranges, order, keyTests: tests}: Walk): Source[] {
  const {snapshot} = view
  const {isDescending} = order
  const {layer, type} = stream
  const stretches = ranges.map((range): Stretch => ({index, layer, type, ...range}))
  if (stretches.length === 0) return []
  const ahead = isDescending ? stretches.toReversed() : [...stretches]
  let portion: readonly Entry[] = []
  let [at, offset, limit] = [0, 0, firstPortion]
  let other: boolean | null = null

  function fill(): void {
    while (at >= portion.length && ahead.length > 0) {
      const [stretch] = ahead
      if (!stretch) return
      portion = snapshot.entries(stretch, {isDescending, offset, limit, tests})
      at = 0
      offset += portion.length
      if (portion.length < limit) {
        ahead.shift()
        offset = 0
      }
      limit = Math.min(limit * 4, maxPortion)
    }
  }

  return [
    {
      peek() {
        fill()
        return portion[at]
      },
      pass: () => void (at += 1),
      skip(count) {
        const [only, ...more] = ahead
        if (!only || more.length > 0 || count === 0) return 0
        const [before, behind] = snapshot.entries(only, {isDescending, offset: count - 1, limit: 2, tests})
        // Within values that the index does not tell apart, its order need not be the query's.
        if (before && behind && isTie(before[0], behind[0]) && (isCut(before[0]) || isUnordered(before[0]))) return 0
        offset = before ? count : snapshot.count(only, Infinity, tests)
        return offset
      },
      hasOther: () => (other ??= stretches.some((stretch) => countOthers(stretch, snapshot) > 0)),
    },
  ]
}

function countOthers(stretch: Stretch, snapshot: Snapshot): number {
  const [others] = intersect([stretch], [keysFrom(rank.other)])
  return others ? snapshot.count({...stretch, ...others}, 1) : 0
}

/** The source whose next document comes first. */
function nextOf(sources: readonly Source[], view: View, order: Order): Source | undefined {
  let first: Source | undefined
  let best: Entry | undefined
  for (const source of sources) {
    const entry = source.peek()
    if (!entry || (best && !comesBefore(entry, best, view, order))) continue
    first = source
    best = entry
  }
  return first
}

function comesBefore([key, id]: Entry, [otherKey, otherId]: Entry, view: View, {index, isDescending}: Order): boolean {
  // By id, layers are walked together, in the order of the ids that are shown.
  if (index.kind === 'ids') return view.shownId(id) < view.shownId(otherId) !== isDescending
  if (key === otherKey) return view.shownId(id) < view.shownId(otherId)
  return key > otherKey === isDescending
}

// By id, layers are walked together, each as far as the id that is shown last stands among its own.
function walkedUpTo(
  [key, id]: Entry,
  {view, streams, ranges, order: {index, isDescending}}: Walk,
): readonly KeyRange[] {
  const upTo = (last: SortKey): KeyRange => (isDescending ? {from: last, to: lastKey} : {from: '', to: afterKey(last)})
  if (index.kind !== 'ids' || view.perspective === 'raw') return intersect(ranges, [upTo(key)])
  const shown = upTo(sortKeyOf(view.shownId(id)))
  const prefixes = [...new Set(streams.map(({layer}) => prefixOf(layer)))].filter((prefix) => prefix !== '')
  const beside = complementOf(inOrder(prefixes.map((prefix) => behindPrefix(allKeys, prefix))))
  const behind = prefixes.map((prefix) => behindPrefix(shown, prefix))
  return intersect(ranges, inOrder([...intersect([shown], beside), ...behind]))
}
