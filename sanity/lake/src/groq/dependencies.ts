import type {LakeDocument} from '../document.ts'
import {prefixOf} from './layers.ts'
import type {Perspective} from './perspective.ts'
import type {KeyRange, KeyTest} from './snapshot.ts'
import type {SortKey} from './sort-key.ts'
import {isRemoval} from './view.ts'

/**
 * A stretch of an index that was read, among the documents of a type (null: of any), whether there are any yet or not.
 * Of those in it, the ones that fail a test were passed over. `watched` are the indexes by which the others were told
 * apart; null where they were read as a whole, so that any change of one counts.
 */
export type ReadStretch = KeyRange & {
  index: number
  type: string | null
  tests: readonly KeyTest[]
  watched: readonly number[] | null
}

/** What a run read. A change that none of these knows cannot alter the answer. */
export type Dependencies = {
  /** The perspective it was read in. */
  perspective: Perspective
  /** True when every document was read. */
  all: boolean
  /** Ids looked up or dereferenced, as stored, also those that found nothing. */
  ids: Set<string>
  stretches: Map<string, ReadStretch>
}

/** The keys under which each index has a document, by the numbers of the indexes. */
type IndexKeys = ReadonlyMap<number, ReadonlySet<SortKey>>

/** A document as it lies in the indexes. */
export type IndexedDocument = {document: LakeDocument; layer: string; keys: IndexKeys}

/** One document before and after a commit. */
export type IndexedChange = {before: IndexedDocument | null; after: IndexedDocument | null}

// More is as much to watch over as everything.
const maxParts = 20_000

/** Nothing read yet. */
export function noDependencies(perspective: Perspective): Dependencies {
  return {perspective, all: false, ids: new Set(), stretches: new Map()}
}

/** Notes that a stretch of an index was read. */
export function dependOnStretch(dependencies: Dependencies, stretch: ReadStretch): void {
  if (dependencies.all || stretch.from >= stretch.to) return
  const {index, type, from, to, tests, watched} = stretch
  dependencies.stretches.set(JSON.stringify([index, type, from, to, tests, watched]), stretch)
  if (dependencies.stretches.size + dependencies.ids.size > maxParts) dependOnAll(dependencies)
}

/** Notes that a document was looked up by its id as stored. */
export function dependOnId(dependencies: Dependencies, id: string): void {
  if (dependencies.all) return
  dependencies.ids.add(id)
  if (dependencies.stretches.size + dependencies.ids.size > maxParts) dependOnAll(dependencies)
}

/** Notes that every document was read. */
export function dependOnAll(dependencies: Dependencies): void {
  dependencies.all = true
  dependencies.ids.clear()
  dependencies.stretches.clear()
}

/** True when the change can alter the answer. */
export function touches(dependencies: Dependencies, change: IndexedChange): boolean {
  const {perspective, all, ids, stretches} = dependencies
  const shown = {before: ifShown(perspective, change.before), after: ifShown(perspective, change.after)}
  const sides = [shown.before, shown.after].filter((side) => side !== null)
  if (sides.length === 0) return false
  if (all) return true
  if (isCover(perspective, shown) && ids.size + stretches.size > 0) return true
  if (sides.some(({document}) => ids.has(document._id))) return true
  return [...stretches.values()].some((stretch) => touchesStretch(stretch, shown))
}

/**
 * True where a draft or version that is shown comes or goes, also from one type to another: the document below it is covered
 * or shows then, of which the change does not tell, and where none of its type was, none was looked for.
 */
export function isCover(perspective: Perspective, {before, after}: IndexedChange): boolean {
  if (perspective === 'raw') return false
  const isUpper = [before, after].some((side) => side && prefixOf(side.layer) !== '')
  if (!isUpper || !before || !after) return isUpper
  const [one, other] = [before.document, after.document]
  return isRemoval(one) !== isRemoval(other) || one._type !== other._type
}

/** True when a change of documents that are shown can alter what was read of a stretch. */
export function touchesStretch(stretch: ReadStretch, change: IndexedChange): boolean {
  const isIn = isWithin(stretch, change.before) || isWithin(stretch, change.after)
  return isIn && (stretch.watched === null || isSeen(stretch.watched, change))
}

function isSeen(watched: readonly number[], {before, after}: IndexedChange): boolean {
  if (!before || !after || before.document._type !== after.document._type) return true
  return watched.some((index) => !isEqual(before.keys.get(index), after.keys.get(index)))
}

function isWithin({index, type, from, to, tests}: ReadStretch, side: IndexedDocument | null): boolean {
  if (!side || (type !== null && side.document._type !== type)) return false
  const keys = side.keys.get(index)
  if (!tests.every((test) => meets(test, side))) return false
  // One that is not in the index yet, or no longer, may have been read by it.
  if (!keys) return true
  for (const key of keys) if (key >= from && key < to) return true
  return false
}

function meets({index, keys, isAmong}: KeyTest, side: IndexedDocument): boolean {
  const known = side.keys.get(index)
  return !known || keys.some((key) => known.has(key)) === isAmong
}

function isEqual(one: ReadonlySet<SortKey> | undefined, other: ReadonlySet<SortKey> | undefined): boolean {
  return one !== undefined && other !== undefined && one.size === other.size && [...one].every((key) => other.has(key))
}

/** The document, where the perspective may show it. */
export function ifShown(perspective: Perspective, side: IndexedDocument | null): IndexedDocument | null {
  if (!side) return null
  const {layer} = side
  const isShown = perspective === 'raw' || layer === 'published' || layer === 'private'
  return isShown || perspective.includes(layer.replace(/^versions\./, '')) ? side : null
}
