import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {withClientAddress} from '#src/auth/client-address.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

import {plain} from './pictures.ts'

/** Asks for an image as a stranger at an address does. */
function ask({lake}: TestLake, address: string, url: string, init: RequestInit = {}): Promise<Response> {
  return lake.fetch(withClientAddress(new Request(url, init), address))
}

/** The address of a variant that nobody has made yet and that takes a while. */
function heavy(url: string, number: number): string {
  return `${url}?w=${1500 + number}&blur=60&fm=png`
}

async function openWithPicture() {
  const lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await plain(1200, 900).png().toBuffer())
  return {lake, url}
}

test('an upload waits for no image that strangers want', async () => {
  const {lake, url} = await openWithPicture()
  await using _ = lake
  const left = new AbortController()
  let answered = 0
  const strangers = Array.from({length: 60}, async (_unused, number) => {
    await ask(lake, `203.0.113.${number}`, heavy(url, number), {signal: left.signal})
    answered += 1
  })
  await lake.client.assets.upload('image', await plain(300, 200, '#123456').png().toBuffer())
  expect(answered).toBeLessThan(10)
  left.abort()
  await Promise.all(strangers)
})

test('who wants many images lets others go first', async () => {
  const {lake, url} = await openWithPicture()
  await using _ = lake
  const order: string[] = []
  const note = (who: string) => () => void order.push(who)
  const many = [1, 2, 3, 4, 5, 6].map((number) => ask(lake, '203.0.113.1', heavy(url, number)).then(note('many')))
  const one = ask(lake, '203.0.113.2', heavy(url, 7)).then(note('one'))
  await Promise.all([...many, one])
  expect(order.indexOf('one')).toBeLessThan(3)
})

test('readers who ask through the site are told apart by their own addresses, strangers by none that they name', async () => {
  const {lake, url} = await openWithPicture()
  await using _ = lake
  const order: string[] = []
  const asThe = (reader: string, headers: Record<string, string>, number: number) =>
    ask(lake, '127.0.0.1', heavy(url, number), {headers: {...headers, 'x-forwarded-for': reader}})
  const site = {authorization: 'Bearer test-token'}
  const many = [1, 2, 3, 4, 5, 6].map((number) => asThe('203.0.113.1', site, number).then(() => order.push('many')))
  const one = asThe('203.0.113.2', site, 7).then(() => order.push('one'))
  await Promise.all([...many, one])
  expect(order.indexOf('one')).toBeLessThan(3)
  const left = new AbortController()
  const liars = Array.from({length: 110}, (_unused, number) =>
    ask(lake, '127.0.0.1', heavy(url, 10 + number), {
      headers: {'x-forwarded-for': `203.0.113.${number}`},
      signal: left.signal,
    }),
  )
  expect((await liars.at(-1))?.status).toBe(429)
  left.abort()
  await Promise.all(liars)
})

test('an address waits for a hundred images at most, and what is given up is not made', async () => {
  const {lake, url} = await openWithPicture()
  await using _ = lake
  const left = new AbortController()
  const waiting = Array.from({length: 110}, (_unused, number) =>
    ask(lake, '203.0.113.1', heavy(url, number), {signal: left.signal}),
  )
  const refused = await waiting.at(-1)
  expect(refused?.status).toBe(429)
  expect(refused?.headers.get('retry-after')).toBe('1')
  expect((await ask(lake, '203.0.113.2', `${url}?w=10`)).status).toBe(200)
  left.abort()
  const statuses = (await Promise.all(waiting)).map(({status}) => status)
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(80)
})

test('an image that is there already is answered without waiting', async () => {
  const {lake, url} = await openWithPicture()
  await using _ = lake
  await ask(lake, '203.0.113.1', `${url}?w=10`)
  const left = new AbortController()
  let answered = 0
  const strangers = Array.from({length: 30}, async (_unused, number) => {
    await ask(lake, '203.0.113.1', heavy(url, number), {signal: left.signal})
    answered += 1
  })
  expect((await ask(lake, '203.0.113.1', `${url}?w=10`)).status).toBe(200)
  expect(answered).toBeLessThan(5)
  left.abort()
  await Promise.all(strangers)
})

test('parameters that differ in nothing that can be seen are one image on disk', async () => {
  const {lake, url} = await openWithPicture()
  await using _ = lake
  const alike = [
    'w=20',
    'w=20.2',
    'w=20&fp-x=0.1',
    'w=20&crop=left',
    'w=20&q=75',
    'w=20&q=75.3',
    'w=20&rect=0,0,1200,900',
  ]
  for (const query of alike) await ask(lake, '203.0.113.1', `${url}?${query}&fm=webp`)
  const names = await readdir(join(lake.folder, 'cache'), {recursive: true})
  expect(names.filter((name) => name.endsWith('.webp'))).toHaveLength(1)
})

test('an image of more pixels than this lake makes is refused before it is drawn, in all its frames together', async () => {
  const {lake, url} = await openWithPicture()
  await using _ = lake
  const sizes = ['w=4096&h=4096&fit=scale&fm=png', 'w=100000&h=100000&dpr=10&pad=2000&fm=png']
  for (const query of sizes) {
    const response = await ask(lake, '203.0.113.1', `${url}?${query}`)
    expect([200, 400]).toContain(response.status)
  }
  const files = await readdir(join(lake.folder, 'cache'), {recursive: true, withFileTypes: true})
  const bytes = files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)))
  expect(Math.max(...(await Promise.all(bytes)).map(({size}) => size))).toBeLessThan(10_000_000)
})
