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

test('what readers come for stands in the first screen of a phone', async ({page}) => {
  await page.goto('/')
  await expect(page.getByRole('main').getByRole('link', {name: 'Znajdź ścieżkę'})).toBeInViewport({ratio: 1})
  await page.goto('/informator/centrum-integracji-spolecznej')
  await expect(page.locator('.rich-text p').first()).toBeInViewport({ratio: 0.2})
  await page.goto('/sciezki/od-klubu-integracji-do-zatrudnienia')
  await expect(page.getByRole('navigation', {name: 'Kroki ścieżki'}).getByRole('link').first()).toBeInViewport({
    ratio: 1,
  })
})

test('a step of the list leads to the step itself, and the foot of a pathway to the finder', async ({page}) => {
  await page.goto('/sciezki/od-klubu-integracji-do-zatrudnienia')
  const steps = page.getByRole('navigation', {name: 'Kroki ścieżki'}).getByRole('link')
  const last = await steps.last().innerText()
  await steps.last().click()
  await expect(page.getByRole('heading', {level: 3, name: last})).toBeInViewport()
  await page.getByRole('main').getByRole('link', {name: 'Znajdź ścieżkę'}).click()
  await expect(page).toHaveURL(/\/sciezki\/znajdz$/)
})

test('with text of 150 %, the header stays under a third of a phone', async ({page}) => {
  await page.goto('/o-nas')
  await page.evaluate(() => localStorage.setItem('tekst', '150'))
  await page.goto('/informator')
  expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(740 / 3)
})

test.describe('without script', () => {
  test.use({javaScriptEnabled: false})

  test('the contents of a chapter open on a phone, and menu leads to finder and events', async ({page}) => {
    await page.goto('/informator/centrum-integracji-spolecznej')
    const contents = page.getByRole('navigation', {name: 'W tym rozdziale'})
    await expect(contents.getByRole('link').first()).toBeHidden()
    await contents.locator('summary').click()
    await expect(contents.getByRole('link').first()).toBeVisible()
    await page.locator('summary', {hasText: 'Menu'}).click()
    const menu = page.getByRole('navigation', {name: 'Główna nawigacja'})
    for (const name of ['Znajdź ścieżkę', 'Wydarzenia']) await expect(menu.getByRole('link', {name})).toBeVisible()
  })

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
