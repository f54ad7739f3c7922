import * as fc from 'fast-check'
import {evaluateSync, parse} from 'groq-js'
import {expect, test} from 'vitest'

import {isCut, keyFromBytes, keyToBytes, maxKeyLength, sortKeyOf} from '#src/groq/sort-key.ts'

const letters = fc.constantFrom('a', 'Z', 'ż', '\0', '\ud83d', '\ude00', '\ue000', '\uffff', ' ', '~')
const texts = fc.array(letters, {maxLength: 6}).map((list) => list.join(''))
const numbers = fc.oneof(fc.integer(), fc.double({noNaN: true, noDefaultInfinity: true}), fc.constantFrom(0, -0, 1e308))
const values = fc.oneof(texts, numbers, fc.boolean(), fc.constantFrom(null, [], {}, [1]))

test('keys sort as groq-js sorts what they stand for', () => {
  fc.assert(
    fc.property(fc.array(values), (list) => {
      const root = list.map((x, at) => ({x, at}))
      const sorted: unknown = evaluateSync(parse('@ | order(x).at'), {root}).data
      const rankOf = (key: string) => (key >= '9' ? '9' : key)
      const byKey = root
        .map(({x, at}) => ({key: rankOf(sortKeyOf(x)), at}))
        .toSorted((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)) || one.at - other.at)
      expect(byKey.map(({at}) => at)).toEqual(sorted)
    }),
    {numRuns: 500},
  )
})

test('bytes sort as keys do, and give them back', () => {
  fc.assert(
    fc.property(values, values, (one, other) => {
      const [a, b] = [sortKeyOf(one), sortKeyOf(other)]
      expect(Math.sign(Buffer.compare(keyToBytes(a), keyToBytes(b)))).toBe(a < b ? -1 : Number(a > b))
      expect(keyFromBytes(keyToBytes(a))).toBe(a)
    }),
    {numRuns: 1000},
  )
})

test('a long text has a key that says it was cut, behind all that end where it was cut', () => {
  const start = 'a'.repeat(maxKeyLength)
  const [short, long] = [sortKeyOf(start), sortKeyOf(`${start}b`)]
  expect([isCut(short), isCut(long), short < long]).toEqual([false, true, true])
})
