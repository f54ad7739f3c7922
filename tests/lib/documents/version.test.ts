import {assert, date, property} from 'fast-check'
import {expect, test} from 'vitest'

import {parseVersion, versionOf, versionToken} from '#lib/documents/version.ts'

test('a version is the newest change, not older than it', () => {
  expect(versionOf(['2026-11-02T10:00:00.250Z', '2025-01-01T00:00:00Z'])).toBe('2026-11-02T10:00:01.000Z')
})

test('a version survives the way through an address', () => {
  const times = date({min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true})
  assert(
    property(times, (time) => {
      const version = versionOf([time.toISOString()])
      expect(versionToken(version)).toMatch(/^\d{8}T\d{6}Z$/)
      expect(parseVersion(versionToken(version))).toBe(version)
    }),
  )
})

test('a day stands for its last moment, since the change of that day is on the paper', () => {
  expect(parseVersion('2026-11-21')).toBe('2026-11-21T21:59:59.000Z')
})

test('what is no version is none', () => {
  for (const text of ['', 'wczoraj', '20261321T000000Z', '2026-13-01', '20261121T123456Z; drop']) {
    expect(parseVersion(text), text).toBeNull()
  }
})
