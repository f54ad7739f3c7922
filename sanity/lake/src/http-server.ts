import {createServer, IncomingMessage, type Server, ServerResponse} from 'node:http'
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2'
import {Socket} from 'node:net'
import type {Duplex} from 'node:stream'

import {getRequestListener} from '@hono/node-server'

import {createAddressReader, isFromThisMachine, withClientAddress} from './auth/client-address.ts'
import type {Certificate} from './certificate.ts'
import {errorResponse} from './error-response.ts'
import {httpError, type LakeError} from './errors.ts'
import type {Lake} from './lake.ts'

/**
 * An HTTP server in front of the lake, which answers in its shape also what never becomes a request. With a certificate it
 * speaks HTTP/2 over TLS, and HTTP/1.1 with those who do not know that, or open a WebSocket.
 * Throws an Error where certificate and key do not belong together.
 */
export function createHttpServer(lake: Lake, certificate?: Certificate): Server | Http2SecureServer {
  const addressOf = createAddressReader(lake.context.options.trustedProxies)
  const listener = getRequestListener(
    (request, {incoming}) => lake.fetch(withClientAddress(request, addressOf(incoming), isFromThisMachine(incoming))),
    // A host or a target that makes no address together.
    {overrideGlobalObjects: false, errorHandler: (error) => errorResponse(unreadable(error))},
  )
  const server = certificate ? createTlsServer(certificate) : createServer(http1Options)
  const answers = new WeakMap<Duplex, ServerResponse>()
  const respond = (
    incoming: IncomingMessage | Http2ServerRequest,
    outgoing: ServerResponse | Http2ServerResponse,
  ): void => {
    if (outgoing instanceof ServerResponse) answers.set(incoming.socket, outgoing)
    void listener(incoming, outgoing)
  }
  server.on('request', respond)
  // What a request expects before it sends its body (`Expect: …`) does not matter: it gets its answer.
  server.on('checkExpectation', respond)
  server.on('clientError', (error, socket) => refuseUnreadable(error, socket, answers.get(socket)))
  return server
}

const http1Options = {
  // Clients put queries of up to 15 kB into the address; Node's default allows 16 kB for all headers together.
  maxHeaderSize: 64 * 1024,
  // Longer than proxies keep an idle connection (nginx: 60 s): else they send a write on one that is just being closed, and
  // may not send it again.
  keepAliveTimeout: 75_000,
  requireHostHeader: false,
}

const http2Settings = {maxHeaderListSize: 64 * 1024, maxConcurrentStreams: 256}

function createTlsServer(certificate: Certificate): Http2SecureServer {
  const server = createSecureServer({...certificate, allowHTTP1: true, settings: http2Settings})
  server.on('session', endWhenIdle)
  // What is meant for HTTP/1.1 it takes from its properties alone.
  return Object.assign(server, http1Options)
}

// Who asks nothing more is told before the connection ends, so that nothing is sent on one that is being closed; who has begun a
// request and goes silent is cut off a while later.
function endWhenIdle(session: ServerHttp2Session): void {
  const {keepAliveTimeout} = http1Options
  session.setTimeout(keepAliveTimeout, () => {
    session.close()
    setTimeout(() => session.destroy(), keepAliveTimeout).unref()
  })
}

function unreadable(cause: unknown) {
  return httpError(400, `This request cannot be read${cause instanceof Error ? `: ${cause.message}` : ''}.`)
}

/** Answers on the bare connection, where Node could not read a request from it, or not all of one. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex, pending: ServerResponse | undefined): void {
  const underWay = pending && !pending.writableFinished ? pending : null
  if (!(socket instanceof Socket) || !socket.writable || underWay?.headersSent || error.code === 'ECONNRESET')
    return void socket.destroy()
  const {status, body} = refusalOf(error)
  const response = new ServerResponse(new IncomingMessage(socket))
  try {
    underWay?.detachSocket(socket)
    response.assignSocket(socket)
  } catch {
    // Of several requests in a row an earlier one is being answered.
    return void socket.destroy()
  }
  response.shouldKeepAlive = false
  response.once('finish', () => socket.end())
  response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body))
}

function refusalOf(error: NodeJS.ErrnoException): LakeError {
  if (error.code === 'HPE_HEADER_OVERFLOW')
    return httpError(431, 'The address and headers of a request may be 64 kB long. Send a long query with POST.')
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return httpError(408, 'The request did not arrive in time.')
  return unreadable(error)
}
