import {hash} from 'node:crypto'
import {setImmediate as nextTurn} from 'node:timers/promises'

import type {Change, Dependencies} from '../groq/dependencies.ts'
import {touches} from '../groq/dependencies.ts'
import {logError} from '../log-error.ts'

/** What a query answered, and what was read for it. */
export type Answer = {result: unknown; dependencies: Dependencies}

/** A query whose answer somebody holds. */
export type HeldQuery = {
  /** Names query, parameters, perspective and reader; the sync tag is its fingerprint. */
  key: string
  /** Answers it again, from the documents as they are now. */
  evaluate: () => Answer | Promise<Answer>
}

/** The answers of one dataset that somebody outside may hold. */
export type HeldAnswers = {
  /** The answer must be of this very moment: a commit between `evaluate` and `hold` would go unnoticed. */
  hold(query: HeldQuery, answer: Answer): string
  /** Takes the changes of a commit; what they alter is found out soon after, in order. */
  judge(changes: readonly Change[]): void
  settled(): Promise<void>
  close(): void
}

/** `cost` is how long it took to answer again, in ms. */
type Held = {evaluate: HeldQuery['evaluate']; dependencies: Dependencies; digest: string; cost: number}

// How long answers are compared before other requests get their turn.
const turnMs = 10

/**
 * @param announce gets the tags whose answers changed, never an empty list
 * @param limit how many answers are remembered; one that falls out is announced, since nobody watches over it any more
 */
export function createHeldAnswers(announce: (tags: readonly string[]) => void, limit = 10_000): HeldAnswers {
  const held = new Map<string, Held>()
  const outdated = new Set<string>()
  let pending: Change[] = []
  let working: Promise<void> | null = null
  const isIdle = () => pending.length === 0 && outdated.size === 0

  function wake(): void {
    if (working || isIdle()) return
    working = work().finally(() => {
      working = null
      wake()
    })
  }

  async function work(): Promise<void> {
    await nextTurn()
    while (!isIdle()) {
      const changes = pending
      pending = []
      await compareTouched(changes)
      announceOutdated()
    }
  }

  function announceOutdated(): void {
    const tags = [...outdated]
    outdated.clear()
    if (tags.length > 0) announce(tags)
  }

  async function compareTouched(changes: readonly Change[]): Promise<void> {
    let turn = performance.now()
    const touched = [...held].filter(([, {dependencies}]) => changes.some((change) => touches(dependencies, change)))
    // The cheap first: whoever waits for one page need not wait for every list to be sorted anew.
    for (const [tag, answer] of touched.toSorted(([, left], [, right]) => left.cost - right.cost)) {
      // One that was held anew meanwhile is newer than these changes, and `hold` has compared it already.
      if (held.get(tag) === answer) await compare(tag, answer)
      if (performance.now() - turn < turnMs) continue
      announceOutdated()
      await nextTurn()
      turn = performance.now()
    }
  }

  async function compare(tag: string, answer: Held): Promise<void> {
    const started = performance.now()
    try {
      const {result, dependencies} = await answer.evaluate()
      const digest = digestOf(result)
      if (digest !== answer.digest) outdated.add(tag)
      Object.assign(answer, {dependencies, digest, cost: performance.now() - started})
    } catch (error) {
      // Whatever the query now fails on, the old answer is not to be relied upon.
      logError(error)
      outdated.add(tag)
      held.delete(tag)
    }
  }

  function hold({key, evaluate}: HeldQuery, {result, dependencies}: Answer): string {
    const tag = tagOf(key)
    const digest = digestOf(result)
    const earlier = held.get(tag)
    // Another reader may hold the earlier answer, and the commit between the two may not have been judged yet:
    // comparing with the new digest later would find nothing and leave that reader with the old one.
    if (earlier && earlier.digest !== digest) outdated.add(tag)
    held.delete(tag)
    held.set(tag, {evaluate, dependencies, digest, cost: earlier?.cost ?? 0})
    if (held.size > limit) dropOldest()
    wake()
    return tag
  }

  async function settled(): Promise<void> {
    if (!working) return
    await working
    return settled()
  }

  function dropOldest(): void {
    const [oldest] = held.keys()
    if (oldest === undefined) return
    held.delete(oldest)
    outdated.add(oldest)
  }

  return {
    hold,
    judge(changes) {
      pending.push(...changes)
      wake()
    },
    settled,
    close() {
      held.clear()
      outdated.clear()
      pending = []
    },
  }
}

/** The sync tag of a key, in the form that Sanity's clients expect. */
function tagOf(key: string): string {
  return `s1:${hash('sha256', key, 'base64url').slice(0, 22)}`
}

function digestOf(result: unknown): string {
  return hash('sha256', JSON.stringify(result) ?? '', 'base64url')
}
