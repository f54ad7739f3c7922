import {expect, test} from 'vitest'

import {type FeedItem, feedEntry} from '#lib/feeds/feed-entry.ts'

const item: FeedItem = {
  _id: 'news-1',
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

test('an entry is of the moment at which the item was published, in UTC, whenever it was imported', () => {
  const entry = feedEntry({...item, publishedAt: '2017-12-31T23:30:00+01:00'})
  expect(entry).toMatchObject({published: '2017-12-31T22:30:00.000Z', updated: '2017-12-31T22:30:00.000Z'})
})
