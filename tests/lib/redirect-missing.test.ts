import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'

import {expect, test} from 'vitest'

import {redirectMissing} from '#lib/redirect-missing.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const notFound: Handler = (_request, response) => {
  response.setHeader('ETag', '"a"')
  response.setHeader('X-Frame-Options', 'SAMEORIGIN')
  response.writeHead(404, {'Content-Type': 'text/html'})
  response.write('nie ')
  response.end('ma')
}

/** A server whose pages are made by `handler`, and whose `/stary` leads to `location`. */
async function open(handler: Handler, location: string | null = '/nowy') {
  const asked: string[] = []
  const server = createServer((request, response) => {
    redirectMissing(request, response, async (address) => {
      asked.push(address)
      return address.startsWith('/stary') ? location : null
    })
    handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    asked,
    get: (path: string, init?: RequestInit) => fetch(origin + path, {redirect: 'manual', ...init}),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('an address without a page, from which a redirect leads, answers 308 and nothing of the page', async () => {
  await using site = await open(notFound)
  const response = await site.get('/stary?a=1')
  expect(response.status).toBe(308)
  expect(response.headers.get('location')).toBe('/nowy')
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(response.headers.get('etag')).toBeNull()
  expect(response.headers.get('content-type')).toBeNull()
  expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  expect(await response.text()).toBe('')
  expect(site.asked).toEqual(['/stary?a=1'])
})

test('an address from which nothing leads gets its 404 as it was', async () => {
  await using site = await open(notFound)
  const response = await site.get('/inny')
  expect(response.status).toBe(404)
  expect(response.headers.get('etag')).toBe('"a"')
  expect(response.headers.get('content-type')).toBe('text/html')
  expect(await response.text()).toBe('nie ma')
})

test('a page is sent at once, and nobody looks for redirects', async () => {
  await using site = await open((_request, response) => response.end('jest'))
  expect(await (await site.get('/stary')).text()).toBe('jest')
  expect(site.asked).toEqual([])
})

test('a status set as a property counts as well', async () => {
  await using site = await open((_request, response) => {
    response.statusCode = 404
    response.end('nie ma')
  })
  expect((await site.get('/stary')).status).toBe(308)
  expect(await (await site.get('/inny')).text()).toBe('nie ma')
})

test('HEAD is answered like GET; other methods are left alone', async () => {
  await using site = await open(notFound)
  expect((await site.get('/stary', {method: 'HEAD'})).status).toBe(308)
  expect((await site.get('/stary', {method: 'POST'})).status).toBe(404)
})

test('what never was a page is not looked up', async () => {
  await using site = await open(notFound)
  for (const path of ['/_next/static/x.js', '/api/x', '/obrazy/x/1.webp', '/studio/x'])
    expect((await site.get(path)).status).toBe(404)
  expect(site.asked).toEqual([])
})

test('a target is encoded, and a path never becomes another host', async () => {
  const locationOf = async (target: string) => {
    await using site = await open(notFound, target)
    return (await site.get('/stary')).headers.get('location')
  }
  expect(await locationOf('/ścieżki?q=ł')).toBe('/%C5%9Bcie%C5%BCki?q=%C5%82')
  expect(await locationOf('/a%20b#c')).toBe('/a%20b#c')
  expect(await locationOf('/.//example.org/x')).toBe('/example.org/x')
  expect(await locationOf('/\\example.org/x')).toBe('/x')
  expect(await locationOf('https://example.org/x')).toBe('https://example.org/x')
})
