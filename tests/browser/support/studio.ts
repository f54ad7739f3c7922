import {type Browser, type BrowserContext, expect, type Locator, type Page, type Request} from '@playwright/test'
import sharp from 'sharp'

import {administrator} from '../../support/run-site.ts'
import {runningSite} from './test.ts'

type Storage = Awaited<ReturnType<BrowserContext['storageState']>>
let ofEditor: Storage | undefined

/** Makes the page's browser that of an editor who has signed in before. A worker signs in once, by the login page. */
export async function beSignedIn(page: Page): Promise<void> {
  if (!ofEditor) {
    await signIn(page)
    ofEditor = await page.context().storageState()
    return
  }
  await page.context().addCookies(ofEditor.cookies)
  await page.addInitScript((origins) => {
    const own = origins.find(({origin}) => origin === location.origin)
    for (const {name, value} of own?.localStorage ?? []) localStorage.setItem(name, value)
  }, ofEditor.origins)
}

/** A page in a browser of somebody else, who is signed in by this token. */
export async function pageOf(browser: Browser, token: string): Promise<Page> {
  const context = await browser.newContext({baseURL: runningSite().siteUrl})
  await context.addInitScript((signedIn) => {
    localStorage.setItem('__studio_auth_token_lake', JSON.stringify({token: signedIn}))
  }, token)
  return context.newPage()
}

/** Opens the Studio's desk as an editor who has signed in before. */
export async function openDesk(page: Page): Promise<void> {
  await beSignedIn(page)
  await page.goto('/studio')
  await expect(paneItem(page, 'Aktualności')).toBeVisible()
}

/** Opens the Studio as somebody who is not signed in, and signs in by its own login page. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/studio')
  await page.getByLabel('Adres e-mail').fill(administrator.email)
  await page.getByLabel('Hasło').fill(administrator.password)
  await page.getByRole('button', {name: 'Zaloguj się'}).click()
  await expect(paneItem(page, 'Aktualności')).toBeVisible()
}

/** An entry of the desk, by the words on it. */
export function paneItem(page: Page, title: string): Locator {
  return page.getByTestId(`pane-item-${title}`)
}

/** A field of the open form, by its name in the schema. */
export function field(page: Page, name: string): Locator {
  return page.getByTestId(`field-${name}`)
}

/** Types into a text field of the open form, as an editor does. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  const input = field(page, name).locator('input, textarea').first()
  await expect(input).toBeEditable()
  await input.fill(text)
}

/** A picture for `upload`: a plain green rectangle. */
export async function drawing() {
  const picture = sharp({create: {width: 1200, height: 800, channels: 3, background: '#14594a'}})
  return {name: 'plansza.png', mimeType: 'image/png', buffer: await picture.png().toBuffer()}
}

/** Uploads a picture into the field for the main picture, and waits until it shows. */
export async function upload(page: Page, file: {name: string; mimeType: string; buffer: Buffer}): Promise<void> {
  await page.getByTestId('file-button-input').first().setInputFiles(file)
  await expect(page.getByTestId('image-input').getByRole('img').first()).toBeVisible()
}

/**
 * Presses „Opublikuj” and waits until the lake has published the document; the Studio says so seconds later. As with an
 * impatient editor, a press that comes before the Studio has checked the last words does nothing, and is repeated.
 */
export async function publish(page: Page): Promise<void> {
  const button = page.getByTestId('action-opublikuj')
  await expect(async () => {
    await expect(button).toBeEnabled()
    const published = page.waitForResponse((response) => isPublication(response.request()), {timeout: 5_000})
    await Promise.all([published, button.click({timeout: 2_000})])
  }).toPass()
  await expect(button).toBeDisabled()
}

function isPublication(request: Request): boolean {
  return request.url().includes('/data/actions/') && (request.postData()?.includes('action.document.publish') ?? false)
}

/** Takes the open document off the site, by „Cofnij publikację” on its published form. */
export async function unpublish(page: Page): Promise<void> {
  await page.getByTestId('document-header-Opublikowane-chip').click()
  await page.getByTestId('action-cofnijpublikację').click()
  await page.getByRole('dialog').getByRole('button', {name: 'Cofnij publikację'}).click()
}

/** Opens a document by its id, without looking for it in the lists. */
export async function openDocument(page: Page, type: string, id: string): Promise<void> {
  await page.goto(`/studio/structure/${type};${id}`)
  await expect(page.getByTestId('form-view')).toBeVisible()
}

/** Chooses something from the menu below the form. */
export async function choose(page: Page, item: string): Promise<void> {
  await openMenu(page)
  await page.getByTestId(`action-${item.replaceAll(' ', '')}`).click()
}

/** Opens the list of what happened to the open document. */
export async function openHistory(page: Page): Promise<void> {
  await page.getByTestId('document-pane').getByTestId('pane-context-menu-button').click()
  await page.getByRole('menuitem', {name: 'Historia'}).click()
}

/** Brings the version published `publishesAgo` publications before the last one back into the form; the history is open. */
export async function restore(page: Page, publishesAgo: number): Promise<void> {
  await page.getByTestId('timeline-item-button').filter({hasText: 'Opublikowano'}).nth(publishesAgo).click()
  await page.getByTestId('action-przywróćtęwersję').click()
  await page.getByRole('button', {name: 'Potwierdź'}).click()
}

/** Opens the page of the document's draft by „Pokaż podgląd”, in the window that the Studio opens for it. */
export async function openPreview(page: Page): Promise<Page> {
  const [preview] = await Promise.all([page.waitForEvent('popup'), choosePreview(page)])
  return preview
}

/** Chooses „Pokaż podgląd” in the menu of the open document. */
export async function choosePreview(page: Page): Promise<void> {
  await choose(page, 'Pokaż podgląd')
}

/** The menu below the form; the toolbar of a text may have one of the same name. */
export async function openMenu(page: Page): Promise<void> {
  await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
}
