import {expect, test} from 'vitest'

import {sitemapEntries} from '#lib/addresses/sitemap.ts'

test('a list is as new as the newest document in it', () => {
  const news = [
    {_type: 'newsArticle', slug: 'a', _updatedAt: '2026-01-01T00:00:00Z'},
    {_type: 'newsArticle', slug: 'b', _updatedAt: '2026-02-01T00:00:00Z'},
  ]
  const entries = sitemapEntries(news, news)
  expect(entries).toContainEqual({path: '/aktualnosci', updatedAt: '2026-02-01T00:00:00Z'})
  expect(entries).toContainEqual({path: '/aktualnosci/a', updatedAt: '2026-01-01T00:00:00Z'})
})

test('a list of nothing is there without a date', () => {
  expect(sitemapEntries([], [])).toContainEqual({path: '/podmioty', updatedAt: null})
})

test('each year of the news has its list', () => {
  const news = {_type: 'newsArticle', slug: 'a', _updatedAt: '2026-01-01T00:00:00Z'}
  const pages = [
    {...news, publishedAt: '2017-12-31T23:30:00Z'},
    {...news, slug: 'b', publishedAt: null},
    {...news, slug: 'c', publishedAt: '2017-03-01T08:00:00Z'},
  ]
  expect(sitemapEntries(pages, []).filter(({path}) => path.startsWith('/aktualnosci/rok/'))).toEqual([
    {path: '/aktualnosci/rok/2017', updatedAt: '2026-01-01T00:00:00Z'},
    {path: '/aktualnosci/rok/2018', updatedAt: '2026-01-01T00:00:00Z'},
  ])
})

test('the home page is as new as the events on it', () => {
  const dated = [
    {_type: 'newsArticle', _updatedAt: '2026-02-01T00:00:00Z'},
    {_type: 'event', _updatedAt: '2026-03-01T00:00:00Z'},
  ]
  expect(sitemapEntries([], dated)).toContainEqual({path: '/', updatedAt: '2026-03-01T00:00:00Z'})
})

test('each kind and each powiat of the directory has its place, and each entity its page', () => {
  const entity = {_type: 'entity', slug: 'kis-lubsko', _updatedAt: '2026-02-01T00:00:00Z'}
  const entries = sitemapEntries([entity], [entity])
  for (const path of ['/podmioty/rodzaj/kis', '/podmioty/powiat/zielona-gora', '/podmioty/kis-lubsko'])
    expect(entries).toContainEqual({path, updatedAt: '2026-02-01T00:00:00Z'})
})
