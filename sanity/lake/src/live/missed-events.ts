import type {RecentTransactions} from '../store/recent-transactions.ts'
import type {Transaction} from '../store/transaction.ts'
import type {MutationEvent} from './mutation-event.ts'

/** Transactions that a listener may have missed, oldest first; of the first, only what comes behind the event `after`. */
export type Missed = {transactions: readonly Transaction[]; after: string | null}

/**
 * What may have been missed since `lastId`, the id of an event (`<transaction>#<document>`) or of a greeting
 * (`<transaction>`). Null when the transactions since then are no longer known.
 */
export function missedSince(recent: RecentTransactions, lastId: string): Missed | null {
  const [transactionId = ''] = lastId.split('#')
  const later = recent.since(transactionId)
  if (!later) return null
  if (!lastId.includes('#')) return {transactions: [...later], after: null}
  // The connection may have broken between two events of one transaction.
  const first = recent.get(transactionId)
  return first && {transactions: [first, ...later], after: lastId}
}

/** The events behind the one of the id `after`; null where that is not among the first transaction's. */
export function eventsBehind(after: string | null, events: readonly MutationEvent[]): readonly MutationEvent[] | null {
  if (after === null) return events
  const at = events.findIndex(({id}) => id === after)
  return at < 0 ? null : events.slice(at + 1)
}
