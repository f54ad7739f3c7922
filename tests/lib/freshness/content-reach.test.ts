import {afterEach, beforeEach, expect, test, vi} from 'vitest'

import {isForWantOfContent, noteAway, patienceWith, standAlone, withReach} from '#lib/freshness/content-reach.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const there = async () => {}
const away = () => Promise.reject(new Error('connect ECONNREFUSED'))

test('content that is slow, and says that it is there, is waited for', async () => {
  const {signal} = patienceWith(there, 2_000)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(signal.aborted).toBe(false)
})

test('nothing is waited for without end', async () => {
  const {signal} = patienceWith(there, 2_000)
  await vi.advanceTimersByTimeAsync(25_000)
  expect(signal.aborted).toBe(true)
})

test('content that does not say that it is there is given up in time', async () => {
  const {signal} = patienceWith(away, 2_000)
  await vi.advanceTimersByTimeAsync(1_999)
  expect(signal.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(signal.aborted).toBe(true)
})

test('once content has answered, nobody asks whether it is there', async () => {
  let asked = 0
  const ping = async () => {
    asked += 1
    return away()
  }
  const {signal, end} = patienceWith(ping, 2_000)
  end()
  await vi.advanceTimersByTimeAsync(30_000)
  expect([asked, signal.aborted]).toEqual([0, false])
})

test('a page for which content was out of reach is refused, but for one that stands without, unless it failed', () => {
  const reachOf = (render: () => void) => {
    const reach = {isAway: false, since: performance.now()}
    withReach(reach, render)
    return reach
  }
  const without = reachOf(noteAway)
  const alone = reachOf(() => {
    standAlone()
    noteAway()
  })
  expect([without, alone].map((reach) => isForWantOfContent(reach, 200))).toEqual([true, false])
  expect(isForWantOfContent(alone, 500)).toBe(true)
})
