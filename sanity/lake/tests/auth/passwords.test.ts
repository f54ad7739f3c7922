import {expect, test} from 'vitest'

import {createAttemptLimit} from '#src/auth/attempts.ts'
import {isKnownFromLeaks} from '#src/auth/leaked-passwords.ts'
import {hashPassword, verifyPassword} from '#src/auth/passwords.ts'

test('a password fits its own hash only, and the same one hashes differently each time', async () => {
  const [one, other] = await Promise.all([hashPassword('długie hasło'), hashPassword('długie hasło')])
  expect(one).not.toBe(other)
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$/)
  expect(await verifyPassword('długie hasło', one)).toBe(true)
  expect(await verifyPassword('długie hasla', one)).toBe(false)
})

test('the same letters typed on another system are the same password', async () => {
  const hash = await hashPassword('hasło ó'.normalize('NFC'))
  expect(await verifyPassword('hasło ó'.normalize('NFD'), hash)).toBe(true)
})

test('nobody has no password', async () => {
  expect(await verifyPassword('', null)).toBe(false)
})

test('a password known from leaks is found, however it was dressed up, and one of unrelated words is not', async () => {
  for (const leaked of [
    'Michelle12345678!!',
    '1qaz2wsx3edc4rfv',
    'PASSWORD-2026-2026',
    'zaq12wsxzaq12wsx',
    'aaaaaaaaaaaaaaaa',
    'ąęąęąęąęąęąęąęąę',
  ])
    expect(await isKnownFromLeaks(leaked), leaked).toBe(true)
  for (const good of ['zielony rower na moście', 'bardzo-długie-hasło-do-testów', 'trzy koty piją mleko 7'])
    expect(await isKnownFromLeaks(good), good).toBe(false)
})

test('attempts count within the window and no longer', () => {
  const limit = createAttemptLimit({limit: 2, windowMs: 1000})
  limit.record('a', 0)
  limit.record('a', 400)
  expect(limit.waitFor('a', 500)).toBe(500)
  expect(limit.waitFor('b', 500)).toBe(0)
  expect(limit.waitFor('a', 1000)).toBe(0)
  limit.record('a', 1000)
  expect(limit.waitFor('a', 1001)).toBe(399)
  limit.forget('a')
  expect(limit.waitFor('a', 1001)).toBe(0)
})

test('made-up keys do not fill the memory', () => {
  const limit = createAttemptLimit({limit: 1, windowMs: 1000, maxKeys: 2})
  for (const key of ['a', 'b', 'c']) limit.record(key, 0)
  expect(['a', 'b', 'c'].map((key) => limit.waitFor(key, 1))).toEqual([0, 999, 999])
})
