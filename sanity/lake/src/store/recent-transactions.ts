import type {Transaction} from './transaction.ts'

/** The last transactions of one dataset, for listeners that come back. */
export type RecentTransactions = {
  /** Id of the newest transaction; names the present position. */
  position(): string
  add(transaction: Transaction): void
  get(id: string): Transaction | null
  /** What came after the position, oldest first; null when that is no longer (or was never) known. */
  since(position: string): readonly Transaction[] | null
}

/** Names the position before the first transaction; no transaction id may contain an @. */
export const beginning = '@beginning'

/**
 * @param newest id of the last transaction on disk, or a name for the time before the first
 * @param limit how many transactions are kept; each holds its documents before and after
 */
export function createRecentTransactions(newest: string, limit = 1000): RecentTransactions {
  let oldestKnown = newest
  const kept: Transaction[] = []

  return {
    position: () => kept.at(-1)?.id ?? oldestKnown,
    add(transaction) {
      kept.push(transaction)
      if (kept.length > limit) oldestKnown = kept.shift()?.id ?? oldestKnown
    },
    get: (id) => kept.find((transaction) => transaction.id === id) ?? null,
    since(position) {
      if (position === oldestKnown) return kept
      const index = kept.findLastIndex((transaction) => transaction.id === position)
      return index < 0 ? null : kept.slice(index + 1)
    },
  }
}
