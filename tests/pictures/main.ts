import {mkdirSync} from 'node:fs'

import {type Browser, chromium, type Page} from '@playwright/test'
import sharp from 'sharp'

import {pageTypes} from '../browser/support/pages.ts'
import {chromiumOptions} from '../support/chromium.ts'
import {administrator, type RunningSite, runSite} from '../support/run-site.ts'

/** Pictures of the running thing: of every type of page for us to look at (`pictures/`), and the README's (`docs/`). */
await using site = await runSite({port: 3526, lakePort: 3527})
const browser = await chromium.launch(await chromiumOptions())
mkdirSync('docs', {recursive: true})
mkdirSync('pictures', {recursive: true})
await takeEveryPage(browser, site)
await takeSitePictures(browser, site)
await takeStudioPicture(browser, site)
await browser.close()

async function takeEveryPage(from: Browser, {siteUrl, client}: RunningSite): Promise<void> {
  const page = await from.newPage()
  for (const [name, path] of await pageTypes(client)) {
    await page.goto(siteUrl + path)
    for (const width of [360, 1280]) {
      await page.setViewportSize({width, height: 800})
      await loadLazyPictures(page)
      await page.screenshot({path: `pictures/${name.replaceAll(' ', '-')}-${width}.png`, fullPage: true})
    }
  }
  await page.close()
}

async function loadLazyPictures(page: Page): Promise<void> {
  for (const picture of await page.locator('img[loading=lazy]').all()) await picture.scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
}

async function takeSitePictures(from: Browser, {siteUrl}: RunningSite): Promise<void> {
  const desk = await from.newPage({viewport: {width: 1280, height: 900}})
  await desk.goto(siteUrl)
  await save(desk, 'site-home')
  await desk.goto(`${siteUrl}/informator`)
  await desk
    .getByRole('main')
    .getByRole('link', {name: /^Centrum integracji społecznej/})
    .first()
    .click()
  await save(desk, 'site-chapter')
  await desk.goto(`${siteUrl}/szukaj?q=spoldzielni+socjalnych`)
  await save(desk, 'site-search')
  await desk.goto(`${siteUrl}/podmioty`)
  await save(desk, 'site-entities')
  const phone = await from.newPage({viewport: {width: 360, height: 720}, deviceScaleFactor: 2})
  await phone.goto(`${siteUrl}/sciezki/znajdz`)
  await phone.getByLabel('bezdomność', {exact: true}).check()
  await phone.getByLabel('osoba nie ma orzeczenia albo tego nie wiadomo').check()
  await phone.getByLabel('W którym powiecie?').selectOption('powiat żarski')
  await phone.getByRole('button', {name: 'Pokaż ścieżki'}).click()
  await phone.getByRole('heading', {level: 1}).evaluate((heading) => heading.scrollIntoView())
  await save(phone, 'site-finder')
}

async function takeStudioPicture(from: Browser, {siteUrl}: RunningSite): Promise<void> {
  const page = await from.newPage({viewport: {width: 1280, height: 900}, locale: 'pl-PL'})
  await page.goto(`${siteUrl}/studio`)
  await page.getByLabel('Adres e-mail').fill(administrator.email)
  await page.getByLabel('Hasło').fill(administrator.password)
  await page.getByRole('button', {name: 'Zaloguj się'}).click()
  await page.getByTestId('pane-item-Aktualności').click()
  await page.getByTestId('document-list-pane').getByText('Nowe warunki techniczne').click()
  await page.getByTestId('field-title').locator('input').waitFor()
  await save(page, 'studio')
}

async function save(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await sharp(await page.screenshot())
    .webp({quality: 82})
    .toFile(`docs/${name}.webp`)
}
