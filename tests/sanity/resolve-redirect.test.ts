import {expect, test, vi} from 'vitest'

import {createExpiry} from '#lib/freshness/expiry.ts'
import {TooMuchAsked} from '#lib/freshness/read-together.ts'
import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {createAddressBook, redirectResolver} from '#sanity/resolve-redirect.ts'

const slug = (current: string) => ({_type: 'slug', current})

const documents = [
  {_id: 'r1', _type: 'redirect', from: '/pl/O-projekcie', to: '/o-projekcie'},
  {_id: 'r2', _type: 'redirect', from: '/a', to: '/b'},
  {_id: 'r3', _type: 'redirect', from: '/b', to: '/informator/kis?x=1#y'},
  {_id: 'r4', _type: 'redirect', from: '/kolo-1', to: '/kolo-2'},
  {_id: 'r5', _type: 'redirect', from: '/kolo-2', to: '/Kolo-1'},
  {_id: 'r6', _type: 'redirect', from: '/do-strony', to: '/o-projekcie'},
  {_id: 'r7', _type: 'redirect', from: '/o-projekcie', to: '/gdzie-indziej'},
  {_id: 'r8', _type: 'redirect', from: '/do-czesci', to: '/slownik'},
  {_id: 'r9', _type: 'redirect', from: '/slownik', to: '/gdzie-indziej'},
  {_id: 'r10', _type: 'redirect', from: '/aktualnosci/dawny-slug', to: '/aktualnosci/nowy-slug'},
  {_id: 'drafts.r11', _type: 'redirect', from: '/szkic', to: '/x'},
  {_id: 'r12', _type: 'redirect', from: '/informator/dawny', to: '/informator/kis'},
  {_id: 'r13', _type: 'redirect', from: '/wydarzenia/dawne', to: '/slownik'},
  {_id: 's1', _type: 'eventSeries', slug: slug('sciezki')},
  {_id: 'p2', _type: 'page', slug: slug('kontakt')},
  {_id: 'p1', _type: 'page', slug: slug('o-projekcie')},
  {_id: 'c1', _type: 'chapter', slug: slug('kis')},
  {
    _id: 'n1',
    _type: 'newsArticle',
    slug: slug('nowy-slug'),
    publishedAt: '2017-01-01T00:00:00Z',
    legacyPaths: ['/pl/Aktualnosci/ZUPELNIE-INNY-TYTUL'],
  },
  {_id: 'n2', _type: 'newsArticle', slug: slug('dzien-otwarty-w-kis'), publishedAt: '2018-01-01T00:00:00Z'},
  {_id: 'n3', _type: 'newsArticle', slug: slug('dzien-otwarty-w-kis-2'), publishedAt: '2019-01-01T00:00:00Z'},
]

async function open() {
  const lake = await openTestLake(documents)
  return {lake, resolve: redirectResolver(lake.anonymous), [Symbol.asyncDispose]: () => lake[Symbol.asyncDispose]()}
}

test('a redirect holds whatever the case, the last slash and the prefix, and keeps the query', async () => {
  await using site = await open()
  for (const path of ['/pl/O-projekcie', '/PL/o-PROJEKCIE', '/pl/O-projekcie/', '/O-projekcie'])
    expect(await site.resolve(`${path}?a=1&b=2`), path).toBe('/o-projekcie?a=1&b=2')
  expect(await site.resolve('/nic-takiego')).toBeNull()
})

test.each([
  '/pl/O-projekcie//',
  '//pl//O-projekcie',
  '/pl/O%2Dprojekcie',
  '/pl/%20O-projekcie%20',
  '/pl/O-proje\u200Bkcie',
])('an address is found however it was pasted: %s', async (path) => {
  await using site = await open()
  expect(await site.resolve(path)).toBe('/o-projekcie')
})

test('an address is found however it was stored', async () => {
  const pasted = ['/pl/Żółta-strona/', '/pl//Źródła', '/pl/Ośrodek%20pomocy', '/pl/zo\u0301łw', ' /pl/Spacja ']
  await using lake = await openTestLake([
    {_id: 'p1', _type: 'page', slug: slug('o-projekcie')},
    ...pasted.map((from, at) => ({_id: `r${at}`, _type: 'redirect', from, to: '/o-projekcie'})),
  ])
  const resolve = redirectResolver(lake.anonymous)
  for (const path of [
    '/pl/żółta-strona',
    '/pl/Źródła/',
    '/pl/O%C5%9Brodek%20pomocy',
    '/pl/żółw',
    '/pl/zółw',
    '/pl/Spacja',
  ])
    expect([path, await resolve(encodeURI(decodeURI(path)))]).toEqual([
      path,
      path === '/pl/żółw' ? null : '/o-projekcie',
    ])
})

test('chains are followed to their end, and a circle leads nowhere', async () => {
  await using site = await open()
  expect(await site.resolve('/a?q=2')).toBe('/informator/kis?x=1&q=2#y')
  expect(await site.resolve('/kolo-1')).toBeNull()
  expect(await site.resolve('/KOLO-2')).toBeNull()
})

test('a page at an address wins over a redirect from it', async () => {
  await using site = await open()
  expect(await site.resolve('/do-strony')).toBe('/o-projekcie')
  expect(await site.resolve('/do-czesci')).toBe('/slownik')
})

test('an old address of a news item leads to it: the one written down, and the one its title had', async () => {
  await using site = await open()
  expect(await site.resolve('/pl/aktualnosci/zupelnie-inny-tytul')).toBe('/aktualnosci/nowy-slug')
  expect(await site.resolve('/Aktualnosci/ZUPELNIE-INNY-TYTUL')).toBe('/aktualnosci/nowy-slug')
  expect(await site.resolve('/pl/Aktualnosci/DZIEN-OTWARTY-W-KIS')).toBe('/aktualnosci/dzien-otwarty-w-kis')
  expect(await site.resolve('/pl/Aktualnosci/Dzien-otwarty-w-KIS2')).toBe('/aktualnosci/dzien-otwarty-w-kis-2')
  expect(await site.resolve('/pl/Aktualnosci/Dzien-otwarty-w-KIS3')).toBeNull()
})

test('the old address of a news item is followed also when its slug has changed since', async () => {
  await using site = await open()
  expect(await site.resolve('/pl/Aktualnosci/Dawny-SLUG')).toBe('/aktualnosci/nowy-slug')
})

test('what is not published does not redirect', async () => {
  await using site = await open()
  expect(await site.resolve('/szkic')).toBeNull()
})

test('a new redirect holds at once, and a deleted one no more', async () => {
  await using site = await open()
  expect(await site.resolve('/nowe')).toBeNull()
  await site.lake.client.create({_id: 'r20', _type: 'redirect', from: '/nowe', to: '/informator/kis'})
  expect(await site.resolve('/nowe')).toBe('/informator/kis')
  await site.lake.client.delete('r20')
  expect(await site.resolve('/nowe')).toBeNull()
})

test('an address typed with capitals finds its page', async () => {
  await using site = await open()
  expect(await site.resolve('/Informator')).toBe('/informator')
  expect(await site.resolve('/informator/KIS?a=1')).toBe('/informator/kis?a=1')
  expect(await site.resolve('/Wydarzenia/Cykl/Sciezki')).toBe('/wydarzenia/cykl/sciezki')
  expect(await site.resolve('/Szukaj?q=kis')).toBe('/szukaj?q=kis')
})

test('an address with the prefix of the former site finds the page that has the rest', async () => {
  await using site = await open()
  expect(await site.resolve('/pl/Kontakt')).toBe('/kontakt')
  expect(await site.resolve('/pl/Aktualnosci')).toBe('/aktualnosci')
  expect(await site.resolve('/PL')).toBe('/')
})

test('what lies below a page that has moved leads to the same below its new address', async () => {
  await using site = await open()
  expect(await site.resolve('/informator/dawny/etr?a=1')).toBe('/informator/kis/etr?a=1')
  expect(await site.resolve('/informator/drukuj/dawny')).toBe('/informator/drukuj/kis')
  expect(await site.resolve('/informator/kis/nie-ma')).toBeNull()
  expect(await site.resolve('/informator/nic/nie-ma')).toBeNull()
  expect(await site.resolve('/b/etr')).toBeNull()
  // A page of another kind has nothing like it.
  expect(await site.resolve('/wydarzenia/dawne/kalendarz.ics')).toBe('/slownik')
})

test('hundreds of addresses that nobody has are asked for with a few questions, and of the lake one is held', async () => {
  await using site = await open()
  const asked: (string | undefined)[] = []
  const client = site.lake.anonymous.clone()
  const fetch = client.fetch.bind(client)
  const counted = Object.assign(client, {
    fetch: (...args: Parameters<typeof fetch>) => {
      asked.push(args[2]?.perspective?.toString())
      return fetch(...args)
    },
  })
  const whereabouts = createAddressBook(counted, createExpiry())
  const addresses = Array.from({length: 60}, (_, n) => [
    `/nie-ma-${n}`,
    `/pl/Nie-Ma-${n}`,
    `/a/b/${n}/etr`,
    `/a/b/${n}?c`,
  ])
  const found = await Promise.all(addresses.flat().map((address) => whereabouts(address)))
  expect(found.every((each) => each?.stands === false && each.to === null)).toBe(true)
  expect(asked.filter((perspective) => perspective !== 'raw')).toHaveLength(1)
  expect(asked.length).toBeLessThan(5)
})

test('it is known of an address whether its document is there', async () => {
  await using site = await open()
  const whereabouts = createAddressBook(site.lake.anonymous, createExpiry())
  const stands = async (path: string) => (await whereabouts(path))?.stands
  for (const path of ['/o-projekcie', '/informator/kis', '/informator/kis/etr?a=1', '/wydarzenia/cykl/sciezki'])
    expect([path, await stands(path)]).toEqual([path, true])
  for (const path of ['/kis', '/informator/o-projekcie', '/O-projekcie', '/aktualnosci/kategoria/sciezki', '/a/b'])
    expect([path, await stands(path)]).toEqual([path, false])
})

test('the old addresses of news are kept, and read again when content has changed them', async () => {
  await using site = await open()
  const expiry = createExpiry()
  const whereabouts = createAddressBook(site.lake.anonymous, expiry)
  const to = async (path: string) => (await whereabouts(path))?.to
  expect(await to('/pl/Nowa-Dawna')).toBeNull()
  await site.lake.client
    .patch('n2')
    .set({legacyPaths: ['/pl/Nowa-Dawna/']})
    .commit()
  expiry.expireAll()
  expect(await to('/pl/Nowa-Dawna')).toBe('/aktualnosci/dzien-otwarty-w-kis')
})

test('that too much is asked at once is said to whoever asks, and not written down each time', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const whereabouts = createAddressBook({fetch: () => Promise.reject(new TooMuchAsked())}, createExpiry())
  await expect(whereabouts('/a')).rejects.toThrow(TooMuchAsked)
  expect(warn).not.toHaveBeenCalled()
  warn.mockRestore()
})

test('when content is out of reach, the address is just not found', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const resolve = redirectResolver({fetch: () => Promise.reject(new Error('down'))})
  expect(await resolve('/pl/O-projekcie')).toBeNull()
  expect(warn).toHaveBeenCalledOnce()
  warn.mockRestore()
})
