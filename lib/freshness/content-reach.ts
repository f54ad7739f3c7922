import {AsyncLocalStorage} from 'node:async_hooks'

import {processWide} from './process-wide.ts'

/** Whether content was out of reach while a request was answered. `since` is when that began (`performance.now()`). */
export type Reach = {isAway: boolean; since: number}

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

/** The time that is left to read content for this request, in ms; null where nobody waits, as while the site is built. */
export function waitLeft(): number | null {
  const reach = state().requests.getStore()
  return reach ? Math.max(1, Math.round(longestWait - (performance.now() - reach.since))) : null
}

/** Notes that content is out of reach. */
export function noteAway(): void {
  const {requests} = state()
  state().lastAway = performance.now()
  const reach = requests.getStore()
  if (reach) reach.isAway = true
}

/**
 * True where an answer failed because content was out of reach: for this request, or for another one of the same page, whose
 * render it shared.
 */
export function isForWantOfContent(reach: Reach, status: number): boolean {
  return reach.isAway || (status >= 500 && state().lastAway >= reach.since)
}

function state(): ProcessWide['contentReach'] {
  return processWide('contentReach', () => ({requests: new AsyncLocalStorage(), lastAway: -Infinity}))
}
