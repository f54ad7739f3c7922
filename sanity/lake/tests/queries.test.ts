import type {ClientPerspective, SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'

import {openTestLake} from '#tests/support/open-test-lake.ts'

const pages = [
  {_id: 'home', _type: 'page', title: 'Home', slug: {_type: 'slug', current: 'home'}},
  {_id: 'about', _type: 'page', title: 'About'},
  {_id: 'drafts.about', _type: 'page', title: 'About, being written'},
]

test('a query answers the documents that its filter matches', async () => {
  await using lake = await openTestLake(pages)
  const titles = await lake.client.fetch('*[_type == "page"] | order(title asc).title')
  expect(titles).toEqual(['About', 'Home'])
})

test('a query takes parameters', async () => {
  await using lake = await openTestLake(pages)
  const title = await lake.client.fetch('*[slug.current == $slug][0].title', {slug: 'home'})
  expect(title).toBe('Home')
})

test('a query too long for an address is answered by POST', async () => {
  await using lake = await openTestLake(pages)
  const ids = Array.from({length: 2000}, (_, index) => `page-${index}`)
  expect(await lake.client.fetch('*[_id in $ids || _id == "home"]._id', {ids})).toEqual(['home'])
})

test('a query that finds nothing answers null or an empty list', async () => {
  await using lake = await openTestLake()
  expect(await lake.client.fetch('*[_id == "none"][0]')).toBeNull()
  expect(await lake.client.fetch('*[_id == "none"]')).toEqual([])
})

test('a draft overlays its published document in the drafts perspective', async () => {
  await using lake = await openTestLake(pages)
  const about = await lake.client.fetch('*[_id == "about"][0]', {}, {perspective: 'drafts'})
  expect(about).toMatchObject({_id: 'about', _originalId: 'drafts.about', title: 'About, being written'})
})

test('the raw perspective answers drafts beside published documents', async () => {
  await using lake = await openTestLake(pages)
  const ids = await lake.client.fetch('*[_type == "page"]._id', {}, {perspective: 'raw'})
  expect(ids).toEqual(['about', 'drafts.about', 'home'])
})

test('older API versions read raw unless told otherwise', async () => {
  await using lake = await openTestLake(pages)
  const count = await lake.client.withConfig({apiVersion: '2021-06-07'}).fetch('count(*[_type == "page"])')
  expect(count).toBe(3)
})

test('the answer repeats the query, says how long it took and carries a sync tag', async () => {
  await using lake = await openTestLake(pages)
  const answer = await lake.client.fetch('*[_id == "home"]._id', {}, {filterResponse: false})
  expect(answer).toMatchObject({query: '*[_id == "home"]._id', result: ['home'], ms: expect.any(Number)})
  expect(answer.syncTags).toEqual([expect.stringMatching(/^s1:/)])
})

test('returnQuery=false leaves the query out of the answer', async () => {
  await using lake = await openTestLake(pages)
  const answer = await lake.client.fetch('*[_id == "home"]._id', {}, {filterResponse: false, returnQuery: false})
  expect(answer).not.toHaveProperty('query')
})

test('answers of a perspective carry sync tags of that perspective, raw ones and a stranger’s with drafts none', async () => {
  await using lake = await openTestLake(pages)
  const tagsOf = async (client: SanityClient, perspective: ClientPerspective) => {
    const {syncTags} = await client.fetch('*', {}, {filterResponse: false, perspective})
    return syncTags
  }
  const perspectives: ClientPerspective[] = ['published', 'drafts', ['r1', 'drafts']]
  const tags = await Promise.all(perspectives.map((each) => tagsOf(lake.client, each)))
  expect(new Set(tags.flat()).size).toBe(3)
  expect(await tagsOf(lake.client, 'raw')).toBeUndefined()
  expect(await tagsOf(lake.anonymous, 'drafts')).toBeUndefined()
})

test('the addresses by resource answer as those by dataset do', async () => {
  await using lake = await openTestLake(pages)
  const client = lake.client.withConfig({resource: {type: 'dataset', id: 'lake.production'}})
  expect(await client.fetch('*[_id == "home"][0].title')).toBe('Home')
  expect(await client.getDocument('home')).toMatchObject({title: 'Home'})
})
