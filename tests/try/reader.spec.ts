import {AxeBuilder} from '@axe-core/playwright'
import {type Browser, expect, type Page, test} from '@playwright/test'

import {pageTypes} from './support/pages.ts'

const schemes = ['light', 'dark'] as const

test('axe finds nothing on any type of page, in light and dark', async ({page}) => {
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    for (const colorScheme of schemes) {
      await page.emulateMedia({colorScheme})
      const {violations} = await new AxeBuilder({page}).analyze()
      expect(
        violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`),
        `${name}, ${colorScheme}`,
      ).toEqual([])
    }
  }
})

test('without JavaScript a reader has all that others have', async ({browser}) => {
  const scripted = await open(browser, true)
  const plain = await open(browser, false)
  for (const [name, path] of await pageTypes()) {
    await Promise.all([scripted.goto(path), plain.goto(path)])
    const text = await plain.locator('body').innerText()
    expect(text.length, name).toBeGreaterThan(200)
    expect(text, name).toBe(await scripted.locator('body').innerText())
  }
  await scripted.context().close()
  await plain.context().close()
})

test('every type of page has one first heading, Polish, landmarks, and fits 320 px', async ({page}) => {
  await page.setViewportSize({width: 320, height: 640})
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    await expect(page.locator('html'), name).toHaveAttribute('lang', 'pl')
    await expect(page.getByRole('heading', {level: 1}), name).toHaveCount(1)
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(landmark), `${name}: ${landmark}`).toHaveCount(1)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320)
  }
})

test('a visit to every type of page asks nothing of any other host', async ({page}) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  for (const [, path] of await pageTypes()) await page.goto(path, {waitUntil: 'networkidle'})
  expect([...hosts]).toEqual([new URL(page.url()).host])
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
