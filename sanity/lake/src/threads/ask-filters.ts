import type {AskFilters} from '../live/listeners.ts'
import type {Transaction} from '../store/transaction.ts'
import {createWorkLine} from '../work-line.ts'
import type {Asker} from './pool.ts'
import type {Filtered, FilterTask} from './tasks.ts'

// How long one filter may take with some transactions, in ms, and how long all of them before others get their turn.
const filterMs = 300
const strangersFilterMs = 50
const turnMs = 100
// All of them are of open streams, which are limited.
const strangersLine = {running: 1, waitingOfAddress: Infinity, waiting: Infinity, burst: {ofAddress: 500, ofAll: 2_000}}

/** What is needed of a lake to ask filters. */
type FilterThreads = {
  threads: {ask: (asked: {asker: Asker; kind: 'filter'; task: FilterTask}) => Promise<readonly Filtered[]>}
  store: {folder: string}
  options: {now: () => number}
}

/** How a lake asks the filters of its listeners; strangers wait for their turn. */
export function filterAsker({threads, store, options}: FilterThreads): AskFilters {
  const line = createWorkLine(strangersLine)
  return (filters, transactions, address) => {
    const limit = address === null ? filterMs : strangersFilterMs
    const asked = {filters, transactions: transactions.map(changesOf), now: options.now(), filterMs: limit, turnMs}
    const task: FilterTask = {...asked, folder: store.folder, limitMs: limit + turnMs}
    const ask = (asker: Asker) => threads.ask({asker, kind: 'filter', task})
    return address === null ? ask('site') : line.run({address}, () => ask('upkeep'))
  }
}

const known = new WeakMap<Transaction, SharedArrayBuffer>()

// Written once, however many ask.
function changesOf(transaction: Transaction): SharedArrayBuffer {
  const bytes = known.get(transaction) ?? sharedBytes(transaction.changes.map(({before, after}) => [before, after]))
  known.set(transaction, bytes)
  return bytes
}

function sharedBytes(value: unknown): SharedArrayBuffer {
  const text = JSON.stringify(value)
  const bytes = new SharedArrayBuffer(Buffer.byteLength(text))
  Buffer.from(bytes).write(text)
  return bytes
}
