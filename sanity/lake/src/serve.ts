import type {Server} from 'node:http'

import {createHttpServer} from './http-server.ts'
import type {Lake} from './lake.ts'
import {attachWebSockets} from './web-sockets.ts'

/** A lake that listens on a port. `close` ends the connections, not the lake. */
export type Served = {port: number; close(): Promise<void>}

/**
 * Serves a lake on a port over HTTP and WebSockets; 0 takes any that is free.
 * Throws an Error that says what to do when the port cannot be had.
 */
export async function serveLake(lake: Lake, port: number): Promise<Served> {
  const server = createHttpServer(lake)
  const sockets = attachWebSockets(server, lake)
  await listen(server, port)
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async close() {
      sockets.close()
      lake.context.streams.close()
      await stop(server)
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

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // Requests under way get a moment; connections that only wait are cut.
    server.closeIdleConnections()
    setTimeout(() => {
      server.closeAllConnections()
      resolve()
    }, 1000).unref()
  })
}
