import {once} from 'node:events'
import {readFileSync, statSync, writeFileSync} from 'node:fs'
import {connect, constants} from 'node:http2'
import {Agent, get} from 'node:https'
import {text} from 'node:stream/consumers'

import {expect, test, vi} from 'vitest'
import {WebSocket} from 'ws'

import {administratorGrants} from '#src/auth/roles.ts'
import {certificateIn, makeCertificate} from '#src/certificate.ts'
import {createHttpServer} from '#src/http-server.ts'
import {createLake} from '#src/lake.ts'
import {serveLake} from '#src/serve.ts'

import {dataFolder} from './support/data-folder.ts'

const token = {name: 'api', secret: 'test-token', grants: administratorGrants}

/** A lake that serves with a certificate of its own, and how it is asked by HTTP/2 and HTTP/1.1. */
async function openTls() {
  await using folder = await dataFolder()
  const {certFile, keyFile} = await makeCertificate(folder.file('tls'))
  const certificate = certificateIn({LAKE_TLS_CERT: certFile, LAKE_TLS_KEY: keyFile})
  const lake = await createLake({temporary: true, tokens: [token]})
  const served = await serveLake(lake, 0, certificate)
  const origin = `https://localhost:${served.port}`
  const ca = readFileSync(certFile)
  const session = connect(origin, {ca})
  const headers = {authorization: `Bearer ${token.secret}`}
  return {
    origin,
    ca,
    session,
    close: async () => served.close(),
    /** One request of the session. */
    async ask(path: string, {method = 'GET', body = ''} = {}) {
      const stream = session.request({':path': path, ':method': method, 'content-type': 'application/json', ...headers})
      if (method !== 'GET') stream.end(body)
      const [head] = await once(stream, 'response')
      return {status: head[constants.HTTP2_HEADER_STATUS], headers: head, text: await text(stream)}
    },
    /** An event stream of the session, when it is open. */
    async listen() {
      const path = `/v2025-02-19/data/listen/production?query=${encodeURIComponent('*[_type == "page"]')}`
      const stream = session.request({':path': path, ...headers})
      stream.setEncoding('utf8')
      let said = ''
      stream.on('data', (chunk: string) => (said += chunk))
      const hears = (part: string) =>
        new Promise<void>((resolve) => {
          const look = () => said.includes(part) && resolve()
          look()
          stream.on('data', look)
        })
      await hears('event: welcome')
      return {hears, stream}
    },
    async [Symbol.asyncDispose]() {
      session.destroy()
      await served.close()
      await lake.close()
    },
  }
}

test('over HTTP/2, thirty event streams of one connection leave room for what is asked besides', async () => {
  await using lake = await openTls()
  const streams = await Promise.all(Array.from({length: 30}, () => lake.listen()))
  const body = JSON.stringify({mutations: [{create: {_id: 'one', _type: 'page', title: 'Żary'}}]})
  const written = await lake.ask('/v2025-02-19/data/mutate/production', {method: 'POST', body})
  expect([written.status, JSON.parse(written.text).results]).toEqual([200, [{id: 'one', operation: 'create'}]])
  await Promise.all(streams.map(({hears}) => hears('"documentId":"one"')))
  const found = await lake.ask(
    `/v2025-02-19/data/query/production?query=${encodeURIComponent('*[_id == "one"][0].title')}`,
  )
  expect(JSON.parse(found.text).result).toBe('Żary')
  expect(lake.session.alpnProtocol).toBe('h2')
})

test('over HTTP/2 a long query in the address is answered, and one that is too long refused', async () => {
  await using lake = await openTls()
  const query = (length: number) => encodeURIComponent(`"${'a'.repeat(length)}"`)
  const {status, text: answer} = await lake.ask(`/v2025-02-19/data/query/production?query=${query(14_000)}`)
  expect([status, JSON.parse(answer).result.length]).toEqual([200, 14_000])
  await expect(lake.ask(`/v2025-02-19/data/query/production?query=${query(80_000)}`)).rejects.toThrow('Stream closed')
  expect((await lake.ask('/v1/ping')).status).toBe(200)
})

test('who speaks HTTP/1.1 gets it at the same port, and WebSockets too', async () => {
  await using lake = await openTls()
  const agent = new Agent({ca: lake.ca, ALPNProtocols: ['http/1.1']})
  const [response] = await once(get(`${lake.origin}/v1/ping`, {agent}), 'response')
  expect([response.statusCode, response.httpVersion]).toEqual([200, '1.1'])
  response.resume()
  agent.destroy()
  const socket = new WebSocket(`${lake.origin.replace('https', 'wss')}/streams`, {ca: lake.ca})
  await once(socket, 'open')
  socket.close()
  await once(socket, 'close')
})

test('closing ends what only waits, and does not wait for streams that never end', async () => {
  await using lake = await openTls()
  const {stream} = await lake.listen()
  const ended = once(stream, 'close')
  await lake.close()
  await ended
  await expect(fetch(lake.origin)).rejects.toThrow('fetch failed')
})

test('who begins a request over HTTP/2 and goes silent is cut off', async () => {
  await using folder = await dataFolder()
  const {certFile, keyFile} = await makeCertificate(folder.file('tls'))
  await using lake = await createLake({temporary: true})
  const server = createHttpServer(lake, certificateIn({LAKE_TLS_CERT: certFile, LAKE_TLS_KEY: keyFile}))
  await once(server.listen(0), 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const client = connect(`https://localhost:${port}`, {ca: readFileSync(certFile)})
  const [opened] = await once(server, 'session')
  const request = client.request({':path': '/v1/ping', ':method': 'POST'}).on('error', () => {})
  request.write('{')
  await once(opened, 'stream')
  vi.useFakeTimers({toFake: ['setTimeout']})
  const [ended, told] = [once(client, 'close'), once(client, 'goaway')]
  opened.emit('timeout')
  await told
  expect(client.destroyed).toBe(false)
  vi.advanceTimersByTime(75_000)
  vi.useRealTimers()
  await ended
  server.close()
})

test('a certificate for trying is of this machine alone, and its key for its owner', async () => {
  await using folder = await dataFolder()
  const {certFile, keyFile} = await makeCertificate(folder.file('tls'))
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  expect(readFileSync(certFile, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/)
  await expect(makeCertificate(folder.file('tls'))).rejects.toThrow('EEXIST')
})

test('settings of a certificate that cannot be are named, with what they must be', async () => {
  await using folder = await dataFolder()
  const {certFile, keyFile} = await makeCertificate(folder.file('tls'))
  const other = await makeCertificate(folder.file('other'))
  writeFileSync(folder.file('text'), 'no certificate')
  const said = (cert: string | undefined, key: string | undefined) => () =>
    certificateIn({LAKE_TLS_CERT: cert, LAKE_TLS_KEY: key})
  expect(said(undefined, ' ')()).toBeUndefined()
  expect(said(certFile, undefined)).toThrow('LAKE_TLS_KEY is missing. Set both to paths of PEM files, or neither.')
  expect(said(undefined, keyFile)).toThrow('LAKE_TLS_CERT is missing.')
  expect(said(certFile, folder.file('none'))).toThrow(
    `LAKE_TLS_KEY names the file ${folder.file('none')}, which cannot be read.`,
  )
  expect(said(folder.file('text'), keyFile)).toThrow('are no certificate with its private key as PEM')
  expect(said(certFile, other.keyFile)).toThrow('are no certificate with its private key as PEM')
})
