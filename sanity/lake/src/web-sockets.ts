import type {EventEmitter} from 'node:events'
import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'

import {type WebSocket, WebSocketServer} from 'ws'

import {streamsPath} from '../client/stream-protocol.ts'
import {createAddressReader} from './auth/client-address.ts'
import {standingOf} from './auth/origins.ts'
import type {Lake} from './lake.ts'
import {logError} from './log-error.ts'
import {createPresenceRoom, type PresenceRoom} from './presence.ts'
import {createSocketPlaces, type SocketCaller} from './socket-places.ts'
import {carryStreams} from './streams.ts'

const maxMessageBytes = 64 * 1024
const pingMs = 30_000

/** Answers WebSockets on the server: `/streams` and `/v…/socket/<dataset>` (presence). @returns ends them all */
export function attachWebSockets(server: EventEmitter, lake: Lake): {close(): void} {
  const sockets = new WebSocketServer({noServer: true, maxPayload: maxMessageBytes})
  const serve = serverOf(lake)
  const alive = new WeakSet<WebSocket>()
  const places = createSocketPlaces()
  const addressOf = createAddressReader(lake.context.options.trustedProxies)
  const count = () => sockets.clients.size
  lake.context.metrics.sockets.add(count)

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const service = serve(pathOf(request))
    if (!service) return refuse(socket, '404 Not Found')
    if (!(await mayConnect(lake, request.headers.origin))) return refuse(socket, '403 Forbidden')
    const address = addressOf(request)
    const refusal = places.refusal(address)
    if (refusal) return refuse(socket, refusal)
    sockets.handleUpgrade(request, socket, head, (opened) => {
      alive.add(opened)
      opened.on('pong', () => alive.add(opened))
      // ws reports a broken frame as an error and closes the socket by itself.
      opened.on('error', () => {})
      service(opened, places.take(opened, address))
    })
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // One that breaks off before it is answered.
    socket.on('error', () => {})
    upgrade(request, socket, head).catch((error: unknown) => {
      logError(error)
      refuse(socket, '503 Service Unavailable')
    })
  })

  // A tab that vanished without a word (a closed laptop) is noticed by its silence.
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, pingMs)
  timer.unref()

  return {
    close() {
      clearInterval(timer)
      lake.context.metrics.sockets.delete(count)
      for (const socket of sockets.clients) socket.close(1001, 'The lake is closing.')
      sockets.close()
    },
  }
}

/** A page elsewhere must not borrow the reader's connection; programs send no origin and bring a token. */
async function mayConnect({context}: Lake, origin: string | undefined): Promise<boolean> {
  if (origin === undefined || origin === context.options.publicUrl) return true
  return (await standingOf(context, origin)) === 'credentials'
}

type Service = (socket: WebSocket, caller: SocketCaller) => void

/** Which service answers at a path; undefined where none does. */
function serverOf(lake: Lake): (path: string) => Service | undefined {
  const {store} = lake.context
  const rooms = new Map<string, PresenceRoom>()
  store.eachDataset(({name}) => rooms.set(name, createPresenceRoom(lake.context)))
  return (path) => {
    if (path === streamsPath) return (socket, caller) => carryStreams(socket, caller, lake)
    const [, dataset = ''] = /^\/v[^/]+\/socket\/([^/]+)$/.exec(path) ?? []
    return store.datasets().includes(dataset) ? rooms.get(dataset)?.join : undefined
  }
}

function pathOf({url = ''}: IncomingMessage): string {
  return url.split('?')[0] ?? ''
}

function refuse(socket: Duplex, status: string): void {
  const later = /^(429|503)/.test(status) ? 'Retry-After: 5\r\n' : ''
  socket.end(`HTTP/1.1 ${status}\r\n${later}Connection: close\r\nContent-Length: 0\r\n\r\n`)
}
