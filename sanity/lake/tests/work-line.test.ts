import {afterEach, beforeEach, expect, test, vi} from 'vitest'

import {createWorkLine} from '#src/work-line.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const second = 1000
const limits = {running: 1, waitingOfAddress: 100, waiting: 1000, burst: {ofAddress: 10_000, ofAll: 30_000}}

/** A line in which all work takes a second, and what has been done in it. */
function openLine() {
  const line = createWorkLine(limits)
  const done: (string | null)[] = []
  const ask = (address: string | null) =>
    void line.run({address}, async () => {
      await new Promise((resolve) => setTimeout(resolve, second))
      done.push(address)
    })
  return {ask, done, count: (address: string | null) => done.filter((each) => each === address).length}
}

test('an address works at full speed for a while, and then a quarter of the time', async () => {
  const {ask, count} = openLine()
  for (let turn = 0; turn < 40; turn += 1) ask('a')
  await vi.advanceTimersByTimeAsync(14 * second)
  expect(count('a')).toBe(14)
  await vi.advanceTimersByTimeAsync(40 * second)
  expect(count('a')).toBeLessThanOrEqual(24)
  expect(count('a')).toBeGreaterThanOrEqual(23)
})

test('many addresses together get half of the time in the end', async () => {
  const {ask, done} = openLine()
  for (let address = 0; address < 100; address += 1) for (let turn = 0; turn < 3; turn += 1) ask(`${address}`)
  await vi.advanceTimersByTimeAsync(60 * second)
  const before = done.length
  await vi.advanceTimersByTimeAsync(40 * second)
  expect(done.length - before).toBe(20)
})

test('an address that has used less goes first, and somebody who is no stranger before all of them', async () => {
  const {ask, done} = openLine()
  for (let turn = 0; turn < 3; turn += 1) ask('a')
  ask('b')
  ask(null)
  await vi.advanceTimersByTimeAsync(10 * second)
  expect(done).toEqual(['a', null, 'b', 'a', 'a'])
})

test('somebody who is no stranger never waits for the rest of strangers', async () => {
  const {ask, count} = openLine()
  for (let turn = 0; turn < 60; turn += 1) ask('a')
  await vi.advanceTimersByTimeAsync(30 * second)
  ask(null)
  await vi.advanceTimersByTimeAsync(2 * second)
  expect(count(null)).toBe(1)
})
