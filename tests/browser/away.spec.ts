import {expect} from '@playwright/test'

import {linkKey, linkPath, newLinkSecret} from '#lib/entities/entity-link.ts'
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

test('while the lake is started anew, under load, no kept page fails', async () => {
  await using site = await runBuiltSite({port: await freePort(), lakePort: await freePort()})
  await expect.poll(async () => (await fetch(site.siteUrl + kept)).headers.get('x-nextjs-cache')).toBe('HIT')
  const statuses = new Set<number>()
  const done = new AbortController()
  const readers = Array.from({length: 4}, async () => {
    while (!done.signal.aborted) statuses.add((await ask(site.siteUrl + kept)).status)
  })
  await site.stopLake()
  await site.startLake()
  await expect.poll(async () => (await ask(`${site.siteUrl}/api/health`)).text, slow).toContain('"lagSeconds":0')
  done.abort()
  await Promise.all(readers)
  expect([...statuses]).toEqual([200])
})

test('with content out of reach, what readers and entities have written is shown to them again', async () => {
  await using site = await runBuiltSite({port: await freePort(), lakePort: await freePort()})
  const link = newLinkSecret('entity-kis-lubsko', Date.now())
  await site.client.createOrReplace(link)
  const page = linkPath(linkKey(link))
  const forms = [
    ['/zglos?strona=%2Fo-nas', '/zglos/wyslij', {strona: '/o-nas', rodzaj: 'other', opis: 'Numer domu jest inny.'}],
    [
      page,
      page.replace('?', '/wyslij?'),
      {odpowiedz: 'zmiany', 'zmiana-visit': 'Czynne od 9:00, a w piątki do 13:00.'},
    ],
  ] as const
  const filled = await Promise.all(
    forms.map(async ([form, to, fields]) => {
      const [, formularz = ''] = /name="formularz" value="([^"]+)"/.exec((await ask(site.siteUrl + form)).text) ?? []
      return {url: site.siteUrl + to, fields: {...fields, formularz}}
    }),
  )
  // A form that is sent at once was sent by a program.
  await expect.poll(async () => (await send(filled[0]?.url, filled[0]?.fields)).url, slow).toContain('dziekujemy')
  await site.stopLake()
  for (const {url, fields} of filled) {
    const answer = await send(url, fields)
    expect([answer.status, answer.retryAfter], url).toEqual([503, '30'])
    expect(answer.ms, url).toBeLessThan(5000)
    expect(answer.text, url).toContain('przerwę w pracy serwisu')
    for (const written of Object.values(fields)) expect(answer.text, url).toContain(written)
  }
  await site.startLake()
  for (const {url, fields} of filled) expect((await send(url, fields)).url).toContain('/zglos/dziekujemy')
})

const slow = {timeout: 10_000}

test('with content that does not answer, what was written is shown again in some five seconds', async () => {
  await using site = await runBuiltSite({port: await freePort(), lakePort: await freePort()})
  const [, formularz = ''] = /name="formularz" value="([^"]+)"/.exec((await ask(`${site.siteUrl}/zglos`)).text) ?? []
  const fields = {formularz, rodzaj: 'other', opis: 'Numer domu jest inny.'}
  const sendIt = () => send(`${site.siteUrl}/zglos/wyslij`, fields)
  await expect.poll(async () => (await sendIt()).url, slow).toContain('dziekujemy')
  const lake = site.lakeProcessId()
  if (!lake) throw new Error('The lake does not run.')
  process.kill(lake, 'SIGSTOP')
  try {
    const answer = await sendIt()
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('Numer domu jest inny.')])
    expect(answer.ms).toBeLessThan(5500)
  } finally {
    process.kill(lake, 'SIGCONT')
  }
})

function send(url = '', fields: Record<string, string> = {}) {
  return ask(url, {method: 'POST', body: new URLSearchParams(fields)})
}

async function ask(url: string, init?: RequestInit) {
  const start = performance.now()
  const response = await fetch(url, init)
  const text = await response.text()
  return {
    url: response.url,
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text: text.replaceAll('\u00A0', ' '),
    ms: performance.now() - start,
  }
}
