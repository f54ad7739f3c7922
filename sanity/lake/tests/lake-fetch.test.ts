import {once} from 'node:events'
import type {AddressInfo} from 'node:net'

import {expect, test, vi} from 'vitest'
import {WebSocketServer, type WebSocket} from 'ws'

import {answerProjectHost, createLakeFetch} from '#client/lake-fetch.ts'

const listen = '/v2025-02-19/data/listen/production?query=*'

test('the streams of a tab share one socket, each with its own address and headers', async () => {
  await using lake = await openSocketServer()
  const lakeFetch = createLakeFetch(lake.url)
  const first = lakeFetch(`${lake.url}${listen}`, {headers: {Authorization: 'Bearer a', 'Last-Event-ID': 'e7'}})
  const second = lakeFetch(`${lake.url}/v2025-02-19/data/live/events/production`)
  const socket = await lake.nextSocket()
  expect(await socket.next()).toEqual({
    open: 1,
    path: listen,
    headers: {authorization: 'Bearer a', 'last-event-id': 'e7'},
  })
  expect(await socket.next()).toEqual({open: 2, path: '/v2025-02-19/data/live/events/production', headers: {}})
  socket.send({opened: 2, status: 200, headers: {'content-type': 'text/event-stream'}})
  socket.send({opened: 1, status: 401, headers: {'content-type': 'application/json'}})
  expect((await first).status).toBe(401)
  expect((await second).headers.get('content-type')).toBe('text/event-stream')
  expect(lake.socketCount()).toBe(1)
})

test('a stream hands on what the lake sends, Polish letters whole, and ends with it', async () => {
  await using lake = await openSocketServer()
  const {response, socket} = await openStream(lake)
  socket.send({chunk: 1, text: 'data: "łąka'})
  socket.send({chunk: 1, text: ' i źródło"\n\n'})
  socket.send({end: 1})
  expect(await response.text()).toBe('data: "łąka i źródło"\n\n')
})

test('a stream that is aborted is closed at the lake, and others go on', async () => {
  await using lake = await openSocketServer()
  const lakeFetch = createLakeFetch(lake.url)
  const abort = new AbortController()
  const aborted = lakeFetch(lake.url + listen, {signal: abort.signal})
  const kept = lakeFetch(lake.url + listen)
  const socket = await lake.nextSocket()
  await socket.next()
  await socket.next()
  abort.abort()
  await expect(aborted).rejects.toThrow('abort')
  expect(await socket.next()).toEqual({close: 1})
  socket.send({opened: 2, status: 200, headers: {}})
  expect((await kept).ok).toBe(true)
})

test('a reader that stops reading closes its stream at the lake', async () => {
  await using lake = await openSocketServer()
  const {response, socket} = await openStream(lake)
  await response.body?.cancel()
  expect(await socket.next()).toEqual({close: 1})
})

test('when the socket is lost every stream fails, and the next one opens a new socket', async () => {
  await using lake = await openSocketServer()
  const lakeFetch = createLakeFetch(lake.url, {retryDelays: [1]})
  const {response, socket} = await openStream(lake, lakeFetch)
  socket.close()
  await expect(response.text()).rejects.toThrow('was lost')
  const again = lakeFetch(lake.url + listen)
  const newSocket = await lake.nextSocket()
  expect(await newSocket.next()).toMatchObject({path: listen})
  newSocket.send({opened: 2, status: 200, headers: {}})
  expect((await again).ok).toBe(true)
})

test('a lake that is not there makes the request fail instead of waiting', async () => {
  const lake = await openSocketServer()
  await lake[Symbol.asyncDispose]()
  await expect(createLakeFetch(lake.url)(lake.url + listen)).rejects.toThrow('was lost')
})

test('a socket that says nothing for too long is given up', async () => {
  await using lake = await openSocketServer()
  const lakeFetch = createLakeFetch(lake.url, {silenceLimit: 30})
  const {response} = await openStream(lake, lakeFetch)
  await expect(response.text()).rejects.toThrow('was lost')
})

test('everything but streams of the lake is fetched as before', async () => {
  const fetched: string[] = []
  const lakeFetch = createLakeFetch('http://lake.test', {
    fetch: async (input) => {
      fetched.push(input)
      return Response.json({})
    },
  })
  const others = [
    'http://lake.test/v2025-02-19/data/query/production?query=*',
    'http://lake.test/v2025-02-19/users/me',
    'http://elsewhere.test/v2025-02-19/data/listen/production?query=*',
  ]
  for (const address of others) await lakeFetch(address)
  expect(fetched).toEqual(others)
})

type SocketServer = Awaited<ReturnType<typeof openSocketServer>>

/** Opens a stream and answers it, as the lake would. */
async function openStream(lake: SocketServer, lakeFetch = createLakeFetch(lake.url)) {
  const answer = lakeFetch(lake.url + listen)
  const socket = await lake.nextSocket()
  await socket.next()
  socket.send({opened: 1, status: 200, headers: {'content-type': 'text/event-stream'}})
  return {response: await answer, socket}
}

/** A server at `/streams` whose side of the talk the test takes. */
async function openSocketServer() {
  const server = new WebSocketServer({port: 0, path: '/streams'})
  await once(server, 'listening')
  const opened: WebSocket[] = []
  const waiting = queue<ReturnType<typeof socketOf>>()
  server.on('connection', (socket) => {
    opened.push(socket)
    waiting.push(socketOf(socket))
  })
  return {
    url: `http://localhost:${portOf(server.address())}`,
    nextSocket: waiting.next,
    socketCount: () => opened.length,
    async [Symbol.asyncDispose]() {
      for (const socket of opened) socket.terminate()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function socketOf(socket: WebSocket) {
  const messages = queue<unknown>()
  socket.addEventListener('message', ({data}) => messages.push(typeof data === 'string' ? JSON.parse(data) : data))
  return {
    next: messages.next,
    send: (message: object) => socket.send(JSON.stringify(message)),
    close: () => socket.close(),
  }
}

/** Hands out items in order, waiting for those that are not there yet. */
function queue<Item>() {
  const items: Item[] = []
  const takers: ((item: Item) => void)[] = []
  return {
    push(item: Item) {
      const taker = takers.shift()
      if (taker) taker(item)
      else items.push(item)
    },
    next: () =>
      new Promise<Item>((resolve) => {
        const item = items.shift()
        if (item === undefined) takers.push(resolve)
        else resolve(item)
      }),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port
  throw new Error('Expected the server to listen on a port.')
}

test('what a page asks under the name of the project is asked of the lake, and nothing else is touched', async () => {
  const asked: [by: string, address: string, method: string | undefined][] = []
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    asked.push(['browser', input, init?.method])
    return new Response()
  })
  vi.stubGlobal('WebSocket', function opened(address: string, protocol?: string) {
    asked.push(['socket', address, protocol])
  })
  try {
    answerProjectHost('https://lake.example', 'demo', async (address, init) => {
      asked.push(['lake', address, init?.method])
      return new Response()
    })
    await fetch('https://demo.lake.example/v1/users/me', {method: 'POST'})
    await fetch(new URL('https://demo.lake.example/v1/data/listen/production'))
    await fetch('https://demo.lake.example.org/v1')
    await fetch('https://lake.example/v1')
    const socket = new globalThis.WebSocket('wss://demo.lake.example/v1/socket/production', 'presence')
    expect(socket).not.toBe(new globalThis.WebSocket('wss://lake.example.org/demo.lake.example/'))
  } finally {
    vi.unstubAllGlobals()
  }
  expect(asked).toEqual([
    ['lake', 'https://lake.example/v1/users/me', 'POST'],
    ['lake', 'https://lake.example/v1/data/listen/production', undefined],
    ['browser', 'https://demo.lake.example.org/v1', undefined],
    ['browser', 'https://lake.example/v1', undefined],
    ['socket', 'wss://lake.example/v1/socket/production', 'presence'],
    ['socket', 'wss://lake.example.org/demo.lake.example/', undefined],
  ])
})
