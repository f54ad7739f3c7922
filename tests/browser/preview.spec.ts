import {type APIRequestContext, expect} from '@playwright/test'
import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'

import {editorClient, newEditor, testClient} from './support/content.ts'
import {beSignedIn, choosePreview, openDocument, openMenu, openPreview, write} from './support/studio.ts'
import {test} from './support/test.ts'

const id = 'news-podglad'
const address = '/aktualnosci/podglad-szkicu'

const document = {
  _id: id,
  _type: 'newsArticle',
  title: 'Wiadomość opublikowana',
  slug: {_type: 'slug', current: 'podglad-szkicu'},
  publishedAt: '2026-11-01T09:00:00Z',
  lead: 'Wstęp do wiadomości.',
}

test.beforeAll(async () => {
  await testClient().createOrReplace(document)
})

test.afterAll(async () => {
  await testClient().delete({query: `*[_id in ["${id}", "drafts.${id}"]]`, params: {}})
})

test('an editor sees a draft on the site before it is published, and nobody else does', async ({page, request}) => {
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', id)
  await write(page, 'title', 'Wiadomość w szkicu')
  await expect
    .poll(() => testClient().fetch(`*[_id == "drafts.${id}"][0].title`, {}, {perspective: 'raw'}))
    .toBe('Wiadomość w szkicu')

  const preview = await openPreview(page)
  await expect(preview).toHaveURL(address)
  await expect(preview.getByRole('heading', {level: 1})).toHaveText('Wiadomość w szkicu')
  const bar = preview.getByRole('complementary', {name: 'Podgląd szkicu'})
  await expect(bar).toBeVisible()
  // The page of an editor's preview is whole, with the framework's scripts, and nobody's to keep.
  const answer = await preview.request.get(address)
  expect(await answer.text()).toContain('/_next/static/')
  expect(answer.headers()['cache-control']).toBe('private, no-store')

  const readers = await request.get(address)
  expect(await readers.text()).toContain('Wiadomość opublikowana')
  expect(await readers.text()).not.toContain('Wiadomość w szkicu')

  await bar.getByRole('button', {name: 'Zakończ podgląd'}).click()
  await expect(preview.getByRole('heading', {level: 1})).toHaveText('Wiadomość opublikowana')
  await expect(bar).toBeHidden()
  const cookies = await preview.context().cookies()
  expect(cookies.map(({name}) => name).filter((name) => name.startsWith('podglad'))).toEqual([])
})

test.describe(() => {
  test.use({
    expected: [{says: /preview-url-secret|The preview could not be opened/, because: 'the test takes the lake away'}],
  })

  test('an editor whose preview does not open is told why', async ({page}) => {
    await beSignedIn(page)
    await openDocument(page, 'newsArticle', id)
    await page.route(/\/data\/mutate\/.*preview-url-secret/, (route) => route.abort())
    await choosePreview(page)
    await expect(page.getByText('Nie udało się otworzyć podglądu.').first()).toBeVisible()
    // As where a browser lets no page open windows.
    await page.evaluate(() => (window.open = () => null))
    await choosePreview(page)
    await expect(page.getByText('Przeglądarka nie otworzyła okna podglądu.').first()).toBeVisible()
  })
})

test('an open menu keeps its places when there is something new to discard', async ({page}) => {
  const client = testClient()
  await client.delete(`drafts.${id}`)
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', id)
  await openMenu(page)
  const discard = page.getByRole('menuitem', {name: 'Odrzuć zmiany'})
  await expect(discard).toBeDisabled()
  const before = await page.getByRole('menuitem').allTextContents()
  // Another editor begins to write.
  await client.createOrReplace({...document, _id: `drafts.${id}`, lead: 'Inny wstęp.'})
  await expect(discard).toBeEnabled()
  expect(await page.getByRole('menuitem').allTextContents()).toEqual(before)
})

test('without the secret of the Studio nobody gets a preview', async ({request}) => {
  for (const query of ['', '?sanity-preview-secret=zgaduje&sanity-preview-pathname=/']) {
    const answer = await request.get(`/api/draft-mode/enable${query}`, {maxRedirects: 0})
    expect(answer.status(), query).toBe(401)
    expect(answer.headers()['set-cookie'], query).toBeUndefined()
  }
  const answer = await request.post('/api/draft-mode/disable', {form: {path: '//example.org'}, maxRedirects: 0})
  expect(answer.headers()['location']).toBe('/')
})

test('an editor sees drafts as long as they are an editor, and from then on what all readers see', async ({
  request,
}) => {
  await writeDraft('Szkic redaktorki')
  for (const end of ['removal', 'another role', 'a new password'] as const) {
    const editor = await newEditor()
    const cookie = await openedPreview(request, editor.token)
    expect(await titleFor(request, cookie), end).toBe('Szkic redaktorki')
    if (end === 'removal') await editor.remove()
    else if (end === 'another role') await editor.become('viewer')
    else await editor.choosePassword()
    const answer = await request.get(address, {headers: {cookie}})
    const text = await answer.text()
    expect([answer.status(), answer.headers()['cache-control']], end).toEqual([
      200,
      'public, max-age=0, must-revalidate',
    ])
    expect(text, end).not.toContain('Szkic redaktorki')
    expect(text, end).not.toContain('Podgląd szkicu')
    expect(text, end).not.toContain('<script src="/_next/')
    if (end === 'a new password') {
      await editor.signIn()
      expect(await titleFor(request, cookie), 'signed in again').toBe('Wiadomość opublikowana')
    }
  }
})

test('a right of another’s making, or Next’s cookie alone, opens nothing and renders nothing anew', async ({
  request,
}) => {
  await writeDraft('Szkic tajny')
  const editor = await newEditor()
  const cookies = (await openedPreview(request, editor.token)).split('; ')
  const draftMode = cookies.find((cookie) => cookie.startsWith('__prerender_bypass='))
  const right = cookies.find((cookie) => cookie.startsWith('podglad='))
  const forged = `podglad=${Buffer.from('{"editor":"x","role":"editor","since":1}').toString('base64url')}.${'a'.repeat(43)}`
  await expect.poll(async () => (await request.get(address)).headers()['x-nextjs-cache']).toBe('HIT')
  for (const cookie of [
    draftMode,
    right,
    `${draftMode}; ${forged}`,
    `${right}; __prerender_bypass=1`,
    `a=b; ${draftMode}`,
  ]) {
    const answer = await request.get(address, {headers: {cookie: cookie ?? ''}})
    expect(await answer.text(), cookie).not.toContain('Szkic tajny')
    // A wrong cookie of Next's beside a right is the editor's own, and makes no page that others get.
    if (!cookie?.includes('bypass=1')) expect(answer.headers()['x-nextjs-cache'], cookie).toBe('HIT')
  }
  const revalidated = await request.get(address, {
    headers: {'x-prerender-revalidate': draftMode?.replace('__prerender_bypass=', '') ?? ''},
  })
  expect(revalidated.headers()['x-nextjs-cache']).toBe('HIT')
  await editor.remove()
})

test('a secret serves once, its author only, and leads to no other site', async ({request}) => {
  const [one, other] = [await newEditor(), await newEditor()]
  const enable = (secret: string, path = address) =>
    request.get(
      `/api/draft-mode/enable?${new URLSearchParams({'sanity-preview-secret': secret, 'sanity-preview-pathname': path})}`,
      // Each comes from a browser that has no right yet.
      {maxRedirects: 0, headers: {cookie: 'a=b'}},
    )
  const {secret} = await createPreviewSecret(editorClient(one.token), 'test', 'http://localhost/studio', other.id)
  expect((await enable(secret)).status()).toBe(307)
  expect((await enable(secret)).status()).toBe(401)

  const ofOther = await createPreviewSecret(editorClient(other.token), 'test', 'http://localhost/studio', one.id)
  await other.remove()
  expect((await enable(ofOther.secret)).status()).toBe(401)

  for (const path of [
    '//evil.example',
    '/\t/evil.example',
    '/\\evil.example',
    '/.//evil.example',
    'https://evil.example/',
  ]) {
    const next = await createPreviewSecret(editorClient(one.token), 'test', 'http://localhost/studio')
    const answer = await enable(next.secret, path)
    expect([answer.status(), answer.headers()['location']], path).toEqual([307, expect.stringMatching(/^\/(?![/\\])/)])
  }
  await one.remove()
})

test('a browser that has a right goes on with it by a secret that has served, and not once the right is gone', async ({
  request,
}) => {
  const editor = await newEditor()
  const {secret} = await createPreviewSecret(editorClient(editor.token), 'test', 'http://localhost/studio')
  const query = new URLSearchParams({'sanity-preview-secret': secret, 'sanity-preview-pathname': address})
  // The cookies that the first answer sets come with the next question.
  const enable = () => request.get(`/api/draft-mode/enable?${query}`, {maxRedirects: 0})
  expect((await enable()).status()).toBe(307)
  const again = await enable()
  expect([again.status(), again.headers()['location']]).toEqual([307, address])
  // The right is the same, and no younger.
  expect(again.headers()['set-cookie']).not.toContain('podglad=')
  await editor.remove()
  expect((await enable()).status()).toBe(401)
})

async function writeDraft(title: string): Promise<void> {
  const published = await testClient().getDocument(id)
  await testClient().createOrReplace({...published, _id: `drafts.${id}`, _type: 'newsArticle', title})
}

/** The cookies of a browser in which an editor has opened a preview. */
async function openedPreview(request: APIRequestContext, token: string): Promise<string> {
  const {secret} = await createPreviewSecret(editorClient(token), 'test', 'http://localhost/studio')
  const query = new URLSearchParams({'sanity-preview-secret': secret, 'sanity-preview-pathname': address})
  const answer = await request.get(`/api/draft-mode/enable?${query}`, {maxRedirects: 0})
  expect([answer.status(), answer.headers()['location']]).toEqual([307, address])
  const set = answer.headersArray().filter(({name}) => name.toLowerCase() === 'set-cookie')
  const right = set
    .find(({value}) => value.startsWith('podglad='))
    ?.value.toLowerCase()
    .split('; ')
  expect(right).toEqual(expect.arrayContaining(['path=/', 'max-age=14400', 'httponly', 'samesite=lax']))
  return set.map(({value}) => value.split(';')[0]).join('; ')
}

async function titleFor(request: APIRequestContext, cookie: string): Promise<string | undefined> {
  const text = await (await request.get(address, {headers: {cookie}})).text()
  return /<h1[^>]*>([^<]*)/.exec(text)?.[1]?.replaceAll('\u00AD', '')
}
