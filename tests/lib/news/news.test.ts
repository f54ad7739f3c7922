import {expect, test} from 'vitest'

import {archivedAt, currentFeatured, featuredEnd, isArchival} from '#lib/news/news.ts'

test('a news item is of the archive from five years on', () => {
  const publishedAt = '2020-03-04T08:00:00Z'
  expect(isArchival(publishedAt, Date.parse('2025-03-04T07:59:59Z'))).toBe(false)
  expect(isArchival(publishedAt, Date.parse('2025-03-04T08:00:00Z'))).toBe(true)
  expect(archivedAt(publishedAt)).toBe(Date.parse('2025-03-04T08:00:00Z'))
})

test('a news item without a date is not of the archive', () => {
  expect(isArchival(null, Date.now())).toBe(false)
})

const items = [
  {_id: 'new', featuredUntil: '2026-11-20'},
  {_id: 'old', featuredUntil: null},
]

test('of the featured items the first stands first through its last day, then the next', () => {
  expect(currentFeatured(items, Date.parse('2026-11-20T22:59:59Z'))?._id).toBe('new')
  expect(currentFeatured(items, Date.parse('2026-11-20T23:00:00Z'))?._id).toBe('old')
  expect(items.map(featuredEnd)).toEqual([Date.parse('2026-11-20T23:00:00Z'), null])
})

test('where nothing is featured any more, nothing is', () => {
  expect(currentFeatured(items.slice(0, 1), Date.parse('2027-01-01'))).toBeNull()
})
