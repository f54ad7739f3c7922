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
  await lake.client.releases.create({releaseId: 'r1', metadata: {releaseType: 'undecided'}})
  const perspectives: ClientPerspective[] = ['published', 'drafts', ['r1', 'drafts']]
  const tags = await Promise.all(perspectives.map((each) => tagsOf(lake.client, each)))
  expect(new Set(tags.flat()).size).toBe(3)
  expect(await tagsOf(lake.client, 'raw')).toBeUndefined()
  expect(await tagsOf(lake.anonymous, 'drafts')).toBeUndefined()
})

test.each(['explain=true', 'variant=v1', 'variantCondition=audience:vip', 'resultSourcemap=true', 'perspectives=raw'])(
  'what a query may not have in its address is refused by name: %s',
  async (parameter) => {
    await using lake = await openTestLake(pages)
    const response = await lake.request(`/v2025-02-19/data/query/production?query=*&${parameter}`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(`Unknown parameter \\"${parameter.split('=')[0]}\\"`)
  },
)

test('what the body of a query may not have is refused by name', async () => {
  await using lake = await openTestLake(pages)
  const body = JSON.stringify({query: '*', explain: true})
  const headers = {'content-type': 'application/json'}
  const response = await lake.request('/v1/data/query/production', {method: 'POST', body, headers})
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('unknown field \\"explain\\"')
})

test('what clients send besides is taken', async () => {
  await using lake = await openTestLake(pages)
  const options = {lastLiveEventId: 'x:1', cacheMode: 'noStale', tag: 'test', returnQuery: false} as const
  expect(await lake.client.fetch('*[_id == $id]._id', {id: 'home'}, options)).toEqual(['home'])
})

test('a perspective with a release that there is not is refused by name, also for who may not see that there is one', async () => {
  const version = {_id: 'versions.rSpring.home', _type: 'page', title: 'Spring'}
  await using lake = await openTestLake([...pages, version])
  const ask = (client: SanityClient, name: string) =>
    client.fetch('*[_id == "home"][0].title', {}, {perspective: [name, 'drafts']})
  const unknown = {statusCode: 400, message: expect.stringContaining('Unknown release "rSpring"')}
  await expect(ask(lake.client, 'rSpring')).rejects.toMatchObject(unknown)
  await lake.client.releases.create({releaseId: 'rSpring', metadata: {releaseType: 'undecided'}})
  expect(await ask(lake.client, 'rSpring')).toBe('Spring')
  await expect(ask(lake.anonymous, 'rSpring')).rejects.toMatchObject(unknown)
})

test('how many documents refer to one is counted in the perspective of the query', async () => {
  const to = (ref: string) => ({_type: 'reference', _ref: ref})
  const refers = (id: string, ...refs: string[]) => ({
    _id: id,
    _type: 'note',
    refs: refs.map((ref) => ({_key: ref, ...to(ref)})),
  })
  await using lake = await openTestLake([
    ...pages,
    refers('a', 'home', 'about'),
    refers('b', 'home'),
    refers('drafts.c', 'home'),
  ])
  const counts = '*[_type == "page"]{_id, "count": documents::incomingRefCount()}'
  expect(await lake.client.fetch(counts)).toEqual([
    {_id: 'about', count: 1},
    {_id: 'home', count: 2},
  ])
  expect(await lake.client.fetch(counts, {}, {perspective: 'drafts'})).toEqual([
    {_id: 'about', count: 1},
    {_id: 'home', count: 3},
  ])
  const more =
    '*[documents::incomingRefCount() > 1]{_id, "up": *[_id == "a"][0]{"of": ^._id, "n": documents::incomingRefCount()}}'
  expect(await lake.client.fetch(more)).toEqual([{_id: 'home', up: {of: 'home', n: 0}}])
  expect(await lake.client.fetch('*[_type == "page"] | order(documents::incomingRefCount() desc)._id')).toEqual([
    'home',
    'about',
  ])
})

test('the addresses by resource answer as those by dataset do', async () => {
  await using lake = await openTestLake(pages)
  const client = lake.client.withConfig({resource: {type: 'dataset', id: 'lake.production'}})
  expect(await client.fetch('*[_id == "home"][0].title')).toBe('Home')
  expect(await client.getDocument('home')).toMatchObject({title: 'Home'})
})
