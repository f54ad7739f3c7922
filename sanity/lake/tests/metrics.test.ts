import {expect, test, vi} from 'vitest'

import {viewerGrants} from '#src/auth/roles.ts'
import {settingsIn} from '#src/settings.ts'
import {capturedErrors} from '#tests/support/captured-errors.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

const operator = settingsIn({LAKE_METRICS_TOKEN: 'operator'}).tokens
const reader = {name: 'reader', secret: 'reader', grants: viewerGrants}
const asOperator = {headers: {authorization: 'Bearer operator'}}
const asStranger = {headers: {}}

async function metricsOf(lake: TestLake): Promise<string[]> {
  const response = await lake.request('/metrics', asOperator)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/plain')
  return (await response.text()).split('\n')
}

test('numbers are for administrators and the token of the operator, which reads nothing else', async () => {
  await using lake = await openTestLake([{_id: 'home', _type: 'page'}], {tokens: [...operator, reader]})
  expect((await lake.request('/metrics', asStranger)).status).toBe(401)
  expect((await lake.request('/metrics', asOperator)).status).toBe(200)
  expect((await lake.request('/metrics')).status).toBe(200)
  expect((await lake.request('/metrics', {headers: {authorization: 'Bearer reader'}})).status).toBe(403)
  expect(await lake.clientWith('operator').fetch('*')).toEqual([])
  await expect(lake.clientWith('operator').create({_type: 'page'})).rejects.toMatchObject({statusCode: 403})
})

test('what was asked, answered, committed and held is counted', async () => {
  await using lake = await openTestLake([{_id: 'home', _type: 'page'}], {tokens: operator})
  // From when it is first asked for.
  await metricsOf(lake)
  await lake.client.create({_id: 'other', _type: 'page'})
  for (let time = 0; time < 3; time += 1) await lake.client.fetch('*[_type == "page"]._id')
  await lake.client.fetch('*[_type == "page"').catch(() => {})
  const stream = lake.client.listen('*').subscribe()
  const lines = await metricsOf(lake)
  expect(lines).toEqual(
    expect.arrayContaining([
      'lake_requests_total{kind="mutate",status="200"} 1',
      'lake_requests_total{kind="query",status="200"} 3',
      'lake_requests_total{kind="query",status="400"} 1',
      'lake_query_seconds_count{asker="site"} 1',
      'lake_recalled_total 2',
      'lake_held_answers{of="published"} 1',
      'lake_waiting{queue="commits"} 0',
      'lake_log_reachable 1',
    ]),
  )
  expect(lines).toContainEqual(expect.stringMatching(/^lake_transactions [1-9]/))
  expect(lines).toContainEqual(expect.stringMatching(/^lake_disk_free_bytes [1-9]/))
  expect(lines).toContainEqual(expect.stringMatching(/^lake_file_bytes\{file="lake\.sqlite"\} [1-9]/))
  expect(lines).toContainEqual(expect.stringMatching(/^process_memory_bytes\{kind="rss"\} [1-9]/))
  stream.unsubscribe()
})

test('whatever addresses strangers make up, the numbers keep their few names', async () => {
  await using lake = await openTestLake([], {tokens: operator})
  const names = async () => new Set((await metricsOf(lake)).map((line) => line.replace(/ \S+$/, '')))
  await names()
  await lake.request('/nowhere', asStranger)
  await lake.request('/v1/data/query/nowhere?query=1', asStranger)
  await names()
  const before = await names()
  for (let number = 0; number < 50; number += 1) {
    await lake.request(`/nowhere-${number}/${number}`, asStranger)
    await lake.request(`/v${number}/data/query/nowhere-${number}?query=1`, asStranger)
  }
  expect(await names()).toEqual(before)
})

test('a lake that can answer and commit is ready', async () => {
  await using lake = await openTestLake()
  const response = await lake.request('/ready', asStranger)
  expect([response.status, await response.json()]).toEqual([200, {status: 'ready'}])
})

test('a lake whose log cannot be reached is not ready, and its numbers say so', async () => {
  using errors = capturedErrors()
  await using lake = await openTestLake([], {tokens: operator})
  const {store} = lake.lake.context
  const broken = () => {
    throw new Error('The disk reports an error.')
  }
  vi.spyOn(store, 'check').mockImplementation(broken)
  vi.spyOn(store, 'end').mockImplementation(broken)
  const response = await lake.request('/ready', asStranger)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1'])
  expect(await response.json()).toEqual({status: 'not ready', wants: ['log']})
  expect(errors.text()).toContain('The disk reports an error.')
  expect(await metricsOf(lake)).toContain('lake_log_reachable 0')
})
