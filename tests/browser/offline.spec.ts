import {gzipSync} from 'node:zlib'

import {type BrowserContext, expect, type Page} from '@playwright/test'
import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'

import {editorClient, newEditor, testClient} from './support/content.ts'
import {test} from './support/test.ts'

const chapter = '/informator/centrum-integracji-spolecznej'
const saveName = 'Zapisz do czytania bez internetu'
const removeName = 'Usuń z tego urządzenia'
const version = /wersja\sz\s\d{1,2}\s[a-ząćęłńóśźż]+\s20\d\d\sr\./

test.describe.configure({timeout: 240_000})

/** Saves, as a reader does, and waits until it is said to be done. */
async function save(page: Page): Promise<void> {
  await page.goto('/informator')
  await page.getByRole('button', {name: saveName}).click()
  await expect(status(page)).toContainText('Zapisane strony', {timeout: 120_000})
}

function status(page: Page) {
  return page.locator('[data-offline]').getByRole('status')
}

function registrations(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
}

/** The addresses of all that is kept, by what the browser holds. */
function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const keys = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({url}) => new URL(url).pathname)
  })
}

test('nothing is registered or kept before a reader asks for it, and a reader without script sees no button', async ({
  page,
  browser,
  baseURL,
}) => {
  for (const path of ['/', '/informator', '/informator/bez-internetu', chapter]) {
    await page.goto(path, {waitUntil: 'networkidle'})
    expect(await registrations(page), path).toBe(0)
    expect(await page.evaluate(async () => caches.keys()), path).toEqual([])
  }
  const context = await browser.newContext({javaScriptEnabled: false, baseURL: baseURL ?? ''})
  const plain = await context.newPage()
  await plain.goto('/informator')
  await expect(plain.getByText(saveName)).toBeHidden()
  await expect(plain.getByRole('link', {name: 'Informator bez internetu'})).toBeVisible()
  await context.close()
})

test('saved chapters, pathways, directory and glossary open without internet, whole, and say of what day they are', async ({
  page,
  context,
}) => {
  await save(page)
  await expect(status(page)).toContainText(version)
  await expect(status(page)).toContainText(/\d+\s\(\d+(,\d)?\sMB\)/)
  await context.setOffline(true)
  const paths = [
    '/informator',
    chapter,
    `${chapter}/etr`,
    '/sciezki',
    '/sciezki/od-klubu-integracji-do-zatrudnienia',
    '/podmioty',
    '/podmioty/powiat/zarski',
    '/podmioty/rodzaj/cis',
    '/slownik',
  ]
  for (const path of paths) {
    const broken: string[] = []
    const note = (request: {url(): string}) => broken.push(request.url())
    page.on('requestfailed', note)
    await page.goto(path, {waitUntil: 'load'})
    await expect(page.getByRole('note').filter({hasText: 'Bez połączenia'}), path).toHaveText(version)
    expect(await page.evaluate(() => document.fonts.check('1rem serif') && document.styleSheets.length), path).not.toBe(
      0,
    )
    await expect(page.getByRole('heading', {level: 1}), path).toBeVisible()
    page.off('requestfailed', note)
    expect(broken, path).toEqual([])
  }
  await page.goto(`${chapter}/etr`)
  const fonts = await page.evaluate(async () =>
    [...(await document.fonts.ready)].filter((font) => font.status === 'loaded'),
  )
  expect(fonts.length).toBeGreaterThan(0)
  const pictures = page.locator('main img:not([aria-hidden])')
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(async () => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0)
  }
})

test('without internet, a page that is not kept says so, and lists what is', async ({page, context}) => {
  await save(page)
  await context.setOffline(true)
  for (const path of ['/aktualnosci', '/nie-ma-takiej-strony', '/szukaj?q=kis', '/sciezki/znajdz', '/zglos']) {
    await page.goto(path)
    await expect(page.getByRole('note'), path).toContainText('Tej strony nie ma na tym urządzeniu')
    await expect(page.getByRole('note'), path).toHaveText(version)
  }
  await page.getByRole('main').getByRole('link', {name: 'Centrum integracji społecznej'}).first().click()
  await expect(page).toHaveURL(chapter)
  await expect(page.getByRole('note').filter({hasText: 'Bez połączenia'})).toHaveText(
    /^Bez połączenia z\sserwisem: wersja/,
  )
})

test('online again, what has changed is renewed, and only that is sent', async ({page, context, baseURL}) => {
  const client = testClient()
  const term = await client.fetch<{_id: string; term: string}>('*[_type == "pathway"][0]{_id, "term": title}')
  await using _ = {
    [Symbol.asyncDispose]: async () => void (await client.patch(term._id).set({title: term.term}).commit()),
  }
  await save(page)
  const before = await keptAddresses(page)
  await context.setOffline(true)
  await page.goto(chapter)
  await client.patch(term._id).set({title: 'Ścieżka po zmianie'}).commit()
  // Renewed is what the site shows at that time, and the next renewal is an hour away.
  const shown = async () => (await fetch(new URL('/sciezki', baseURL))).text()
  await expect.poll(shown, {timeout: 20_000}).toContain('Ścieżka po zmianie')
  await context.setOffline(false)
  const sizes: Record<string, number> = {}
  context.on('response', (response) => {
    if (response.request().serviceWorker()) sizes[new URL(response.url()).pathname] = response.status()
  })
  await page.goto('/kontakt')
  await expect.poll(async () => keptText(page, '/sciezki'), {timeout: 60_000}).toContain('Ścieżka po zmianie')
  const answers = Object.values(sizes)
  // Chapters name the pathways that they belong to, so these change too; most pages do not.
  expect(answers.filter((found) => found === 304).length, JSON.stringify(sizes)).toBeGreaterThan(answers.length / 2)
  await expect.poll(async () => (await keptAddresses(page)).toSorted()).toEqual(before.toSorted())
  await context.setOffline(true)
  await page.goto('/sciezki')
  await expect(page.getByRole('main')).toContainText('Ścieżka po zmianie')
})

test('a connection that is lost in the middle leaves nothing half: the old stays, and it is said', async ({
  page,
  context,
}) => {
  await loseConnectionAt(context, '/slownik')
  await page.goto('/informator')
  await page.getByRole('button', {name: saveName}).click()
  await expect(status(page)).toContainText('Nie udało się zapisać: połączenie się przerwało.')
  await expect(status(page)).toContainText('Na tym urządzeniu nic nie jest zapisane.')
  await expect(page.getByRole('button', {name: removeName})).toBeHidden()
  expect(await keptAddresses(page)).toEqual([])
  expect(await registrations(page)).toBe(0)

  await context.unrouteAll()
  await context.setOffline(false)
  await save(page)
  const before = await keptAddresses(page)
  const client = testClient()
  const {_id, title} = await client.fetch<{_id: string; title: string}>('*[_type == "chapter"] | order(orderRank)[0]')
  await using _ = {[Symbol.asyncDispose]: async () => void (await client.patch(_id).set({title}).commit())}
  await client.patch(_id).set({title: 'Rozdział po zmianie'}).commit()
  await expect
    .poll(async () => (await page.request.get('/informator')).text(), {timeout: 20_000})
    .toContain('Rozdział po zmianie')
  await loseConnectionAt(context, '/slownik')
  await page.getByRole('button', {name: saveName}).click()
  await expect(status(page)).toContainText('Nie udało się zapisać: połączenie się przerwało. Zapisane strony')
  expect((await keptAddresses(page)).toSorted()).toEqual(before.toSorted())
  expect(await keptText(page, '/informator')).not.toContain('Rozdział po zmianie')
})

test('a device without room keeps nothing, and says why', async ({page, context, baseURL}) => {
  await page.goto('/informator')
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', {origin: baseURL ?? '', quotaSize: 100_000})
  await page.getByRole('button', {name: saveName}).click()
  await expect(status(page)).toContainText('Nie udało się zapisać: na urządzeniu brakuje miejsca.')
  expect(await keptAddresses(page)).toEqual([])
  expect(await registrations(page)).toBe(0)
})

test('one button removes the worker and all that is kept', async ({page, context}) => {
  await save(page)
  await page.goto('/informator/bez-internetu')
  await expect(status(page)).toContainText('Zapisane strony')
  await page.getByRole('button', {name: removeName}).click()
  await expect(status(page)).toHaveText('Usunięto. Na tym urządzeniu nic nie jest zapisane.')
  await expect(page.getByRole('button', {name: removeName})).toBeHidden()
  await expect(page.getByRole('button', {name: saveName})).toBeFocused()
  expect(await registrations(page)).toBe(0)
  expect(await page.evaluate(async () => caches.keys())).toEqual([])
  await page.goto('/kontakt')
  await context.setOffline(true)
  await expect(page.goto('/informator')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
})

test('of forms, search, news and drafts nothing is kept, whatever a reader opens', async ({page}) => {
  await save(page)
  for (const path of ['/aktualnosci', '/szukaj?q=kis', '/sciezki/znajdz', '/zglos?strona=%2Finformator', '/studio']) {
    await page.goto(path)
  }
  await page.goto('/sciezki/znajdz')
  await page.getByLabel('osoba nie ma orzeczenia albo tego nie wiadomo').check()
  await page.getByRole('button', {name: 'Pokaż ścieżki'}).click()
  await expect(page).toHaveURL(/\/sciezki\/znajdz\/wynik$/)
  const kept = await keptAddresses(page)
  expect(kept.filter((path) => /^\/(?:aktualnosci|szukaj|sciezki\/znajdz|zglos|studio|api)/.test(path))).toEqual([])
})

test('an editor’s preview is never answered by a kept page', async ({page, context}) => {
  await save(page)
  const editor = await newEditor()
  const {secret} = await createPreviewSecret(editorClient(editor.token), 'test', 'http://localhost/studio')
  const query = new URLSearchParams({'sanity-preview-secret': secret, 'sanity-preview-pathname': chapter})
  await page.goto(`/api/draft-mode/enable?${query}`)
  const end = page.getByRole('complementary', {name: 'Podgląd szkicu'}).getByRole('button', {name: 'Zakończ podgląd'})
  await expect(end).toBeVisible()
  await context.setOffline(true)
  await expect(page.goto(chapter)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  await context.setOffline(false)
  await page.goto(chapter)
  await end.click()
  await expect(end).toBeHidden()
  await context.setOffline(true)
  await page.goto(chapter)
  await expect(page.getByRole('note').filter({hasText: 'Bez połączenia'})).toHaveText(version)
  await editor.remove()
})

test('the worker is asked for anew each time, may talk to this site alone, and is light', async ({request}) => {
  const worker = await request.get('/bez-internetu.js')
  expect(worker.headers()).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'text/javascript; charset=utf-8',
    'content-security-policy': "default-src 'none'; connect-src 'self'",
  })
  const html = await request.get('/informator')
  expect(html.headers()['content-security-policy']).toContain("worker-src 'self';")
  const scripts = [...(await html.text()).matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, path = '']) => path)
  const codes = [worker, ...(await Promise.all(scripts.map((path) => request.get(path))))]
  const sizes = await Promise.all(codes.map(async (code) => gzipSync(await code.body()).byteLength))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5000)
})

/** The network ends when the worker asks for this path. */
async function loseConnectionAt(context: BrowserContext, path: string): Promise<void> {
  await context.route(`**${path}`, async (route) => {
    await context.setOffline(true)
    await route.abort('internetdisconnected')
  })
}

/** What the browser would show of a path without internet. */
function keptText(page: Page, path: string): Promise<string> {
  return page.evaluate(async (asked) => {
    const list = (await (await caches.match('/bez-internetu/spis'))?.json()) ?? {entries: {}}
    const kept = await caches.match(list.entries[asked]?.key ?? '')
    return kept ? kept.text() : ''
  }, path)
}
