import {mkdirSync} from 'node:fs'

import {type Browser, chromium, type Page} from '@playwright/test'
import sharp from 'sharp'

import {chromiumOptions} from '../support/chromium.ts'
import {administrator, type RunningSite, runSite} from '../support/run-site.ts'

/** The pictures of the README, taken from the running thing. */
await using site = await runSite({port: 3526, lakePort: 3527})
const browser = await chromium.launch(await chromiumOptions())
mkdirSync('docs', {recursive: true})
await takeSitePictures(browser, site)
await takeStudioPicture(browser, site)
await browser.close()

async function takeSitePictures(from: Browser, {siteUrl}: RunningSite): Promise<void> {
  const desk = await from.newPage({viewport: {width: 1280, height: 900}})
  await desk.goto(siteUrl)
  await save(desk, 'site-home')
  await desk.goto(`${siteUrl}/informator`)
  await desk
    .getByRole('main')
    .getByRole('link', {name: /Centrum integracji społecznej/})
    .click()
  await save(desk, 'site-chapter')
  const phone = await from.newPage({viewport: {width: 360, height: 720}, deviceScaleFactor: 2})
  await phone.goto(`${siteUrl}/aktualnosci`)
  await phone.getByRole('link', {name: /Nowe warunki techniczne/}).click()
  await save(phone, 'site-phone')
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
