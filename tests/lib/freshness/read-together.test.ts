import {afterEach, expect, test, vi} from 'vitest'

import {readTogether, TooMuchAsked} from '#lib/freshness/read-together.ts'

afterEach(() => void vi.useRealTimers())

/** A reading that ends when the test says so, and what was asked of it each time. */
function openReadings() {
  const readings: {asked: readonly string[]; end: (answer: string) => void; fail: () => void}[] = []
  const begun: (() => void)[] = []
  const ask = readTogether(
    (asked: readonly string[]) => {
      const {promise, resolve, reject} = Promise.withResolvers<string>()
      readings.push({asked, end: resolve, fail: () => reject(new Error('away'))})
      begun.shift()?.()
      return promise
    },
    {most: 3, patience: 60_000},
  )
  const next = () => new Promise<void>((resolve) => begun.push(resolve))
  return {ask, readings, next}
}

test('all who ask at the same time are answered by one reading, and each question is in it once', async () => {
  const {ask, readings, next} = openReadings()
  const first = next()
  const answers = Promise.all([ask(['a']), ask(['b', 'a'])])
  await first
  readings[0]?.end('1')
  expect(await answers).toEqual(['1', '1'])
  expect(readings.map(({asked}) => asked)).toEqual([['a', 'b']])
})

test('whoever comes while a reading is under way is answered by the next, which begins after it', async () => {
  const {ask, readings, next} = openReadings()
  const first = next()
  const early = ask(['a'])
  await first
  const late = [ask(['b']), ask(['c'])]
  expect(readings).toHaveLength(1)
  const second = next()
  readings[0]?.end('1')
  expect(await early).toBe('1')
  await second
  readings[1]?.end('2')
  expect(await Promise.all(late)).toEqual(['2', '2'])
  expect(readings.map(({asked}) => asked)).toEqual([['a'], ['b', 'c']])
})

test('a reading that fails fails for those who waited for it, and for nobody after them', async () => {
  const {ask, readings, next} = openReadings()
  const first = next()
  const failed = ask(['a'])
  await first
  readings[0]?.fail()
  await expect(failed).rejects.toThrow('away')
  const second = next()
  const answer = ask(['a'])
  await second
  readings[1]?.end('2')
  expect(await answer).toBe('2')
})

test('more than fits into one reading waits for a further one', async () => {
  const {ask, readings, next} = openReadings()
  const first = next()
  const answers = ['a', 'b', 'c', 'd'].map((each) => ask([each]))
  await first
  const second = next()
  readings[0]?.end('1')
  await second
  readings[1]?.end('2')
  expect(await Promise.all(answers)).toEqual(['1', '1', '1', '2'])
  expect(readings.map(({asked}) => asked)).toEqual([['a', 'b', 'c'], ['d']])
})

/** Readings of so many ms each, of one question, by a clock that the test turns. */
function openSlow(ms: number, patience: number) {
  vi.useFakeTimers({toFake: ['setTimeout', 'performance']})
  let begun = 0
  let takes = ms
  const ask = readTogether(
    async (asked: readonly string[]) => {
      begun += 1
      await new Promise((resolve) => setTimeout(resolve, takes))
      return asked.join('')
    },
    {most: 1, patience},
  )
  return {ask, begun: () => begun, fromNowOn: (each: number) => void (takes = each)}
}

test.each([
  [100, 100],
  [3_000, 500],
])('after a reading of %i ms nobody is asked for %i ms', async (ms, pause) => {
  const {ask, begun} = openSlow(ms, 60_000)
  const answers = [ask(['a']), ask(['b'])]
  await vi.advanceTimersByTimeAsync(ms + pause - 1)
  expect(begun()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(begun()).toBe(2)
  await vi.advanceTimersByTimeAsync(ms)
  expect(await Promise.all(answers)).toEqual(['a', 'b'])
})

test.each([
  {ms: 100, turn: 200, patience: 500},
  {ms: 3_000, turn: 3_500, patience: 9_000},
])('who would have to wait too long is refused at once, and those before are answered: $ms ms', async (slow) => {
  const {ask} = openSlow(slow.ms, slow.patience)
  void ask(['a'])
  await vi.advanceTimersByTimeAsync(slow.turn)
  // The second that waits waits for two turns; the third would wait for three.
  const waiting = ['b', 'c', 'd'].map((each) => ask([each]))
  await expect(ask(['e'])).rejects.toThrow(TooMuchAsked)
  await vi.advanceTimersByTimeAsync(3 * slow.turn)
  expect(await Promise.all(waiting)).toEqual(['b', 'c', 'd'])
  const later = ask(['f'])
  await vi.advanceTimersByTimeAsync(slow.turn)
  expect(await later).toBe('f')
})

test('what waited too long all the same is not read', async () => {
  const {ask, begun, fromNowOn} = openSlow(100, 500)
  void ask(['a'])
  await vi.advanceTimersByTimeAsync(200)
  fromNowOn(1_000)
  const slow = ask(['b'])
  const late = ask(['c']).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(await late).toBeInstanceOf(TooMuchAsked)
  expect([await slow, begun()]).toEqual(['b', 2])
  fromNowOn(100)
  const next = ask(['d'])
  await vi.advanceTimersByTimeAsync(200)
  expect(await next).toBe('d')
})
