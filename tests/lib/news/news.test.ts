import {expect, test} from 'vitest'

import {archivedAt, featuredEnd, isArchival} from '#lib/news/news.ts'

test('a news item is of the archive from five years on', () => {
  const publishedAt = '2020-03-04T08:00:00Z'
  expect(isArchival(publishedAt, Date.parse('2025-03-04T07:59:59Z'))).toBe(false)
  expect(isArchival(publishedAt, Date.parse('2025-03-04T08:00:00Z'))).toBe(true)
  expect(archivedAt(publishedAt)).toBe(Date.parse('2025-03-04T08:00:00Z'))
})

test('a news item without a date is not of the archive', () => {
  expect(isArchival(null, Date.now())).toBe(false)
})

test('a featured item goes back to its place when its last day is over in Poland', () => {
  expect(featuredEnd({featuredUntil: '2026-11-20'})).toBe(Date.parse('2026-11-20T23:00:00Z'))
  expect(featuredEnd({featuredUntil: null})).toBeNull()
})
