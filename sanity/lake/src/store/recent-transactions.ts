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

// Each holds a document before and after it, in memory.
const maxChanges = 2000

/**
 * Keeps as many transactions as change two thousand documents together, the newest in any case: an import has hundreds of
 * thousands.
 *
 * @param newest id of the last transaction on disk, or a name for the time before the first
 */
export function createRecentTransactions(newest: string): RecentTransactions {
  let oldestKnown = newest
  let changes = 0
  const kept: Transaction[] = []

  function forgetOldest(): void {
    const oldest = kept.shift()
    changes -= oldest?.changes.length ?? 0
    oldestKnown = oldest?.id ?? oldestKnown
  }

  return {
    position: () => kept.at(-1)?.id ?? oldestKnown,
    add(transaction) {
      // What is purged must not be told to whoever comes back either: they load everything anew.
      if (transaction.purges && transaction.purges.length > 0) {
        kept.length = 0
        changes = 0
        oldestKnown = transaction.id
        return
      }
      kept.push(transaction)
      changes += transaction.changes.length
      while (changes > maxChanges && kept.length > 1) forgetOldest()
    },
    get: (id) => kept.find((transaction) => transaction.id === id) ?? null,
    since(position) {
      if (position === oldestKnown) return kept
      const index = kept.findLastIndex((transaction) => transaction.id === position)
      return index < 0 ? null : kept.slice(index + 1)
    },
  }
}
