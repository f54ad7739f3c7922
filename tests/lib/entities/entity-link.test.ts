import {expect, test} from 'vitest'

import {entityOfKey, holdsKey, linkKey, linkLifetime, newLinkSecret} from '#lib/entities/entity-link.ts'

const now = Date.parse('2026-11-21T12:00:00Z')
const kept = newLinkSecret('entity-kis.1', now)
const key = linkKey(kept)

test('a link is for one entity, until its day, and survives an address as it is', () => {
  expect(entityOfKey(key, now)).toBe('entity-kis.1')
  expect(holdsKey(key, kept, now)).toBe(true)
  expect(new URLSearchParams(`klucz=${key}`).get('klucz')).toBe(key)
  expect(holdsKey(key, kept, now + linkLifetime - 1)).toBe(true)
  expect(holdsKey(key, kept, now + linkLifetime)).toBe(false)
})

test('it ends when its secret is taken away or replaced', () => {
  expect(holdsKey(key, null, now)).toBe(false)
  expect(holdsKey(key, newLinkSecret('entity-kis.1', now), now)).toBe(false)
  expect(holdsKey(key, {...kept, until: new Date(now + 1000).toISOString()}, now)).toBe(false)
})

test('nobody can make it hold for another entity or for longer', () => {
  const [entity = '', until = '', signature = ''] = key.split('~')
  const later = (Number.parseInt(until, 36) + 60_000).toString(36)
  const other = {...kept, entity: 'entity-other'}
  for (const made of [
    `entity-other~${until}~${signature}`,
    `${entity}~${later}~${signature}`,
    `${key}a`,
    key.slice(0, -1),
    '',
  ])
    expect([holdsKey(made, kept, now), holdsKey(made, other, now)], made).toEqual([false, false])
  expect(entityOfKey(`${entity}~${(now + 10 * linkLifetime).toString(36)}~${signature}`, now)).toBeNull()
})

test('two entities have two secrets', () => {
  expect(newLinkSecret('a', now).secret).not.toBe(newLinkSecret('a', now).secret)
  expect(kept.secret).toMatch(/^[\w-]{43}$/)
})
