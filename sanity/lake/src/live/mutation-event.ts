import type {DocumentChange, Transaction} from '../store/transaction.ts'

/** What a listener asked to get of each change. */
export type ListenerOptions = {
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  /** Send mendoza patches. */
  includeEffects: boolean
  /** Say who wrote it. */
  includeAuthor: boolean
}

/** One `mutation` event of a listener, with the position it stands for. */
export type MutationEvent = {event: 'mutation'; id: string; data: Record<string, unknown>}

/**
 * The events by which a listener learns of a transaction: one for each document that it sees before or after; `sides` says
 * of each change whether it does.
 * Totals count these events only, since the Studio waits until it has that many.
 */
export function mutationEvents(
  transaction: Transaction,
  sides: readonly (readonly [before: boolean, after: boolean])[],
  options: ListenerOptions,
): MutationEvent[] {
  const seen = transaction.changes.flatMap((change, at) => {
    const [sawBefore = false, seesAfter = false] = sides[at] ?? []
    const transition = transitionOf(sawBefore, seesAfter)
    return transition ? [{change, transition}] : []
  })
  return seen.map(({change, transition}, index) => ({
    event: 'mutation',
    id: eventId(transaction, change),
    data: {
      ...eventData(transaction, change, options),
      transition,
      transactionTotalEvents: seen.length,
      transactionCurrentEvent: index + 1,
    },
  }))
}

type Transition = 'appear' | 'update' | 'disappear'

function transitionOf(sawBefore: boolean, seesAfter: boolean): Transition | null {
  if (sawBefore) return seesAfter ? 'update' : 'disappear'
  return seesAfter ? 'appear' : null
}

function eventId(transaction: Transaction, change: DocumentChange): string {
  return `${transaction.id}#${change.id}`
}

function eventData(
  transaction: Transaction,
  change: DocumentChange,
  options: ListenerOptions,
): Record<string, unknown> {
  const {before, after} = change
  return {
    eventId: eventId(transaction, change),
    documentId: change.id,
    transactionId: transaction.id,
    identity: options.includeAuthor ? transaction.author : '',
    timestamp: transaction.timestamp,
    // The lake's indexes are current when an event leaves, so every event is already visible to queries.
    visibility: 'query',
    ...(options.includeMutations && {mutations: change.mutations}),
    ...(before && {previousRev: before._rev}),
    // Of a deletion too: the Studio chains events by it, and loses a deletion without one.
    resultRev: transaction.id,
    ...(options.includeResult && after && {result: after}),
    ...(options.includePreviousRevision && {previous: before}),
    ...(options.includeEffects && {effects: change.effects}),
  }
}
