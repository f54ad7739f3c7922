import {expect, type Page} from '@playwright/test'

import {axeProblems} from './support/axe.ts'
import {testClient} from './support/content.ts'
import {test} from './support/test.ts'

const results = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({has: page.getByRole('heading')})
const field = (page: Page) => page.getByRole('banner').getByLabel('Szukaj w serwisie')
const question = (page: Page) => page.getByRole('main').getByLabel('Czego szukasz?')

test.describe('without script', () => {
  test.use({javaScriptEnabled: false})

  test('the form in the head of a page leads to results, with what was asked for marked and the part named', async ({
    page,
  }) => {
    await page.goto('/slownik')
    await field(page).fill('sciezkach')
    await page.getByRole('button', {name: 'Szukaj'}).click()
    await expect(page).toHaveURL(/\/szukaj\?q=sciezkach$/)
    await expect(page).toHaveTitle(/^„sciezkach”/)
    await expect(question(page)).toHaveValue('sciezkach')
    await expect(page.getByRole('heading', {level: 2, name: /wynik(i|ów)? dla „sciezkach”/})).toBeVisible()
    await expect(results(page).first().locator('mark').first()).toHaveText(/ścieżk/i)
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  })

  test('a part that answers is a link to its heading', async ({page}) => {
    await page.goto('/szukaj?q=praktyki+zawodowe+w+warsztacie')
    await results(page).first().getByRole('link', {name: 'Praktyki zawodowe'}).click()
    await expect(page).toHaveURL(/\/informator\/warsztat-terapii-zajeciowej#praktyki-zawodowe$/)
    await expect(page.locator(':target')).toHaveText(/Praktyki zawodowe/)
  })

  test('kinds narrow the results and keep the question; more results are on further pages', async ({page}) => {
    await page.goto('/szukaj?q=osoba')
    await page.getByRole('link', {name: 'Strona 2'}).click()
    await expect(page).toHaveURL(/q=osoba&strona=2$/)
    await page
      .getByRole('navigation', {name: 'Zawęź wyniki'})
      .getByRole('link', {name: /^Ścieżki/})
      .click()
    await expect(page).toHaveURL(/q=osoba&rodzaj=sciezki$/)
    await expect(results(page).first().getByText('Ścieżki', {exact: true})).toBeVisible()
    await expect(page.getByRole('navigation', {name: 'Zawęź wyniki'}).locator('[aria-current]')).toHaveText(/^Ścieżki/)
  })

  test('a misspelt word is put right, and the right spelling is a link', async ({page}) => {
    await page.goto('/szukaj?q=spodzielnia')
    await page.getByRole('link', {name: 'spółdzielnia', exact: true}).click()
    await expect(question(page)).toHaveValue('spółdzielnia')
  })

  test('where nothing is found there is a way on: parts of the site and a contact', async ({page}) => {
    await page.goto('/szukaj?q=xyzabcd')
    await expect(page.getByRole('heading', {name: 'Nic nie znaleźliśmy dla „xyzabcd”'})).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', {name: 'Informator'})).toBeVisible()
    await expect(page.getByRole('main').locator('a[href^="tel:"]')).toBeVisible()
  })

  test('without a question there is a start, and odd input is answered like any other', async ({page}) => {
    await page.goto('/szukaj')
    await expect(page.getByRole('main').getByRole('link', {name: 'renta socjalna'})).toBeVisible()
    const odd = [
      '%00',
      '%3Cscript%3Ealert(1)%3C/script%3E',
      'a'.repeat(3000),
      '%F0%9F%99%82',
      '%22%27%5C',
      'x&q=y&strona=-1',
    ]
    for (const q of odd) {
      const response = await page.request.get(`/szukaj?q=${q}&rodzaj=nic`)
      expect(response.status(), q).toBe(200)
      expect(await response.text(), q).not.toContain('<script>alert')
    }
  })

  test('the form fits 320 px on any page', async ({page}) => {
    await page.setViewportSize({width: 320, height: 640})
    for (const path of ['/', '/szukaj?q=klub']) {
      await page.goto(path)
      if (path === '/') await page.locator('summary', {hasText: 'Szukaj'}).click()
      await expect(page.getByRole('button', {name: 'Szukaj'})).toBeInViewport({ratio: 1})
    }
  })
})

test('what is published is found within seconds, and what is taken back is not', async ({request}) => {
  const find = async () => (await request.get('/szukaj?q=niebotyczność')).text()
  const client = testClient()
  await find()
  await client.createOrReplace({
    _id: 'szukana',
    _type: 'newsArticle',
    title: 'Niebotycznością objęto wszystkich',
    slug: {_type: 'slug', current: 'szukana'},
    publishedAt: '2026-11-01T09:00:00Z',
    lead: 'Wstęp.',
  })
  await expect.poll(find, {timeout: 10_000}).toContain('/aktualnosci/szukana')
  await client.delete('szukana')
  await expect.poll(find, {timeout: 10_000}).not.toContain('/aktualnosci/szukana')
})

test('by keyboard: suggestions come while one types, are walked through, and lead to a page', async ({page}) => {
  await page.goto('/slownik')
  await field(page).focus()
  const input = page.getByRole('combobox', {name: 'Szukaj w serwisie'})
  await input.pressSequentially('warszt')
  const list = page.getByRole('listbox', {name: 'Podpowiedzi'})
  await expect(list.getByRole('option').first()).toBeVisible()
  await expect(input).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/podpowied/)
  expect(await axeProblems(page, {within: 'header'})).toEqual([])

  await page.keyboard.press('ArrowDown')
  const chosen = list.getByRole('option', {selected: true})
  await expect(chosen).toHaveCount(1)
  await expect(input).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '?')
  await page.keyboard.press('ArrowUp')
  await expect(chosen).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(input).toHaveValue('warszt')

  await page.keyboard.press('ArrowDown')
  await expect(list).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/informator\/warsztat-terapii-zajeciowej$/)
})

test('Enter without a chosen suggestion asks the whole question', async ({page}) => {
  await page.goto('/')
  await field(page).pressSequentially('klub')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/szukaj\?q=klub$/)
})

test('suggestions are few, kept briefly, and safe for odd input', async ({request}) => {
  const response = await request.get('/szukaj/podpowiedzi?q=osoba')
  expect(response.headers()['cache-control']).toBe('public, max-age=30')
  expect((await response.json()).items.length).toBeLessThanOrEqual(7)
  for (const q of ['', '%00', 'x'.repeat(5000), '%F0%9F%99%82']) {
    expect((await request.get(`/szukaj/podpowiedzi?q=${q}`)).status(), q).toBe(200)
  }
})

test('axe finds nothing on the search pages, in light and dark, with the suggestions open', async ({page}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme})
    for (const path of ['/szukaj', '/szukaj?q=kluby', '/szukaj?q=xyzabcd']) {
      await page.goto(path, {waitUntil: 'networkidle'})
      await question(page).fill('')
      await question(page).pressSequentially('klub')
      await expect(page.getByRole('option').first()).toBeVisible()
      expect(await axeProblems(page), path).toEqual([])
    }
  }
})
