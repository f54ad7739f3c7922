import {createServer} from 'node:http'

import {expect, test} from 'vitest'

import {answerRedirect} from '#server/redirect.ts'

/** A server without any page, whose `/stary` leads to `location`. */
async function open(location = '/nowy') {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    response.setHeader('X-Frame-Options', 'SAMEORIGIN')
    response.setHeader('ETag', '"a"')
    response.setHeader('Content-Type', 'text/html')
    const resolve = async (address: string) => {
      asked.push(address)
      return address.startsWith('/stary') ? location : null
    }
    if (await answerRedirect(request, response, resolve)) return
    response.statusCode = 404
    response.end('nie ma')
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

test('an address from which a redirect leads answers 308, and nothing of the page that was not found', async () => {
  await using site = await open()
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

test('an address from which nothing leads is left to the answer that it is not found', async () => {
  await using site = await open()
  const response = await site.get('/inny')
  expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([404, '"a"', 'nie ma'])
})

test('HEAD is answered like GET; other methods are left alone', async () => {
  await using site = await open()
  expect((await site.get('/stary', {method: 'HEAD'})).status).toBe(308)
  expect((await site.get('/stary', {method: 'POST'})).status).toBe(404)
})

test('what never was a page is not looked up', async () => {
  await using site = await open()
  for (const path of ['/_next/static/x.js', '/api/x']) expect((await site.get(path)).status).toBe(404)
  expect(site.asked).toEqual([])
})

test('a target is encoded, and a path never becomes another host', async () => {
  const locationOf = async (target: string) => {
    await using site = await open(target)
    return (await site.get('/stary')).headers.get('location')
  }
  expect(await locationOf('/ścieżki?q=ł')).toBe('/%C5%9Bcie%C5%BCki?q=%C5%82')
  expect(await locationOf('/a%20b#c')).toBe('/a%20b#c')
  for (const foreign of ['/.//example.org/x', '/\\example.org/x', '/\t/example.org/x', '//example.org/x', '/%zz'])
    expect(await locationOf(foreign), foreign).toBeNull()
  expect(await locationOf('https://example.org/x')).toBe('https://example.org/x')
})
