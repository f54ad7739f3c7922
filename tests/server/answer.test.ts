import {once} from 'node:events'
import {createServer, get, type IncomingMessage} from 'node:http'

import {expect, test} from 'vitest'

import {type Answer, createAnswer} from '../../server/answer.ts'
import {sendAnswer} from '../../server/send-answer.ts'

const html = `<p>${'Ścieżki reintegracji. '.repeat(200)}</p>`

test('an answer comes compressed as the browser wants it', async () => {
  await using server = await serve(createAnswer(200, {'content-type': 'text/html'}, html))
  const lengths = await Promise.all(
    ['gzip, deflate, br', 'gzip', 'br;q=0, gzip', 'identity'].map(async (accepted) => {
      const {headers} = await server.ask({'accept-encoding': accepted})
      return [headers['content-encoding'], Number(headers['content-length']) < 500]
    }),
  )
  expect(lengths).toEqual([
    ['br', true],
    ['gzip', true],
    ['gzip', true],
    [undefined, false],
  ])
  expect(await fetch(server.url).then((response) => response.text())).toBe(html)
})

test('the browser’s order of preference counts, and what it does not want is not sent', async () => {
  await using server = await serve(createAnswer(200, {}, html))
  const encodingFor = async (accepted: string) =>
    (await server.ask({'accept-encoding': accepted})).headers['content-encoding']
  const wanted = {
    'gzip;q=1, br;q=0.1': 'gzip',
    'gzip;q=0.2, br;q=0.8': 'br',
    'gzip, br': 'br',
    'identity;q=1, gzip;q=0.5': undefined,
    'br;q=0.5, identity;q=0': 'br',
    'GZIP ; Q=1': 'gzip',
    '*': 'br',
    'br;q=0, *': 'gzip',
    '*;q=0': undefined,
    'identity;q=0': undefined,
    'deflate, zstd': undefined,
    '': undefined,
    ',;=": nonsense': undefined,
  }
  for (const [accepted, encoding] of Object.entries(wanted)) {
    expect([accepted, await encodingFor(accepted)]).toEqual([accepted, encoding])
  }
})

test('each encoding of a page has a strong tag of its own', async () => {
  await using server = await serve(createAnswer(200, {}, html))
  const asked = await Promise.all(
    ['br', 'gzip', 'identity'].map((accepted) => server.ask({'accept-encoding': accepted})),
  )
  const tags = asked.map(({headers}) => headers.etag)
  expect(new Set(tags).size).toBe(3)
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
  expect(asked.map(({headers}) => headers.vary)).toEqual(Array(3).fill('RSC, Accept-Encoding'))
})

test('a reader who has the page already gets 304 and no body', async () => {
  await using server = await serve(createAnswer(200, {}, html))
  for (const encoding of ['br', 'gzip', 'identity']) {
    const {headers} = await server.ask({'accept-encoding': encoding})
    for (const known of [`W/"x", ${headers.etag}`, `W/${headers.etag}`, '*', `"x" ,${headers.etag},"y"`]) {
      const again = await server.ask({'accept-encoding': encoding, 'if-none-match': known})
      expect([again.statusCode, again.headers['content-length'], again.headers['content-encoding']]).toEqual([
        304,
        undefined,
        undefined,
      ])
      expect([again.headers.etag, again.headers.vary]).toEqual([headers.etag, 'RSC, Accept-Encoding'])
    }
    expect((await server.ask({'accept-encoding': encoding, 'if-none-match': '"x"'})).statusCode).toBe(200)
  }
})

test('what a reader holds in another encoding is no reason for 304: a cache could not tell whose it renews', async () => {
  await using server = await serve(createAnswer(200, {}, html))
  const {headers} = await server.ask({'accept-encoding': 'gzip'})
  const again = await server.ask({'accept-encoding': 'br', 'if-none-match': String(headers.etag)})
  expect([again.statusCode, again.headers['content-encoding']]).toEqual([200, 'br'])
})

test('a page that is not there stays 404, whatever the reader has', async () => {
  await using server = await serve(createAnswer(404, {}, html))
  const {headers} = await server.ask({})
  expect((await server.ask({'if-none-match': String(headers.etag)})).statusCode).toBe(404)
})

async function serve(answer: Answer) {
  const server = createServer((request, response) => void sendAnswer(request, response, answer)).listen(0)
  await once(server, 'listening')
  const address = server.address()
  const url = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
  return {
    url,
    /** Without fetch, which would undo the compression. */
    ask: (headers: Record<string, string>) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        get(url, {headers}, (response) => resolve(response.resume())).on('error', reject)
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
