import {once} from 'node:events'

import {expect, test} from 'vitest'
import type {WebSocket} from 'ws'

import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'
import {messagesOf, openWebSockets} from '#tests/support/open-web-sockets.ts'

/** The presence sockets of a lake, as tabs of the Studio open them. */
async function openStudio(lake: TestLake) {
  const sockets = await openWebSockets(lake)
  const path = (dataset: string) => `/v2022-06-30/socket/${dataset}?tag=sanity.studio`
  return {...sockets, connect: (dataset = 'production') => sockets.connect(path(dataset))}
}

async function openTab(socket: WebSocket, token?: string) {
  const messages = messagesOf(socket)
  await once(socket, 'open')
  const call = (method: string, params: Record<string, unknown> = {}) => {
    socket.send(JSON.stringify({jsonrpc: '2.0', id: method, method, params}))
    return messages.next()
  }
  if (token) await call('authorization', {authorization: `Bearer ${token}`})
  return {call, next: () => messages.next(), close: () => socket.close()}
}

test('a tab learns where another tab is, that it asks who is there, and that it has gone', async () => {
  await using lake = await openTestLake()
  using studio = await openStudio(lake)
  const token = lake.client.config().token
  const [anna, jan] = [await openTab(studio.connect(), token), await openTab(studio.connect(), token)]
  const {result: subscription} = await anna.call('presence_subscribe')
  await jan.call('presence_rollcall', {session: 'jan'})
  expect(await anna.next()).toMatchObject({
    method: 'presence_subscription',
    params: {subscription, result: {type: 'rollCall', session: 'jan', i: expect.any(String)}},
  })
  const locations = [{type: 'document', documentId: 'home', path: ['title']}]
  await jan.call('presence_announce', {data: {sessionId: 'jan', locations}})
  expect(await anna.next()).toMatchObject({params: {result: {type: 'state', m: {sessionId: 'jan', locations}}}})
  jan.close()
  expect(await anna.next()).toMatchObject({params: {result: {type: 'disconnect', m: {session: 'jan'}}}})
})

test('who is not signed in learns of nobody and is not shown to anybody', async () => {
  await using lake = await openTestLake()
  using studio = await openStudio(lake)
  const stranger = await openTab(studio.connect())
  expect(await stranger.call('presence_subscribe')).toMatchObject({error: {code: 4001}})
  expect(await stranger.call('authorization', {authorization: 'Bearer guessed'})).toMatchObject({error: {code: 4001}})
  expect(await stranger.call('presence_announce', {data: {sessionId: 'x'}})).toMatchObject({error: {code: 4001}})
})

test('a method that does not exist is refused by name', async () => {
  await using lake = await openTestLake()
  using studio = await openStudio(lake)
  const tab = await openTab(studio.connect(), lake.client.config().token)
  expect(await tab.call('constructor')).toMatchObject({
    error: {code: -32_601, message: 'Method not found: constructor'},
  })
})

test('a dataset that is not served has nobody in it', async () => {
  await using lake = await openTestLake()
  using studio = await openStudio(lake)
  const [error] = await once(studio.connect('unknown'), 'error')
  expect(String(error)).toContain('404')
})
