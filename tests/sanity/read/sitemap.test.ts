import {expect, test} from 'vitest'

import {sitemapResponse} from '#lib/addresses/sitemap-xml.ts'
import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {readSitemap, readSitemapPart} from '#sanity/read/sitemap.ts'

type Document = {_id: string; _type: string; [field: string]: unknown}

const news = (count: number): Document[] =>
  Array.from({length: count}, (_, at) => ({
    _id: `n${String(at).padStart(3, '0')}`,
    _type: 'newsArticle',
    slug: {current: `n${(at * 7) % count}`},
    publishedAt: new Date(Date.UTC(2020, at % 60, 1 + (at % 28))).toISOString(),
  }))
const others: Document[] = [
  {_id: 'term', _type: 'newsCategory', slug: {current: 'spotkania'}},
  {_id: 'kis', _type: 'chapter', slug: {current: 'kis'}, legalStatusDate: '2026-01-01', keyPoints: ['a']},
  {_id: 'pathway', _type: 'pathway', slug: {current: 'zaklad'}},
]

/** A site that notes by which tags each thing that it reads is kept, and says which of these were told of. */
async function openSite(documents: readonly Document[]) {
  const lake = await openTestLake(documents)
  const {live} = lake.lake.context
  const told = new Set<string>()
  live.messages('production').follow(({tags}) => {
    for (const tag of tags) told.add(tag)
  })
  async function keep<Result>(read: (fetch: typeof answer) => Promise<Result>) {
    const tags: string[] = []
    const result = await read(async (options: Asked): Promise<never> => {
      const found = await lake.client.fetch<never>(options.query, options.params ?? {}, {filterResponse: false})
      tags.push(...(found.syncTags ?? []))
      return found.result
    })
    return {result, isTold: () => tags.some((tag) => told.has(tag))}
  }
  const answer = async ({query, params = {}}: Asked): Promise<never> => lake.client.fetch(query, params)
  return {
    lake,
    keep,
    answer,
    settled: () => live.settled(),
    [Symbol.asyncDispose]: () => lake[Symbol.asyncDispose](),
  }
}

type Asked = {query: string; params?: Record<string, unknown>}

test('where all addresses fit into one sitemap, it has them all; where they do not, its parts have the same', async () => {
  await using site = await openSite([...news(50), ...others])
  const whole = await readSitemap(site.answer)
  const split = await readSitemap(site.answer, 20)
  if (!('entries' in whole) || !('parts' in split)) throw new Error('It is not split as it should be.')
  const parts = await Promise.all(split.parts.map((part) => readSitemapPart(site.answer, part, 20)))
  expect(split.parts).toEqual(['strony-1.xml', 'aktualnosci-1.xml', 'aktualnosci-2.xml', 'aktualnosci-3.xml'])
  expect(parts.map((part) => part?.length)).toEqual([expect.any(Number), 20, 20, 10])
  const order = (entries: readonly {path: string}[]) =>
    entries.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  expect(order(parts.flatMap((part) => part ?? []))).toEqual(order(whole.entries))
  expect(whole.entries).toContainEqual({path: '/informator/kis/w-skrocie', updatedAt: '2026-01-01'})
  for (const part of ['aktualnosci-4.xml', 'strony-9.xml', 'aktualnosci-0.xml', 'inne-1.xml', 'aktualnosci-1'])
    expect(await readSitemapPart(site.answer, part, 20)).toBeNull()
})

test('a new item renews the last part of the news and the lists; a change of what no part says renews none', async () => {
  await using site = await openSite([...news(50), ...others])
  const index = await site.keep((fetch) => readSitemap(fetch, 20))
  const first = await site.keep((fetch) => readSitemapPart(fetch, 'aktualnosci-1.xml', 20))
  const last = await site.keep((fetch) => readSitemapPart(fetch, 'aktualnosci-3.xml', 20))
  const pages = await site.keep((fetch) => readSitemapPart(fetch, 'strony-1.xml', 20))
  const told = () => [index, first, last, pages].map(({isTold}) => isTold())
  await site.lake.client.patch('n003').set({title: 'Poprawiony', lead: 'Wstęp'}).commit()
  await site.settled()
  expect(told()).toEqual([false, false, false, false])
  const slug = {current: 'nowa'}
  await site.lake.client.create({_id: 'new', _type: 'newsArticle', slug, publishedAt: '2026-11-30T08:00:00Z'})
  await site.settled()
  expect(told()).toEqual([false, false, true, true])
})

test('a sitemap and its index are written as sitemaps.org has them', async () => {
  const entries = [
    {path: '/a', updatedAt: '2026-01-01'},
    {path: '/b', updatedAt: null},
  ]
  const whole = sitemapResponse({entries})
  expect(whole.headers.get('content-type')).toBe('application/xml')
  expect(await whole.text()).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">\n<url>\n<loc>[^<]+\/a<\/loc>\n<lastmod>2026-01-01<\/lastmod>\n<\/url>\n<url>\n<loc>[^<]+\/b<\/loc>\n<\/url>\n<\/urlset>\n$/,
  )
  expect(await sitemapResponse({parts: ['strony-1.xml']}).text()).toContain(
    '/mapa-strony/strony-1.xml</loc>\n</sitemap>',
  )
})
