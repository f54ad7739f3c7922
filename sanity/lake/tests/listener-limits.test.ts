import {expect, test} from 'vitest'

import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'
import {serverSentEvents} from '#tests/support/server-sent-events.ts'

const page = {_id: 'page', _type: 'page', title: 'a'.repeat(2000)}
const endless = 'title match "*a*a*a*b"'

/** The events that a stranger hears by a filter; greeted already. */
async function listen(lake: TestLake, filter: string) {
  const query = encodeURIComponent(`*[${filter}]`)
  const events = serverSentEvents(
    await lake.request(`/v2025-02-19/data/listen/production?query=${query}`, {headers: {}}),
  )
  expect((await events.next()).value).toMatchObject({event: 'welcome'})
  return events
}

test('the heavy filters of two hundred strangers hold up neither a commit nor those who are signed in', async () => {
  await using lake = await openTestLake()
  const strangers = await Promise.all(Array.from({length: 200}, (_, at) => listen(lake, `${endless} || "${at}" == ""`)))
  const editor = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation']}))
  await editor.next()
  const started = performance.now()
  await lake.client.create(page)
  expect(await editor.next()).toMatchObject({documentId: 'page'})
  await lake.client.patch('page').set({title: 'Short'}).commit()
  expect(await lake.request('/v1/ping')).toHaveProperty('status', 200)
  expect(performance.now() - started).toBeLessThan(2000)
  editor.stop()
  for (const events of strangers) void events.return()
})

test('a listener whose filter takes too long is told to begin anew', async () => {
  await using lake = await openTestLake()
  const stranger = await listen(lake, endless)
  await lake.client.create(page)
  expect((await stranger.next()).value).toMatchObject({event: 'reset', id: expect.any(String)})
  expect((await stranger.next()).done).toBe(true)
})

test('so is one who is signed in', async () => {
  await using lake = await openTestLake()
  const query = encodeURIComponent(`*[${endless}]`)
  const events = serverSentEvents(await lake.request(`/v2025-02-19/data/listen/production?query=${query}`))
  await events.next()
  await lake.client.create(page)
  expect((await events.next()).value).toMatchObject({event: 'reset'})
  expect((await events.next()).done).toBe(true)
})

test('a stranger beside heavy filters hears everything, in order', async () => {
  await using lake = await openTestLake()
  const heavy = await Promise.all([1, 2, 3].map((number) => listen(lake, `${endless} || ${number} == 0`)))
  const stranger = await listen(lake, '_type == "page"')
  await lake.client.create(page)
  for (let count = 1; count <= 5; count += 1) await lake.client.patch('page').set({count}).commit()
  expect((await stranger.next()).value).toMatchObject({data: {transition: 'appear'}})
  for (let count = 1; count <= 5; count += 1) {
    expect((await stranger.next()).value).toMatchObject({data: {mutations: [{patch: {set: {count}}}]}})
  }
  for (const events of [...heavy, stranger]) void events.return()
})

test('the filter of many streams is asked once, if it is the same', async () => {
  let asked = 0
  // Whoever asks a filter looks at the clock.
  const now = () => {
    asked += 1
    return Date.now()
  }
  await using lake = await openTestLake([], {now})
  const strangers = await Promise.all(Array.from({length: 150}, () => listen(lake, 'true')))
  asked = 0
  await lake.client.create(page)
  for (const stranger of strangers) expect((await stranger.next()).value).toMatchObject({data: {documentId: 'page'}})
  expect(asked).toBeLessThan(50)
  for (const events of strangers) void events.return()
})

test('a stranger who falls a hundred transactions behind is told to begin anew', async () => {
  await using lake = await openTestLake([page])
  // What this one asks takes so long that the other falls behind.
  const heavy = await listen(lake, endless)
  const stranger = await listen(lake, 'true')
  const {store} = lake.lake.context
  const patches = Array.from({length: 150}, (_, count) => ({patch: {id: 'page', set: {count}}}))
  await Promise.all(patches.map((patch) => store.commit({dataset: 'production', author: 'test', mutations: [patch]})))
  expect((await stranger.next()).value).toMatchObject({event: 'reset', id: expect.any(String)})
  expect((await stranger.next()).done).toBe(true)
  void heavy.return()
})
