import {createServer, get, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse} from 'node:http'

import {expect, test} from 'vitest'

import {createAnswer} from '#server/answer.ts'
import {compress} from '#server/compress.ts'
import {sendAnswer} from '#server/send-answer.ts'

const text = JSON.stringify('Ścieżki reintegracji. '.repeat(200))

/** A server behind the compression, and how it answered a request. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer((request, response) => compress(request, response, () => answer(request, response)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    /** Without fetch, which would undo the compression. */
    ask: (accepted: string) =>
      new Promise<OutgoingHttpHeaders>((resolve, reject) => {
        const options = {host: '127.0.0.1', port, headers: {'accept-encoding': accepted}}
        get(options, (response: IncomingMessage) => resolve(response.resume().headers)).on('error', reject)
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function open(status: number, headers: OutgoingHttpHeaders) {
  return serve((_request, response) => response.writeHead(status, headers).end(text))
}

test('what is compressed on its way has a weak tag: its bytes are others in each encoding', async () => {
  await using server = await open(200, {'content-type': 'application/json', etag: '"a"'})
  const br = await server.ask('br')
  expect([br['content-encoding'], br['etag'], br['vary']]).toEqual(['br', 'W/"a"', 'Accept-Encoding'])
  const gzip = await server.ask('gzip;q=1, br;q=0.1')
  expect([gzip['content-encoding'], gzip['etag']]).toEqual(['gzip', 'W/"a"'])
})

test('what is sent as it is keeps its strong tag', async () => {
  await using pictures = await open(200, {'content-type': 'image/webp', etag: '"a"'})
  expect((await pictures.ask('br'))['etag']).toBe('"a"')
  await using encoded = await open(200, {'content-type': 'text/html', 'content-encoding': 'gzip', etag: '"a-gzip"'})
  expect((await encoded.ask('gzip'))['etag']).toBe('"a-gzip"')
})

test('to whoever takes no compression, the tag is strong: only by such a tag parts are joined', async () => {
  await using server = await open(200, {'content-type': 'text/csv', etag: '"a"'})
  for (const accepted of ['identity', '']) {
    const headers = await server.ask(accepted)
    expect([headers['content-encoding'], headers['etag']], accepted).toEqual([undefined, '"a"'])
  }
})

test('a part of a file is never compressed: its place is counted in the bytes of the file', async () => {
  await using server = await open(206, {'content-type': 'text/csv', etag: '"a"', 'content-range': 'bytes 0-9/99'})
  const headers = await server.ask('br')
  expect([headers['content-encoding'], headers['etag']]).toEqual([undefined, '"a"'])
})

test('a page that came compressed is left alone, with the strong tag of its encoding', async () => {
  const page = createAnswer(200, {'content-type': 'text/html'}, text)
  await using server = await serve((request, response) => void sendAnswer(request, response, page))
  const headers = await server.ask('br, gzip')
  expect([headers['content-encoding'], headers['etag']]).toEqual(['br', `"${page.digest}-br"`])
})
