import {expect} from '@playwright/test'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {runBuiltSite} from '../support/run-site.ts'
import {test} from './support/test.ts'

const kept = '/informator'
const others = [
  '/',
  '/aktualnosci',
  '/wydarzenia',
  '/podmioty',
  '/slownik',
  '/szukaj',
  '/szukaj?q=kis',
  '/zglos',
  '/kalendarz.ics',
  '/feed.xml',
  '/informator/zmiany.xml',
  '/informator/informator.pdf',
  '/nic-takiego',
  '/aktualnosci/nic-takiego',
]

test('with content out of reach, kept pages are shown, and all others say to come back, within five seconds', async () => {
  await using site = await runBuiltSite({port: await freePort(), lakePort: await freePort()})
  await fetch(site.siteUrl + kept)
  await site.stopLake()
  expect(await ask(site.siteUrl + kept)).toMatchObject({status: 200})
  // What was read a moment ago may still be shown around what is made for each reader.
  await expect.poll(async () => (await ask(site.siteUrl + '/szukaj')).status).toBe(503)
  const start = performance.now()
  // Many at once share what is read for them, and so its failure.
  const asked = [...others, ...Array.from({length: 10}, () => '/szukaj')]
  const answers = await Promise.all(asked.map(async (path) => ({path, ...(await ask(site.siteUrl + path))})))
  expect(performance.now() - start).toBeLessThan(10_000)
  for (const {path, status, retryAfter, text, ms} of answers) {
    expect([path, status, retryAfter], path).toEqual([path, 503, '30'])
    expect(text, path).toContain('Ta strona chwilowo nie działa')
    expect(ms, path).toBeLessThan(5000)
  }
  await site.startLake()
  expect(await ask(`${site.siteUrl}/slownik`)).toMatchObject({status: 200})
})

async function ask(url: string) {
  const start = performance.now()
  const response = await fetch(url)
  const text = await response.text()
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text: text.replaceAll('\u00A0', ' '),
    ms: performance.now() - start,
  }
}
