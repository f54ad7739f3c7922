import type {RecentTransactions} from '../store/recent-transactions.ts'
import {type ListenerOptions, type MutationEvent, mutationEvents, type Sees} from './mutation-event.ts'

/**
 * What a listener missed since `lastId`, the id of an event (`<transaction>#<document>`) or of a greeting (`<transaction>`).
 * Null when the transactions since then are no longer known.
 */
export function missedEvents(
  recent: RecentTransactions,
  lastId: string,
  sees: Sees,
  options: ListenerOptions,
): MutationEvent[] | null {
  const [transactionId = ''] = lastId.split('#')
  const rest = lastId.includes('#') ? restOf(recent, transactionId, lastId, sees, options) : []
  const later = recent.since(transactionId)
  if (!rest || !later) return null
  return [...rest, ...later.flatMap((transaction) => mutationEvents(transaction, sees, options))]
}

// The connection may have broken between two events of one transaction.
function restOf(
  recent: RecentTransactions,
  transactionId: string,
  lastId: string,
  sees: Sees,
  options: ListenerOptions,
): MutationEvent[] | null {
  const transaction = recent.get(transactionId)
  if (!transaction) return null
  const events = mutationEvents(transaction, sees, options)
  const index = events.findIndex(({id}) => id === lastId)
  return index < 0 ? null : events.slice(index + 1)
}
