import {expect, test, vi} from 'vitest'

import {GET} from '#app/api/metrics/route.ts'
import {lagSeconds} from '#lib/freshness/following.ts'
import {siteCounts} from '#lib/site/counts.ts'

function ask(token?: string): Promise<Response> {
  const headers = token === undefined ? undefined : {authorization: `Bearer ${token}`}
  return GET(new Request('http://localhost:3000/api/metrics', {headers}))
}

test("the site's numbers are for the operator's token, and for nobody where there is none", async () => {
  expect((await ask()).status).toBe(401)
  expect((await ask('')).status).toBe(401)
  vi.stubEnv('METRICS_TOKEN', 'operator')
  expect((await ask()).status).toBe(401)
  expect((await ask('another')).status).toBe(401)
  expect((await ask('operator')).status).toBe(200)
  vi.unstubAllEnvs()
})

test('they say what was answered, how fresh the site is, and what it takes', async () => {
  vi.stubEnv('METRICS_TOKEN', 'operator')
  const before = siteCounts().kept
  siteCounts().kept += 2
  const lines = (await (await ask('operator')).text()).split('\n')
  expect(lines).toContain(`site_answers_total{kind="kept"} ${before + 2}`)
  expect(lines).toContain('site_following 0')
  expect(lines).toContain('site_kept_pages 0')
  expect(lines).toContainEqual(expect.stringMatching(/^process_resident_memory_bytes [1-9]/))
  vi.unstubAllEnvs()
})

test('the site lags from when it lost its connection, and not while it follows', () => {
  const state = {since: 1000, lastEvent: null, lastJudged: null}
  expect(lagSeconds({...state, isConnected: true}, 61_000)).toBe(0)
  expect(lagSeconds({...state, isConnected: false}, 61_000)).toBe(60)
})
