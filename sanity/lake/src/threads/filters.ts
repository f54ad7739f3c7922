import type {LakeDocument} from '../document.ts'
import {createKeep} from '../groq/keep.ts'
import {compileFilter} from '../groq/match.ts'
import {shareOfHeap} from '../memory.ts'
import {TimeLimitError, withinTime} from '../time-limit.ts'
import type {Filter, Filtered, FilterTask, Match, Tasks} from './tasks.ts'

/** Throws LakeError where the filter cannot be asked, TimeLimitError where reading it takes too long. */
export function checkFilter({query, params, identity, limitMs}: Tasks['checkFilter']): null {
  withinTime(limitMs, () => compileFilter(query, params, {identity}))
  return null
}

/** Asks filters, as many as fit into the turn. */
export function askFilters({filters, transactions, now, filterMs, turnMs}: FilterTask): Filtered[] {
  const changes = transactions.map(changesIn)
  const end = performance.now() + turnMs
  const results: Filtered[] = []
  // Many in one time, since each costs a fifth of a millisecond: one that is too slow is asked again as the first.
  while (results.length < filters.length && performance.now() < end) {
    const first = results.length
    try {
      withinTime(filterMs, () => {
        results.length = first
        const half = performance.now() + filterMs / 2
        for (let at = first; at < filters.length && performance.now() < half; at += 1) {
          const filter = filters[at]
          if (filter) results.push(askFilter(filter, changes, now))
        }
      })
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error
      if (results.length === first) results.push('overrun')
    }
  }
  return results
}

type Change = readonly [before: LakeDocument | null, after: LakeDocument | null]

function askFilter(filter: Filter, transactions: readonly (readonly Change[])[], now: number): Filtered {
  const matches = compiled(filter)
  clock.now = now
  const test = (document: LakeDocument | null) => document !== null && matches(document)
  return transactions.map((changes) => changes.map(([before, after]): Match => [test(before), test(after)]))
}

// The same filters are asked at each commit.
const keepFilter = createKeep<(document: LakeDocument) => boolean>({count: 500, characters: shareOfHeap(1_000_000)})
const clock = {now: 0}

function compiled({query, params, identity}: Filter): (document: LakeDocument) => boolean {
  const key = JSON.stringify([query, params, identity])
  return keepFilter(key, () => compileFilter(query, params, {identity, now: () => clock.now}))
}

// What this process has written, in the form that it has here.
function changesIn(bytes: SharedArrayBuffer): Change[] {
  const changes: Change[] = JSON.parse(Buffer.from(bytes).toString())
  return changes
}
