/** How much of the log is kept. */
export type KeptHistory = {
  /** From when on (ISO) all history is there; null where nothing was forgotten. */
  since(): string | null
  /** Whether the log has a transaction of this id. */
  knows(dataset: string, transactionId: string): boolean
  /**
   * Some transactions that are older than a time (ISO) and not forgotten yet, up to a number at most: the number of the last of
   * them, and the assets that nothing brings back once they are forgotten; null where there are none. Throws where one of them,
   * or what goes with it, is damaged.
   */
  next(before: string, most: number): {upTo: number; assets: readonly {dataset: string; documentId: string}[]} | null
  /**
   * Forgets history up to this transaction: each document that was there then is as if it had been made by the transaction that
   * touched it last. Resolves when that is on disk.
   */
  forget(upTo: number): Promise<void>
}
