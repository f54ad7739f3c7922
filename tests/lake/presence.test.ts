import {once} from 'node:events'
import {createServer} from 'node:http'

import {expect, test} from 'vitest'
import {WebSocket} from 'ws'

import {attachWebSockets} from '#sanity/lake/web-sockets.ts'
import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake, type TestLake, testSiteUrl} from '#tests/support/open-test-lake.ts'

type Message = Record<string, unknown>

/** A server with a lake's WebSockets, and tabs of the Studio on it. */
async function openStudio(lake: TestLake) {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const sockets = attachWebSockets(server, lake.lake)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    connect: (dataset = 'production') =>
      new WebSocket(`ws://localhost:${port}/v2022-06-30/socket/${dataset}?tag=sanity.studio`, {origin: testSiteUrl}),
    [Symbol.dispose]() {
      sockets.close()
      server.close()
    },
  }
}

async function openTab(socket: WebSocket, token?: string) {
  const messages = queueOf<Message>({
    subscribe(observer) {
      socket.on('message', (data: Buffer) => observer.next(JSON.parse(data.toString())))
      return {unsubscribe: () => socket.close()}
    },
  })
  await once(socket, 'open')
  const call = (method: string, params: Message = {}) => {
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
