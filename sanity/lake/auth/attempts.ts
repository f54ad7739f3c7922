/** Counts attempts in a sliding window, to slow down whoever guesses. */
export type AttemptLimit = {
  /** Milliseconds until this key may try again; 0 when it may now. */
  waitFor(key: string, now: number): number
  /** Remembers an attempt. */
  record(key: string, now: number): void
  /** Forgets a key, after a success. */
  forget(key: string): void
}

/**
 * At most `limit` attempts per key within `windowMs`. Keeps `maxKeys` keys at most and then forgets the one
 * that has been quiet longest, so that made-up addresses cannot fill the memory.
 */
export function createAttemptLimit({
  limit,
  windowMs,
  maxKeys = 10_000,
}: {
  limit: number
  windowMs: number
  maxKeys?: number
}): AttemptLimit {
  // A Map keeps the order of insertion: the first key is the one quiet longest.
  const attempts = new Map<string, number[]>()

  function recent(key: string, now: number): number[] {
    return (attempts.get(key) ?? []).filter((time) => time > now - windowMs)
  }

  return {
    waitFor(key, now) {
      const [oldest] = recent(key, now).slice(-limit)
      return oldest === undefined || recent(key, now).length < limit ? 0 : oldest + windowMs - now
    },
    record(key, now) {
      const times = [...recent(key, now), now].slice(-limit)
      attempts.delete(key)
      attempts.set(key, times)
      const [quietest] = attempts.keys()
      if (attempts.size > maxKeys && quietest !== undefined) attempts.delete(quietest)
    },
    forget(key) {
      attempts.delete(key)
    },
  }
}
