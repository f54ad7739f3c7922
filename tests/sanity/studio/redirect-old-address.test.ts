import {expect, test} from 'vitest'

import {openTestLake, type TestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {redirectResolver} from '#sanity/resolve-redirect.ts'
import {keepAddress, redirectOldAddress} from '#sanity/studio/publish/redirect-old-address.ts'

type Version = Record<string, unknown> & {_type: string}

function version(_type: string, current: string | null): Version {
  return {_type, slug: current === null ? undefined : {_type: 'slug', current}}
}

/** Publishes a change of slug, as the Studio does, and answers all redirects as „from → to”. */
async function rename(lake: TestLake, type: string, from: string | null, to: string): Promise<string[]> {
  const published = from === null ? null : version(type, from)
  const mutations = redirectOldAddress({draft: version(type, to), published})
  if (mutations.length > 0) await lake.client.mutate(mutations)
  return redirects(lake)
}

async function redirects(lake: TestLake): Promise<string[]> {
  const all = await lake.client.fetch<{from: string; to: string}[]>('*[_type == "redirect"] | order(from){from, to}')
  return all.map(({from, to}) => `${from} → ${to}`)
}

test('a new address leaves a redirect from the old one, for each type with pages', async () => {
  for (const [type, prefix] of [
    ['newsArticle', '/aktualnosci/'],
    ['event', '/wydarzenia/'],
    ['chapter', '/informator/'],
    ['pathway', '/sciezki/'],
    ['newsCategory', '/aktualnosci/kategoria/'],
    ['page', '/'],
  ] as const) {
    await using lake = await openTestLake()
    expect(await rename(lake, type, 'stary', 'nowy')).toEqual([`${prefix}stary → ${prefix}nowy`])
  }
})

test('a second change sends every earlier address straight to the newest', async () => {
  await using lake = await openTestLake([{_id: 'r', _type: 'redirect', from: '/pl/Stary', to: '/informator/a'}])
  await rename(lake, 'chapter', 'a', 'b')
  expect(await rename(lake, 'chapter', 'b', 'c')).toEqual([
    '/informator/a → /informator/c',
    '/informator/b → /informator/c',
    '/pl/Stary → /informator/c',
  ])
})

test('what is withdrawn and published again at other addresses is found by each that it had', async () => {
  await using lake = await openTestLake()
  const withdraw = async (slug: string) => lake.client.mutate(keepAddress({...version('page', slug), _id: 'p'}))
  const publish = async (slug: string) =>
    lake.client.mutate(redirectOldAddress({draft: {...version('page', slug), _id: 'drafts.p'}, published: null}))
  await withdraw('a')
  expect(await redirects(lake)).toEqual(['/a → /a'])
  await publish('b')
  expect(await redirects(lake)).toEqual(['/a → /b'])
  await withdraw('b')
  await publish('c')
  expect(await redirects(lake)).toEqual(['/a → /b', '/b → /c'])
  const resolve = redirectResolver(lake.anonymous)
  await lake.client.create({_id: 'p', ...version('page', 'c')})
  expect([await resolve('/a'), await resolve('/b')]).toEqual(['/c', '/c'])
  await lake.client.delete('p')
  await withdraw('c')
  expect(await resolve('/a')).toBeNull()
  await publish('c')
  expect(await redirects(lake)).toEqual(['/a → /b', '/b → /c'])
})

test('another document at the address of a withdrawn one takes it', async () => {
  await using lake = await openTestLake()
  await lake.client.mutate(keepAddress({...version('page', 'a'), _id: 'p'}))
  expect(await rename(lake, 'page', null, 'a')).toEqual([])
})

test('a slug that comes back is free of its redirect', async () => {
  await using lake = await openTestLake()
  await rename(lake, 'page', 'a', 'b')
  expect(await rename(lake, 'page', 'b', 'a')).toEqual(['/b → /a'])
})

test('a new document frees its address from redirects', async () => {
  await using lake = await openTestLake()
  await rename(lake, 'page', 'a', 'b')
  expect(await rename(lake, 'page', null, 'a')).toEqual([])
})

test('done twice, it leaves the same', async () => {
  await using lake = await openTestLake()
  const once = await rename(lake, 'event', 'a', 'b')
  expect(await rename(lake, 'event', 'a', 'b')).toEqual(once)
})

test('a redirect that editors made from the old address gives way', async () => {
  await using lake = await openTestLake([{_id: 'r', _type: 'redirect', from: '/Sciezki/A', to: '/inna'}])
  expect(await rename(lake, 'pathway', 'a', 'b')).toEqual(['/sciezki/a → /sciezki/b'])
})

test('nothing is written where the address stays, or is part of a page', () => {
  const changes = (type: string, from: string | null, to: string | null) =>
    redirectOldAddress({draft: version(type, to), published: version(type, from)})
  expect(changes('newsArticle', 'a', 'a')).toEqual([])
  expect(changes('newsArticle', 'a', null)).toEqual([])
  expect(changes('glossaryTerm', 'a', 'b')).toEqual([])
  expect(changes('person', 'a', 'b')).toEqual([])
})

test('an editor may do all of it', async () => {
  await using lake = await openTestLake([{_id: 'r', _type: 'redirect', from: '/x', to: '/a'}])
  const mutations = redirectOldAddress({draft: version('page', 'b'), published: version('page', 'a')})
  await lake.clientFor('editor').mutate(mutations)
  expect(await redirects(lake)).toEqual(['/a → /b', '/x → /b'])
})
