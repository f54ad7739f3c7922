import {setImmediate as nextTurn, setTimeout as pause} from 'node:timers/promises'

import {logError} from '../log-error.ts'
import type {Transaction} from '../store/transaction.ts'
import {TimeLimitError, withinTime} from '../time-limit.ts'
import {type ListenerOptions, type MutationEvent, mutationEvents, type Sees} from './mutation-event.ts'

/** Somebody who wants to hear of every transaction, in order. */
type Listener = {
  /** Names filter, reader and options: listeners with the same key get the same events. */
  key: string
  /** Strangers wait until those with a token have been served, and share little time. */
  isStranger: boolean
  sees: Sees
  options: ListenerOptions
  deliver(events: readonly MutationEvent[]): void
  /** Tells the listener that it has lost events; after this it is served no more. */
  reset(): void
}

/** The listeners of one dataset. */
export type Listeners = {
  /** Serves the listener from the next transaction on; answers how to stop. */
  add(listener: Listener): () => void
  /** Takes a transaction that has just been committed. */
  announce(transaction: Transaction): void
}

/** A transaction, those who are to hear of it, and its events, by the listeners' keys. */
type Delivery = {
  transaction: Transaction
  listeners: readonly Listener[]
  /** How many of them have been served. */
  served: number
  events: Map<string, readonly MutationEvent[] | 'overrun'>
}

// How long one filter may take with one transaction, in ms.
const filterMs = 300
const strangersFilterMs = 50
// How long a commit waits for the filters of those with a token; the rest of them is served after it.
const commitMs = 500
// How long listeners are served before other requests get their turn.
const turnMs = 10
// The pause after a turn for strangers, as a multiple of that turn: they take a quarter of the lake's time at most.
const pauseFactor = 3
// Transactions that a listener may be behind.
const maxBehind = 100

/**
 * Serves listeners so that nobody's commit waits long for their filters: those with a token before the commit returns,
 * strangers after it, in short turns. Identical filters are asked once for each transaction. A listener that does not
 * keep up, or whose filter takes too long, is reset.
 */
export function createListeners(): Listeners {
  const trusted = createLane(filterMs, 0)
  const strangers = createLane(strangersFilterMs, pauseFactor)
  return {
    add: (listener) => (listener.isStranger ? strangers : trusted).add(listener),
    announce(transaction) {
      strangers.announce(transaction)
      trusted.announce(transaction)
      trusted.serve(commitMs)
    },
  }
}

/** Listeners of one kind, served in the order of transactions. */
function createLane(maxFilterMs: number, pauses: number) {
  const listeners = new Set<Listener>()
  const line: Delivery[] = []
  let isAtWork = false

  function announce(transaction: Transaction): void {
    if (listeners.size === 0) return
    line.push({transaction, listeners: [...listeners], served: 0, events: new Map()})
    if (line.length > maxBehind) {
      const {listeners: late = [], served = 0} = line.shift() ?? {}
      for (const listener of late.slice(served)) reset(listener)
    }
    void work()
  }

  async function work(): Promise<void> {
    if (isAtWork) return
    isAtWork = true
    await nextTurn()
    while (line.length > 0) {
      const started = performance.now()
      serveTurn(maxFilterMs)
      const worked = performance.now() - started
      await (pauses > 0 ? pause(pauses * worked, undefined, {ref: false}) : nextTurn())
    }
    isAtWork = false
  }

  /** Serves for about so long. */
  function serve(limitMs: number): void {
    const end = performance.now() + limitMs
    for (let left = limitMs; line.length > 0 && left > 0; left = end - performance.now()) {
      serveTurn(Math.min(left, maxFilterMs))
    }
  }

  function serveTurn(limitMs: number): void {
    const [delivery] = line
    if (!delivery) return
    findEvents(delivery, limitMs)
    const end = performance.now() + turnMs
    for (const listener of delivery.listeners.slice(delivery.served)) {
      if (performance.now() > end) return
      const events = delivery.events.get(listener.key)
      if (!events && listeners.has(listener)) return
      delivery.served += 1
      if (events) deliver(listener, events)
    }
    if (line[0] === delivery) line.shift()
  }

  // Filters may be stopped in the middle, so nothing but the map of what they found is touched here.
  function findEvents({transaction, listeners: all, served, events}: Delivery, limitMs: number): void {
    const started = performance.now()
    let asked: string | null = null
    let isFirst = true
    try {
      withinTime(limitMs, () => {
        for (let at = served; at < all.length && performance.now() - started < turnMs; at += 1) {
          const listener = all[at]
          if (!listener || events.has(listener.key) || !listeners.has(listener)) continue
          isFirst = asked === null
          asked = listener.key
          events.set(asked, mutationEvents(transaction, listener.sees, listener.options))
        }
      })
    } catch (error) {
      if (!(error instanceof TimeLimitError)) logError(error)
      // One that had less time than it may take is asked again in the next turn, as the first.
      else if (!isFirst || limitMs < maxFilterMs) return
      if (asked !== null) events.set(asked, 'overrun')
    }
  }

  function deliver(listener: Listener, events: readonly MutationEvent[] | 'overrun'): void {
    if (!listeners.has(listener)) return
    if (events === 'overrun') return reset(listener)
    try {
      listener.deliver(events)
    } catch (error) {
      logError(error)
      reset(listener)
    }
  }

  function reset(listener: Listener): void {
    if (listeners.delete(listener)) listener.reset()
  }

  return {
    add(listener: Listener): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    announce,
    serve,
  }
}
