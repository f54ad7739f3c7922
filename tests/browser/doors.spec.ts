import {expect} from '@playwright/test'
import * as fc from 'fast-check'

import {type RawAnswer, rawRequest} from '#sanity/lake/tests/support/raw-request.ts'

import {runningSite, test} from './support/test.ts'

const site = () => runningSite().siteUrl
const port = () => Number(new URL(site()).port)
const host = () => `Host: localhost:${port()}`

function get(target: string, headers: readonly string[] = [host()]): Promise<RawAnswer> {
  return rawRequest(port(), [`GET ${target} HTTP/1.1`, ...headers])
}

/** Says in what an answer is not one that a reader of Polish understands; null where it is. */
function faultOf({status, headers, body}: RawAnswer): string | null {
  if (status === 0) return 'no answer'
  if (status >= 500) return `status ${status}`
  if (headers['location'] && new URL(headers['location'], site()).origin !== site()) return 'leads elsewhere'
  // An answer to HEAD has no body, and one that came compressed is as good as the others.
  if (body === '' || headers['content-encoding']) return null
  if (headers['content-type']?.startsWith('text/html') && !/<html[^>]* lang="pl"/.test(body)) return 'not in Polish'
  const english = /\b(?:error|not found|bad request|invalid|forbidden|not allowed|internal server|required|missing)\b/i
  const words = body.replaceAll(/<script\b[^]*?<\/script>|<[^>]*>/g, ' ')
  return status >= 400 && english.test(words) ? `English: ${english.exec(words)?.[0]}` : null
}

const unreadable = [
  '/%zz',
  '/%',
  '/%%',
  '/%ff',
  '/aktualnosci/%ff',
  '/aktualnosci/%A0',
  '/aktualnosci/%c0%af',
  '/aktualnosci/%ed%a0%80',
  '/aktualnosci/%00',
  '/aktualnosci/a%0Ab',
  '/aktualnosci/%7f',
  '/studio/%',
  '/studio/structure/%ff',
  '/obrazy/%ff/w640.webp',
  '/pliki/%zz/a.pdf',
  '/api/%zz',
  '/_next/static/%ff.js',
  '/%zz?q=a',
  '/a\\b',
  '/\\evil.example',
  '/a#b',
  '/api/../slownik',
  '/studio/%2e%2E/slownik',
  'aktualnosci',
  '*',
  '?q=a',
  'ftp://evil.example/',
]

test('an address that cannot be read answers 400 with a Polish page in the look of the site', async () => {
  for (const target of unreadable) {
    const answer = await get(target)
    expect({target, status: answer.status, fault: faultOf(answer)}).toEqual({target, status: 400, fault: null})
    expect(answer.body.replaceAll('\u00A0', ' '), target).toContain('Ten adres jest zapisany z błędem')
    expect(answer.body, target).toContain('rel="stylesheet"')
    expect(answer.headers['content-security-policy'], target).toContain("default-src 'none'")
  }
})

test('a host that is missing or broken answers 400 in Polish; a whole address is its path', async () => {
  for (const headers of [
    [],
    ['Host:'],
    ['Host: a b'],
    ['Host: ['],
    ['Host: a/b@c'],
    ['Host: %zz'],
    ['Host: a:99999'],
  ]) {
    const answer = await get('/', headers)
    expect([answer.status, faultOf(answer)], headers.join()).toEqual([400, null])
  }
  expect((await get(`${site()}/slownik`)).status).toBe(200)
  expect((await rawRequest(port(), ['GET /slownik HTTP/1.0'])).status).toBe(200)
})

test('what is no HTTP at all, or too long, is refused in Polish', async () => {
  const bare = await rawRequest(port(), ['TO NIE JEST HTTP'])
  expect([bare.status, faultOf(bare)]).toEqual([400, null])
  const spaced = await rawRequest(port(), ['GET / HTTP/1.1', host(), 'Zły nagłówek'])
  expect([spaced.status, faultOf(spaced)]).toEqual([400, null])
  const long = await get(`/${'a'.repeat(20_000)}`)
  expect([long.status, faultOf(long)]).toEqual([431, null])
  expect(long.body).toContain('Ten adres jest za długi')
})

test('a page is only read: any other method answers 405, names those that are answered, and wakes nothing', async () => {
  const multipart = ['Content-Type: multipart/form-data; boundary=x', 'Content-Length: 8', 'Next-Action: abc']
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE']) {
    for (const path of ['/', '/aktualnosci', '/studio', '/zglos', '/feed.xml', '/nie-ma', '/api/health']) {
      const answer = await rawRequest(port(), [`${method} ${path} HTTP/1.1`, host(), ...multipart], '--x--\r\n\r')
      expect([answer.status, answer.headers['allow'], faultOf(answer)], `${method} ${path}`).toEqual([
        405,
        'GET, HEAD',
        null,
      ])
    }
  }
  const finder = '/sciezki/znajdz/wynik'
  for (const path of [finder, `${finder}?q=a`, '/zglos/wyslij', '/api/draft-mode/disable']) {
    const answer = await rawRequest(port(), [`POST ${path} HTTP/1.1`, host(), ...multipart], '--x--\r\n\r')
    expect([answer.status < 500, faultOf(answer)], path).toEqual([true, null])
  }
  const read = await get('/api/draft-mode/disable')
  expect([read.status, read.headers['allow'], faultOf(read)]).toEqual([405, 'POST', null])
  const unknown = await rawRequest(port(), ['ZGADUJ / HTTP/1.1', host()])
  expect([unknown.status, faultOf(unknown)]).toEqual([400, null])
})

test('ending a preview leads to a path of this site only', async ({request}) => {
  for (const path of [
    '//evil.example',
    '/\t/evil.example',
    '/\\evil.example',
    '/\n/evil.example',
    'https://evil.example',
  ]) {
    const answer = await request.post('/api/draft-mode/disable', {form: {path}, maxRedirects: 0})
    expect([answer.status(), answer.headers()['location']], JSON.stringify(path)).toEqual([303, '/'])
  }
  const own = await request.post('/api/draft-mode/disable', {form: {path: '/slownik?a=b'}, maxRedirects: 0})
  expect(own.headers()['location']).toBe('/slownik?a=b')
})

test('a refusal has one address, and answers there as everywhere', async ({request}) => {
  const answer = await request.get('/odmowa/400')
  expect([answer.status(), await answer.text()]).toEqual([400, expect.stringContaining('zapisany z błędem')])
  expect((await request.get('/odmowa/418')).status()).toBe(404)
})

const nowhere = [
  '/nie-ma',
  '/aktualnosci/nie-ma',
  '/aktualnosci/kategoria/nie-ma/strona/2',
  '/informator/nie-ma/etr',
  '/informator/drukuj/nie-ma',
  '/podmioty/%C5%BC%C3%B3%C5%82w',
  '/wydarzenia/cykl/nie-ma?utm_source=x',
  '/podmioty/powiat/nie-ma',
  '/podmioty/rodzaj/nie-ma',
  '/aktualnosci/rok/20260',
  '/aktualnosci/strona/1000001',
  '/informator/centrum-integracji-spolecznej/nie-ma',
  '/informator/nie-ma/pdf',
  '/wydarzenia/nie-ma/kalendarz.ics',
  '/podmioty/nie-ma/wizytowka.vcf',
  '/grafika/aktualnosci/nie-ma.jpg',
  '/grafika/nie-ma/nie-ma.jpg',
  '/obrazy/nie-ma/640.webp',
  '/wp-content/plugins/x/readme.txt',
  '/.env',
]

test('addresses that are not there are all answered with one page, which is made once', async () => {
  const first = await get('/pierwszy-nieznany', [host(), 'Accept-Encoding: br'])
  expect(first.status).toBe(404)
  for (const path of [...nowhere, ...nowhere]) {
    const answer = await get(path, [host(), 'Accept-Encoding: br'])
    expect([answer.status, answer.headers['etag'], answer.headers['x-nextjs-cache']], path).toEqual([
      404,
      first.headers['etag'],
      'HIT',
    ])
  }
  expect(faultOf(await get(nowhere[0] ?? ''))).toBeNull()
})

test('what programs guess at beside the pages is refused, and nothing is made for it', async () => {
  for (const path of [
    '/_next/static/nie-ma.js',
    '/_next/static/chunks/nie-ma.js',
    '/_next/data/x.json',
    '/api/nie-ma',
  ]) {
    const answer = await get(path)
    expect([answer.status, faultOf(answer), answer.headers['cache-control']], path).toEqual([404, null, 'no-store'])
  }
  const [, script = ''] = /src="(\/_next\/static\/[^"]+\.js)"/.exec((await get('/studio')).body) ?? []
  expect((await get(script)).status).toBe(200)
})

test('the operator’s monitor reads what was answered, and nobody else does', async () => {
  const numbers = (token: string) => get('/api/metrics', [host(), `Authorization: Bearer ${token}`])
  const kept = async () =>
    Number(/^site_answers_total\{kind="kept"\} (\d+)$/m.exec((await numbers('operator')).body)?.[1])
  await expect.poll(async () => (await get('/slownik')).headers['x-nextjs-cache']).toBe('HIT')
  const before = await kept()
  await get('/slownik')
  expect(await kept()).toBeGreaterThan(before)
  expect((await get('/api/metrics')).status).toBe(401)
  expect((await numbers('another')).status).toBe(401)
  expect(JSON.parse((await get('/api/health')).body)).toEqual({status: 'ok', content: 'reachable', lagSeconds: 0})
})

test('past the end of a list, one page is made, and all others are known not to be there, whichever comes next', async () => {
  const [category] = await runningSite().client.fetch<string[]>('*[_type == "newsCategory"].slug.current')
  for (const list of ['/wydarzenia', '/aktualnosci', '/aktualnosci/rok/2017', `/aktualnosci/kategoria/${category}`]) {
    const ask = (page: number) => get(`${list}/strona/${page}`, [host(), 'Accept-Encoding: br'])
    const first = await ask(900)
    expect([first.status, first.headers['x-nextjs-cache']], list).toEqual([404, 'MISS'])
    for (const page of [901, 899, 100, 999_999, 99])
      expect((await ask(page)).headers, `${list} ${page}`).toMatchObject({
        'x-nextjs-cache': 'HIT',
        etag: first.headers['etag'],
      })
  }
  expect((await get('/aktualnosci/strona/2')).status).toBe(200)
})

test('of the former site too, with the words to search for; whatever they are, they are words', async () => {
  await get('/pl/Pierwszy-Nieznany')
  for (const [path, words, question] of [
    ['/pl/Nabor-na-PARTNERA', 'nabor na partnera', 'nabor%20na%20partnera'],
    ['/pl/a/%C5%BB%C3%B3%C5%82w', 'żółw', '%C5%BC%C3%B3%C5%82w'],
    ['/pl/%3Cb%3E&%22x%22', '&lt;b&gt;&amp;&quot;x&quot;', '%3Cb%3E%26%22x%22'],
    ["/pl/$'$&", '$&#x27;$&amp;', '%24&#x27;%24%26'],
    [`/pl/${'a'.repeat(99)}%F0%9F%8E%89`, 'a'.repeat(99), 'a'.repeat(99)],
  ]) {
    const answer = await get(path ?? '')
    expect([answer.status, answer.headers['x-nextjs-cache']], path).toEqual([404, 'HIT'])
    expect(answer.body, path).toContain(`href="/szukaj?q=${question}">poszukaj słów „${words}”`)
  }
})

test('what stands behind „?” makes no other page of one that is kept', async () => {
  for (const path of ['/slownik', '/']) {
    await expect.poll(async () => (await get(path)).headers['x-nextjs-cache']).toBe('HIT')
    const [plain, asked] = [await get(path), await get(`${path}?fbclid=${'a'.repeat(60)}&x=%C5%82`)]
    expect([asked.status, asked.headers['x-nextjs-cache'], asked.headers['etag']], path).toEqual([
      200,
      'HIT',
      plain.headers['etag'],
    ])
    expect(asked.body).toBe(plain.body)
  }
})

const pieces = fc.constantFrom(
  ...String.raw`/ // \ . .. % %zz %2f %5c %00 %ff %c0%af %ed%a0%80 %0a %25 ? & = [ ] { } | ^ ~ ; @ : # * é`.split(' '),
  ...'_rsc= q= strona=%zz aktualnosci strona 1 -1 1e99 informator drukuj wybor pdf sciezki znajdz slownik'.split(' '),
  ...'podmioty powiat rodzaj wydarzenia kalendarz.ics szukaj podpowiedzi zglos studio api obrazy pliki'.split(' '),
  ...'grafika skrypty _next static image data draft-mode enable health odmowa 400 404'.split(' '),
)
const targets = fc.array(pieces, {maxLength: 8}).map((parts) => `/${parts.join('/')}`)
const joined = fc.array(pieces, {maxLength: 8}).map((parts) => `/${parts.join('')}`)
const queries = fc
  .constantFrom('/', '/szukaj', '/zglos', '/informator/aktualnosc', '/informator/drukuj', '/informator/drukuj/wybor')
  .chain((path) => fc.array(pieces, {maxLength: 8}).map((parts) => `${path}?q=${parts.join('')}`))
const offers = fc.constantFrom(
  ...'/_next/image /_next/image?url=%2Fa&w=1&q=1 /_next/image?url=http://evil.example/&w=640&q=75'.split(' '),
  ...'/_next/data/x/index.json /_next/data/%zz.json /_next/static/nie-ma.js /_next/webpack-hmr /_next/'.split(' '),
  ...'/__nextjs_original-stack-frame /index /_error /_not-found /404 /500 /%5B...path%5D'.split(' '),
)
const values = fc.oneof(
  pieces,
  fc.string({maxLength: 40}).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '')),
)
const headers = fc
  .constantFrom(
    ...'Cookie RSC Next-Router-State-Tree Next-Router-Prefetch Next-Url Next-Action X-Nextjs-Data Accept'.split(' '),
    ...'X-Middleware-Subrequest X-Matched-Path X-Invoke-Path X-Prerender-Revalidate X-Forwarded-Host'.split(' '),
    ...'X-Forwarded-Proto X-Forwarded-Port X-Forwarded-For If-None-Match If-Modified-Since Range Host'.split(' '),
    ...'Accept-Encoding Accept-Language Content-Length Content-Type Transfer-Encoding Expect Upgrade'.split(' '),
    ...'Origin Referer User-Agent Sec-Fetch-Site Purpose'.split(' '),
  )
  .chain((name) => values.map((value) => `${name}: ${value}`))
const broken = fc.constantFrom(
  'Cookie: __prerender_bypass=%zz',
  'Cookie: =; ;;a',
  'Cookie: podglad=a.b; __prerender_bypass=1',
  'RSC: 1',
  'Next-Router-State-Tree: %zz',
  'Next-Router-State-Tree: {"a"',
  'Next-Action: x',
  'X-Forwarded-Proto: ://%',
  'X-Forwarded-Host: a b',
  'If-None-Match: "',
  'Range: bytes=9-1',
  'Expect: wszystko',
  'Upgrade: websocket',
)
const methods = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'OPTIONS')

test('whatever is asked for and however, the answer is no fault of the server, and not in English', async () => {
  test.slow()
  const target = fc.oneof({weight: 3, arbitrary: targets}, joined, queries, offers)
  const asked = fc.tuple(methods, target, fc.array(fc.oneof(headers, broken), {maxLength: 3}))
  await fc.assert(
    fc.asyncProperty(asked, async ([method, path, lines]) => {
      const upgrade = lines.some((line) => line.startsWith('Upgrade:')) ? ['Connection: Upgrade'] : []
      const answer = await rawRequest(port(), [`${method} ${path} HTTP/1.1`, host(), ...lines, ...upgrade])
      expect(faultOf(answer)).toBeNull()
    }),
    {numRuns: 600, endOnFailure: true},
  )
  expect((await get('/')).status).toBe(200)
})
