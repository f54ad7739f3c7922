import {LRUCache} from 'lru-cache'

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
 *
 * Not by rate-limiter-flexible 11.4.0: in memory it keeps every key it has met, with a timer each (450 bytes; 90 MB for
 * 200,000 made-up ones), it counts in fixed windows, so that 19 attempts of ten fit into the second around the edge of
 * two, and its clock is `Date.now`.
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
  const attempts = new LRUCache<string, number[]>({max: maxKeys})

  // Asking is no attempt, and keeps no key in memory.
  function recent(key: string, now: number): number[] {
    return (attempts.peek(key) ?? []).filter((time) => time > now - windowMs)
  }

  return {
    waitFor(key, now) {
      const [oldest] = recent(key, now).slice(-limit)
      return oldest === undefined || recent(key, now).length < limit ? 0 : oldest + windowMs - now
    },
    record(key, now) {
      attempts.set(key, [...recent(key, now), now].slice(-limit))
    },
    forget(key) {
      attempts.delete(key)
    },
  }
}
