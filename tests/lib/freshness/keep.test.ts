import {expect, test, vi} from 'vitest'

import {createExpiry} from '#lib/freshness/expiry.ts'
import {keep} from '#lib/freshness/keep.ts'
import {createPages} from '#lib/freshness/page-cache.ts'

/** Makes 1, 2, 3 … of content with the tag `a`. */
function counter() {
  let made = 0
  return async () => ({value: ++made, tags: ['a']})
}

test('what is kept expires with the pages that carry its tag, and not with others', async () => {
  const expiry = createExpiry()
  const pages = createPages(expiry, {bytes: 100_000, renders: 100})
  const kept = keep(counter(), expiry)
  expect(await kept()).toBe(1)
  pages.expireTags(['b'])
  expect(await kept()).toBe(1)
  pages.expireTags(['a'])
  expect(await kept()).toBe(2)
  pages.expireAll()
  expect(await kept()).toBe(3)
})

test('those who ask while it is made share the making', async () => {
  const kept = keep(counter(), createExpiry())
  expect(await Promise.all([kept(), kept(), kept()])).toEqual([1, 1, 1])
})

test('a change while it is made expires it', async () => {
  const expiry = createExpiry()
  let made = 0
  const kept = keep(async () => {
    made += 1
    if (made === 1) expiry.expireTags(['a'])
    return {value: made, tags: ['a']}
  }, expiry)
  await kept()
  expect(await kept()).toBe(2)
})

test('while a new one takes long, the old one serves', async () => {
  const expiry = createExpiry()
  const never = Promise.withResolvers<{value: string; tags: string[]}>()
  const answers = [Promise.resolve({value: 'old', tags: ['a']}), never.promise]
  const kept = keep(() => answers.shift() ?? never.promise, expiry, {timeout: 0})
  await kept()
  expiry.expireTags(['a'])
  expect(await kept()).toBe('old')
  never.resolve({value: 'new', tags: ['a']})
  await expect.poll(kept).toBe('new')
})

test('where a new one cannot be made, the old one serves, and none is tried for a while', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const expiry = createExpiry()
  let attempts = 0
  const kept = keep(async () => {
    attempts += 1
    if (attempts > 1) throw new Error('out of reach')
    return {value: 'old', tags: ['a']}
  }, expiry)
  await kept()
  expiry.expireTags(['a'])
  expect([await kept(), await kept()]).toEqual(['old', 'old'])
  expect(attempts).toBe(2)
})

test('where none could be made there is none, and the next attempt is made in time', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  let attempts = 0
  const failing = async () => {
    attempts += 1
    if (attempts === 1) throw new Error('out of reach')
    return {value: 'new', tags: []}
  }
  const kept = keep(failing, createExpiry(), {retryDelay: -1})
  expect(await kept()).toBeNull()
  expect(await kept()).toBe('new')
})
