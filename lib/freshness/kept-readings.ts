import {type Dated, type Expiry, siteExpiry} from './expiry.ts'
import {processWide} from './process-wide.ts'

/** What was read of content, with the tags under which it is kept. */
export type Reading<Result> = {result: Result; tags: readonly string[]}

type Wish = {
  /** ms after which it is read again even if nothing has changed */
  maxAge?: number
  /** Whether what was read before is the answer where it cannot be read again: while content is away. */
  elseOld?: boolean
}

declare global {
  interface ProcessWide {
    readings: KeptReadings
  }
}

/**
 * Keeps what was read until one of its tags expires; then whoever asks has it read again. Those who ask meanwhile share one
 * reading, and nobody gets what was begun before a change that was there when they asked.
 *
 * @returns asks: gives what is kept, or what `read` reads now; rejects where that fails
 */
export function keepReading<Result>(expiry: Expiry, now = Date.now) {
  type Kept = Reading<Result> & Dated & {readAt: number}
  let kept: Kept | null = null
  let underWay: Promise<Kept> | null = null

  async function renew(read: () => Promise<Reading<Result>>): Promise<Kept> {
    const started = expiry.begin()
    try {
      kept = {...(await read()), started, readAt: now()}
      return kept
    } finally {
      underWay = null
    }
  }

  return async function ask(
    read: () => Promise<Reading<Result>>,
    {maxAge = Infinity, elseOld = false}: Wish = {},
  ): Promise<Reading<Result>> {
    const known = kept
    if (known && !expiry.isExpired(known) && now() - known.readAt <= maxAge) return known
    try {
      const found = await (underWay ??= renew(read))
      // It may have begun before a change that was there when it was asked for.
      return expiry.isExpired(found) ? await (underWay ??= renew(read)) : found
    } catch (error) {
      if (elseOld && known) return known
      throw error
    }
  }
}

/**
 * Readings by name. For pages that are made anew for each reader and all ask the same: content is then asked once for each
 * change, however many addresses somebody makes up. Names are few and the site's own; nothing that a reader sends is one.
 */
export function createReadings(expiry: Expiry) {
  const readings = new Map<string, ReturnType<typeof keepReading<unknown>>>()
  return {
    /** As `keepReading`; the same name stands for the same reading. */
    reading(name: string, read: () => Promise<Reading<unknown>>, wish?: Wish): Promise<Reading<unknown>> {
      const ask = readings.get(name) ?? keepReading<unknown>(expiry)
      readings.set(name, ask)
      return ask(read, wish)
    },
  }
}

type KeptReadings = ReturnType<typeof createReadings>

/** The readings of this process. */
export function siteReadings(): KeptReadings {
  return processWide('readings', () => createReadings(siteExpiry()))
}
