import {hash} from 'node:crypto'
import {setImmediate as nextTurn} from 'node:timers/promises'

import {LRUCache} from 'lru-cache'

import {LakeError} from '../errors.ts'
import {type Dependencies, type IndexedChange, touches} from '../groq/dependencies.ts'
import {logError} from '../log-error.ts'
import {createDependencyIndex} from './dependency-index.ts'
import {createRoom, type Room} from './room.ts'

/**
 * What a query answered at the moment after a transaction, what was read for it, and what it cost, in ms. `digest` is the
 * fingerprint of its JSON; null for one too long to be compared.
 */
export type Answer = {
  json?: string | Uint8Array<ArrayBuffer>
  digest: string | null
  dependencies: Dependencies
  seq: number
  cost?: number
}

/** An answer that is still true, and its sync tag. */
export type KnownAnswer = {json: string; tag: string}

/** A query whose answer somebody holds. */
export type HeldQuery = {
  /** Names query, parameters, perspective and reader; the sync tag is its fingerprint. */
  key: string
  /** True where somebody without a token asked: such answers are judged last, and are the first to go. */
  isStrangers?: boolean
  /** Answers it again, from documents that are not older than this call; null where it is announced without that. */
  evaluate: (() => Promise<Answer>) | null
}

/** What a transaction changed. */
type JudgedChanges = {seq: number; changes: readonly IndexedChange[]}

/** How many answers are held, how many of them wait to be compared, and how many characters all that is. */
export type HeldSize = {answers: number; waiting: number; characters: number}

/** The answers of one dataset that somebody outside may hold. */
export type HeldAnswers = {
  /** The answer to a query that nothing has touched since it was given; null where it is not remembered. */
  recall(key: string): KnownAnswer | null
  /** Holds an answer; it may be older than the last changes that were judged. */
  hold(query: HeldQuery, answer: Answer): string
  /** Takes the changes of a commit; what they alter is found out soon after. */
  judge(changes: JudgedChanges): void
  /** Has those answered again that read along an index. */
  recheck(index: number): void
  size(): HeldSize
  settled(): Promise<void>
  close(): void
}

/** `keyLength` is that of its key: so much memory it takes. */
type Held = Required<Pick<Answer, 'digest' | 'dependencies' | 'cost'>> & {
  evaluate: HeldQuery['evaluate']
  isStrangers: boolean
  keyLength: number
  /** True where nobody has been given it: all who had the one before were told that it is no longer true. */
  isUnclaimed: boolean
}

/** Answers that changes have touched; `line` has them in order, the most urgent last, and is null where more have come. */
type Lane = {
  touched: Set<string>
  line: string[] | null
  limitMs: number
  atOnce: number
  working: Promise<void> | null
}

/**
 * What is remembered at most: `changes` are those of single documents. `strangersMs`: how long the answers of strangers are compared before the rest of them is
 * announced unseen.
 */
export type HeldLimits = {answers: number; changes: number; strangersMs: number}

/** What the answers are, `weight`, and what they said, `json`, in characters; several datasets may share it. */
export type HeldRooms = {weight: Room; json: Room}

// A reader can make up any number of queries. A site has a few for each page; beyond the limits tags are announced
// without need, which costs a page rendered again, and never withheld.
const usualLimits: HeldLimits = {
  answers: 100_000,
  changes: 2000,
  strangersMs: 300,
}
// Of these, strangers may have so many: they can make up any number.
const shareOfStrangers = 0.2
// How many are answered again at the same time. More than there are threads would only wait.
const atOnce = 2
const strangersAtOnce = 1

/**
 * Finds out which answers a commit has altered: those that depend on what it changed are answered again, and announced
 * where the answer differs.
 *
 * @param announce gets the tags whose answers changed, never an empty list
 * @param limits how many answers are remembered: one that falls out is announced, since nobody watches over it any more
 * @param rooms how much is remembered
 */
export function createHeldAnswers(
  announce: (tags: readonly string[]) => void,
  limits: Partial<HeldLimits> = {},
  rooms: HeldRooms = roomsFor({weight: Infinity, json: Infinity}),
): HeldAnswers {
  const allowed = {...usualLimits, ...limits}
  const held = new Map<string, Held>()
  const texts = new LRUCache<string, string>({
    max: allowed.answers,
    maxSize: Number.MAX_SAFE_INTEGER,
    sizeCalculation: ({length}) => Math.max(length, 1),
  })
  const makeRoom = {
    weight: rooms.weight.join({size: () => weight, dropOldest: () => dropOldest()}),
    json: rooms.json.join({size: () => texts.calculatedSize, dropOldest: () => void texts.pop()}),
  }
  const index = createDependencyIndex()
  // The tags of strangers' answers, in the order of `held`.
  const strangers = new Set<string>()
  const outdated = new Set<string>()
  const site: Lane = newLane(Infinity, atOnce)
  const strangersLane: Lane = newLane(allowed.strangersMs, strangersAtOnce)
  const compared = new Set<string>()
  // What was judged last, for answers that were found while it happened, and the newest transaction of which nothing is known.
  const judged: JudgedChanges[] = []
  let judgedChanges = 0
  let forgotten = 0
  let weight = 0
  let isClosed = false

  // Each by itself: what the site holds does not wait for what strangers do.
  function wake(): void {
    if (site.touched.size + outdated.size > 0) begin(site)
    if (strangersLane.touched.size > 0) begin(strangersLane)
  }

  function begin(lane: Lane): void {
    if (lane.working || isClosed) return
    lane.working = work(lane).finally(() => {
      lane.working = null
      wake()
    })
  }

  async function work(lane: Lane): Promise<void> {
    await nextTurn()
    announceOutdated()
    await Promise.all(Array.from({length: lane.atOnce}, () => compareAll(lane)))
    announceOutdated()
  }

  async function compareAll(lane: Lane): Promise<void> {
    let leftMs = lane.limitMs
    // Closing leaves nothing that is touched.
    for (let tag = next(lane); tag !== undefined; tag = next(lane)) {
      lane.touched.delete(tag)
      compared.add(tag)
      const started = performance.now()
      await (leftMs > 0 ? compare(tag) : giveUpTag(tag))
      leftMs -= performance.now() - started
      compared.delete(tag)
      if (site.touched.size === 0) announceOutdated()
    }
  }

  // The cheap first: whoever waits for one page need not wait for every list to be sorted anew. One that is being compared is
  // compared again afterwards.
  function next(lane: Lane): string | undefined {
    lane.line ??= [...lane.touched].toReversed().toSorted((one, other) => costOf(other) - costOf(one))
    for (let tag = lane.line.pop(); tag !== undefined; tag = lane.line.pop()) {
      if (lane.touched.has(tag) && !compared.has(tag)) return tag
    }
    lane.line = null
    return [...lane.touched].some((tag) => !compared.has(tag)) ? next(lane) : undefined
  }

  function costOf(tag: string): number {
    return held.get(tag)?.cost ?? 0
  }

  // What nobody has been given need not be compared: whoever wants it asks.
  function touch(tag: string): void {
    const answer = held.get(tag)
    if (answer?.isUnclaimed) return remove(tag)
    if (answer?.evaluate === null) return giveUp(tag, answer)
    texts.delete(tag)
    const lane = strangers.has(tag) ? strangersLane : site
    lane.touched.add(tag)
    lane.line = null
  }

  function isTouched(tag: string): boolean {
    return site.touched.has(tag) || strangersLane.touched.has(tag)
  }

  async function giveUpTag(tag: string): Promise<void> {
    const answer = held.get(tag)
    if (answer) giveUp(tag, answer)
  }

  async function compare(tag: string): Promise<void> {
    const answer = held.get(tag)
    if (!answer) return
    if (answer.digest === null || !answer.evaluate) return giveUp(tag, answer)
    try {
      const found = await answer.evaluate()
      // One that was held anew meanwhile is newer, and `hold` has compared it already.
      if (held.get(tag) === answer && !isClosed) settle(tag, answer, found)
    } catch (error) {
      // Whatever the query now fails on, the old answer is not to be relied upon.
      if (isClosed) return
      // That it takes too long now is no fault of the lake.
      if (!(error instanceof LakeError)) logError(error)
      giveUp(tag, answer)
    }
  }

  function settle(tag: string, answer: Held, {json, digest, dependencies, seq, cost = 0}: Answer): void {
    const isSame = digest !== null && digest === answer.digest
    if (!isSame) outdated.add(tag)
    remember(tag, answer, json)
    put(tag, {...answer, dependencies, digest, cost, isUnclaimed: !isSame}, seq)
    makeRoom.weight()
  }

  // What strangers ask is not remembered: they can make up any number of queries.
  function remember(tag: string, {isStrangers}: {isStrangers: boolean}, json: Answer['json']): void {
    if (typeof json === 'string' && !isStrangers && json.length <= rooms.json.max) texts.set(tag, json)
    else texts.delete(tag)
    makeRoom.json()
  }

  function announceOutdated(): void {
    const tags = [...outdated]
    outdated.clear()
    if (tags.length > 0 && !isClosed) announce(tags)
  }

  // One that is there already keeps its place in the line.
  function put(tag: string, answer: Held, seq: number): void {
    const before = held.get(tag)
    if (before) index.remove(tag, before.dependencies)
    weight += weightOf(answer) - weightOf(before)
    held.set(tag, answer)
    index.put(tag, answer.dependencies)
    if (answer.isStrangers) strangers.add(tag)
    if (isOvertaken(answer, seq)) touch(tag)
  }

  // Whether what was committed since the answer's moment can have altered it. What is no longer remembered may have.
  function isOvertaken({dependencies}: Held, seq: number): boolean {
    if (seq < forgotten) return true
    for (let at = judged.length - 1; at >= 0; at -= 1) {
      const each = judged[at]
      if (!each || each.seq <= seq) return false
      if (each.changes.some((change) => touches(dependencies, change))) return true
    }
    return false
  }

  // Of an import, each change holds a document before and after it.
  function forgetChanges(): void {
    while (judgedChanges > allowed.changes) {
      const oldest = judged.shift()
      judgedChanges -= oldest?.changes.length ?? judgedChanges
      forgotten = oldest?.seq ?? forgotten
    }
  }

  function remove(tag: string): void {
    const answer = held.get(tag)
    if (!answer) return
    index.remove(tag, answer.dependencies)
    weight -= weightOf(answer)
    held.delete(tag)
    texts.delete(tag)
    strangers.delete(tag)
    site.touched.delete(tag)
    strangersLane.touched.delete(tag)
  }

  function giveUp(tag: string, answer: Held): void {
    if (held.get(tag) !== answer) return
    outdated.add(tag)
    remove(tag)
  }

  function hold(
    {key, evaluate, isStrangers = false}: HeldQuery,
    {json, digest, dependencies, seq, cost = 0}: Answer,
  ): string {
    const tag = tagOf(key)
    const earlier = held.get(tag)
    // Another reader may hold the earlier answer, and the commit between the two may not have been judged yet:
    // comparing with the new digest later would find nothing and leave that reader with the old one.
    if (earlier && (digest === null || earlier.digest !== digest)) outdated.add(tag)
    const wasTouched = isTouched(tag)
    remove(tag)
    remember(tag, {isStrangers}, json)
    put(tag, {evaluate, isStrangers, dependencies, digest, cost, keyLength: key.length, isUnclaimed: false}, seq)
    // The answer may be older than the one before it.
    if (wasTouched) touch(tag)
    while (strangers.size > allowed.answers * shareOfStrangers) dropOldest()
    while (held.size > allowed.answers) dropOldest()
    makeRoom.weight()
    wake()
    return tag
  }

  function recall(key: string): KnownAnswer | null {
    const tag = tagOf(key)
    const json = texts.get(tag)
    const answer = held.get(tag)
    if (json === undefined || !answer) return null
    answer.isUnclaimed = false
    return {json, tag}
  }

  async function settled(): Promise<void> {
    if (!site.working && !strangersLane.working) return
    await Promise.all([site.working, strangersLane.working])
    return settled()
  }

  // A stranger who asks without end pushes out what strangers hold, not what the site does.
  function dropOldest(): void {
    const [oldest = held.keys().next().value] = strangers
    const answer = oldest === undefined ? undefined : held.get(oldest)
    if (oldest !== undefined && answer) giveUp(oldest, answer)
  }

  return {
    recall,
    hold,
    judge(changes) {
      judged.push(changes)
      judgedChanges += changes.changes.length
      forgetChanges()
      for (const change of changes.changes) for (const tag of index.touchedBy(change)) touch(tag)
      wake()
    },
    recheck(number) {
      for (const tag of index.dependentOn(number)) touch(tag)
      wake()
    },
    size: () => ({
      answers: held.size,
      waiting: site.touched.size + strangersLane.touched.size,
      characters: weight + texts.calculatedSize,
    }),
    settled,
    close() {
      isClosed = true
      held.clear()
      texts.clear()
      strangers.clear()
      site.touched.clear()
      strangersLane.touched.clear()
      outdated.clear()
      judged.length = 0
      weight = 0
    },
  }
}

// About: the tree of a query grows with its text, and each key of what it read is a string of its own.
function weightOf(answer: Held | undefined): number {
  if (!answer) return 0
  const {stretches, ids} = answer.dependencies
  return answer.keyLength + 40 * ids.size + 200 * stretches.size
}

/** Rooms of this size, in characters. */
export function roomsFor({weight, json}: {weight: number; json: number}): HeldRooms {
  return {weight: createRoom(weight), json: createRoom(json)}
}

/** The sync tag of a key, in the form that Sanity's clients expect. */
function tagOf(key: string): string {
  return `s1:${hash('sha256', key, 'base64url').slice(0, 22)}`
}

function newLane(limitMs: number, count: number): Lane {
  return {touched: new Set(), line: null, limitMs, atOnce: count, working: null}
}
