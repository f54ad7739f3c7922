import {once} from 'node:events'
import {Agent, createServer, request, type Server, type ServerResponse} from 'node:http'
import {connect} from 'node:net'

import {expect, test} from 'vitest'

import {connectionsOf, stopGently} from '../../server/stop.ts'

async function serve() {
  const waiting: ServerResponse[] = []
  const server = createServer((_request, response) => void waiting.push(response))
  const connections = connectionsOf(server)
  server.listen(0)
  await once(server, 'listening')
  return {server, waiting, connections}
}

/** Asks on a connection that would be kept; answers with the body, or with why there is none. */
function ask(server: Server, agent: Agent): Promise<string> {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return new Promise((resolve) => {
    const asked = request({port, agent}, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () => resolve(body))
      response.on('error', () => resolve('broken off'))
    })
    asked.on('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    asked.end()
  })
}

test('whoever waits for an answer when the server stops gets it, and nobody new is let in', async () => {
  using agent = disposable(new Agent({keepAlive: true}))
  const {server, waiting, connections} = await serve()
  const first = ask(server, agent.it)
  await expect.poll(() => waiting.length).toBe(1)
  const stopped = stopGently(server, connections)
  expect(await ask(server, new Agent())).toBe('ECONNREFUSED')
  waiting[0]?.end('whole')
  expect(await first).toBe('whole')
  // The connection on which it came would be kept for more than a minute.
  await stopped
})

test('a connection on which nothing was asked does not hold it up', async () => {
  const {server, connections} = await serve()
  const address = server.address()
  const socket = connect(typeof address === 'object' && address ? address.port : 0)
  await once(server, 'connection')
  await stopGently(server, connections, 60_000)
  await once(socket, 'close')
  expect(socket.destroyed).toBe(true)
})

test('what takes too long is broken off', async () => {
  using agent = disposable(new Agent({keepAlive: true}))
  const {server, waiting, connections} = await serve()
  const never = ask(server, agent.it)
  await expect.poll(() => waiting.length).toBe(1)
  await stopGently(server, connections, 50)
  expect(await never).toBe('ECONNRESET')
})

function disposable(it: Agent) {
  return {it, [Symbol.dispose]: () => it.destroy()}
}
