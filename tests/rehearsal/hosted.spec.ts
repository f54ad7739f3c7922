import {expect, type Page, type Request} from '@playwright/test'

import {sendForm} from '../browser/support/forms.ts'
import {drawing, field, openDocument, openPreview, paneItem, publish, upload, write} from '../browser/support/studio.ts'
import {administrator} from '../support/run-site.ts'
import {api, assets, management, project} from './support/names.ts'
import {test} from './support/test.ts'

const title = 'Próba generalna'
const address = '/aktualnosci/proba-generalna'
const chapter = {id: 'chapter-cis', path: '/informator/centrum-integracji-spolecznej'}

// What browsers may say besides.
const expectedErrors = [
  // After signing in, the Studio tries whether this browser keeps the provider's cookie, and takes the token where it does not.
  / 401 .*\/auth\/id\?/,
  // The policy refuses to ask whether there is a newer Studio.
  /^Failed to fetch version for package/,
]

test.afterEach('nothing is asked for under another name, and nothing in vain', ({hosted, heard}) => {
  const elsewhere = [...hosted.ofSite.refused, ...hosted.ofBrowser.refused]
  const errors = [...heard.errors].filter((text) => !expectedErrors.some((expected) => expected.test(text)))
  expect({elsewhere, errors}).toEqual({elsewhere: [], errors: []})
})

test('an editor chooses a provider, signs in under a name of Sanity’s, and comes back with a token', async ({page}) => {
  await signIn(page)
  expect(await page.evaluate((key) => localStorage.getItem(key), `__studio_auth_token_${project}`)).toMatch(/"token":"/)
})

test.describe('a news item', () => {
  test.describe.configure({mode: 'serial'})

  test('an editor writes a news item with a picture, and its page is there within a second of its publication', async ({
    page,
    baseURL,
    hosted,
  }) => {
    await signIn(page)
    // After a start, the first page of its kind takes longer.
    const other = await hosted.client.fetch<string>('*[_type == "newsArticle"][0].slug.current')
    await page.request.get(`/aktualnosci/${other}`)
    await paneItem(page, 'Aktualności').click()
    await page.getByTestId('action-intent-button').click()
    await write(page, 'title', title)
    await field(page, 'slug').getByRole('button', {name: 'Utwórz'}).click()
    await write(page, 'lead', 'Próba pod cudzymi nazwami.')
    await upload(page, await drawing())
    await expect(page.getByTestId('image-input').getByRole('img').first()).toHaveAttribute('src', new RegExp(assets))
    await write(page, 'cover.alt', 'Plansza próby')
    expect(await freshAfter(page, `${baseURL}${address}`, title)).toBeLessThan(1000)
  })

  test('an editor corrects it, and page, list and feed follow within a second', async ({page, baseURL, hosted}) => {
    const id = await hosted.client.fetch<string>('*[_type == "newsArticle" && title == $title][0]._id', {title})
    await signIn(page)
    await openDocument(page, 'newsArticle', id)
    for (const path of [address, '/aktualnosci', '/feed.xml']) {
      const corrected = `${title}: ${path}`
      await write(page, 'title', corrected)
      expect(await freshAfter(page, `${baseURL}${path}`, corrected), path).toBeLessThan(1000)
    }
  })

  test('a reader gets pictures and the PDF from the site alone, which has them from cdn.sanity.io', async ({
    page,
    hosted,
  }) => {
    const before = hosted.asked.length
    await page.goto(address)
    const picture = page.getByRole('img', {name: 'Plansza próby'})
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBeGreaterThan(
      0,
    )
    expect((await page.request.get('/informator/informator.pdf')).headers()['content-type']).toBe('application/pdf')
    const asked = hosted.asked.slice(before).filter(({hostname}) => hostname === assets)
    expect(asked.map(({pathname}) => pathname)).not.toEqual([])
  })
})

test('an editor sees a draft on the site, and a reader does not', async ({page, request}) => {
  await signIn(page)
  await openDocument(page, 'informator;chapter', chapter.id)
  await write(page, 'title', 'Rozdział w szkicu')
  await expect(page.getByTestId('action-opublikuj')).toBeEnabled()
  const preview = await openPreview(page)
  await expect(preview).toHaveURL(chapter.path)
  await expect(preview.getByRole('heading', {level: 1})).toHaveText('Rozdział w szkicu')
  expect(await (await request.get(chapter.path)).text()).not.toContain('Rozdział w szkicu')
})

test('a reader reports a fault, and editors find the report', async ({browser, page}) => {
  const reader = await (await browser.newContext({javaScriptEnabled: false})).newPage()
  await reader.goto(`/zglos?strona=${encodeURIComponent(chapter.path)}`)
  await reader.getByLabel('Nieaktualne dane').check()
  await reader.getByLabel('Opisz, co jest nie tak').fill('Telefon centrum jest już inny.')
  await sendForm(reader)
  await reader.context().close()
  await signIn(page)
  await page.goto('/studio/structure/zgloszenia;new')
  await expect(page.getByText('Nieaktualne dane: Telefon')).toBeVisible()
})

test('the Studio’s policy lets through what it needs of Sanity’s names, and nothing else', async ({page, heard}) => {
  const presence = page.waitForEvent('websocket', (socket) => socket.url().startsWith(`wss://${api}/`))
  await signIn(page)
  await presence
  expect([...heard.refused]).not.toContain(api)
  expect([...heard.refused]).not.toContain(assets)
  test.info().annotations.push({type: 'refused', description: [...heard.refused].join(', ')})
  const others = ['sanity-cdn.com', 'other.api.sanity.io', 'example.org']
  await page.evaluate((names) => Promise.allSettled(names.map((name) => fetch(`https://${name}/`))), others)
  expect([...heard.refused]).toEqual(expect.arrayContaining(others))
})

/** Signs in as hosted Sanity has it: by a provider's page under another name, which leads back to the Studio. */
async function signIn(page: Page): Promise<void> {
  await page.goto('/studio')
  await page.getByRole('link', {name: 'Zaloguj się'}).click()
  await expect(page).toHaveURL(new RegExp(`^https://${management}/`))
  await page.getByLabel('Adres e-mail').fill(administrator.email)
  await page.getByLabel('Hasło').fill(administrator.password)
  await page.getByRole('button', {name: 'Zaloguj się'}).click()
  await expect(paneItem(page, 'Aktualności')).toBeVisible()
}

/** Publishes the open document. @returns ms from the answer to that until a reader finds `text` at `url` */
async function freshAfter(page: Page, url: string, text: string): Promise<number> {
  // What is kept of it by now has to be renewed.
  await fetch(url)
  const isPublication = (request: Request) => request.postData()?.includes('sanity.action.document.publish') ?? false
  const fresh = page
    .waitForResponse((response) => isPublication(response.request()))
    .then(async () => {
      const begun = performance.now()
      while (!(await (await fetch(url)).text()).replaceAll('\u00AD', '').includes(text)) continue
      return performance.now() - begun
    })
  await publish(page)
  test
    .info()
    .annotations.push({type: 'fresh', description: `${new URL(url).pathname} after ${Math.round(await fresh)} ms`})
  return fresh
}
