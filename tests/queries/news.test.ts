import {expect, test} from 'vitest'

import {pageRange} from '#lib/pagination.ts'
import {feedQuery, newsArticleQuery, newsListQuery} from '#sanity/queries/news.ts'
import {ask} from '#tests/support/ask.ts'

function aNewsArticle(day: number, fields: object = {}) {
  const date = `2026-05-${String(day).padStart(2, '0')}T08:00:00Z`
  return {
    _id: `n${day}`,
    _type: 'newsArticle',
    title: `Dzień ${day}`,
    slug: {current: `dzien-${day}`},
    publishedAt: date,
    ...fields,
  }
}

const twelve = Array.from({length: 12}, (_, index) => aNewsArticle(index + 1))

test('the list has ten items a page, newest first', async () => {
  expect(await ask(newsListQuery, twelve, pageRange(1))).toMatchObject({
    total: 12,
    items: {length: 10, 0: {title: 'Dzień 12'}},
  })
  expect(await ask(newsListQuery, twelve, pageRange(2))).toMatchObject({
    items: [{title: 'Dzień 2'}, {title: 'Dzień 1'}],
  })
})

test('an item that has no address yet is not in the list', async () => {
  expect(await ask(newsListQuery, [aNewsArticle(1, {slug: undefined})], pageRange(1))).toEqual({total: 0, items: []})
})

test('an item knows its neighbours in time', async () => {
  const article = await ask(newsArticleQuery, twelve, {slug: 'dzien-5'})
  expect(article).toMatchObject({older: {slug: 'dzien-4'}, newer: {slug: 'dzien-6'}})
})

test('the newest item has nothing newer, and an unknown slug nothing at all', async () => {
  expect(await ask(newsArticleQuery, twelve, {slug: 'dzien-12'})).toMatchObject({newer: null})
  expect(await ask(newsArticleQuery, twelve, {slug: 'x'})).toBeNull()
})

test('references, pictures and files arrive with what a page needs of them', async () => {
  const documents = [
    aNewsArticle(1, {
      category: {_ref: 'c'},
      cover: {alt: 'Ogród', asset: {_ref: 'image-1'}},
      attachments: [{_key: 'a', title: 'Wzór', asset: {_ref: 'file-1'}}],
      event: {_ref: 'e'},
      body: [
        {
          _type: 'block',
          _key: 'b',
          style: 'normal',
          children: [],
          markDefs: [{_key: 'm', _type: 'internalLink', reference: {_ref: 'e'}}],
        },
      ],
    }),
    {_id: 'c', _type: 'newsCategory', title: 'Spotkania'},
    {_id: 'e', _type: 'event', title: 'Spotkanie', slug: {current: 'spotkanie'}, leaders: [{_ref: 'p'}]},
    {_id: 'p', _type: 'person', name: 'Osoba', role: 'ekspert'},
    {
      _id: 'image-1',
      _type: 'sanity.imageAsset',
      metadata: {dimensions: {width: 8, height: 5}, lqip: 'data:', isOpaque: true},
    },
    {_id: 'file-1', _type: 'sanity.fileAsset', originalFilename: 'wzor.pdf', extension: 'pdf', size: 5},
  ]
  expect(await ask(newsArticleQuery, documents, {slug: 'dzien-1'})).toMatchObject({
    category: 'Spotkania',
    cover: {alt: 'Ogród', asset: {_id: 'image-1', width: 8, height: 5}},
    attachments: [{title: 'Wzór', file: {_id: 'file-1', filename: 'wzor.pdf', size: 5}}],
    event: {slug: 'spotkanie', leaders: [{name: 'Osoba'}]},
    body: [{markDefs: [{target: {_type: 'event', slug: 'spotkanie'}}]}],
  })
})

test('the feed carries the newest items whole', async () => {
  expect(await ask(feedQuery, twelve)).toMatchObject({settings: null, items: {length: 12, 0: {slug: 'dzien-12'}}})
})
