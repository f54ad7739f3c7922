import {hash} from 'node:crypto'
import {setImmediate as nextTurn} from 'node:timers/promises'

import type {Dependencies, IndexedChange as Change} from '../groq/dependencies.ts'
import {touches} from '../groq/dependencies.ts'
import {logError} from '../log-error.ts'
import {TimeLimitError, withinTime} from '../time-limit.ts'

/** What a query answered (as JSON), what was read for it, and how long it took, in ms. */
export type Answer = {json: string; dependencies: Dependencies; cost?: number}

/** A query whose answer somebody holds. */
export type HeldQuery = {
  /** Names query, parameters, perspective and reader; the sync tag is its fingerprint. */
  key: string
  /** True where somebody without a token asked: such answers are judged last, in little time, and are the first to go. */
  isStrangers?: boolean
  /**
   * Answers it again, from the documents as they are now; stopped in the middle when it takes too long. Null for what
   * cannot be stopped: it is announced at every change of what it read.
   */
  evaluate: (() => Answer) | null
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

/** `digest` is null for an answer too long to be compared, `keyLength` that of its key: so much memory it takes. */
type Held = Required<Pick<Answer, 'dependencies' | 'cost'>> & {
  evaluate: HeldQuery['evaluate']
  isStrangers: boolean
  digest: string | null
  keyLength: number
}

type Line = readonly (readonly [tag: string, answer: Held])[]

/** How one comparison went. */
type Outcome = {answer: Answer; cost: number} | {error: unknown} | 'skipped' | 'overrun'

/**
 * What is remembered and worked at most: `weight` in characters, all answers together; `workMs` and `strangersMs` for
 * all answers that some commits touch, those of readers with a token and those of strangers.
 */
export type HeldLimits = {answers: number; weight: number; workMs: number; strangersMs: number}

// A reader can make up any number of queries. A site has a few for each page; beyond the limits tags are announced
// without need, which costs a page rendered again, and never withheld.
const usualLimits: HeldLimits = {answers: 10_000, weight: 32 * 1024 * 1024, workMs: 2000, strangersMs: 50}

// How long answers are compared before other requests get their turn, and how long one of them may keep them waiting.
const turnMs = 10
const longestTurnMs = 300
// In characters. Longer ones are announced at every change of what they read.
const longestCompared = 8 * 1024 * 1024

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
  const allowed = {...usualLimits, ...limits}
  const held = new Map<string, Held>()
  // The tags of strangers' answers, in the order of `held`.
  const strangers = new Set<string>()
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
      const touched = await touchedBy(changes)
      await compareWithin(allowed.workMs, lineOf(touched, false))
      await compareWithin(allowed.strangersMs, lineOf(touched, true))
      announceOutdated()
    }
  }

  function announceOutdated(): void {
    const tags = [...outdated]
    outdated.clear()
    if (tags.length > 0) announce(tags)
  }

  async function touchedBy(changes: readonly Change[]): Promise<Line> {
    const touched: (readonly [string, Held])[] = []
    let turn = performance.now()
    // A copy: what is held anew moves to the end, so that the walk might never end.
    const entries = [...held]
    for (const entry of entries) {
      if (changes.some((change) => touches(entry[1].dependencies, change))) touched.push(entry)
      if (performance.now() - turn < turnMs) continue
      await nextTurn()
      turn = performance.now()
    }
    return touched
  }

  async function compareWithin(budgetMs: number, line: Line): Promise<void> {
    let left = budgetMs
    for (let next = 0; next < line.length && left >= 1;) {
      const started = performance.now()
      const outcomes = compareTurn(line, next, Math.min(left, longestTurnMs))
      left -= performance.now() - started
      for (const outcome of outcomes) {
        const [tag, answer] = line[next] ?? []
        if (tag !== undefined && answer) settle(tag, answer, outcome)
        next += 1
      }
      announceOutdated()
      await nextTurn()
      if (left < 1) giveUpAll(line.slice(next))
    }
  }

  // The changes of state come after: work that is stopped in the middle must leave nothing half done.
  function compareTurn(line: Line, first: number, limitMs: number): Outcome[] {
    const outcomes: Outcome[] = []
    const started = performance.now()
    try {
      withinTime(limitMs, () => {
        outcomes.length = 0
        for (let at = first; at < line.length && performance.now() - started < turnMs; at += 1) {
          const [tag, answer] = line[at] ?? []
          // One that was held anew meanwhile is newer than these changes, and `hold` has compared it already.
          outcomes.push(answer && held.get(tag ?? '') === answer ? outcomeOf(answer) : 'skipped')
        }
      })
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error
      outcomes.push('overrun')
    }
    return outcomes
  }

  function settle(tag: string, answer: Held, outcome: Outcome): void {
    if (outcome === 'skipped') return
    if (outcome === 'overrun') return giveUp(tag, answer)
    if ('error' in outcome) {
      // Whatever the query now fails on, the old answer is not to be relied upon.
      logError(outcome.error)
      return giveUp(tag, answer)
    }
    const {json, dependencies} = outcome.answer
    const digest = digestOf(json)
    if (digest === null || digest !== answer.digest) outdated.add(tag)
    put(tag, {...answer, dependencies, digest, cost: outcome.cost})
  }

  function giveUpAll(line: Line): void {
    for (const [tag, answer] of line) giveUp(tag, answer)
    announceOutdated()
  }

  // One that is there already keeps its place in the line.
  function put(tag: string, answer: Held): void {
    weight += weightOf(answer) - weightOf(held.get(tag))
    held.set(tag, answer)
    if (answer.isStrangers) strangers.add(tag)
  }

  function remove(tag: string): void {
    weight -= weightOf(held.get(tag))
    held.delete(tag)
    strangers.delete(tag)
  }

  function giveUp(tag: string, answer: Held): void {
    if (held.get(tag) !== answer) return
    outdated.add(tag)
    remove(tag)
  }

  function hold({key, evaluate, isStrangers = false}: HeldQuery, {json, dependencies, cost = 0}: Answer): string {
    const tag = tagOf(key)
    const digest = digestOf(json)
    const earlier = held.get(tag)
    // Another reader may hold the earlier answer, and the commit between the two may not have been judged yet:
    // comparing with the new digest later would find nothing and leave that reader with the old one.
    if (earlier && (digest === null || earlier.digest !== digest)) outdated.add(tag)
    remove(tag)
    put(tag, {evaluate, isStrangers, dependencies, digest, cost, keyLength: key.length})
    while (held.size > allowed.answers || weight > allowed.weight) dropOldest()
    wake()
    return tag
  }

  async function settled(): Promise<void> {
    if (!working) return
    await working
    return settled()
  }

  // A stranger who asks without end pushes out what strangers hold, not what the site does.
  function dropOldest(): void {
    const [oldest = held.keys().next().value] = strangers
    const answer = oldest === undefined ? undefined : held.get(oldest)
    if (oldest !== undefined && answer) giveUp(oldest, answer)
  }

  return {
    hold,
    judge(changes) {
      pending = [...pending, ...changes]
      wake()
    },
    settled,
    close() {
      held.clear()
      strangers.clear()
      weight = 0
      outdated.clear()
      pending = []
    },
  }
}

// The cheap first: whoever waits for one page need not wait for every list to be sorted anew.
function lineOf(touched: Line, isStrangers: boolean): Line {
  return touched
    .filter(([, answer]) => answer.isStrangers === isStrangers)
    .toSorted(([, left], [, right]) => left.cost - right.cost)
}

function outcomeOf(held: Held): Outcome {
  if (held.digest === null || !held.evaluate) return 'overrun'
  const started = performance.now()
  try {
    const answer = held.evaluate()
    return {answer, cost: performance.now() - started}
  } catch (error) {
    return {error}
  }
}

// About: the tree of a query grows with its text, and each key of what it read is a string of its own.
function weightOf(answer: Held | undefined): number {
  if (!answer) return 0
  const {stretches, ids} = answer.dependencies
  return answer.keyLength + 40 * ids.size + 200 * stretches.size
}

/** The sync tag of a key, in the form that Sanity's clients expect. */
function tagOf(key: string): string {
  return `s1:${hash('sha256', key, 'base64url').slice(0, 22)}`
}

function digestOf(json: string): string | null {
  return json.length > longestCompared ? null : hash('sha256', json, 'base64url')
}
