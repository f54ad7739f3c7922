import {hash} from 'node:crypto'
import {setImmediate as nextTurn} from 'node:timers/promises'

import type {Change, Dependencies} from '../groq/dependencies.ts'
import {touches} from '../groq/dependencies.ts'
import {logError} from '../log-error.ts'

/** What a query answered, what was read for it, and how long it took, in ms. */
export type Answer = {result: unknown; dependencies: Dependencies; cost?: number}

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

/** `keyLength` is that of its query's key, to tell how much memory it takes. */
type Held = Required<Pick<Answer, 'dependencies' | 'cost'>> & {
  evaluate: HeldQuery['evaluate']
  digest: string
  keyLength: number
}

/** What is remembered and worked at most; `weight` in characters, all answers together. */
export type HeldLimits = {answers: number; weight: number; workMs: number}

// A reader can make up any number of queries. A site has a few for each page; beyond the limits tags are announced
// without need, which costs a page rendered again, and never withheld.
const usualLimits: HeldLimits = {answers: 10_000, weight: 32 * 1024 * 1024, workMs: 2000}

// How long answers are compared before other requests get their turn.
const turnMs = 10

/**
 * @param announce gets the tags whose answers changed, never an empty list
 * @param limits how many answers are remembered, and how heavy they are together: one that falls out is announced, since
 * nobody watches over it any more; and how long the answers that some commits touch may be compared in all: what is left
 * then is announced without comparing
 */
export function createHeldAnswers(
  announce: (tags: readonly string[]) => void,
  limits: Partial<HeldLimits> = {},
): HeldAnswers {
  const most = {...usualLimits, ...limits}
  const held = new Map<string, Held>()
  let weight = 0
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
    let worked = 0
    const touched = [...held].filter(([, {dependencies}]) => changes.some((change) => touches(dependencies, change)))
    // The cheap first: whoever waits for one page need not wait for every list to be sorted anew.
    for (const [tag, answer] of touched.toSorted(([, left], [, right]) => left.cost - right.cost)) {
      // One that was held anew meanwhile is newer than these changes, and `hold` has compared it already.
      if (held.get(tag) === answer) await (worked < most.workMs ? compare(tag, answer) : giveUp(tag))
      if (performance.now() - turn < turnMs) continue
      worked += performance.now() - turn
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
      // Of what was thrown out or held anew meanwhile, the weight has been counted already.
      if (held.get(tag) === answer) put(tag, {...answer, dependencies, digest, cost: performance.now() - started})
    } catch (error) {
      // Whatever the query now fails on, the old answer is not to be relied upon.
      logError(error)
      giveUp(tag)
    }
  }

  // One that is there already keeps its place in the line.
  function put(tag: string, answer: Held): void {
    weight += weightOf(answer) - weightOf(held.get(tag))
    held.set(tag, answer)
  }

  function remove(tag: string): void {
    weight -= weightOf(held.get(tag))
    held.delete(tag)
  }

  function giveUp(tag: string): void {
    outdated.add(tag)
    remove(tag)
  }

  function hold({key, evaluate}: HeldQuery, {result, dependencies, cost = 0}: Answer): string {
    const tag = tagOf(key)
    const digest = digestOf(result)
    const earlier = held.get(tag)
    // Another reader may hold the earlier answer, and the commit between the two may not have been judged yet:
    // comparing with the new digest later would find nothing and leave that reader with the old one.
    if (earlier && earlier.digest !== digest) outdated.add(tag)
    remove(tag)
    put(tag, {evaluate, dependencies, digest, cost, keyLength: key.length})
    while (held.size > most.answers || weight > most.weight) dropOldest()
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
    if (oldest !== undefined) giveUp(oldest)
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
      weight = 0
      outdated.clear()
      pending = []
    },
  }
}

// About: the tree of a query grows with its text, and each key of what it read is a string of its own.
function weightOf(answer: Held | undefined): number {
  if (!answer) return 0
  const {types, ids, values} = answer.dependencies
  return answer.keyLength + 40 * (types.size + ids.size + values.size)
}

/** The sync tag of a key, in the form that Sanity's clients expect. */
function tagOf(key: string): string {
  return `s1:${hash('sha256', key, 'base64url').slice(0, 22)}`
}

function digestOf(result: unknown): string {
  return hash('sha256', JSON.stringify(result) ?? '', 'base64url')
}
