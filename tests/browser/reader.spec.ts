import {type Browser, expect, type Page} from '@playwright/test'

import {pageTypes} from './support/pages.ts'
import {test} from './support/test.ts'

test('without JavaScript a reader has all that others have', async ({browser}) => {
  const scripted = await open(browser, true)
  const plain = await open(browser, false)
  for (const [name, path] of await pageTypes()) {
    await Promise.all([scripted.goto(path), plain.goto(path)])
    const text = await plain.locator('body').innerText()
    expect(text.length, name).toBeGreaterThan(200)
    // What only script can do, keep pages in the browser, is offered where there is script.
    await scripted.locator('[data-offline]').evaluateAll((all) => {
      for (const each of all) each.setAttribute('hidden', '')
    })
    expect(text, name).toBe(await scripted.locator('body').innerText())
  }
  await scripted.context().close()
  await plain.context().close()
})

test('every type of page is Polish, with one first heading and landmarks', async ({page}) => {
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    await expect(page.locator('html'), name).toHaveAttribute('lang', 'pl')
    await expect(page.getByRole('heading', {level: 1}), name).toHaveCount(1)
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(landmark), `${name}: ${landmark}`).toHaveCount(1)
    }
  }
})

test('by keyboard: the first stop skips to the content, and every stop can be seen', async ({page}) => {
  await page.goto('/aktualnosci')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Przejdź do treści')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  const outline = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).not.toBe('none')
})

test('an unknown address answers 404, in the words of the site', async ({page}) => {
  const response = await page.goto('/nie-ma-takiej-strony')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
})

async function open(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({javaScriptEnabled})
  return context.newPage()
}
