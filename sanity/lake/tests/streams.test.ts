import {once} from 'node:events'

import {expect, test} from 'vitest'
import type {WebSocket} from 'ws'

import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'
import {messagesOf, openWebSockets} from '#tests/support/open-web-sockets.ts'

const home = {_id: 'home', _type: 'page', title: 'Home'}
const listenPath = '/v2025-02-19/data/listen/production?query=*'

/** The streams of a lake, and sockets to them. */
async function openStreams(lake: TestLake) {
  const sockets = await openWebSockets(lake)
  return {...sockets, connect: (origin?: string) => sockets.connect('/streams', origin)}
}

async function opened(socket: WebSocket): Promise<(message: unknown) => void> {
  await once(socket, 'open')
  return (message) => socket.send(JSON.stringify(message))
}

test('one socket carries several event streams', async () => {
  await using lake = await openTestLake([home])
  using streams = await openStreams(lake)
  const socket = streams.connect()
  const messages = messagesOf(socket)
  const send = await opened(socket)
  send({open: 1, path: listenPath})
  expect(await messages.next()).toEqual({
    opened: 1,
    status: 200,
    headers: {'content-type': expect.stringContaining('text/event-stream')},
  })
  expect(await messages.next()).toEqual({chunk: 1, text: ':\n\n'})
  expect(await messages.next()).toMatchObject({chunk: 1, text: expect.stringContaining('event: welcome')})
  send({open: 2, path: '/v2025-02-19/data/live/events/production'})
  expect(await messages.next()).toMatchObject({opened: 2, status: 200})
  await messages.next()
  expect(await messages.next()).toMatchObject({chunk: 2, text: expect.stringContaining('event: welcome')})
  await lake.client.patch('home').set({title: 'New'}).commit()
  expect(await messages.next()).toMatchObject({chunk: 1, text: expect.stringContaining('"documentId":"home"')})
  messages.stop()
})

test('a stream is asked for in the name of the one whose token comes with it', async () => {
  await using lake = await openTestLake()
  using streams = await openStreams(lake)
  const socket = streams.connect()
  const messages = messagesOf(socket)
  const send = await opened(socket)
  send({open: 1, path: `${listenPath}&includeAllVersions=true`, headers: {Authorization: 'Bearer test-token'}})
  for (const expected of ['opened', 'chunk', 'chunk']) expect(await messages.next()).toHaveProperty(expected, 1)
  await lake.client.create({...home, _id: 'drafts.home'})
  expect(await messages.next()).toMatchObject({chunk: 1, text: expect.stringContaining('drafts.home')})
  messages.stop()
})

test('an error is answered as it would be by HTTP', async () => {
  await using lake = await openTestLake()
  using streams = await openStreams(lake)
  const socket = streams.connect()
  const messages = messagesOf(socket)
  const send = await opened(socket)
  send({open: 1, path: listenPath, headers: {authorization: 'Bearer wrong'}})
  expect(await messages.next()).toMatchObject({opened: 1, status: 401})
  expect(await messages.next()).toMatchObject({chunk: 1, text: expect.stringContaining('SIO-401-ANF')})
  expect(await messages.next()).toEqual({end: 1})
  messages.stop()
})

test('only listen and live go through the socket', async () => {
  await using lake = await openTestLake()
  using streams = await openStreams(lake)
  const socket = streams.connect()
  const messages = messagesOf(socket)
  const send = await opened(socket)
  send({open: 1, path: '/v1/data/query/production?query=*'})
  expect(await messages.next()).toMatchObject({opened: 1, status: 404})
  await messages.next()
  await messages.next()
  send({open: 2, path: '/v1/data/listen/../query/production?query=*'})
  expect(await messages.next()).toMatchObject({opened: 2, status: 404})
  messages.stop()
})

test('a closed stream is silent, and its number may be used again', async () => {
  await using lake = await openTestLake([home])
  using streams = await openStreams(lake)
  const socket = streams.connect()
  const messages = messagesOf(socket)
  const send = await opened(socket)
  send({open: 1, path: listenPath})
  for (const expected of ['opened', 'chunk', 'chunk']) expect(await messages.next()).toHaveProperty(expected, 1)
  send({close: 1})
  send({open: 2, path: listenPath})
  for (const expected of ['opened', 'chunk', 'chunk']) expect(await messages.next()).toHaveProperty(expected, 2)
  await lake.client.patch('home').set({title: 'New'}).commit()
  expect(await messages.next()).toMatchObject({chunk: 2})
  messages.stop()
})

test('a stream that is closed before it was answered stays closed', async () => {
  await using lake = await openTestLake([home])
  using streams = await openStreams(lake)
  const socket = streams.connect()
  const messages = messagesOf(socket)
  const send = await opened(socket)
  send({open: 1, path: listenPath})
  send({close: 1})
  send({open: 2, path: listenPath})
  await expect.poll(() => lake.lake.context.streams.count()).toBe(1)
  messages.stop()
})

test('a page of another origin gets no socket', async () => {
  await using lake = await openTestLake()
  using streams = await openStreams(lake)
  const socket = streams.connect('http://elsewhere.test')
  const [error] = await once(socket, 'error')
  expect(String(error)).toContain('403')
})

test('a message that makes no sense closes the socket', async () => {
  await using lake = await openTestLake()
  using streams = await openStreams(lake)
  const socket = streams.connect()
  const send = await opened(socket)
  send('nonsense')
  const [code] = await once(socket, 'close')
  expect(code).toBe(1008)
})

test('a tab that is closed leaves no stream behind', async () => {
  await using lake = await openTestLake()
  using streams = await openStreams(lake)
  const socket = streams.connect()
  const messages = messagesOf(socket)
  const send = await opened(socket)
  send({open: 1, path: listenPath})
  send({open: 2, path: listenPath})
  for (let message = 0; message < 6; message += 1) await messages.next()
  expect(lake.lake.context.streams.count()).toBe(2)
  messages.stop()
  await expect.poll(() => lake.lake.context.streams.count()).toBe(0)
})
