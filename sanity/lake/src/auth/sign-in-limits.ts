import {LRUCache} from 'lru-cache'

import {createAttemptLimit} from './attempts.ts'

/** One try to sign in. */
export type Attempt = {
  /** The e-mail address as it is compared, and the id of whoever has it; null for nobody. */
  account: string
  userId: string | null
  /** The network address. */
  address: string
  /** The known device (see known-devices.ts); null for any other. */
  device: string | null
}

/** How long to wait, and whether all who are not known have to, whose tries hit this account. */
export type Wait = {ms: number; isOfAll: boolean}

/** Slows guessing down without keeping people out. */
export type SignInLimits = {
  /** How long to wait; null while there are tries left. */
  waitFor(attempt: Attempt, now: number): Wait | null
  /** Counts a try. */
  record(attempt: Attempt, now: number): void
  /** Null, and counted, while there are tries left. */
  take(attempt: Attempt, now: number): Wait | null
  /** Remembers who has signed in from where. */
  succeed(attempt: Attempt, now: number): void
}

const windowMs = 15 * 60 * 1000
const rememberNetworksMs = 30 * 24 * 60 * 60 * 1000

// An office of thirty people has one address; a guesser has one account in mind, or one address to come from, or many.
const limits = {perAccountFromAddress: 10, perDevice: 10, perAddress: 40, perAccountFromAnywhere: 30}

/**
 * So many tries in a quarter of an hour: for an account from one address, for an address, and for an account from
 * everywhere. The last one would let anybody keep a person out, so it does not hold at an address from which the person
 * has signed in; a device on which they have is under none of these limits but one of its own (OWASP, “Slow Down Online
 * Guessing Attacks with Device Cookies”). An account that nobody has is limited alike, so as to tell nothing.
 */
export function createSignInLimits(): SignInLimits {
  const ofDevice = createAttemptLimit({limit: limits.perDevice, windowMs})
  const ofPair = createAttemptLimit({limit: limits.perAccountFromAddress, windowMs})
  const ofAddress = createAttemptLimit({limit: limits.perAddress, windowMs})
  // Apart, so that made-up accounts push nobody's out of memory.
  const ofPerson = createAttemptLimit({limit: limits.perAccountFromAnywhere, windowMs})
  const ofNobody = createAttemptLimit({limit: limits.perAccountFromAnywhere, windowMs})
  const signedInAt = new LRUCache<string, number>({max: 10_000})

  const isKnown = (network: string, now: number) => now - (signedInAt.get(network) ?? -Infinity) < rememberNetworksMs

  function limitsOf({account, userId, address, device}: Attempt, now: number) {
    if (device !== null) return [{limit: ofDevice, key: device, isOfAll: false}]
    const own = [
      {limit: ofPair, key: pairOf(account, address), isOfAll: false},
      {limit: ofAddress, key: address, isOfAll: false},
    ]
    if (userId === null) return [...own, {limit: ofNobody, key: account, isOfAll: true}]
    return isKnown(pairOf(userId, address), now) ? own : [...own, {limit: ofPerson, key: userId, isOfAll: true}]
  }

  function waitFor(attempt: Attempt, now: number): Wait | null {
    const waits = limitsOf(attempt, now).map(({limit, key, isOfAll}) => ({ms: limit.waitFor(key, now), isOfAll}))
    const longest = waits.reduce((one, other) => (other.ms > one.ms ? other : one))
    return longest.ms > 0 ? longest : null
  }

  function record(attempt: Attempt, now: number): void {
    for (const {limit, key} of limitsOf(attempt, now)) limit.record(key, now)
  }

  return {
    waitFor,
    record,
    take(attempt, now) {
      const wait = waitFor(attempt, now)
      if (wait === null) record(attempt, now)
      return wait
    },
    succeed({account, userId, address, device}, now) {
      ofPair.forget(pairOf(account, address))
      if (device !== null) ofDevice.forget(device)
      if (userId !== null) signedInAt.set(pairOf(userId, address), now)
    },
  }
}

function pairOf(account: string, address: string): string {
  return `${account} ${address}`
}
