import {readFileSync} from 'node:fs'

import {expect, test} from 'vitest'

import {isFromThisMachine, withClientAddress} from '#src/auth/client-address.ts'
import {makeCertificate} from '#src/certificate.ts'
import {createLake} from '#src/lake.ts'
import {createOperatorDoor} from '#src/operator-door.ts'
import {serveLake} from '#src/serve.ts'
import {settingsIn} from '#src/settings.ts'

import {dataFolder} from './support/data-folder.ts'

const accounts = '/v1/lake/users'

/** A lake that knows the token of a data folder, as one that is run as a process does, and listens. */
async function openDoor() {
  const {token} = createOperatorDoor('.')
  const lake = await createLake({temporary: true, tokens: [token]})
  const served = await serveLake(lake, 0)
  const authorization = `Bearer ${token.secret}`
  return {
    lake,
    authorization,
    ask: (host: string, headers: Record<string, string> = {}) =>
      fetch(`http://${host}:${served.port}${accounts}`, {headers: {authorization, ...headers}}),
    async [Symbol.asyncDispose]() {
      await served.close()
      await lake.close()
    },
  }
}

test("the operator's token opens the lake on its own machine, and through no proxy", async () => {
  await using door = await openDoor()
  expect((await door.ask('127.0.0.1')).status).toBe(200)
  expect((await door.ask('localhost')).status).toBe(200)
  const refused = [
    await door.ask('127.0.0.1', {'x-forwarded-for': '127.0.0.1'}),
    await door.ask('127.0.0.1', {'x-forwarded-for': ''}),
    await door.ask('127.0.0.1', {forwarded: 'for=127.0.0.1'}),
  ]
  expect(refused.map(({status}) => status)).toEqual([403, 403, 403])
  expect(await refused[0]?.json()).toMatchObject({message: expect.stringContaining("on the lake's own machine alone")})
})

test("from elsewhere the operator's token opens nothing", async () => {
  await using door = await openDoor()
  const {lake, authorization} = door
  const request = () => new Request(`http://lake.test${accounts}`, {headers: {authorization}})
  expect((await lake.fetch(withClientAddress(request(), '203.0.113.1'))).status).toBe(403)
  // Whatever address is named by a header, or by whoever builds a request.
  expect((await lake.fetch(withClientAddress(request(), '127.0.0.1'))).status).toBe(403)
  expect((await lake.fetch(request())).status).toBe(403)
})

test('a connection of the machine to itself has the same address at both ends, or a loopback one', () => {
  const isOwn = (remoteAddress?: string, localAddress?: string) =>
    isFromThisMachine({headers: {}, socket: {remoteAddress, localAddress}})
  expect([isOwn('127.0.0.1'), isOwn('127.8.0.1'), isOwn('::1'), isOwn('::ffff:127.0.0.1')]).not.toContain(false)
  expect([isOwn('192.0.2.1', '::ffff:192.0.2.1'), isOwn('2001:db8::1', '2001:db8::1')]).not.toContain(false)
  expect([isOwn('192.0.2.2', '192.0.2.1'), isOwn('2001:db8::2', '2001:db8::1'), isOwn()]).not.toContain(true)
})

test('with a certificate, an address that begins with http: is refused', async () => {
  await using folder = await dataFolder()
  const {certFile, keyFile} = await makeCertificate(folder.file('tls'))
  const tls = {LAKE_TLS_CERT: certFile, LAKE_TLS_KEY: keyFile}
  expect(() => settingsIn({...tls, LAKE_URL: 'http://lake.example.org'})).toThrow(
    'LAKE_URL is "http://lake.example.org", but with a certificate (LAKE_TLS_CERT) the lake speaks https alone.',
  )
  const {certificate, publicUrl} = settingsIn({...tls, LAKE_URL: 'https://lake.example.org'})
  expect([certificate?.cert, publicUrl]).toEqual([readFileSync(certFile, 'utf8'), 'https://lake.example.org'])
  expect(settingsIn(tls).publicUrl).toBeUndefined()
  expect(settingsIn({LAKE_URL: 'http://lake.example.org'}).publicUrl).toBe('http://lake.example.org')
})
