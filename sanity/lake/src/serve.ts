import type {Server, Socket} from 'node:net'

import type {Certificate} from './certificate.ts'
import {createHttpServer} from './http-server.ts'
import type {Lake} from './lake.ts'
import {attachWebSockets} from './web-sockets.ts'

/** A lake that listens on a port. `close` ends the connections, not the lake. */
export type Served = {port: number; close(): Promise<void>}

/**
 * Serves a lake on a port over HTTP and WebSockets, with a certificate over TLS; 0 takes any port that is free.
 * Throws an Error that says what to do when the port cannot be had.
 */
export async function serveLake(lake: Lake, port: number, certificate?: Certificate): Promise<Served> {
  const server = createHttpServer(lake, certificate)
  const connections = connectionsOf(server)
  const sockets = attachWebSockets(server, lake)
  await listen(server, port)
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async close() {
      sockets.close()
      lake.context.streams.close()
      await stop(server, connections)
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port)))
    server.listen(port, resolve)
  })
}

function explained(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new Error(`Port ${port} is in use. Stop the program that holds it, or set LAKE_PORT to another one.`)
  if (code === 'EACCES') return new Error(`Port ${port} is not allowed to this user. Set LAKE_PORT to one above 1023.`)
  return error
}

function connectionsOf(server: Server): ReadonlySet<Socket> {
  const connections = new Set<Socket>()
  server.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  return connections
}

// Less than service managers and start scripts wait before they end a process themselves.
const graceMs = 5000
const lookEveryMs = 20

// Connections that only wait are closed; requests under way are answered, if that does not take too long.
function stop(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    // A connection falls idle when its answer is sent, and would then be kept for the next request.
    const looking = setInterval(() => closeIdle(server, connections), lookEveryMs)
    const breakingOff = setTimeout(() => {
      for (const connection of connections) connection.destroy()
    }, graceMs)
    server.close(() => {
      clearInterval(looking)
      clearTimeout(breakingOff)
      resolve()
    })
  })
}

// One on which nothing was ever asked, as browsers open them ahead, does not count as idle.
function closeIdle(server: Server, connections: ReadonlySet<Socket>): void {
  if ('closeIdleConnections' in server && typeof server.closeIdleConnections === 'function')
    server.closeIdleConnections()
  for (const connection of connections) if (connection.bytesRead === 0) connection.destroy()
}
