import {expect, type Page} from '@playwright/test'

import {testClient} from './support/content.ts'
import {beSignedIn, openDocument, write} from './support/studio.ts'
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

/** Opens the page of the document's draft by „Pokaż podgląd”, in the window that the Studio opens for it. */
async function openPreview(page: Page): Promise<Page> {
  const [preview] = await Promise.all([page.waitForEvent('popup'), choosePreview(page)])
  return preview
}

async function choosePreview(page: Page): Promise<void> {
  await openMenu(page)
  await page.getByRole('menuitem', {name: 'Pokaż podgląd'}).click()
}

/** The menu below the form; the toolbar of a text may have one of the same name. */
async function openMenu(page: Page): Promise<void> {
  await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
}
