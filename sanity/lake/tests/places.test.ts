import {once} from 'node:events'

import {expect, test} from 'vitest'
import type {WebSocket} from 'ws'

import {withClientAddress} from '#src/auth/client-address.ts'
import {anonymousGrants} from '#src/index.ts'
import {openTestLake, type TestLake, testLakeUrl, testSiteUrl} from '#tests/support/open-test-lake.ts'
import {messagesOf, openWebSockets} from '#tests/support/open-web-sockets.ts'

const livePath = '/v2025-02-19/data/live/events/production'
const listenPath = '/v2025-02-19/data/listen/production?query=*'
const editor = {authorization: 'Bearer test-token'}
const trustedProxies = ['127.0.0.1']

function open({lake}: TestLake, address: string, path = livePath, headers = {}): Promise<Response> {
  return lake.fetch(withClientAddress(new Request(testLakeUrl + path, {headers}), address))
}

async function openMany(lake: TestLake, address: string, count: number): Promise<number[]> {
  const answers = await Promise.all(Array.from({length: count}, () => open(lake, address)))
  return answers.map(({status}) => status)
}

test('one address gets some of the places for streams; another address and whoever has a token get theirs', async () => {
  await using lake = await openTestLake()
  const statuses = await openMany(lake, '203.0.113.7', 300)
  expect(statuses.filter((status) => status === 200)).toHaveLength(200)
  const refused = await open(lake, '203.0.113.7')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toEqual(expect.any(String))
  expect(await open(lake, '203.0.113.8')).toHaveProperty('status', 200)
  expect(await open(lake, '203.0.113.7', listenPath, editor)).toHaveProperty('status', 200)
})

test('all strangers together leave places to those who are signed in and to the site', async () => {
  const token = {name: 'site', secret: 'site-token', grants: anonymousGrants}
  await using lake = await openTestLake([], {tokens: [token]})
  for (let number = 1; number <= 10; number += 1) await openMany(lake, `203.0.113.${number}`, 200)
  const refused = await open(lake, '198.51.100.1')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toEqual(expect.any(String))
  expect(await open(lake, '203.0.113.1', listenPath, editor)).toHaveProperty('status', 200)
  const site = {authorization: 'Bearer site-token'}
  expect(await open(lake, '203.0.113.1', livePath, site)).toHaveProperty('status', 200)
})

test('a place is free again when its stream has ended', async () => {
  await using lake = await openTestLake()
  const first = await open(lake, '203.0.113.7')
  await openMany(lake, '203.0.113.7', 199)
  expect(await open(lake, '203.0.113.7')).toHaveProperty('status', 429)
  await first.body?.cancel()
  expect(await open(lake, '203.0.113.7')).toHaveProperty('status', 200)
})

async function openStreams(lake: TestLake) {
  const sockets = await openWebSockets(lake)
  return {...sockets, connect: (address?: string) => sockets.connect('/streams', testSiteUrl, address)}
}

/** Opens a stream and answers its status. */
async function statusOf(socket: WebSocket, message: {open: number; path: string; headers?: Record<string, string>}) {
  const messages = messagesOf(socket)
  socket.send(JSON.stringify(message))
  for (;;) {
    const {opened, status} = await messages.next()
    if (opened === message.open) return status
  }
}

test('sockets full of streams leave places to others, even at the same address', async () => {
  await using lake = await openTestLake()
  using streams = await openStreams(lake)
  const greedy = Array.from({length: 3}, () => streams.connect())
  await Promise.all(greedy.map((socket) => once(socket, 'open')))
  for (const socket of greedy) {
    for (let number = 1; number < 500; number += 1) socket.send(JSON.stringify({open: number, path: livePath}))
    await statusOf(socket, {open: 500, path: livePath})
  }
  expect(lake.lake.context.streams.count()).toBe(200)
  const socket = streams.connect()
  await once(socket, 'open')
  expect(await statusOf(socket, {open: 1, path: livePath})).toBe(429)
  expect(await statusOf(socket, {open: 2, path: listenPath, headers: editor})).toBe(200)
  expect(await open(lake, '203.0.113.7')).toHaveProperty('status', 200)
  for (const each of [socket, ...greedy]) each.terminate()
})

test('idle sockets count: one address gets a hundred, another still gets one', async () => {
  await using lake = await openTestLake([], {trustedProxies})
  using streams = await openStreams(lake)
  const idle = Array.from({length: 100}, () => streams.connect('203.0.113.7'))
  await Promise.all(idle.map((socket) => once(socket, 'open')))
  const [error] = await once(streams.connect('203.0.113.7'), 'error')
  expect(String(error)).toContain('429')
  const other = streams.connect('203.0.113.8')
  await once(other, 'open')
  for (const each of [other, ...idle]) each.terminate()
})

test('sockets of those who are signed in are not among those of their address', async () => {
  await using lake = await openTestLake([], {trustedProxies})
  using streams = await openStreams(lake)
  const signedIn = streams.connect('203.0.113.7')
  await once(signedIn, 'open')
  expect(await statusOf(signedIn, {open: 1, path: listenPath, headers: editor})).toBe(200)
  const idle = Array.from({length: 100}, () => streams.connect('203.0.113.7'))
  await Promise.all(idle.map((socket) => once(socket, 'open')))
  for (const each of [signedIn, ...idle]) each.terminate()
})

test('when strangers hold all sockets that they may, the oldest makes room, and editors keep theirs', async () => {
  await using lake = await openTestLake([], {trustedProxies})
  using streams = await openStreams(lake)
  const signedIn = streams.connect('198.51.100.1')
  await once(signedIn, 'open')
  expect(await statusOf(signedIn, {open: 1, path: listenPath, headers: editor})).toBe(200)
  const idle: WebSocket[] = []
  for (let number = 1; number <= 10; number += 1) {
    const sockets = Array.from({length: 100}, () => streams.connect(`203.0.113.${number}`))
    await Promise.all(sockets.map((socket) => once(socket, 'open')))
    idle.push(...sockets)
  }
  const [oldest] = idle
  const closed = oldest && once(oldest, 'close')
  const late = streams.connect('198.51.100.2')
  await once(late, 'open')
  await closed
  expect(await statusOf(late, {open: 1, path: listenPath, headers: editor})).toBe(200)
  expect(signedIn.readyState).toBe(signedIn.OPEN)
  for (const each of [signedIn, late, ...idle]) each.terminate()
})
