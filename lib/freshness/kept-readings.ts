import {type Dated, type Expiry, siteExpiry} from './expiry.ts'
import {processWide} from './process-wide.ts'

/** What was read of content, with the tags under which it is kept. */
export type Reading<Result> = {result: Result; tags: readonly string[]}

declare global {
  interface ProcessWide {
    readings: KeptReadings
  }
}

/**
 * Keeps what was read, by name, until one of its tags expires. For pages that are made anew for each reader and all ask the
 * same: content is then asked once for each change, however many addresses somebody makes up. Names are few and the site's
 * own; nothing that a reader sends is one.
 */
export function createReadings(expiry: Expiry, now = Date.now) {
  type Kept = Reading<unknown> & Dated & {readAt: number}
  const kept = new Map<string, Kept>()
  const underWay = new Map<string, Promise<Kept>>()

  async function read(name: string, make: () => Promise<Reading<unknown>>): Promise<Kept> {
    const started = expiry.begin()
    try {
      const reading = {...(await make()), started, readAt: now()}
      if (!expiry.isExpired(reading)) kept.set(name, reading)
      return reading
    } finally {
      underWay.delete(name)
    }
  }

  function begin(name: string, make: () => Promise<Reading<unknown>>): Promise<Kept> {
    const reading = underWay.get(name) ?? read(name, make)
    underWay.set(name, reading)
    return reading
  }

  return {
    /**
     * What is kept, or what `make` reads now; those who ask meanwhile share one reading.
     *
     * @param maxAge ms after which it is read again even if nothing has changed
     */
    async reading(name: string, make: () => Promise<Reading<unknown>>, maxAge = Infinity): Promise<Reading<unknown>> {
      const known = kept.get(name)
      if (known && !expiry.isExpired(known) && now() - known.readAt <= maxAge) return known
      kept.delete(name)
      const found = await begin(name, make)
      // It may have begun before a change that was there when it was asked for.
      return expiry.isExpired(found) ? begin(name, make) : found
    },
  }
}

type KeptReadings = ReturnType<typeof createReadings>

/** The readings of this process. */
export function siteReadings(): KeptReadings {
  return processWide('readings', () => createReadings(siteExpiry()))
}
