import {expect, test, vi} from 'vitest'

import {capturedErrors} from '#tests/support/captured-errors.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

function breakQueries({lake}: TestLake): void {
  vi.spyOn(lake.context.live, 'recall').mockImplementation(() => {
    throw new Error('Broken', {cause: new Error('The cause')})
  })
}

const ask = '/v2025-02-19/data/query/production?query=1'

test('a fault is a line of JSON under the id that the sender gave the request, and says nothing of the sender', async () => {
  using errors = capturedErrors()
  await using lake = await openTestLake()
  breakQueries(lake)
  const headers = {authorization: 'Bearer test-token', 'x-request-id': 'site-7', 'x-forwarded-for': '198.51.100.7'}
  const response = await lake.request(`${ask}&$words=%22secret%22`, {headers})
  expect([response.status, response.headers.get('x-request-id')]).toEqual([500, 'site-7'])
  expect(await response.text()).not.toContain('Broken')
  const line: Record<string, unknown> = JSON.parse(errors.text())
  expect(line).toMatchObject({level: 'error', part: 'lake', requestId: 'site-7', msg: 'Broken'})
  expect(line['fault']).toMatch(/Error: Broken\n[^]*caused by: Error: The cause/)
  for (const secret of ['test-token', 'secret', '198.51.100.7']) expect(errors.text()).not.toContain(secret)
})

test('an id that is none is replaced by one', async () => {
  using errors = capturedErrors()
  await using lake = await openTestLake()
  breakQueries(lake)
  for (const given of ['two words', 'a'.repeat(65), '"}']) {
    const response = await lake.request(ask, {headers: {'x-request-id': given}})
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  }
  expect(errors.text()).not.toContain('two words')
})
