import {expect, test} from 'vitest'

import {type FeedItem, feedEntry} from '#lib/feeds/feed-entry.ts'

const item: FeedItem = {
  _id: 'news-1',
  _updatedAt: '2026-05-02T08:00:00Z',
  title: 'Klub w Lubsku',
  slug: 'klub-w-lubsku',
  publishedAt: '2026-05-01T08:00:00Z',
  lead: 'Wstęp.',
  category: null,
  cover: null,
  body: null,
  attachments: null,
}

test('a news item keeps its id when its address changes, so that readers of the feed do not see it twice', () => {
  const [before, after] = [feedEntry(item), feedEntry({...item, slug: 'inny-adres'})]
  expect(after.id).toBe(before.id)
  expect(URL.canParse(after.id ?? '')).toBe(true)
  expect(after.url).not.toBe(before.url)
})
