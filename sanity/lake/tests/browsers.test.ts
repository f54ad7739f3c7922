import {expect, test} from 'vitest'

import {openTestLake, testLakeUrl, testSiteUrl} from '#tests/support/open-test-lake.ts'

const queryPath = '/v2025-02-19/data/query/production?query=*'

test('a browser at the site may send what it asks to send', async () => {
  await using lake = await openTestLake()
  const headers = {
    origin: testSiteUrl,
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'authorization,x-sanity-app',
  }
  const response = await lake.request(queryPath, {method: 'OPTIONS', headers})
  expect(response.status).toBe(204)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': testSiteUrl,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'authorization,x-sanity-app',
    'access-control-max-age': '600',
  })
})

test('a browser at the site may read answers, errors and event streams', async () => {
  await using lake = await openTestLake()
  for (const path of [queryPath, '/v1/data/query/none?query=*', '/nowhere', '/v1/data/listen/production?query=*']) {
    const response = await lake.request(path, {headers: {origin: testSiteUrl}})
    expect(response.headers.get('access-control-allow-origin')).toBe(testSiteUrl)
    expect(response.headers.get('access-control-allow-credentials')).toBe('true')
    expect(response.headers.get('access-control-expose-headers')).toContain('x-sanity-warning')
    expect(response.headers.get('timing-allow-origin')).toBe(testSiteUrl)
    expect(response.headers.get('vary')).toBe('Origin')
    await response.body?.cancel()
  }
})

test('a browser elsewhere may read nothing', async () => {
  await using lake = await openTestLake()
  const response = await lake.request(queryPath, {headers: {origin: 'http://elsewhere.test'}})
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('a browser elsewhere that asks first is told nothing, and a page of the lake itself may write', async () => {
  await using lake = await openTestLake()
  const asked = {origin: 'http://elsewhere.test', 'access-control-request-method': 'POST'}
  const refused = await lake.request(queryPath, {method: 'OPTIONS', headers: asked})
  expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  const {origin} = new URL(testLakeUrl)
  const body = JSON.stringify({mutations: [{create: {_type: 'page'}}]})
  const headers = {origin, authorization: 'Bearer test-token'}
  const response = await lake.request('/v1/data/mutate/production', {method: 'POST', headers, body})
  expect(response.status).toBe(200)
})

test('a write from a page elsewhere is refused before it is looked at', async () => {
  await using lake = await openTestLake()
  const headers = {origin: 'http://elsewhere.test', authorization: 'Bearer test-token'}
  const body = JSON.stringify({mutations: [{create: {_type: 'page'}}]})
  const response = await lake.request('/v1/data/mutate/production', {method: 'POST', headers, body})
  expect(response.status).toBe(403)
  expect(await lake.client.fetch('count(*)')).toBe(0)
})

test('answers cannot be framed, sniffed or kept by shared caches', async () => {
  await using lake = await openTestLake()
  const {headers} = await lake.request(queryPath)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('private, no-cache')
})
