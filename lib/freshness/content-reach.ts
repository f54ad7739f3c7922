import {AsyncLocalStorage} from 'node:async_hooks'

import {processWide} from './process-wide.ts'

/**
 * Whether content was out of reach while a request was answered, and whether its page stands without. `since` is when that
 * began (`performance.now()`), `id` the one by which logs know the request, here and at the lake.
 */
export type Reach = {id?: string; isAway: boolean; since: number; standsAlone?: boolean}

declare global {
  interface ProcessWide {
    contentReach: {requests: AsyncLocalStorage<Reach>; lastAway: number}
  }
}

/** How long one request may wait for content, in ms: nobody waits longer for a page that cannot be made. */
const longestWait = 2800

/** Answers a request so that what cannot be read for it is noted. */
export function withReach<Result>(reach: Reach, answer: () => Result): Result {
  return state().requests.run(reach, answer)
}

/** The id by which logs know the request that is being answered; null where there is none. */
export function requestId(): string | null {
  return state().requests.getStore()?.id ?? null
}

/** The time that is left to read content for this request, in ms; null where nobody waits, as while the site is built. */
export function waitLeft(): number | null {
  const reach = state().requests.getStore()
  return reach ? Math.max(1, Math.round(longestWait - (performance.now() - reach.since))) : null
}

// How long content may take that is in reach, in ms: right after an import, before it has its indexes, that is long.
const longestAnswer = 25_000

/**
 * Gives content up after `ms` where it does not even say that it is there, and after 25 s in any case: nobody waits long for
 * what is away.
 *
 * @param ping asks content whether it is there; what it is asked must end by itself
 * @param ms as `waitLeft` answers
 * @returns the signal that ends the waiting, and what is to be called when there is nothing to wait for any more
 */
export function patienceWith(ping: () => Promise<void>, ms: number): {signal: AbortSignal; end: () => void} {
  const over = new AbortController()
  const giveUp = () => over.abort(new Error('Content does not answer.'))
  const late = setTimeout(() => void ping().catch(giveUp), ms)
  const tooLate = setTimeout(giveUp, longestAnswer)
  return {
    signal: over.signal,
    end() {
      clearTimeout(late)
      clearTimeout(tooLate)
    },
  }
}

/** Notes that content is out of reach. */
export function noteAway(): void {
  const {requests} = state()
  state().lastAway = performance.now()
  const reach = requests.getStore()
  if (reach) reach.isAway = true
}

/** The page that is made for this request can stand without content, and is to be sent also while that is out of reach. */
export function standAlone(): void {
  const reach = state().requests.getStore()
  if (reach) reach.standsAlone = true
}

/**
 * True where an answer failed because content was out of reach: for this request, or for another one of the same page, whose
 * render it shared.
 */
export function isForWantOfContent(reach: Reach, status: number): boolean {
  if (reach.standsAlone && status < 500) return false
  return reach.isAway || (status >= 500 && state().lastAway >= reach.since)
}

function state(): ProcessWide['contentReach'] {
  return processWide('contentReach', () => ({requests: new AsyncLocalStorage(), lastAway: -Infinity}))
}
