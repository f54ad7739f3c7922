import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {freePort, runLake} from '#tests/support/run-lake.ts'

import {type RawAnswer, rawRequest} from './support/raw-request.ts'

async function openLake() {
  const port = await freePort()
  const lake = await runLake({LAKE_PORT: `${port}`, LAKE_DATA: await mkdtemp(join(tmpdir(), 'lake-'))})
  return {
    send: (head: readonly string[], body?: string) => rawRequest(port, head, body),
    get: (target: string, headers: readonly string[] = ['Host: lake.test']) =>
      rawRequest(port, [`GET ${target} HTTP/1.1`, ...headers]),
    [Symbol.asyncDispose]: async () => void (await lake.stop('SIGTERM')),
  }
}

/** Says in what an answer is not one that a client of the lake understands; null where it is. */
function faultOf({status, headers, body}: RawAnswer): string | null {
  if (status === 0) return 'no answer'
  if (status >= 500) return `status ${status}`
  if (status < 400) return null
  if (headers['content-type']?.startsWith('text/html')) return null
  try {
    return JSON.parse(body).statusCode === status ? null : `body ${body}`
  } catch {
    return `${status} without JSON: ${body}`
  }
}

test('an address that cannot be read is refused in the lake’s own words', async () => {
  await using lake = await openLake()
  for (const target of [
    '/%zz',
    '/%',
    '/v1/%zz',
    '/v1/%ff/ping',
    '/images/lake/production/%ff',
    '/images/lake/production/%00.png',
    '/files/lake/production/%zz.pdf',
    '/v1/data/query/%ff?query=*',
    '/v1/data/doc/production/%c0%af',
    '/v1/users/%ff',
    '//',
    '/\\evil.example',
    'v1/ping',
    '*',
  ]) {
    const answer = await lake.get(target)
    expect([target, answer.status >= 400 && answer.status < 500, faultOf(answer)]).toEqual([target, true, null])
  }
})

test('so is a host that is missing or broken, and what is no HTTP', async () => {
  await using lake = await openLake()
  for (const headers of [[], ['Host:'], ['Host: a b'], ['Host: ['], ['Host: %zz'], ['Host: a:99999']]) {
    const answer = await lake.get('/v1/ping', headers)
    expect([answer.status, faultOf(answer)], headers.join()).toEqual([400, null])
  }
  const bare = await lake.send(['TO NIE JEST HTTP'])
  expect([bare.status, faultOf(bare)]).toEqual([400, null])
  const long = await lake.get(`/v1/${'a'.repeat(70_000)}`)
  expect([long.status, faultOf(long)]).toEqual([431, null])
})

const pieces = fc.constantFrom(
  ...String.raw`/ // \ . .. % %zz %2f %00 %ff %c0%af %0a %25 ? & = [ ] { } | ^ ~ ; @ : # * é`.split(' '),
  ...'v1 v2025-02-19 vX data query doc mutate actions listen live events history documents transactions'.split(' '),
  ...'production lake projects datasets acl users me keyvalue auth login start fetch id providers ping'.split(' '),
  ...'images files assets a-1x1.png a.pdf query= sid= code= origin=%zz $a=%zz rect=1 w=-1 w=1e9 fm=x'.split(' '),
)
const targets = fc
  .tuple(fc.array(pieces, {maxLength: 7}), fc.constantFrom('/', ''), fc.array(pieces, {maxLength: 3}))
  .map(([path, separator, query]) => `/${path.join(separator)}${query.length > 0 ? `?${query.join('')}` : ''}`)
const headers = fc
  .constantFrom(
    ...'Authorization Cookie Origin Host Range If-None-Match Accept Accept-Encoding Content-Type'.split(' '),
    ...'Content-Length Transfer-Encoding Expect Upgrade Last-Event-ID X-Forwarded-For'.split(' '),
    ...'Access-Control-Request-Method Access-Control-Request-Headers'.split(' '),
  )
  .chain((name) =>
    fc.oneof(pieces, fc.string({maxLength: 30})).map((value) => `${name}: ${value.replaceAll(/[^\x20-\x7e]/g, '')}`),
  )
const methods = fc.constantFrom(
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PURGE',
)

test('whatever is asked for and however, the answer is no fault of the lake', async () => {
  await using lake = await openLake()
  const asked = fc.tuple(methods, targets, fc.array(headers, {maxLength: 3}))
  await fc.assert(
    fc.asyncProperty(asked, async ([method, target, lines]) => {
      if (/listen|events/.test(target)) return
      const answer = await lake.send([`${method} ${target} HTTP/1.1`, 'Host: lake.test', ...lines])
      expect(method === 'HEAD' && answer.status > 0 && answer.status < 500 ? null : faultOf(answer)).toBeNull()
    }),
    {numRuns: 400, endOnFailure: true},
  )
  expect((await lake.get('/v1/ping')).status).toBe(200)
}, 60_000)
