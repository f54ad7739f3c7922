import {once} from 'node:events'
import {createServer, type ServerResponse} from 'node:http'
import type {Duplex} from 'node:stream'

import {afterEach, expect, test, vi} from 'vitest'

import {TooMuchAsked} from '#lib/freshness/read-together.ts'
import {rawRequest} from '#sanity/lake/tests/support/raw-request.ts'
import {createRefusals} from '#server/refusals.ts'
import {faultOf, straighten} from '#server/requests.ts'

afterEach(() => void vi.restoreAllMocks())

const html = '<html lang="pl"><body><h1>Odmowa</h1><script>1</script></body></html>'

/** A site that says of each request what it is, and refuses as the site does, by pages of this look. */
async function open({failures = 0} = {}) {
  const made: string[] = []
  const refusals = createRefusals(
    async (request, response) => {
      made.push(request.url ?? '')
      if (made.length <= failures) throw new Error('No page can be made.')
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(html)
    },
    {keep: true},
  )
  const answers = new WeakMap<Duplex, ServerResponse>()
  const server = createServer({requireHostHeader: false}, (request, response) => {
    answers.set(request.socket, response)
    straighten(request)
    const fault = faultOf(request)
    if (fault)
      return void refusals
        .send(request, response, fault)
        .catch((error: unknown) => refusals.fail(request, response, error))
    if (request.url === '/pada?q=tajne') {
      response.setHeader('location', '/gdzie-indziej')
      return void refusals.fail(request, response, new Error('It fell.'))
    }
    if (request.url === '/za-duzo') return void refusals.fail(request, response, new TooMuchAsked())
    if (request.url === '/urywa-sie') {
      response.write('half of it')
      return void refusals.fail(request, response, new Error('It fell.'))
    }
    // A body is waited for, as the routes for forms do.
    request.resume().on('end', () => response.end(JSON.stringify([request.url, request.headers])))
  })
  server.on('clientError', (error, socket) => void refusals.sendBare(error, socket, answers.get(socket)))
  server.listen(0)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    made,
    send: (...head: string[]) => rawRequest(port, head),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('a refusal is a page of the site without its scripts, made once', async () => {
  await using site = await open()
  for (const target of ['/%zz', '/%ff', '/a%00', '/api/../slownik', '/a/%2E%2e', '/./a', '/a\\b', 'a']) {
    const answer = await site.send(`GET ${target} HTTP/1.1`, 'Host: a')
    expect([answer.status, answer.body]).toEqual([400, '<html lang="pl"><body><h1>Odmowa</h1></body></html>'])
    expect(answer.headers).toMatchObject({'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8'})
  }
  expect(site.made).toEqual(['/odmowa/400'])
})

test('where an answer fails, that is the answer, or the end of the connection, and a line in the log', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  await using site = await open()
  const whole = await site.send('GET /pada?q=tajne HTTP/1.1', 'Host: a')
  expect([whole.status, whole.body, whole.headers['location']]).toEqual([
    500,
    expect.stringContaining('Odmowa'),
    undefined,
  ])
  expect(log).toHaveBeenCalledExactlyOnceWith('GET /pada failed.', expect.any(Error))
  expect((await site.send('GET /urywa-sie HTTP/1.1', 'Host: a')).status).toBe(0)
})

test('where too much is asked at once, one is told to come back, and the log is not filled', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  await using site = await open()
  const {status, headers} = await site.send('GET /za-duzo HTTP/1.1', 'Host: a')
  expect([status, headers['retry-after'], log.mock.calls]).toEqual([503, '30', []])
})

test('a refusal that could not be made ends the connection, and is tried again', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  await using site = await open({failures: 2})
  const ask = async () => (await site.send('GET /%zz HTTP/1.1', 'Host: a')).status
  expect([await ask(), await ask()]).toEqual([0, 400])
})

test('a method that an address does not answer is told those that it does', async () => {
  await using site = await open()
  const answer = await site.send('DELETE /slownik?a=b HTTP/1.1', 'Host: a')
  expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD'])
  const form = await site.send('PUT /zglos/wyslij HTTP/1.1', 'Host: a')
  expect([form.status, form.headers['allow']]).toEqual([405, 'GET, HEAD, POST'])
})

test('what Node cannot read is refused on the bare connection, also in the middle of a request', async () => {
  await using site = await open()
  const requests = {
    400: ['NIE TO', 'GET / HTTP/9.9', 'GET / HTTP/1.1\r\nHost: a\r\nA b'],
    431: [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a`],
  }
  for (const [status, heads] of Object.entries(requests)) {
    for (const head of heads) {
      const answer = await site.send(head)
      expect([answer.status, answer.body], head).toEqual([Number(status), expect.stringContaining('Odmowa')])
      expect(answer.headers['x-content-type-options'], head).toBe('nosniff')
    }
  }
  const chunks = ['Host: a', 'Transfer-Encoding: chunked']
  const broken = await site.send('POST /zglos/wyslij HTTP/1.1', ...chunks, '', 'zz')
  expect([broken.status, broken.body]).toEqual([400, expect.stringContaining('Odmowa')])
})

test('a whole address is its path, and what only a proxy or Next may say does not come through', async () => {
  await using site = await open()
  const internal = ['RSC: 1', 'Next-Action: a', 'Next-Router-State-Tree: %zz', 'X-Nextjs-Data: 1', 'X-Matched-Path: /']
  const ofNext = ['X-Prerender-Revalidate: secret', 'X-Middleware-Subrequest: a', 'X-Forwarded-Host: evil.example']
  const answer = await site.send('GET http://a/slownik?a=%zz HTTP/1.1', 'Host: a', ...internal, ...ofNext, 'Accept: b')
  expect(JSON.parse(answer.body)).toEqual(['/slownik?a=%zz', {host: 'a', accept: 'b', connection: 'close'}])
  const old = await site.send('GET / HTTP/1.0')
  expect(JSON.parse(old.body)).toEqual(['/', {host: 'localhost:3000', connection: 'close'}])
})
