import {expect, test} from 'vitest'

import {entityOfKey, keyOf, linkKey, linkLifetime, linkPath, newLinkSecret} from '#lib/entities/entity-link.ts'
import {holdsKey} from '#lib/entities/holds-key.ts'

const now = Date.parse('2026-11-21T12:00:00Z')
const kept = newLinkSecret('entity-kis.1', now)
const key = linkKey(kept)

test('a link is for one entity, until its day, and survives an address as it is', () => {
  expect(entityOfKey(key, now)).toBe('entity-kis.1')
  expect(holdsKey(key, kept, now)).toBe(true)
  const {searchParams} = new URL(linkPath(key), 'http://site.test')
  expect(keyOf(Object.fromEntries(searchParams))).toBe(key)
  expect(holdsKey(key, kept, now + linkLifetime - 1)).toBe(true)
  expect(holdsKey(key, kept, now + linkLifetime)).toBe(false)
})

test('it ends when its secret is taken away or replaced', () => {
  expect(holdsKey(key, null, now)).toBe(false)
  expect(holdsKey(key, newLinkSecret('entity-kis.1', now), now)).toBe(false)
  expect(holdsKey(key, {...kept, until: new Date(now + 1000).toISOString()}, now)).toBe(false)
})

test('nobody can make it hold for another entity or for longer', () => {
  const [entity = '', until = '', secret = ''] = key.split('~')
  const later = (Number.parseInt(until, 36) + 60_000).toString(36)
  const other = newLinkSecret('entity-other', now)
  for (const made of [
    `entity-other~${until}~${secret}`,
    `${entity}~${later}~${secret}`,
    `${key}a`,
    key.slice(0, -1),
    '',
  ])
    expect([holdsKey(made, kept, now), holdsKey(made, other, now)], made).toEqual([false, false])
  expect(entityOfKey(`${entity}~${(now + 10 * linkLifetime).toString(36)}~${secret}`, now)).toBeNull()
})

test('what can be no id is asked of nobody', () => {
  for (const entity of ['a..b', '.a', 'a.', '-a', 'a/b', 'a,b', 'a\u0000', 'a'.repeat(111)])
    expect(entityOfKey(linkKey(newLinkSecret(entity, now)), now), entity).toBeNull()
})

test('a secret that somebody spoilt opens nothing', () => {
  for (const secret of ['', 'undefined', 'krótki']) {
    const spoilt = {...kept, secret}
    expect(holdsKey(linkKey(spoilt), spoilt, now), secret).toBe(false)
  }
})

test('two entities have two secrets', () => {
  expect(newLinkSecret('a', now).secret).not.toBe(newLinkSecret('a', now).secret)
  expect(kept.secret).toMatch(/^[\w-]{43}$/)
})
