import {expect, test} from 'vitest'

import {keepRecent} from '#lib/freshness/keep-recent.ts'

test('requests for the same thing share one making', async () => {
  const recent = keepRecent<number>({bytes: 2, sizeOf: () => 1})
  let made = 0
  const make = async () => (made += 1)
  expect(await Promise.all([recent('a', make), recent('a', make)])).toEqual([1, 1])
})

test('what is large takes the place of many, and what is larger than all the room is not kept', async () => {
  const recent = keepRecent<string>({bytes: 4, sizeOf: (text) => text.length})
  const made: string[] = []
  const ask = (text: string) => recent(text, async () => (made.push(text), text))
  for (const text of ['a', 'b', 'ccc', 'a', 'b', 'ddddd', 'b']) await ask(text)
  expect(made).toEqual(['a', 'b', 'ccc', 'a', 'b', 'ddddd'])
})

test('only the last few are kept', async () => {
  const recent = keepRecent<string>({bytes: 2, sizeOf: () => 1})
  const made: string[] = []
  const ask = (name: string) => recent(name, async () => `${made.push(name)}`)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(name)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('a failure is forgotten', async () => {
  const recent = keepRecent<string>({bytes: 2, sizeOf: () => 1})
  await expect(recent('a', () => Promise.reject(new Error('kaputt')))).rejects.toThrow('kaputt')
  expect(await recent('a', async () => 'gut')).toBe('gut')
})
