import type {Tree} from './tree.ts'

/**
 * For each item on the right, the index of the item on the left it comes from, or -1 for a new one: an equal item, else
 * the one with the same `_key`, else the one that stood in the same gap between unchanged items.
 */
export function alignItems(left: readonly Tree[], right: readonly Tree[]): number[] {
  const sources = alignEqual(left, right)
  const used = new Set(sources)
  const keys = new Map(left.map((item, index) => [keyOf(item), index]))
  right.forEach((item, index) => {
    if (sources[index] !== -1) return
    const key = keyOf(item)
    const source = key === null ? followerOf(sources, index) : (keys.get(key) ?? -1)
    if (source === -1 || used.has(source) || left[source]?.kind !== item.kind) return
    sources[index] = source
    used.add(source)
  })
  return sources
}

// Equal items: the one after the last found, so that runs stay whole, else the first not used yet, else any.
function alignEqual(left: readonly Tree[], right: readonly Tree[]): number[] {
  // The earliest place is the last of its list, where it is cheap to take away.
  const places = Map.groupBy([...left.keys()].toReversed(), (index) => left[index]?.identity)
  const used = new Set<number>()
  let previous = -1
  return right.map(({identity}) => {
    const candidates = places.get(identity)
    if (!candidates) return -1
    previous = left[previous + 1]?.identity === identity ? previous + 1 : nextUnused(candidates, used)
    used.add(previous)
    return previous
  })
}

// Drops what is used from the front of the list, so that a list of many equal items is walked only once.
function nextUnused(candidates: number[], used: ReadonlySet<number>): number {
  while (candidates.length > 1 && used.has(candidates.at(-1) ?? -1)) candidates.pop()
  return candidates.at(-1) ?? -1
}

function followerOf(sources: readonly number[], index: number): number {
  const previous = index === 0 ? -1 : (sources[index - 1] ?? -1)
  return index > 0 && previous === -1 ? -1 : previous + 1
}

function keyOf(item: Tree): string | null {
  const key = item.kind === 'object' ? item.fields.get('_key') : undefined
  return key?.kind === 'string' ? key.value : null
}
