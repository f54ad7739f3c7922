import {setImmediate as nextTurn, setTimeout as pause} from 'node:timers/promises'

import type {LakeDocument} from '../document.ts'
import {LakeError} from '../errors.ts'
import {logError} from '../log-error.ts'
import type {Transaction} from '../store/transaction.ts'
import type {Filter, Filtered, Match} from '../threads/tasks.ts'
import {type ListenerOptions, type MutationEvent, mutationEvents} from './mutation-event.ts'

/** What somebody wants to hear of. */
export type Wish = {
  filter: Filter
  /** Whether the listener may hear of a document at all, whatever the filter says. */
  may: (document: LakeDocument) => boolean
  options: ListenerOptions
}

/** Somebody who wants to hear of every transaction, in order. */
type Listener = Wish & {
  /** The address of a stranger; null for those with a token. */
  address: string | null
  /** Is not called again before it resolves. */
  deliver(events: readonly MutationEvent[]): Promise<void>
  /** Tells the listener that it has lost events; after this it is served no more. */
  reset(): void
}

/**
 * Asks filters of the documents of some transactions, in the turn of an address (null: of somebody with a token); answers
 * for the first filters, at least one.
 */
export type AskFilters = (
  filters: readonly Filter[],
  transactions: readonly Transaction[],
  address: string | null,
) => Promise<readonly Filtered[]>

/** The listeners of one dataset. */
export type Listeners = {
  /** Serves the listener from the next transaction on; answers how to stop. */
  add(listener: Listener): () => void
  /** Takes a transaction that has just been committed. */
  announce(transaction: Transaction): void
}

/** A transaction, and those who are to hear of it. */
type Delivery = {transaction: Transaction; listeners: readonly Listener[]}

// Transactions whose filters are asked together.
const maxTogether = 20
// Transactions that a listener may be behind.
const maxBehind = 1000
const maxStrangersBehind = 100
// How long events are handed out before others get their turn, and for how long, as a multiple: strangers take a quarter of
// the lake's time at most.
const turnMs = 10
const pauseFactor = 3

/**
 * Serves listeners after the commit, in order. Filters are asked in threads, the same of one address once for each
 * transaction, and no address waits for the filters of another. A listener that does not keep up, or whose filter takes too
 * long, is reset.
 */
export function createListeners(ask: AskFilters): Listeners {
  const lanes = new Map<string | null, Lane>()
  const known: KnownEvents = new WeakMap()
  const paces = {trusted: createPace(0), strangers: createPace(pauseFactor)}

  function openLane(address: string | null): Lane {
    const lane = createLane({
      limit: address === null ? maxBehind : maxStrangersBehind,
      pace: address === null ? paces.trusted : paces.strangers,
      ask: (filters, transactions) => ask(filters, transactions, address),
      known,
    })
    lanes.set(address, lane)
    return lane
  }

  return {
    add(listener) {
      const {address} = listener
      const lane = lanes.get(address) ?? openLane(address)
      lane.listeners.add(listener)
      return () => {
        lane.listeners.delete(listener)
        if (lane.listeners.size === 0 && lanes.get(address) === lane) lanes.delete(address)
      }
    },
    announce(transaction) {
      for (const lane of lanes.values()) lane.announce(transaction)
    },
  }
}

type Lane = {listeners: Set<Listener>; announce(transaction: Transaction): void}

type LaneOptions = {
  limit: number
  pace: Pace
  ask: (filters: readonly Filter[], transactions: readonly Transaction[]) => Promise<readonly Filtered[]>
  known: KnownEvents
}

// Listeners who are served in the order of transactions.
function createLane({limit, pace, ask, known}: LaneOptions): Lane {
  const listeners = new Set<Listener>()
  const line: Delivery[] = []
  let isAtWork = false

  function announce(transaction: Transaction): void {
    if (listeners.size === 0) return
    line.push({transaction, listeners: [...listeners]})
    if (line.length > limit) for (const late of line.shift()?.listeners ?? []) reset(late)
    void work()
  }

  async function work(): Promise<void> {
    if (isAtWork) return
    isAtWork = true
    await nextTurn()
    while (line.length > 0) await serve(line.slice(0, maxTogether))
    isAtWork = false
  }

  async function serve(deliveries: readonly Delivery[]): Promise<void> {
    const filters = filtersOf(deliveries)
    const transactions = deliveries.map(({transaction}) => transaction)
    try {
      const filtered = await askAll(ask, [...filters.values()], transactions)
      const found = new Map([...filters.keys()].map((key, at) => [key, filtered[at] ?? 'overrun']))
      for (const [at, delivery] of deliveries.entries()) {
        await deliverAll(delivery, at, found)
        // The line may have grown too long meanwhile, and lost its front.
        if (line[0] === delivery) line.shift()
      }
    } catch (error) {
      // Whoever is told nothing must know that something is missing. A lake that closes is no fault.
      if (!(error instanceof LakeError)) logError(error)
      for (const delivery of deliveries) {
        for (const listener of delivery.listeners) reset(listener)
        if (line[0] === delivery) line.shift()
      }
    }
  }

  function filtersOf(deliveries: readonly Delivery[]): Map<string, Filter> {
    const all = deliveries.flatMap((delivery) => delivery.listeners).filter((listener) => listeners.has(listener))
    return new Map(all.map(({filter}) => [keyOf(filter), filter]))
  }

  async function deliverAll(
    {transaction, listeners: all}: Delivery,
    at: number,
    found: ReadonlyMap<string, Filtered>,
  ): Promise<void> {
    for (const listener of all) {
      if (!listeners.has(listener)) continue
      const filtered = found.get(keyOf(listener.filter)) ?? 'overrun'
      if (filtered === 'overrun') reset(listener)
      else await pace(() => deliver(listener, eventsOf(listener, transaction, filtered[at] ?? [], known)))
    }
  }

  async function deliver(listener: Listener, events: readonly MutationEvent[]): Promise<void> {
    if (!listeners.has(listener)) return
    try {
      await listener.deliver(events)
    } catch (error) {
      logError(error)
      reset(listener)
    }
  }

  function reset(listener: Listener): void {
    if (listeners.delete(listener)) listener.reset()
  }

  return {listeners, announce}
}

const keys = new WeakMap<Filter, string>()

function keyOf(filter: Filter): string {
  const key = keys.get(filter) ?? JSON.stringify([filter.query, filter.params, filter.identity])
  keys.set(filter, key)
  return key
}

/** Runs work; lets others go first where all that was run has taken a turn. */
type Pace = (work: () => Promise<void>) => Promise<void>

function createPace(rest: number): Pace {
  let worked = 0
  let resting: Promise<void> | null = null

  async function letOthers(): Promise<void> {
    await (rest > 0 ? pause(rest * worked, undefined, {ref: false}) : nextTurn())
    worked = 0
    resting = null
  }

  return async (work) => {
    for (let others = resting; others; others = resting) await others
    const started = performance.now()
    await work()
    worked += performance.now() - started
    if (worked > turnMs) resting = letOthers()
  }
}

/** The events of a transaction, by what is seen of its changes and in which form: so that many hear the same. */
type KnownEvents = WeakMap<Transaction, Map<string, readonly MutationEvent[]>>

/** The events by which somebody learns of a transaction, by what the filter says of its changes. */
export function eventsOf(
  {may, options}: Wish,
  transaction: Transaction,
  matches: readonly Match[],
  known: KnownEvents = new WeakMap(),
): readonly MutationEvent[] {
  const seen = transaction.changes.map(({before, after}, at): Match => {
    const [matchedBefore = false, matchesAfter = false] = matches[at] ?? []
    return [matchedBefore && before !== null && may(before), matchesAfter && after !== null && may(after)]
  })
  const events = known.get(transaction) ?? new Map<string, readonly MutationEvent[]>()
  known.set(transaction, events)
  const key = JSON.stringify([seen.map(([before, after]) => Number(before) + 2 * Number(after)), options])
  const found = events.get(key) ?? mutationEvents(transaction, seen, options)
  events.set(key, found)
  return found
}

/** Asks until all filters have been asked: those that take long are asked in several turns. */
export async function askAll(
  ask: LaneOptions['ask'],
  filters: readonly Filter[],
  transactions: readonly Transaction[],
): Promise<readonly Filtered[]> {
  const filtered: Filtered[] = []
  while (filtered.length < filters.length) filtered.push(...(await ask(filters.slice(filtered.length), transactions)))
  return filtered
}
