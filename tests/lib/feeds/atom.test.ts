import {expect, test} from 'vitest'

import {atomFeed} from '#lib/feeds/atom.ts'

const feed = {
  title: 'Aktualności',
  subtitle: null,
  author: 'ROPS',
  self: 'https://s.example/feed.xml',
  page: 'https://s.example/aktualnosci',
}

const entry = {
  title: 'Klub & „centrum”',
  url: 'https://s.example/aktualnosci/x',
  published: '2026-05-01T08:00:00Z',
  updated: '2026-05-02T08:00:00Z',
  summary: null,
  category: 'Spotkania',
  content: '<p>Tekst</p>',
}

test('a feed has what RFC 4287 requires: id, title, time of the last change and author', () => {
  const xml = atomFeed({...feed, entries: [entry, {...entry, updated: '2026-05-03T08:00:00Z'}]})
  expect(xml).toContain('<id>https://s.example/feed.xml</id>')
  expect(xml).toContain('<updated>2026-05-03T08:00:00Z</updated>')
  expect(xml).toContain('<author><name>ROPS</name></author>')
  expect(xml).toContain('<link rel="self" type="application/atom+xml" href="https://s.example/feed.xml"/>')
})

test('a feed without entries still has a time', () => {
  expect(atomFeed({...feed, entries: []})).toContain('<updated>1970-01-01T00:00:00Z</updated>')
})

test('markup and special letters in the content are escaped', () => {
  const xml = atomFeed({...feed, entries: [entry]})
  expect(xml).toContain('<title>Klub &amp; „centrum”</title>')
  expect(xml).toContain('<content type="html">&lt;p&gt;Tekst&lt;/p&gt;</content>')
})

test('a control character that slipped in does not make the feed unreadable', () => {
  expect(atomFeed({...feed, entries: [{...entry, title: 'Klub\u0003'}]})).toContain('<title>Klub</title>')
})

test('a feed is as new as the entry of the latest moment, however moments are written', () => {
  const entries = ['2026-05-03T01:00:00+02:00', '2026-05-02T23:30:00Z'].map((updated) => ({...entry, updated}))
  expect(atomFeed({...feed, entries})).toContain('<updated>2026-05-02T23:30:00Z</updated>\n<author>')
})
