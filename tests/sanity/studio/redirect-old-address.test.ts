import * as fc from 'fast-check'
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

test('addresses that differ in a slash keep a redirect each', async () => {
  await using lake = await openTestLake()
  await rename(lake, 'chapter', 'kis', 'klub')
  expect(await rename(lake, 'page', 'informator-kis', 'o-nas')).toEqual([
    '/informator-kis → /o-nas',
    '/informator/kis → /informator/klub',
  ])
})

const ids = ['p', 'q', 'r'] as const
const step = fc.record({
  id: fc.constantFrom(...ids),
  act: fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom('/a', '/b', '/c', '/d')},
    {weight: 2, arbitrary: fc.constant('withdraw' as const)},
    {weight: 1, arbitrary: fc.constant('delete' as const)},
  ),
})

test(
  'whatever is renamed, swapped, withdrawn and deleted: an old address leads to its document, and never into a 404',
  {timeout: 120_000},
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 2, maxLength: 9}), async (steps) => {
        await using lake = await openTestLake()
        const resolve = redirectResolver(lake.anonymous)
        const live = new Map<string, string>()
        const holders = new Map<string, string>()
        for (const {id, act} of steps) {
          const held = live.get(id)
          const published = held ? {...version('page', held.slice(1)), _id: id} : null
          if (act === 'withdraw' || act === 'delete') {
            if (!published) continue
            // The Studio keeps the address of what is withdrawn; whoever deletes for good wants no page there.
            if (act === 'withdraw') await lake.client.mutate(keepAddress(published))
            await lake.client.delete(id)
            live.delete(id)
            if (act === 'delete') for (const [path, holder] of holders) if (holder === id) holders.set(path, 'nobody')
          } else if (![...live].some(([other, path]) => other !== id && path === act)) {
            const draft = {...version('page', act.slice(1)), _id: `drafts.${id}`}
            const mutations = redirectOldAddress({draft, published})
            if (mutations.length > 0) await lake.client.mutate(mutations)
            await lake.client.createOrReplace({...draft, _id: id})
            live.set(id, act)
            holders.set(act, id)
          }
        }
        const standing = new Set(live.values())
        for (const [path, id] of holders) {
          if (standing.has(path)) continue
          const to = await resolve(path)
          const isRight = live.has(id) ? to === live.get(id) : to === null || standing.has(to)
          expect(isRight, `${path} leads to ${to}`).toBe(true)
        }
      }),
      {numRuns: 60},
    )
  },
)

test('another document that takes an address on the way does not turn the way to itself', async () => {
  await using lake = await openTestLake()
  const draft = (id: string, current: string) => ({...version('page', current), _id: `drafts.${id}`})
  const publish = async (id: string, slug: string) => {
    await lake.client.mutate(redirectOldAddress({draft: draft(id, slug), published: null}))
    await lake.client.create({...draft(id, slug), _id: id})
  }
  const withdraw = async (id: string, slug: string) => {
    await lake.client.mutate(keepAddress({...draft(id, slug), _id: id}))
    await lake.client.delete(id)
  }
  await publish('p', 'a')
  await withdraw('p', 'a')
  await publish('p', 'b')
  await withdraw('p', 'b')
  await publish('p', 'c')
  await publish('q', 'b')
  expect(await redirectResolver(lake.anonymous)('/a')).toBe('/c')
})

test('where an editor leads an old address elsewhere, it leads there', async () => {
  await using lake = await openTestLake([{_id: 'x', ...version('page', 'inna')}])
  const published = {...version('page', 'a'), _id: 'p'}
  await lake.client.mutate(redirectOldAddress({draft: {...version('page', 'b'), _id: 'drafts.p'}, published}))
  await lake.client.create({...version('page', 'b'), _id: 'p'})
  const [made] = await lake.client.fetch<{_id: string}[]>('*[_type == "redirect"]{_id}')
  await lake.client
    .patch(made?._id ?? '')
    .set({to: '/inna'})
    .commit()
  expect(await redirectResolver(lake.anonymous)('/a')).toBe('/inna')
})
