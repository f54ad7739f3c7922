import type {WebSocket} from 'ws'

import {clientFrame, isStreamPath, type LakeFrame} from '../client/stream-protocol.ts'
import {withClientAddress} from './auth/client-address.ts'
import {identify, isStranger} from './auth/identify.ts'
import type {Lake} from './lake.ts'
import {logError} from './log-error.ts'
import {jsonObjectIn} from './socket-message.ts'
import type {SocketCaller} from './socket-places.ts'

const maxStreamsOfSocket = 500

/**
 * One WebSocket at `/streams` carries all event streams of a browser tab: over HTTP/1.1 a browser opens six connections
 * to one origin, and one open document of the Studio needs that many streams for itself.
 * How the two speak is said in client/stream-protocol.ts.
 * Each stream is answered by `lake.fetch`, as if it had been asked for by itself, until the socket closes.
 */
export function carryStreams(socket: WebSocket, caller: SocketCaller, lake: Lake): void {
  const open = new Map<number, AbortController>()
  socket.on('message', (data) => {
    const message = clientFrame(jsonObjectIn(data))
    if (!message) return socket.close(1008, 'Expected {open, path, headers} or {close}.')
    if ('close' in message) return open.get(message.close)?.abort()
    if (open.size >= maxStreamsOfSocket)
      return socket.close(1008, `More than ${maxStreamsOfSocket} streams on one socket.`)
    if (open.has(message.open)) return socket.close(1008, `Stream ${message.open} is open already.`)
    const abort = new AbortController()
    open.set(message.open, abort)
    const response = answer(lake, caller, message)
    void relay(socket, message.open, response, abort.signal).finally(() => open.delete(message.open))
  })
  socket.on('close', () => {
    for (const abort of open.values()) abort.abort()
  })
}

const headerNames = ['authorization', 'last-event-id', 'accept', 'x-sanity-app', 'x-sanity-project-id']

function relayedHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => headerNames.includes(name)))
}

async function relay(socket: WebSocket, id: number, answered: Promise<Response>, signal: AbortSignal): Promise<void> {
  try {
    const response = await answered
    await send(socket, {
      opened: id,
      status: response.status,
      headers: {'content-type': response.headers.get('content-type') ?? ''},
    })
    if (response.body) await pump(socket, id, response.body, signal)
  } catch (error) {
    // A reader too slow for its stream is dropped on purpose; the rest is worth a line in the log.
    if (!signal.aborted && socket.readyState === socket.OPEN) logError(error)
  }
  if (!signal.aborted) await send(socket, {end: id}).catch(() => {})
}

async function answer(
  lake: Lake,
  caller: SocketCaller,
  {path, headers}: {path: string; headers: Record<string, string>},
): Promise<Response> {
  const url = URL.parse(path, lake.context.options.publicUrl)
  if (!url || url.origin !== new URL(lake.context.options.publicUrl).origin || !isStreamPath(url.pathname)) {
    return Response.json(
      {statusCode: 404, error: 'Not Found', message: 'Only listen and live are streams.'},
      {status: 404},
    )
  }
  const request = withClientAddress(new Request(url, {headers: relayedHeaders(headers)}), caller.address)
  const response = await lake.fetch(request)
  const identity = response.ok ? await identify(request, lake.context) : null
  if (identity && !isStranger(identity)) caller.onKnown(identity.id)
  return response
}

// Each chunk waits until the one before has left: a slow tab fills its stream's queue in the lake, which is bounded.
async function pump(
  socket: WebSocket,
  id: number,
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader()
  const stop = () => void reader.cancel().catch(() => {})
  signal.addEventListener('abort', stop)
  // Closed before its answer was there: the signal does not tell that a second time.
  if (signal.aborted) stop()
  const decoder = new TextDecoder()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      await send(socket, {chunk: id, text: decoder.decode(read.value, {stream: true})})
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

function send(socket: WebSocket, frame: LakeFrame): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(JSON.stringify(frame), (error) => (error ? reject(error) : resolve()))
  })
}
