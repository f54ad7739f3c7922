import {expect, test} from 'vitest'

import {readTogether} from '#lib/freshness/read-together.ts'

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
