import {expect, test} from 'vitest'

import {pageRange} from '#lib/lists/pagination.ts'
import {startOfYear} from '#lib/polish/dates.ts'
import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {
  featuredNewsQuery,
  latestNewsQuery,
  feedQuery,
  newsArticleQuery,
  newsFiltersQuery,
  newsListQuery,
  newsOfCategoryQuery,
  newsOfYearQuery,
  newsYearsQuery,
} from '#sanity/queries/news.ts'
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
    {_id: 'c', _type: 'newsCategory', title: 'Spotkania', slug: {current: 'spotkania'}},
    {_id: 'e', _type: 'event', title: 'Spotkanie', slug: {current: 'spotkanie'}, venue: 'OWES'},
    {
      _id: 'image-1',
      _type: 'sanity.imageAsset',
      metadata: {dimensions: {width: 8, height: 5}, lqip: 'data:', isOpaque: true},
    },
    {_id: 'file-1', _type: 'sanity.fileAsset', originalFilename: 'wzor.pdf', extension: 'pdf', size: 5},
  ]
  expect(await ask(newsArticleQuery, documents, {slug: 'dzien-1'})).toMatchObject({
    category: {title: 'Spotkania', slug: 'spotkania'},
    cover: {alt: 'Ogród', asset: {_id: 'image-1', width: 8, height: 5}},
    attachments: [{title: 'Wzór', file: {_id: 'file-1', filename: 'wzor.pdf', size: 5}}],
    event: {slug: 'spotkanie', venue: 'OWES', series: null},
    body: [{markDefs: [{target: {_type: 'event', slug: 'spotkanie'}}]}],
  })
})

test('the feed carries the newest items whole', async () => {
  expect(await ask(feedQuery, twelve)).toMatchObject({settings: null, items: {length: 12, 0: {slug: 'dzien-12'}}})
})

const category = {_id: 'c', _type: 'newsCategory', title: 'Spotkania', slug: {current: 'spotkania'}}

test('the news of a year are those of that year in Poland, whatever the year is in UTC', async () => {
  const documents = [
    aNewsArticle(1, {publishedAt: '2017-12-31T22:59:59Z'}),
    aNewsArticle(2, {publishedAt: '2017-12-31T23:00:00Z'}),
    aNewsArticle(3, {publishedAt: '2018-12-31T22:59:59Z'}),
  ]
  const params = {...pageRange(1), since: startOfYear(2018), until: startOfYear(2019)}
  expect(await ask(newsOfYearQuery, documents, params)).toMatchObject({total: 2, items: [{_id: 'n3'}, {_id: 'n2'}]})
  const years = [2016, 2017, 2018, 2019].map((year) => ({
    year,
    since: startOfYear(year),
    until: startOfYear(year + 1),
  }))
  expect(await ask(newsYearsQuery, documents, {years})).toEqual([2017, 2018])
})

test('the list knows between which moments there are news, leaving out years that no address has', async () => {
  const moments = ['0201-05-01T08:00:00Z', '2016-05-01T08:00:00Z', '2026-05-01T08:00:00Z', '2206-05-01T08:00:00Z']
  const documents = moments.map((publishedAt, index) => aNewsArticle(index, {publishedAt}))
  expect(await ask(newsFiltersQuery, documents)).toEqual({
    oldest: '2016-05-01T08:00:00Z',
    newest: '2026-05-01T08:00:00Z',
    categories: [],
  })
  expect(await ask(newsFiltersQuery, [])).toEqual({oldest: null, newest: null, categories: []})
})

test('the news of a category are a list of their own; one that nobody knows is none', async () => {
  const documents = [category, ...twelve, aNewsArticle(20, {category: {_ref: 'c'}})]
  const found = await ask(newsOfCategoryQuery, documents, {...pageRange(1), category: 'spotkania'})
  expect(found).toMatchObject({title: 'Spotkania', total: 1, items: [{slug: 'dzien-20'}]})
  expect(await ask(newsOfCategoryQuery, documents, {...pageRange(1), category: 'x'})).toBeNull()
})

test('only categories that have news are offered', async () => {
  const empty = {_id: 'd', _type: 'newsCategory', title: 'Pusta', slug: {current: 'pusta'}}
  const documents = [category, empty, aNewsArticle(1, {category: {_ref: 'c'}})]
  expect(await ask(newsFiltersQuery, documents)).toMatchObject({
    categories: [{_id: 'c', title: 'Spotkania', slug: 'spotkania'}],
  })
})

test('of the featured items the newest stands first through its last day, then the next', async () => {
  const documents = [
    aNewsArticle(1, {featured: true}),
    aNewsArticle(3, {featured: true, featuredUntil: '2026-06-01'}),
    aNewsArticle(5, {featured: false}),
  ]
  expect(await ask(featuredNewsQuery, documents, {day: '2026-06-01'})).toMatchObject({slug: 'dzien-3'})
  expect(await ask(featuredNewsQuery, documents, {day: '2026-06-02'})).toMatchObject({slug: 'dzien-1'})
  expect(await ask(featuredNewsQuery, documents.slice(1), {day: '2026-06-02'})).toBeNull()
})

test('a change of an item that the home page does not show makes none of its answers untrue', async () => {
  const featured = aNewsArticle(2, {featured: true})
  const waiting = aNewsArticle(1, {featured: true})
  await using lake = await openTestLake([waiting, featured, ...twelve.slice(2)])
  const {live} = lake.lake.context
  const told = new Set<string>()
  live.messages('production').follow(({tags}) => {
    for (const tag of tags) told.add(tag)
  })
  const read = async (query: string, params: Record<string, unknown>) =>
    (await lake.client.fetch(query, params, {filterResponse: false})).syncTags ?? []
  const isToldAfter = async (id: string) => {
    const shown = [
      ...(await read(featuredNewsQuery, {day: '2026-06-01'})),
      ...(await read(latestNewsQuery, {except: featured._id, count: 3})),
    ]
    await lake.client.patch(id).set({title: 'Poprawiony'}).commit()
    await live.settled()
    return shown.some((tag) => told.has(tag))
  }
  expect([await isToldAfter('n9'), await isToldAfter('n1')]).toEqual([false, false])
  expect([await isToldAfter('n10'), await isToldAfter('n2')]).toEqual([true, true])
})

test('related are first news of the same event, then of its series, then of the category, each once', async () => {
  const events = ['e1', 'e2'].map((_id) => ({
    _id,
    _type: 'event',
    title: _id,
    slug: {current: _id},
    series: {_ref: 's'},
  }))
  const documents = [
    category,
    {_id: 's', _type: 'eventSeries', title: 'Cykl', slug: {current: 'cykl'}},
    ...events,
    aNewsArticle(1, {event: {_ref: 'e1'}, category: {_ref: 'c'}}),
    aNewsArticle(2, {category: {_ref: 'c'}}),
    aNewsArticle(3, {event: {_ref: 'e2'}, category: {_ref: 'c'}}),
    aNewsArticle(4, {event: {_ref: 'e1'}, category: {_ref: 'c'}}),
    aNewsArticle(5),
  ]
  expect(await ask(newsArticleQuery, documents, {slug: 'dzien-1'})).toMatchObject({
    related: [{_id: 'n4'}, {_id: 'n3'}, {_id: 'n2'}],
    event: {series: {title: 'Cykl', meetings: [{_id: 'e1'}, {_id: 'e2'}]}},
  })
})

test('an item without event and category has nothing related to it, least of all others without', async () => {
  expect(await ask(newsArticleQuery, twelve, {slug: 'dzien-5'})).toMatchObject({related: []})
})

test('an item with a category but no event still has its category', async () => {
  const documents = [category, ...[1, 2].map((day) => aNewsArticle(day, {category: {_ref: 'c'}}))]
  expect(await ask(newsArticleQuery, documents, {slug: 'dzien-1'})).toMatchObject({related: [{_id: 'n2'}]})
})
