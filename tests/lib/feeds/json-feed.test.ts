import {expect, test} from 'vitest'

import {jsonFeed} from '#lib/feeds/json-feed.ts'

const feed = {
  title: 'Aktualności',
  subtitle: null,
  author: 'ROPS',
  self: 'https://s.example/feed.json',
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

test('a feed has what JSON Feed 1.1 requires, and its entries whole', () => {
  expect(JSON.parse(jsonFeed({...feed, entries: [entry]}))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Aktualności',
    home_page_url: 'https://s.example/aktualnosci',
    feed_url: 'https://s.example/feed.json',
    language: 'pl',
    authors: [{name: 'ROPS'}],
    items: [
      {
        id: 'https://s.example/aktualnosci/x',
        url: 'https://s.example/aktualnosci/x',
        title: 'Klub & „centrum”',
        content_html: '<p>Tekst</p>',
        date_published: '2026-05-01T08:00:00Z',
        date_modified: '2026-05-02T08:00:00Z',
        tags: ['Spotkania'],
      },
    ],
  })
})

test('an entry whose address has changed is still the same entry', () => {
  const {items} = JSON.parse(jsonFeed({...feed, entries: [{...entry, id: 'https://s.example/aktualnosci#n1'}]}))
  expect(items[0]).toMatchObject({id: 'https://s.example/aktualnosci#n1', url: 'https://s.example/aktualnosci/x'})
})

test('a feed without entries has an empty list of them', () => {
  expect(JSON.parse(jsonFeed({...feed, entries: []}))).toMatchObject({items: []})
})
