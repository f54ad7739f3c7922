import {expect, test} from 'vitest'

import {createExpiry} from '#lib/freshness/expiry.ts'
import {createReadings, keepReading} from '#lib/freshness/kept-readings.ts'

function counting() {
  const expiry = createExpiry()
  const reading = keepReading<number>(expiry)
  let made = 0
  const make = async () => ({result: ++made, tags: ['a']})
  return {expiry, ask: async (how = make) => (await reading(how)).result, made: () => made}
}

const away = () => Promise.reject(new Error('away'))

test('what was read is kept until one of its tags expires', async () => {
  const {expiry, ask} = counting()
  expect([await ask(), await ask()]).toEqual([1, 1])
  expiry.expireTags(['b'])
  expect(await ask()).toBe(1)
  expiry.expireTags(['a'])
  expect(await ask()).toBe(2)
  expiry.expireAll()
  expect(await ask()).toBe(3)
})

test('those who ask at once share one reading', async () => {
  const {ask, made} = counting()
  await Promise.all([ask(), ask(), ask()])
  expect(made()).toBe(1)
})

test('who asks after a change gets nothing that was begun before it', async () => {
  const {expiry, ask} = counting()
  const slow = Promise.withResolvers<void>()
  let begun = 0
  const make = async () => {
    const mine = ++begun
    if (mine === 1) await slow.promise
    return {result: mine, tags: ['a']}
  }
  const before = ask(make)
  expiry.expireTags(['a'])
  const after = [ask(make), ask(make)]
  slow.resolve()
  await before
  expect(await Promise.all(after)).toEqual([2, 2])
  expect(await ask(make)).toBe(2)
})

test('what changes with every reading is read twice for whoever asks, and not for ever', async () => {
  const {expiry, ask} = counting()
  let begun = 0
  const make = async () => {
    begun += 1
    expiry.expireTags(['a'])
    return {result: begun, tags: ['a']}
  }
  expect(await ask(make)).toBe(2)
})

test('what fails is asked again', async () => {
  const {ask} = counting()
  await expect(ask(away)).rejects.toThrow('away')
  expect(await ask()).toBe(1)
})

test('while content is away, what was read before is the answer where that is wished, and there only', async () => {
  const expiry = createExpiry()
  const reading = keepReading<string>(expiry)
  await expect(reading(away, {elseOld: true})).rejects.toThrow('away')
  await reading(async () => ({result: 'read', tags: ['a']}))
  expiry.expireAll()
  await expect(reading(away)).rejects.toThrow('away')
  expect((await reading(away, {elseOld: true})).result).toBe('read')
  expect((await reading(async () => ({result: 'new', tags: []}), {elseOld: true})).result).toBe('new')
})

test('what may not be old is read again after its time', async () => {
  let time = 0
  const reading = keepReading<number>(createExpiry(), () => time)
  let made = 0
  const ask = async (maxAge?: number) => {
    const wish = maxAge === undefined ? {} : {maxAge}
    return (await reading(async () => ({result: ++made, tags: []}), wish)).result
  }
  await ask(250)
  time = 250
  expect(await ask(250)).toBe(1)
  time = 251
  expect(await ask()).toBe(1)
  expect(await ask(250)).toBe(2)
})

test('by name, each is a reading of its own', async () => {
  const readings = createReadings(createExpiry())
  const ask = (name: string, result: string) => readings.reading(name, async () => ({result, tags: []}))
  const found = await Promise.all([ask('a', '1'), ask('b', '2'), ask('a', '3')])
  expect(found.map(({result}) => result)).toEqual(['1', '2', '1'])
})
