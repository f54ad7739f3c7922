import type {LiveEvent} from '@sanity/client'

import {tagsOf} from './expiry.ts'
import {type Following, siteFollowing} from './following.ts'

/** Where changes come from: `client.live.events()` of @sanity/client, or a stand-in in tests. */
export type LiveEvents = () => {
  subscribe(observer: {next(event: LiveEvent): void; error(error: unknown): void}): {unsubscribe(): void}
}

/** What a change does to the pages that readers get. */
export type PageExpiry = {expireTags(tags: readonly string[]): void; expireAll(): void}

/**
 * Follows the Live Content API for as long as the process runs: pages whose sync tags are named expire at once.
 * Whenever changes may have been missed (the first connection, a new one after an error, a `restart` from the other
 * side because it cannot tell what was missed) every page expires, and each renders anew on its next request.
 *
 * @param retryDelay ms before a broken connection is tried again
 * @param state where it is noted how far that goes
 * @returns stops following
 */
export function followChanges(
  events: LiveEvents,
  pages: PageExpiry,
  retryDelay = 1000,
  state: Following = siteFollowing(),
): () => void {
  let subscription: {unsubscribe(): void} | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function connect(): void {
    let welcomed = false
    subscription = events().subscribe({
      next: (event) => {
        state.lastEvent = Date.now()
        noteConnected(event.type !== 'reconnect')
        if (event.type === 'message') {
          pages.expireTags(tagsOf(event.tags))
          state.lastJudged = Date.now()
        }
        // A later welcome resumes from the last event; only the first of a connection follows a gap.
        if (event.type === 'restart' || (event.type === 'welcome' && !welcomed)) pages.expireAll()
        if (event.type === 'welcome') welcomed = true
        if (event.type === 'goaway') reconnect(new Error(`The live events were refused: ${event.reason}`))
      },
      error: reconnect,
    })
  }

  function noteConnected(isConnected: boolean): void {
    if (state.isConnected !== isConnected) Object.assign(state, {isConnected, since: Date.now()})
  }

  function reconnect(error: unknown): void {
    noteConnected(false)
    subscription?.unsubscribe()
    if (stopped) return
    console.warn(`Live events: ${error instanceof Error ? error.message : String(error)} Trying again.`)
    timer = setTimeout(connect, retryDelay)
  }

  connect()
  return () => {
    stopped = true
    clearTimeout(timer)
    subscription?.unsubscribe()
  }
}
