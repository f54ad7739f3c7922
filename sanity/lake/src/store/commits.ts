import {setImmediate as nextTurn} from 'node:timers/promises'

import {LakeError, writeError} from '../errors.ts'
import {TimeLimitError, withinTime} from '../time-limit.ts'
import type {Journal, KnownResult} from './journal.ts'
import {type Ahead, createOverlay, type Overlay} from './overlay.ts'
import {planTransaction} from './plan-transaction.ts'
import {beginning} from './recent-transactions.ts'
import type {CommitRequest, Transaction} from './transaction.ts'

/** Thrown where the log is no longer at the position that a request names. */
export class MovedError extends Error {
  override readonly name = 'MovedError'
}

/** Requests to write, one after another. */
export type Commits = {
  /** Resolves when the request is on disk, rejects with LakeError where nothing of it has happened. */
  add(request: CommitRequest): Promise<Transaction>
  /** How many wait. */
  waiting(): number
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>
}

/** The clock, in ms since the epoch, a new random id, and what watches over the time of planning. */
export type CommitOptions = {now: () => number; createId: () => string; watch?: typeof withinTime}

type Waiting = PromiseWithResolvers<Transaction> & {request: CommitRequest}
type Planned = {waiting: Waiting; transaction?: Transaction; error?: unknown}

// What comes in while a group is written waits for the next one, so that a group is not to take long.
const maxGroupMs = 20
const maxGroup = 200
// The clock may not have moved at all.
const leastMs = 0.01

/**
 * Writes requests in groups: all that wait by the time the log is free are planned, each upon those before it, and appended
 * together, in one write to the disk, which is what a commit costs most. A disk that fails fails the whole group, since what
 * a later request was told may rest on an earlier one.
 */
export function createCommits(journal: Journal, {now, createId, watch = withinTime}: CommitOptions): Commits {
  let waiting: Waiting[] = []
  let working: Promise<void> | null = null
  // As many as the log takes in the time of a group, by how it took the last one.
  let groupSize = maxGroup

  async function work(): Promise<void> {
    // After whatever else the network has brought by now.
    await nextTurn()
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await write(group)
    }
    working = null
  }

  /** Writes some of the requests, the first at least; the others wait again, before those that have come since. */
  async function write(group: readonly Waiting[]): Promise<void> {
    let planned: readonly Planned[] = []
    try {
      const {seq} = journal.end()
      planned = planGroup(group)
      waiting.unshift(...group.slice(planned.length))
      const written = planned.flatMap(({transaction}) => (transaction && transaction.seq > 0 ? transaction : []))
      const end = written.length > 0 ? await append(seq, written) : seq
      if (end === 'conflict') waiting.unshift(...planned.map((each) => each.waiting))
      else for (const each of planned) settle(each)
    } catch (error) {
      await fail(planned.length > 0 ? planned.map((each) => each.waiting) : group, error)
    }
  }

  // The engine may do its part at once, on this thread, before it waits for the disk.
  function append(seq: number, written: readonly Transaction[]): Promise<number | 'conflict'> {
    const started = performance.now()
    const appended = journal.append(seq, written)
    const perTransaction = Math.max(performance.now() - started, leastMs) / written.length
    groupSize = Math.min(maxGroup, Math.max(1, Math.floor(maxGroupMs / perTransaction)))
    return appended
  }

  // A fault of one request must not be that of the others; a log that cannot be reached is everybody's.
  async function fail(failed: readonly Waiting[], error: unknown): Promise<void> {
    if (failed.length === 1 || (error instanceof LakeError && error.status === 503))
      for (const each of failed) each.reject(error)
    else for (const each of failed) await write([each])
  }

  /** Plans requests one upon the other, as many as there is time for, one at least. */
  function planGroup(group: readonly Waiting[]): Planned[] {
    const planned: Planned[] = []
    // Many within one time, since to watch over it costs a fifth of a millisecond. One that takes longer is begun anew, as the
    // first of a group, in a time of its own.
    try {
      watch(maxGroupMs, () => planInto(planned, group.slice(0, groupSize)))
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error
    }
    if (planned.length === 0) planInto(planned, group.slice(0, 1))
    return planned
  }

  // May be ended between any two steps, and begun again: what is in `planned` has been planned whole.
  function planInto(planned: Planned[], group: readonly Waiting[]): void {
    planned.length = 0
    const overlay = createOverlay(journal)
    let {seq, timestamp} = journal.end()
    const end = performance.now() + maxGroupMs
    for (const each of group) {
      if (planned.length > 0 && performance.now() > end) return
      const outcome = planOne(each, overlay, seq + 1, timestamp)
      if (outcome.transaction && outcome.transaction.seq > 0) {
        overlay.add(outcome.transaction)
        ;({seq, timestamp} = outcome.transaction)
      }
      planned.push(outcome)
    }
  }

  function planOne(each: Waiting, overlay: Overlay, seq: number, latest: string): Planned {
    try {
      const present = new Date(now()).toISOString()
      // The Studio takes `_updatedAt` for the order of events, so time must not run backwards even when the clock does.
      const stamp = {id: each.request.transactionId ?? createId(), timestamp: present > latest ? present : latest}
      return {waiting: each, transaction: planRequest(each.request, overlay.dataset(each.request.dataset), stamp, seq)}
    } catch (error) {
      return {waiting: each, error}
    }
  }

  return {
    add(request) {
      const each = {...Promise.withResolvers<Transaction>(), request}
      waiting.push(each)
      working ??= work()
      return each.promise
    },
    waiting: () => waiting.length,
    async settled() {
      await working
    },
  }
}

function planRequest(
  request: CommitRequest,
  ahead: Ahead,
  stamp: {id: string; timestamp: string},
  seq: number,
): Transaction {
  const {dataset, author, requestHash, inTime = runNow} = request
  const named = {...stamp, dataset, author, requestHash}
  const known = repeated(ahead, named)
  if (known) return {...named, changes: [], results: known.map((each) => ({...each, document: null})), seq: 0}
  checkUnused(ahead, request, stamp.id)
  if (request.position !== undefined && (ahead.newest() ?? beginning) !== request.position) throw new MovedError()
  const mutations = typeof request.mutations === 'function' ? request.mutations(ahead) : request.mutations
  const planned = inTime(() => planTransaction({...request, mutations}, ahead, stamp))
  const isNothing = planned.changes.length === 0 && planned.purges.length === 0
  return {...named, ...planned, seq: request.dryRun || isNothing ? 0 : seq}
}

function settle({waiting, transaction, error}: Planned): void {
  if (transaction) waiting.resolve(transaction)
  else waiting.reject(error)
}

function runNow<Result>(work: () => Result): Result {
  return work()
}

/** What became of the request when it came first; null where it had not come before. */
function repeated(
  ahead: Ahead,
  {id, author, requestHash}: Omit<Transaction, 'seq' | 'changes' | 'results'>,
): readonly KnownResult[] | null {
  const known = requestHash === undefined ? null : ahead.transaction(id)
  return known?.author === author && known.requestHash === requestHash ? known.results : null
}

function checkUnused(ahead: Ahead, {kind = 'mutationError'}: CommitRequest, id: string): void {
  if (!ahead.transaction(id)) return
  const description = `Transaction "${id}" has already been committed. Choose a new transactionId.`
  throw writeError(kind, 409, {type: 'transactionAlreadyExistsError', description, id})
}
