import {Interval, IntervalTree} from '@flatten-js/interval-tree'

import {
  type Dependencies,
  ifShown,
  type IndexedChange,
  type IndexedDocument,
  isCover,
  type ReadStretch,
  touchesStretch,
} from '../groq/dependencies.ts'
import type {Perspective} from '../groq/perspective.ts'

/** What answers depend on, so that a change finds those that it can touch without asking each. */
export type DependencyIndex = {
  put(tag: string, dependencies: Dependencies): void
  remove(tag: string, dependencies: Dependencies): void
  touchedBy(change: IndexedChange): Iterable<string>
  /** Those that read along an index. */
  dependentOn(index: number): Iterable<string>
}

type Watched = {tag: string; stretch: ReadStretch}

/** An index of answers in any perspectives, which are few. */
export function createDependencyIndex(): DependencyIndex {
  const indexes = new Map<string, PerspectiveIndex>()

  function indexOf({perspective}: Dependencies): PerspectiveIndex {
    const key = String(perspective)
    const index = indexes.get(key) ?? createPerspectiveIndex(perspective)
    indexes.set(key, index)
    return index
  }

  return {
    put: (tag, dependencies) => indexOf(dependencies).put(tag, dependencies),
    remove(tag, dependencies) {
      const index = indexOf(dependencies)
      index.remove(tag, dependencies)
      if (index.isEmpty()) indexes.delete(String(dependencies.perspective))
    },
    touchedBy: (change) => new Set([...indexes.values()].flatMap((index) => [...index.touchedBy(change)])),
    dependentOn: (number) => [...indexes.values()].flatMap((index) => [...index.dependentOn(number)]),
  }
}

type PerspectiveIndex = DependencyIndex & {isEmpty(): boolean}

function createPerspectiveIndex(perspective: Perspective): PerspectiveIndex {
  const all = new Set<string>()
  const reading = new Set<string>()
  const everything = new Set<string>()
  const byId = new Map<string, Set<string>>()
  // By index and type; the intervals are closed, so that some at their very end are found that `touchesStretch` then rejects.
  const byStretch = new Map<number, Map<string | null, IntervalTree<Watched>>>()
  const known = new WeakMap<ReadStretch, Watched>()

  function put(tag: string, dependencies: Dependencies): void {
    all.add(tag)
    if (dependencies.all) everything.add(tag)
    if (dependencies.ids.size + dependencies.stretches.size > 0) reading.add(tag)
    for (const id of dependencies.ids) {
      const tags = byId.get(id) ?? new Set()
      byId.set(id, tags.add(tag))
    }
    for (const stretch of dependencies.stretches.values()) {
      const types = byStretch.get(stretch.index) ?? new Map<string | null, IntervalTree<Watched>>()
      byStretch.set(stretch.index, types)
      const tree = types.get(stretch.type) ?? new IntervalTree<Watched>()
      types.set(stretch.type, tree)
      const watched = {tag, stretch}
      known.set(stretch, watched)
      tree.insert(new Interval(stretch.from, stretch.to), watched)
    }
  }

  function remove(tag: string, dependencies: Dependencies): void {
    all.delete(tag)
    everything.delete(tag)
    reading.delete(tag)
    for (const id of dependencies.ids) {
      const tags = byId.get(id)
      tags?.delete(tag)
      if (tags?.size === 0) byId.delete(id)
    }
    for (const stretch of dependencies.stretches.values()) {
      const tree = byStretch.get(stretch.index)?.get(stretch.type)
      const watched = known.get(stretch)
      if (tree && watched) tree.remove(new Interval(stretch.from, stretch.to), watched)
    }
  }

  function touchedBy(change: IndexedChange): Set<string> {
    const shown = {before: ifShown(perspective, change.before), after: ifShown(perspective, change.after)}
    const found = new Set<string>()
    if (isCover(perspective, shown)) for (const tag of reading) found.add(tag)
    for (const side of [shown.before, shown.after]) {
      if (!side) continue
      for (const tag of everything) found.add(tag)
      for (const tag of byId.get(side.document._id) ?? []) found.add(tag)
      for (const {tag, stretch} of watchedAt(side)) if (touchesStretch(stretch, shown)) found.add(tag)
    }
    return found
  }

  function* watchedAt({document, keys}: IndexedDocument): Iterable<Watched> {
    for (const [index, types] of byStretch) {
      const found = keys.get(index)
      for (const tree of [types.get(document._type), types.get(null)]) {
        // One that is not in the index yet, or no longer, may have been read by it.
        if (tree && !found) yield* tree.values
        for (const key of (tree && found) ?? []) yield* tree?.search(new Interval(key, key)) ?? []
      }
    }
  }

  return {
    isEmpty: () => all.size === 0,
    put,
    remove,
    touchedBy,
    *dependentOn(index) {
      for (const tree of byStretch.get(index)?.values() ?? []) for (const {tag} of tree.values) yield tag
    },
  }
}
