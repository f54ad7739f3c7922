import {expect} from '@playwright/test'

import {testClient} from './support/content.ts'
import {pageTypes} from './support/pages.ts'
import {test} from './support/test.ts'

const kilobyte = 1000

test('no page carries a script of the framework or a script in its text, first made or kept', async ({request}) => {
  for (const [name, path] of await pageTypes()) {
    for (const turn of ['first', 'kept']) {
      const response = await request.get(path)
      const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? []
      const foreign = scripts.filter((tag) => !/src="\/skrypty\/|type="application\/ld\+json"/.test(tag))
      expect(foreign, `${name}, ${turn}`).toEqual([])
      expect(response.headers()['content-security-policy'], name).toMatch(/script-src 'self';/)
      expect(response.headers()['content-security-policy'], name).not.toMatch(/unsafe|https?:/)
    }
  }
})

test('pages answer with the headers that OWASP names', async ({request}) => {
  const headers = (await request.get('/')).headers()
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'x-permitted-cross-domain-policies': 'none',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers['permissions-policy']).toContain('geolocation=()')
  expect(headers['x-powered-by']).toBeUndefined()
})

test('a full visit asks nothing of any other origin, and nothing is refused by the policy', async ({page}) => {
  const origins = new Set<string>()
  const problems: string[] = []
  page.on('request', (request) => origins.add(new URL(request.url()).origin))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  for (const [, path] of await pageTypes()) {
    await page.goto(path, {waitUntil: 'networkidle'})
    await page.mouse.wheel(0, 5000)
  }
  const origin = new URL(page.url()).origin
  expect([...origins].filter((found) => found !== origin && found !== 'null')).toEqual([])
  expect(problems.filter((text) => !text.includes('404'))).toEqual([])
})

test('a visit leaves no cookie', async ({page, context}) => {
  for (const [, path] of await pageTypes()) await page.goto(path)
  expect(await context.cookies()).toEqual([])
})

test('a news item with one picture is at most 100 kB on a first visit at 360 px, its own scripts at most 5 kB', async ({
  browser,
}) => {
  const slug = await testClient().fetch<string>(
    '*[_type == "newsArticle" && defined(cover) && count(body[_type == "picture"]) == 0][0].slug.current',
  )
  const context = await browser.newContext({viewport: {width: 360, height: 740}})
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const types = new Map<string, string>()
  const bytes: Record<string, number> = {}
  session.on('Network.responseReceived', ({requestId, type}) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    const type = types.get(requestId) ?? 'Other'
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength
  })
  await page.goto(`/aktualnosci/${slug}`, {waitUntil: 'networkidle'})
  await context.close()
  const total = Object.values(bytes).reduce((sum, part) => sum + part, 0)
  expect(total, JSON.stringify(bytes)).toBeLessThanOrEqual(100 * kilobyte)
  expect(bytes['Script'] ?? 0, JSON.stringify(bytes)).toBeLessThanOrEqual(5 * kilobyte)
})

test('where letters come late, no more of them are fetched than the page has', async ({page}) => {
  const slug = await testClient().fetch<string>('*[_type == "newsArticle"] | order(publishedAt desc)[0].slug.current')
  const asked: string[] = []
  const laidOut = Promise.withResolvers<void>()
  await page.route(/\.woff2$/, async (route) => {
    asked.push(new URL(route.request().url()).pathname)
    await laidOut.promise
    await route.continue()
  })
  await page.goto(`/aktualnosci/${slug}`, {waitUntil: 'commit'})
  await expect(page.getByRole('contentinfo')).toBeVisible()
  expect(await page.evaluate(() => document.body.textContent.includes('\u00AD'))).toBe(true)
  laidOut.resolve()
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => !/(headings|text)(_polish)?\./.test(path))).toEqual([])
})

test('a page that has not changed is answered from memory, and fresh once it changes', async ({request}) => {
  const client = testClient()
  await client.createOrReplace({
    _id: 'lekka',
    _type: 'page',
    title: 'Lekka strona',
    slug: {_type: 'slug', current: 'lekka'},
  })
  await expect.poll(async () => (await request.get('/lekka')).text()).toContain('Lekka strona')
  const kept = await request.get('/lekka')
  expect(kept.headers()['x-nextjs-cache']).toBe('HIT')
  const known = await request.get('/lekka', {headers: {'if-none-match': kept.headers()['etag'] ?? ''}})
  expect(known.status()).toBe(304)
  await client.patch('lekka').set({title: 'Zmieniona strona'}).commit()
  await expect.poll(async () => (await request.get('/lekka')).text()).toContain('Zmieniona strona')
  await client.delete('lekka')
})
