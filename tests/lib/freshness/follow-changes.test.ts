import type {LiveEvent} from '@sanity/client'
import {expect, test, vi} from 'vitest'

import {followChanges} from '#lib/freshness/follow-changes.ts'
import type {Following} from '#lib/freshness/following.ts'

type Observer = {next(event: LiveEvent): void; error(error: unknown): void}

function openConnection() {
  const observers: Observer[] = []
  const events = () => ({
    subscribe: (observer: Observer) => {
      observers.push(observer)
      return {unsubscribe: () => {}}
    },
  })
  return {events, observers, newest: () => observers.at(-1)}
}

function recordExpiry() {
  const log: string[] = []
  const pages = {expireTags: (tags: readonly string[]) => log.push(tags.join()), expireAll: () => log.push('all')}
  return {log, pages}
}

test('the tags of a change expire the pages that carry them', () => {
  const {events, newest} = openConnection()
  const {log, pages} = recordExpiry()
  followChanges(events, pages)
  newest()?.next({type: 'message', id: '1', tags: ['s1:a', 's1:b']})
  expect(log).toEqual(['sanity:s1:a,sanity:s1:b'])
})

test('the first welcome expires what was rendered before anybody listened, a resumed connection nothing', () => {
  const {events, newest} = openConnection()
  const {log, pages} = recordExpiry()
  followChanges(events, pages)
  newest()?.next({type: 'welcome'})
  newest()?.next({type: 'reconnect'})
  newest()?.next({type: 'welcome'})
  expect(log).toEqual(['all'])
})

test('a restart expires every page, for nobody can tell what was missed', () => {
  const {events, newest} = openConnection()
  const {log, pages} = recordExpiry()
  followChanges(events, pages)
  newest()?.next({type: 'restart', id: '1'})
  expect(log).toEqual(['all'])
})

test('a broken connection is opened anew, and what was missed heals', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const {events, observers, newest} = openConnection()
  const {log, pages} = recordExpiry()
  const stop = followChanges(events, pages, 0)
  newest()?.error(new Error('gone'))
  await expect.poll(() => observers.length).toBe(2)
  newest()?.next({type: 'welcome'})
  expect(log).toEqual(['all'])
  expect(warn).toHaveBeenCalledOnce()
  stop()
})

test('how far the site follows is noted: connected, the last event, the last change that was judged', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const {events, newest} = openConnection()
  const state: Following = {isConnected: false, since: 0, lastEvent: null, lastJudged: null}
  const stop = followChanges(events, recordExpiry().pages, 1000, state)
  newest()?.next({type: 'welcome'})
  expect(state).toEqual({isConnected: true, since: expect.any(Number), lastEvent: expect.any(Number), lastJudged: null})
  newest()?.next({type: 'message', id: '1', tags: ['s1:a']})
  expect(state.lastJudged).not.toBeNull()
  newest()?.error(new Error('gone'))
  expect(state.isConnected).toBe(false)
  stop()
})
