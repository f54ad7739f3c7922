import {expect, test} from 'vitest'

import {createExpiry} from '#lib/freshness/expiry.ts'
import {createReadings} from '#lib/freshness/kept-readings.ts'

function counting() {
  const expiry = createExpiry()
  const readings = createReadings(expiry)
  let made = 0
  const make = async () => ({result: ++made, tags: ['a']})
  return {expiry, ask: (how = make) => readings.reading('names', how), made: () => made}
}

test('what was read is kept until one of its tags expires', async () => {
  const {expiry, ask} = counting()
  expect([(await ask()).result, (await ask()).result]).toEqual([1, 1])
  expiry.expireTags(['b'])
  expect((await ask()).result).toBe(1)
  expiry.expireTags(['a'])
  expect((await ask()).result).toBe(2)
  expiry.expireAll()
  expect((await ask()).result).toBe(3)
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
  const after = ask(make)
  slow.resolve()
  await before
  expect((await after).result).toBe(2)
  expect((await ask(make)).result).toBe(2)
})

test('what fails is asked again', async () => {
  const {ask} = counting()
  await expect(ask(() => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect((await ask()).result).toBe(1)
})

test('what may not be old is read again after its time', async () => {
  let time = 0
  const readings = createReadings(createExpiry(), () => time)
  let made = 0
  const ask = (maxAge?: number) => readings.reading('site', async () => ({result: ++made, tags: []}), maxAge)
  await ask(250)
  time = 250
  expect((await ask(250)).result).toBe(1)
  time = 251
  expect((await ask()).result).toBe(1)
  expect((await ask(250)).result).toBe(2)
})
