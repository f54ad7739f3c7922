import {LRUCache} from 'lru-cache'

import {httpError} from './errors.ts'

/** Hands out turns for strangers' queries. */
export type StrangersTurns = {
  /**
   * Waits for the turn of somebody at an address; answers how to end it.
   * Throws LakeError 429 to an address that waits for many already, 503 where all together do.
   */
  take(address: string): Promise<() => void>
}

type Waiting = {address: string; begin: (end: () => void) => void}

// What takes longer than this, in ms, is followed by a rest, in which others get the thread.
const lightMs = 50
// The rest, as a multiple of the work: one address gets a quarter of the thread at most, all strangers together a half.
const restOfAddress = 3
const restOfAll = 1
const maxWaitingOfAddress = 200
const maxWaiting = 1000

/**
 * Lets strangers' queries run one behind the other, with a rest after heavy ones: ten that take three seconds each would
 * else hold up everybody for half a minute, since what has come in is answered before what comes next is read. Light
 * queries do not wait, unless heavy ones are before them.
 */
export function createStrangersTurns(): StrangersTurns {
  const waiting: Waiting[] = []
  const rests = new LRUCache<string, number>({max: 10_000})
  let allRestUntil = 0
  let isTaken = false
  let timer: NodeJS.Timeout | undefined

  function serve(): void {
    clearTimeout(timer)
    if (isTaken || waiting.length === 0) return
    const now = performance.now()
    const at = now < allRestUntil ? -1 : waiting.findIndex(({address}) => (rests.get(address) ?? 0) <= now)
    const [next] = at === -1 ? [] : waiting.splice(at, 1)
    if (!next) {
      const restUntil = waiting.map(({address}) => Math.max(allRestUntil, rests.get(address) ?? 0))
      const earliest = restUntil.reduce((least, until) => Math.min(least, until), Infinity)
      timer = setTimeout(serve, Math.max(1, earliest - now)).unref()
      return
    }
    isTaken = true
    next.begin(endOf(next.address))
  }

  function endOf(address: string): () => void {
    const started = performance.now()
    return () => {
      isTaken = false
      const now = performance.now()
      const worked = now - started
      if (worked > lightMs) {
        rests.set(address, now + restOfAddress * worked)
        allRestUntil = now + restOfAll * worked
      }
      serve()
    }
  }

  return {
    take(address) {
      if (waiting.filter((other) => other.address === address).length >= maxWaitingOfAddress)
        throw httpError(429, `You wait for ${maxWaitingOfAddress} queries already. Ask for less at a time.`)
      if (waiting.length >= maxWaiting) throw httpError(503, 'Too many queries wait to be answered. Try again later.')
      return new Promise((begin) => {
        waiting.push({address, begin})
        serve()
      })
    },
  }
}
