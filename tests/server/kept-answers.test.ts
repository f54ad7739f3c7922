import {once} from 'node:events'
import {createServer, type IncomingMessage, request} from 'node:http'
import {buffer} from 'node:stream/consumers'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'

import {beforeEach, expect, test, vi} from 'vitest'

import {pageKey, pages} from '#lib/freshness/page-cache.ts'
import {createAnswer} from '#server/answer.ts'
import {keepAnswer, keptAnswer, sendKept, sendReady} from '#server/kept-answers.ts'
import {setSecurityHeaders} from '#server/security-headers.ts'

const path = '/aktualnosci'
const html = `<p>${'Zażółć gęślą jaźń. '.repeat(500)}</p>`
const limit = 16

beforeEach(() => {
  vi.stubEnv('PAGE_CACHE_MB', `${limit}`)
  pages().expireAll()
})

test('a ready answer is in each encoding the very answer that was given before, whole, to HEAD and as 304', async () => {
  await using site = await serve()
  for (const encoding of ['br', 'gzip', 'identity']) {
    const first = await site.ask('GET', {'accept-encoding': encoding})
    const again = await site.ask('GET', {'accept-encoding': encoding})
    expect([first.ready, again.ready]).toEqual([false, true])
    expect(again.headers).toEqual(first.headers)
    expect(decoded(again.body, encoding)).toBe(html)
    const head = await site.ask('HEAD', {'accept-encoding': encoding})
    expect([head.ready, head.body.byteLength, head.headers]).toEqual([true, 0, first.headers])
    const known = await site.ask('GET', {'accept-encoding': encoding, 'if-none-match': `"x", ${first.headers['etag']}`})
    expect([known.ready, known.status, known.body.byteLength]).toEqual([true, 304, 0])
    const {'content-length': _length, 'content-encoding': _encoding, ...rest} = first.headers
    expect(known.headers).toEqual(rest)
  }
})

test('what may want something else is not answered by it', async () => {
  await using site = await serve()
  await site.ask('GET', {})
  const others: Parameters<typeof site.ask>[] = [
    ['GET', {cookie: 'a=b; __prerender_bypass=1'}],
    ['GET', {host: 'a b'}],
    ['POST', {}],
    ['GET', {}, `${path}?strona=2`],
    ['GET', {}, `${path}/`],
    ['GET', {}, `//example.org${path}`],
  ]
  for (const other of others) expect([other, (await site.ask(...other)).ready]).toEqual([other, false])
  expect(
    (await site.ask('GET', {cookie: 'motyw=ciemny', 'x-forwarded-for': '10.0.0.1', range: 'bytes=0-1'})).ready,
  ).toBe(true)
})

test('after its page has expired it is gone', async () => {
  await using site = await serve()
  await site.ask('GET', {})
  pages().expireTags(['sanity:a'])
  expect((await site.ask('GET', {})).ready).toBe(false)
  expect(keptAnswer(path)).toBeNull()
})

test('what a route answers is kept too: a feed is ready like a page, and a file comes whole, in part and as 304', async () => {
  await using site = await serve()
  await keepRoute('/feed.xml', 'application/atom+xml', Buffer.from('<feed/>'.repeat(500)))
  const first = await site.ask('GET', {'accept-encoding': 'br'}, '/feed.xml')
  const again = await site.ask('GET', {'accept-encoding': 'br'}, '/feed.xml')
  expect([first.ready, again.ready, again.headers]).toEqual([false, true, first.headers])
  expect(first.headers).toMatchObject({'content-type': 'application/atom+xml', 'content-encoding': 'br'})
  await keepRoute('/a.pdf', 'application/pdf', Buffer.from('0123456789'))
  const whole = await site.ask('GET', {'accept-encoding': 'br'}, '/a.pdf')
  expect([whole.status, whole.headers['content-encoding'], String(whole.body)]).toEqual([200, undefined, '0123456789'])
  const part = await site.ask('GET', {range: 'bytes=2-3'}, '/a.pdf')
  expect([part.ready, part.status, String(part.body)]).toEqual([false, 206, '23'])
  const known = await site.ask('GET', {'if-none-match': String(whole.headers['etag'])}, '/a.pdf')
  expect([known.status, known.body.byteLength]).toEqual([304, 0])

  pages().expireTags(['sanity:a'])
  expect([keptAnswer('/feed.xml'), keptAnswer('/a.pdf')]).toEqual([null, null])
})

test('a page that says that there is none is kept and never ready, for a redirect may have the next word', async () => {
  await using site = await serve()
  await keepPage('/nie-ma', html, 404)
  await site.ask('GET', {'accept-encoding': 'br'}, '/nie-ma')
  const again = await site.ask('GET', {'accept-encoding': 'br'}, '/nie-ma')
  expect([again.ready, again.status, decoded(again.body, 'br')]).toEqual([false, 404, html])
})

test('the framework gets the text of a page whose answer is kept', async () => {
  await using site = await serve()
  await site.ask('GET', {'accept-encoding': 'br'})
  expect(String(await pages().peek(pageKey(path))?.content?.read())).toBe(html)
})

// Of pages this small most is on the heap, which counts twice (page-cache.ts).
test('full, the pages live in no more than they may take, and no less than half of it', async () => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  const held = async () => {
    // What was given up in one round frees more in the next.
    for (let round = 0; round < 5; round += 1) {
      if (typeof collect === 'function') collect()
      await new Promise((resolve) => setImmediate(resolve))
    }
    const {heapUsed, external} = process.memoryUsage()
    return (heapUsed + external) / 1024 / 1024
  }
  const before = await held()
  for (let made = 0; made < 4_000; made += 1) await keepPage(`/strona-${made}`, textOf(made))
  expect(pages().size().pages).toBeLessThan(4_000)
  const taken = (await held()) - before
  expect(taken).toBeGreaterThan(limit / 2)
  expect(taken).toBeLessThan(limit)
}, 60_000)

/** Words as a page has them, in another order each time, so that they compress as pages do. */
function textOf(seed: number): string {
  const words = Array.from({length: 1_500}, (_, at) => ((seed + 1) * (at + 7) * 2_654_435_761) % 99_991)
  return `<p>Zażółć ${words.join(' gęślą ')}</p>`
}

async function keepPage(at: string, text: string, status = 200): Promise<void> {
  const answer = createAnswer(status, {'content-type': 'text/html; charset=utf-8'}, text)
  pages().read(pageKey(at))
  const headers = {'x-next-cache-tags': `sanity:a,sanity:${at}`}
  pages().write(pageKey(at), {kind: 'APP_PAGE', status, html: text, headers, rscData: Buffer.from(text)}, undefined)
  await keepAnswer(at, Buffer.from(text), answer)
  await answer.bodies.encoded('br')
  const page = pages().peek(pageKey(at))
  if (page) pages().recount(page)
}

async function keepRoute(at: string, type: string, body: Buffer): Promise<void> {
  const key = `APP_ROUTE ${at}`
  pages().read(key)
  pages().write(key, {kind: 'APP_ROUTE', status: 200, body, headers: {'x-next-cache-tags': 'sanity:a'}}, undefined)
  await keepAnswer(at, body, createAnswer(200, {'content-type': type}, body))
}

/** A server that answers as the site's does, and says whether it was ready to. */
async function serve() {
  await keepPage(path, html)
  let ready = false
  const server = createServer((asked, response) => {
    ready = sendReady(asked, response)
    if (ready) return
    const answer = keptAnswer(asked.url ?? '')
    if (!answer) return void response.end()
    setSecurityHeaders(response)
    void sendKept(asked, response, {path: asked.url ?? '', answer})
  }).listen(0)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    async ask(method: string, headers: Record<string, string>, target = path) {
      const sent = request({port, method, path: target, headers, agent: false}).end()
      const [response]: IncomingMessage[] = await once(sent, 'response')
      if (!response) throw new Error('No answer came.')
      const {date: _date, ...rest} = response.headers
      const body = await buffer(response)
      return {status: response.statusCode, headers: rest, body, ready}
    },
    async [Symbol.asyncDispose]() {
      server.close()
      await once(server, 'close')
    },
  }
}

function decoded(body: Buffer, encoding: string): string {
  const text = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
  return text.toString('utf8')
}
