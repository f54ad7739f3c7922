import {createHmac, randomBytes} from 'node:crypto'

/** How many reports are taken in a window of time. */
type RateLimits = {perAddress: number; fromAll: number; windowMs: number}

/** Counts what comes in, by network address and in all. */
export type RateLimit = {
  /** True, and counted, while there is room; `now` in ms since the epoch. */
  take(address: string, now: number): boolean
  /** Of what was taken nothing came: it counts for its network on, but takes no room of all. */
  giveBack(address: string): void
}

// A whole office often shares one address.
const usual: RateLimits = {perAddress: 10, fromAll: 200, windowMs: 10 * 60 * 1000}

/** Whoever rents a range of addresses has this share of all, and no more: enough is left for everybody else. */
const shareOfRange = 3 / 4

/**
 * A limit that lives in memory and forgets each window. Of an address only a keyed hash is held, with a key that ends
 * with the process; nothing is written or logged. No more addresses are held than reports are taken. A second report of
 * a network finds room in half of all only, so that few networks cannot keep everybody else out, and neighbouring networks
 * together (IPv4 /24, IPv6 /48, which one person may have) in three quarters.
 *
 * Not by rate-limiter-flexible 11.4.0: two limiters of it would count a report that only one of them lets through, hold
 * the addresses of those refused too, and read the time from `Date.now`.
 */
export function createRateLimit({perAddress, fromAll, windowMs}: RateLimits = usual): RateLimit {
  const key = randomBytes(32)
  let began = Number.NEGATIVE_INFINITY
  let counts = new Map<string, number>()
  /** Of all: how many are taken, how many of them are a network's second or further, how many of each range. */
  let taken = {all: 0, repeated: 0, ranges: new Map<string, number>()}

  const nameOf = (text: string) => createHmac('sha256', key).update(text).digest('base64url')

  return {
    take(address, now) {
      if (now - began >= windowMs) {
        began = now
        counts = new Map()
        taken = {all: 0, repeated: 0, ranges: new Map()}
      }
      const {network, range} = networksOf(address)
      const [name, rangeName] = [nameOf(network), nameOf(range)]
      const count = counts.get(name) ?? 0
      const isRepeated = count > 0
      const inRange = taken.ranges.get(rangeName) ?? 0
      if (count >= perAddress || taken.all >= fromAll || inRange >= fromAll * shareOfRange) return false
      if (isRepeated && taken.repeated >= fromAll / 2) return false
      add(counts, name, 1)
      add(taken.ranges, rangeName, 1)
      taken.all += 1
      taken.repeated += isRepeated ? 1 : 0
      return true
    },
    giveBack(address) {
      const {network, range} = networksOf(address)
      // A window may have ended meanwhile.
      if (taken.all === 0) return
      add(taken.ranges, nameOf(range), -1)
      taken.all -= 1
      if ((counts.get(nameOf(network)) ?? 0) > 1) taken.repeated = Math.max(0, taken.repeated - 1)
    },
  }
}

function add(map: Map<string, number>, name: string, count: number): void {
  map.set(name, (map.get(name) ?? 0) + count)
}

/**
 * The address a request came from: the last of `X-Forwarded-For`, which the nearest proxy (or the server itself) wrote.
 * What stands before it is whatever the sender liked.
 */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}

/**
 * The network that an address is of, and the range that this is in. A household has 2^64 addresses of IPv6, and each can be
 * written in several ways; URL knows the shortest.
 */
function networksOf(address: string): {network: string; range: string} {
  const [, bracketed] = /^\[(.+)\](?::\d+)?$/.exec(address) ?? []
  const shortest = URL.parse(`http://[${(bracketed ?? address).split('%')[0]}]`)?.hostname.slice(1, -1)
  if (shortest === undefined || shortest.startsWith('::ffff:')) {
    const [, range = address] = /^(\d+\.\d+\.\d+)\.\d+$/.exec(address) ?? []
    return {network: address, range}
  }
  const [head = [], tail = []] = shortest.split('::').map((part) => (part === '' ? [] : part.split(':')))
  const zeros = Array.from({length: 8 - head.length - tail.length}, () => '0')
  const parts = [...head, ...zeros, ...tail]
  return {network: parts.slice(0, 4).join(':'), range: parts.slice(0, 3).join(':')}
}
