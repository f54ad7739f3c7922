import {once} from 'node:events'
import {createServer, get, type IncomingMessage} from 'node:http'

import {expect, test} from 'vitest'

import {type Answer, createAnswer, sendAnswer} from '../../server/answer.ts'

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

test('a reader who has the page already gets 304 and no body', async () => {
  await using server = await serve(createAnswer(200, {}, html))
  const {headers} = await server.ask({})
  const again = await server.ask({'if-none-match': `W/"x", ${headers.etag}`})
  expect([again.statusCode, again.headers['content-length']]).toEqual([304, undefined])
  expect((await server.ask({'if-none-match': '"x"'})).statusCode).toBe(200)
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
