import type {Server} from 'node:http'

import {prepareFirstAdministrator} from './auth/first-administrator.ts'
import {lakeEnvironment, type LakeEnvironment} from './environment.ts'
import {createHttpServer} from './http-server.ts'
import {createLake, type Lake} from './lake.ts'
import {attachWebSockets} from './web-sockets.ts'

try {
  await main(lakeEnvironment(process.env))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function main(environment: LakeEnvironment): Promise<void> {
  const lake = await openLake(environment)
  const {link} = await prepareFirstAdministrator(lake.context, environment.administrator)
  const server = createHttpServer(lake)
  const sockets = attachWebSockets(server, lake)
  await listen(server, environment.port)
  closeOnSignal(async () => {
    sockets.close()
    lake.context.streams.close()
    await stop(server)
    await lake.close()
  })
  console.log(`Lake: ${environment.publicUrl}`)
  if (link) console.log(`Sign-in link (works once): ${link}`)
}

function openLake({dataset, limits, ...settings}: LakeEnvironment): Promise<Lake> {
  const {folder, publicUrl, allowedOrigins, trustedProxies, tokens, roles, anonymousGrants} = settings
  const place = {folder, datasets: [dataset], projectId: 'lake', publicUrl, allowedOrigins, trustedProxies}
  return createLake({...place, tokens, roles, anonymousGrants, ...limits})
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

function closeOnSignal(close: () => Promise<void>): void {
  let closing = false
  const end = () => {
    if (closing) return
    closing = true
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  // A start script that forked the lake must not leave it behind when it dies itself.
  process.once('disconnect', end)
}
