import {createHmac, randomBytes} from 'node:crypto'

/** How many reports are taken in a window of time. */
type RateLimits = {perAddress: number; fromAll: number; windowMs: number}

/** Counts what comes in, by network address and in all. */
export type RateLimit = {
  /** A place for what comes from this address, and counted; null while there is none. `now` in ms since the epoch. */
  take(address: string, now: number): Place | null
}

/** The place of one report among all of its window. */
type Place = {
  /** Nothing came of it: somebody else may have the place. That it was tried counts on. */
  giveBack(): void
}

// A whole office often shares one address.
const usual: RateLimits = {perAddress: 10, fromAll: 200, windowMs: 10 * 60 * 1000}

/** Whoever rents a range of addresses has this share of all, and no more: enough is left for everybody else. */
const shareOfRange = 3 / 4

/** How many tries there may be for each place: of those that nothing comes of, too, there is an end. */
const triesForPlace = 5

/**
 * A limit that lives in memory and forgets each window. Of an address only a keyed hash is held, with a key that ends
 * with the process; nothing is written or logged. No more addresses are held than there may be tries. A second report of
 * a network finds room in half of all only, so that few networks cannot keep everybody else out, and neighbouring networks
 * together (IPv4 /24, IPv6 /48, which one person may have) try for three quarters.
 *
 * Not by rate-limiter-flexible 11.4.0: two limiters of it would count a report that only one of them lets through, hold
 * the addresses of those refused too, and read the time from `Date.now`.
 */
export function createRateLimit({perAddress, fromAll, windowMs}: RateLimits = usual): RateLimit {
  const key = randomBytes(32)
  let latest = openWindow(Number.NEGATIVE_INFINITY)

  const nameOf = (text: string) => createHmac('sha256', key).update(text).digest('base64url')

  return {
    take(address, now) {
      if (now - latest.began >= windowMs) latest = openWindow(now)
      const window = latest
      const {network, range} = networksOf(address)
      const [name, rangeName] = [nameOf(network), nameOf(range)]
      const [ofNetwork, ofRange] = [window.networks.get(name) ?? 0, window.ranges.get(rangeName) ?? 0]
      if (ofNetwork >= perAddress || ofRange >= fromAll * shareOfRange) return null
      const isRepeated = ofNetwork > 0
      if (window.tried >= fromAll * triesForPlace || window.taken >= fromAll) return null
      if (isRepeated && window.repeated >= fromAll / 2) return null
      window.networks.set(name, ofNetwork + 1)
      window.ranges.set(rangeName, ofRange + 1)
      window.tried += 1
      return takePlace(window, isRepeated)
    },
  }
}

/** What came in since `began`: tries of each network, of each range and of all, places taken, and how many of them again. */
type Counts = {
  began: number
  networks: Map<string, number>
  ranges: Map<string, number>
  tried: number
  taken: number
  repeated: number
}

function openWindow(began: number): Counts {
  return {began, networks: new Map(), ranges: new Map(), tried: 0, taken: 0, repeated: 0}
}

function takePlace(window: Counts, isRepeated: boolean): Place {
  const count = (places: number) => {
    window.taken += places
    if (isRepeated) window.repeated += places
  }
  let isTaken = true
  count(1)
  return {
    giveBack() {
      if (isTaken) count(-1)
      isTaken = false
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
