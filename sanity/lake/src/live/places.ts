import {httpError} from '../errors.ts'

/** For whom something is opened: the address it is asked from, and who asks; null for a stranger. */
export type Visitor = {address: string; holder: string | null}

/** Shares out the places for something that stays open. */
export type Places = {
  /**
   * Takes a place; answers how to give it back.
   * Throws LakeError 429 to those who have many already, 503 to those who come when there are no more.
   */
  take(visitor: Visitor): () => void
}

/** Places in all, for strangers, and for one address of strangers and one person or token. */
export type PlaceLimits = {all: number; strangers: number; ofAddress: number; ofHolder: number}

// A Studio's tab takes about ten. What strangers may not take is kept for editors and for the site.
const usualLimits: PlaceLimits = {all: 5000, strangers: 2000, ofAddress: 200, ofHolder: 1000}

/**
 * No stranger can take another one's place, and all strangers together none that is kept for holders of a token.
 *
 * @param what they are places for, in the plural
 */
export function createPlaces(limits: PlaceLimits = usualLimits, what = 'event streams'): Places {
  const taken = new Map<string, number>()
  let all = 0
  let strangers = 0

  return {
    take({address, holder}) {
      const [key, max] = holder === null ? [`address ${address}`, limits.ofAddress] : [holder, limits.ofHolder]
      const own = taken.get(key) ?? 0
      if (own >= max) throw httpError(429, `You have ${max} ${what} open already. Close some of them first.`)
      if (all >= limits.all || (holder === null && strangers >= limits.strangers))
        throw httpError(503, `All places for ${what} are taken. Try again later.`)
      const stranger = holder === null ? 1 : 0
      taken.set(key, own + 1)
      all += 1
      strangers += stranger
      return () => {
        const left = (taken.get(key) ?? 1) - 1
        if (left > 0) taken.set(key, left)
        else taken.delete(key)
        all -= 1
        strangers -= stranger
      }
    },
  }
}
