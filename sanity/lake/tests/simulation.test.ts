import {expect, test} from 'vitest'

import type {Fault} from '#tests/simulation/memory-journal.ts'
import {simulate} from '#tests/simulation/simulate.ts'

// `npm run simulate -- --seeds 20000` is the long run.
const timeout = 120_000
const operations = 1500
const seeds = Array.from({length: 20}, (_, at) => at + 1)
const faults: readonly Fault[] = ['answers before the disk', 'drops an event', 'applies twice', 'tears a transaction']

test(
  'whatever the log does, and whenever, nothing acknowledged is lost, and everybody hears what is',
  {timeout},
  async () => {
    let published = 0
    for (const seed of seeds) {
      const {failures, trace, counts} = await simulate(seed, {operations})
      expect(failures, `seed ${seed}, after ${trace.join(', ')}`).toEqual([])
      expect(counts.acknowledged).toBeGreaterThan(30)
      expect(counts.recalled).toBeGreaterThan(10)
      published += counts.published
    }
    expect(published).toBeGreaterThan(50)
  },
)

test.for(faults)('a log that %s is found out', {timeout}, async (fault) => {
  for (let seed = 1; seed <= 100; seed += 1) if ((await simulate(seed, {operations, fault})).failures.length > 0) return
  expect.unreachable(`No seed found a log that ${fault}.`)
})

test('a seed finds the same again', {timeout}, async () => {
  const [one, other] = [
    await simulate(7, {operations, fault: 'drops an event'}),
    await simulate(7, {operations, fault: 'drops an event'}),
  ]
  expect(one).toEqual(other)
})
