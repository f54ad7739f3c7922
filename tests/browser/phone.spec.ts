import {expect} from '@playwright/test'

import {pageTypes} from './support/pages.ts'
import {test} from './support/test.ts'

// A social worker with a phone in a client's home: what the page is about stands in the first screen.
test.use({viewport: {width: 360, height: 740}})

test('on a phone the header takes at most 120 px and the title begins within 200 px, on every type of page', async ({
  page,
}) => {
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    const header = await page.getByRole('banner').boundingBox()
    expect(header?.height, `${name}, header`).toBeLessThanOrEqual(120)
    const title = await page.getByRole('heading', {level: 1}).boundingBox()
    expect((title?.y ?? Infinity) - (header?.y ?? 0), `${name}, title`).toBeLessThanOrEqual(200)
  }
})

test('with text of 150 %, the header stays under a third of a phone', async ({page}) => {
  await page.goto('/o-nas')
  await page.evaluate(() => localStorage.setItem('tekst', '150'))
  await page.goto('/informator')
  expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(740 / 3)
})

test.describe('without script', () => {
  test.use({javaScriptEnabled: false})

  test('menu and search open on a phone, one at a time', async ({page}) => {
    await page.goto('/informator')
    const menu = page.getByRole('navigation', {name: 'Główna nawigacja'})
    await expect(menu).toBeHidden()
    await page.locator('summary', {hasText: 'Menu'}).click()
    await expect(menu).toBeVisible()
    await page.locator('summary', {hasText: 'Szukaj'}).click()
    await expect(page.getByLabel('Szukaj w serwisie')).toBeVisible()
    await expect(menu).toBeHidden()
  })
})
