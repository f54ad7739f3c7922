import {expect, test} from 'vitest'

import {sitemapEntries} from '#lib/addresses/sitemap.ts'

test('a list is as new as the newest document in it', () => {
  const news = [
    {_type: 'newsArticle', slug: 'a', publishedAt: '2026-01-01T00:00:00.000Z'},
    {_type: 'newsArticle', slug: 'b', publishedAt: '2026-02-01T00:30:00+01:00'},
  ]
  const entries = sitemapEntries(news, news)
  expect(entries).toContainEqual({path: '/aktualnosci', updatedAt: '2026-01-31T23:30:00.000Z'})
  expect(entries).toContainEqual({path: '/aktualnosci/a', updatedAt: '2026-01-01T00:00:00.000Z'})
})

test('a list of nothing is there without a date', () => {
  expect(sitemapEntries([], [])).toContainEqual({path: '/podmioty', updatedAt: null})
})

test('each year of the news has its list', () => {
  const news = {_type: 'newsArticle', slug: 'a', publishedAt: '2026-01-01T00:00:00.000Z'}
  const pages = [
    {...news, publishedAt: '2018-01-01T00:30:00+01:00'},
    {...news, slug: 'b', publishedAt: null},
    {...news, slug: 'c', publishedAt: '2017-12-31T23:30:00+01:00'},
  ]
  expect(sitemapEntries(pages, pages).filter(({path}) => path.startsWith('/aktualnosci/rok/'))).toEqual([
    {path: '/aktualnosci/rok/2017', updatedAt: '2017-12-31T22:30:00.000Z'},
    {path: '/aktualnosci/rok/2018', updatedAt: '2017-12-31T23:30:00.000Z'},
  ])
})

test('a page and a list are as new as what their documents say of themselves', () => {
  const dated = [
    {_type: 'newsArticle', slug: 'a', publishedAt: '2026-02-01T00:00:00Z'},
    {_type: 'chapter', slug: 'kis', legalStatusDate: '2026-01-01', changeNotes: [{date: '2026-03-01'}, {date: null}]},
    {_type: 'guide', slug: null, legalStatusDate: '2026-04-01'},
    {
      _type: 'accessibilityStatement',
      slug: null,
      preparedAt: '2026-01-10',
      reviewedAt: '2026-02-10',
      updatedAt: '2026-01-20',
    },
    {_type: 'event', slug: 'spotkanie', startsAt: '2026-12-01T09:00:00Z', _updatedAt: '2026-11-01T00:00:00Z'},
  ]
  const entries = sitemapEntries(dated, dated)
  expect(entries).toContainEqual({path: '/', updatedAt: '2026-04-01'})
  expect(entries).toContainEqual({path: '/informator/zmiany', updatedAt: '2026-03-01'})
  expect(entries).toContainEqual({path: '/informator/kis', updatedAt: '2026-03-01'})
  expect(entries).toContainEqual({path: '/deklaracja-dostepnosci', updatedAt: '2026-02-10'})
  expect(entries).toContainEqual({path: '/wydarzenia/spotkanie', updatedAt: null})
  expect(entries).toContainEqual({path: '/wydarzenia', updatedAt: null})
})

test('each kind and each powiat of the directory has its place, and each entity its page', () => {
  const entity = {_type: 'entity', slug: 'kis-lubsko', verifiedAt: '2026-02-01'}
  const entries = sitemapEntries([entity], [entity])
  for (const path of ['/podmioty/rodzaj/kis', '/podmioty/powiat/zielona-gora', '/podmioty/kis-lubsko'])
    expect(entries).toContainEqual({path, updatedAt: '2026-02-01'})
})
