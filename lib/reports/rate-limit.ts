import {createHmac, randomBytes} from 'node:crypto'

/** How many reports are taken in a window of time. */
type RateLimits = {perAddress: number; fromAll: number; windowMs: number}

/** Counts what comes in, by network address and in all. */
export type RateLimit = {
  /** True, and counted, while there is room; `now` in ms since the epoch. */
  take(address: string, now: number): boolean
}

// A whole office often shares one address.
const usual: RateLimits = {perAddress: 10, fromAll: 200, windowMs: 10 * 60 * 1000}

/**
 * A limit that lives in memory and forgets each window. Of an address only a keyed hash is held, with a key that ends
 * with the process; nothing is written or logged. No more addresses are held than reports are taken. A second report of
 * a network finds room in half of all only, so that few networks cannot keep everybody else out.
 *
 * Not by rate-limiter-flexible 11.4.0: two limiters of it would count a report that only one of them lets through, hold
 * the addresses of those refused too, and read the time from `Date.now`.
 */
export function createRateLimit({perAddress, fromAll, windowMs}: RateLimits = usual): RateLimit {
  const key = randomBytes(32)
  let counts = new Map<string, number>()
  let began = Number.NEGATIVE_INFINITY
  let all = 0
  let repeated = 0
  return {
    take(address, now) {
      if (now - began >= windowMs) {
        counts = new Map()
        began = now
        all = 0
        repeated = 0
      }
      const name = createHmac('sha256', key).update(networkOf(address)).digest('base64url')
      const count = counts.get(name) ?? 0
      const isRepeated = count > 0
      if (count >= perAddress || all >= fromAll || (isRepeated && repeated >= fromAll / 2)) return false
      counts.set(name, count + 1)
      all += 1
      repeated += isRepeated ? 1 : 0
      return true
    },
  }
}

/**
 * The address a request came from: the last of `X-Forwarded-For`, which the nearest proxy (or the server itself) wrote.
 * What stands before it is whatever the sender liked.
 */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}

// A household has 2^64 addresses of IPv6, and each can be written in several ways; URL knows the shortest.
function networkOf(address: string): string {
  const [, bracketed] = /^\[(.+)\](?::\d+)?$/.exec(address) ?? []
  const shortest = URL.parse(`http://[${(bracketed ?? address).split('%')[0]}]`)?.hostname.slice(1, -1)
  if (shortest === undefined || shortest.startsWith('::ffff:')) return address
  const [head = [], tail = []] = shortest.split('::').map((part) => (part === '' ? [] : part.split(':')))
  const zeros = Array.from({length: 8 - head.length - tail.length}, () => '0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}
