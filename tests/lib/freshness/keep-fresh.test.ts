import {expect, test} from 'vitest'

import {createExpiry} from '#lib/freshness/expiry.ts'
import {keepFresh} from '#lib/freshness/keep-fresh.ts'

test('what was read is kept until one of its tags expires', async () => {
  const expiry = createExpiry()
  let reads = 0
  const current = keepFresh(async () => ({result: (reads += 1), tags: ['a']}), expiry)
  expect(await Promise.all([current(), current()])).toEqual([1, 1])
  expiry.expireTags(['b'])
  expect(await current()).toBe(1)
  expiry.expireTags(['a'])
  expect(await current()).toBe(2)
  expiry.expireAll()
  expect(await current()).toBe(3)
})

test('what changes while it is read is read again', async () => {
  const expiry = createExpiry()
  let content = 'old'
  const current = keepFresh(async () => {
    const result = content
    if (content === 'old') {
      content = 'new'
      expiry.expireTags(['a'])
    }
    return {result, tags: ['a']}
  }, expiry)
  expect(await current()).toBe('new')
})

test('while content is away, what was read before is the answer; where there is nothing, it says so', async () => {
  const expiry = createExpiry()
  let isAway = true
  const current = keepFresh(async () => {
    if (isAway) throw new Error('away')
    return {result: 'read', tags: ['a']}
  }, expiry)
  await expect(current()).rejects.toThrow('away')
  isAway = false
  expect(await current()).toBe('read')
  isAway = true
  expiry.expireAll()
  expect(await current()).toBe('read')
})
