import {Interval, IntervalTree} from '@flatten-js/interval-tree'

import {
  type Dependencies,
  ifShown,
  type IndexedChange,
  type IndexedDocument,
  type ReadStretch,
  touches,
  touchesStretch,
} from '../groq/dependencies.ts'

/** What answers depend on, so that a change finds those that it can touch without asking each. */
export type DependencyIndex = {
  put(tag: string, dependencies: Dependencies): void
  remove(tag: string, dependencies: Dependencies): void
  touchedBy(change: IndexedChange): Iterable<string>
  /** Those that read along an index. */
  dependentOn(index: number): Iterable<string>
}

type Watched = {tag: string; stretch: ReadStretch}

/** For answers in the perspective `published`; those in others are asked one by one. */
export function createDependencyIndex(): DependencyIndex {
  const everything = new Set<string>()
  const byId = new Map<string, Set<string>>()
  // By index and type; the intervals are closed, so that some at their very end are found that `touchesStretch` then rejects.
  const byStretch = new Map<number, Map<string | null, IntervalTree<Watched>>>()
  const known = new WeakMap<ReadStretch, Watched>()
  const others = new Map<string, Dependencies>()

  function put(tag: string, dependencies: Dependencies): void {
    if (!isPublished(dependencies)) return void others.set(tag, dependencies)
    if (dependencies.all) everything.add(tag)
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
    if (!isPublished(dependencies)) return void others.delete(tag)
    everything.delete(tag)
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
    const shown = {before: ifShown(['published'], change.before), after: ifShown(['published'], change.after)}
    const found = new Set<string>()
    for (const [tag, dependencies] of others) if (touches(dependencies, change)) found.add(tag)
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
    put,
    remove,
    touchedBy,
    *dependentOn(index) {
      for (const tree of byStretch.get(index)?.values() ?? []) for (const {tag} of tree.values) yield tag
    },
  }
}

function isPublished({perspective}: Dependencies): boolean {
  return perspective !== 'raw' && perspective.length === 1 && perspective[0] === 'published'
}
