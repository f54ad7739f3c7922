import {once} from 'node:events'
import {createServer} from 'node:http'

import {WebSocket} from 'ws'

import {attachWebSockets} from '#src/web-sockets.ts'

import {type EventQueue, queueOf} from './event-queue.ts'
import {type TestLake, testSiteUrl} from './open-test-lake.ts'

/**
 * A server with nothing but the WebSockets of a lake; `connect` opens one at a path, as a page of `origin` does. Where
 * the lake trusts 127.0.0.1 as a proxy, `from` is the address from which it seems to come.
 */
export async function openWebSockets({lake}: TestLake) {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const sockets = attachWebSockets(server, lake)
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return {
    connect: (path: string, origin = testSiteUrl, from = '127.0.0.1') =>
      new WebSocket(`ws://127.0.0.1:${port}${path}`, {origin, headers: {'x-forwarded-for': from}}),
    [Symbol.dispose]() {
      sockets.close()
      server.close()
    },
  }
}

/** The JSON messages of a socket, one by one. */
export function messagesOf(socket: WebSocket): EventQueue<Record<string, unknown>> {
  return queueOf<Record<string, unknown>>({
    subscribe(observer) {
      socket.on('message', (data: Buffer) => observer.next(JSON.parse(data.toString())))
      return {unsubscribe: () => socket.close()}
    },
  })
}
