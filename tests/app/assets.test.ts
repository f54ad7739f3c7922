import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'

import {expect, test, vi} from 'vitest'

import {GET} from '#app/obrazy/[asset]/[variant]/route.ts'

const picture = `image-${'a'.repeat(40)}-1600x1000-png`

/** A stand-in for the lake's image server that remembers what it was asked for. */
async function openPictureServer(status = 200) {
  const asked: string[] = []
  const askers: unknown[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    askers.push([request.headers.authorization, request.headers['x-forwarded-for']])
    const headers = {'content-type': 'image/webp', 'set-cookie': 'a=b', etag: '"a"'}
    const isKnown = request.headers['if-none-match'] === '"a"'
    response.writeHead(isKnown ? 304 : status, headers).end(isKnown ? undefined : 'webp')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('NEXT_PUBLIC_LAKE_URL', `http://127.0.0.1:${portOf(server.address())}`)
  return {
    asked,
    askers,
    [Symbol.asyncDispose]: async () => {
      vi.unstubAllEnvs()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

function get(asset: string, variant: string, headers: Record<string, string> = {}): Promise<Response> {
  return GET(new Request('http://site.example/obrazy', {headers}), {params: Promise.resolve({asset, variant})})
}

test('a picture comes from the lake in the size asked for, to be kept for ever', async () => {
  await using lake = await openPictureServer()
  const response = await get(picture, '640-50,0,1500,1000.webp')
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect(lake.asked).toEqual([
    `/images/lake/production/${'a'.repeat(40)}-1600x1000.png?rect=50%2C0%2C1500%2C1000&w=640&fit=max&fm=webp&q=75`,
  ])
})

test('the lake is told that the site asks, and for whom, so that each reader has a share of its work', async () => {
  await using lake = await openPictureServer()
  vi.stubEnv('SANITY_LIVE_TOKEN', 'site')
  await get(picture, '640.webp', {'x-forwarded-for': '198.51.100.1, 203.0.113.7'})
  vi.stubEnv('SANITY_LIVE_TOKEN', '')
  await get(picture, '640.webp', {'x-forwarded-for': '203.0.113.7'})
  expect(lake.askers).toEqual([
    ['Bearer site', '203.0.113.7'],
    [undefined, undefined],
  ])
})

test('nothing but the picture is passed on', async () => {
  await using _lake = await openPictureServer()
  expect((await get(picture, '640.webp')).headers.get('set-cookie')).toBeNull()
})

test('a reader who has the picture already gets 304', async () => {
  await using _lake = await openPictureServer()
  const response = await get(picture, '640.webp', {'if-none-match': '"a"'})
  expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, '"a"', ''])
})

test('another width, another place or a foreign address never reaches the lake', async () => {
  await using lake = await openPictureServer()
  const requests = [
    [picture, '641.webp'],
    [picture, '640-0,0,1601,1000.webp'],
    ['..', '640.webp'],
    ['http://evil.example', '640.webp'],
    [`${picture}/../../files`, '640.webp'],
  ] as const
  const answers = await Promise.all(requests.map(([asset, variant]) => get(asset, variant)))
  expect(answers.map(({status}) => status)).toEqual([404, 404, 404, 404, 404])
  expect(lake.asked).toEqual([])
})

test('a picture that the lake does not have is not found, and that is not kept', async () => {
  await using _lake = await openPictureServer(404)
  const response = await get(picture, '640.webp')
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('a lake that fails is a bad gateway', async () => {
  await using _lake = await openPictureServer(500)
  expect((await get(picture, '640.webp')).status).toBe(502)
})
