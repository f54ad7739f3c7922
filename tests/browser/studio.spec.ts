import {expect, type Locator, type Page} from '@playwright/test'

import {publishChapterOfAllBlocks} from './support/all-blocks.ts'
import {axeProblems} from './support/axe.ts'
import {changedTitles, discardDrafts, keep, newsIds, publishedTitle} from './support/content.ts'
import {
  beSignedIn,
  drawing,
  field,
  openDesk,
  openDocument,
  openHistory,
  paneItem,
  publish,
  restore,
  signIn,
  unpublish,
  upload,
  write,
} from './support/studio.ts'
import {test} from './support/test.ts'

const title = 'Otwarcie klubu integracji społecznej'
const address = '/aktualnosci/otwarcie-klubu-integracji-spolecznej'
// An item of the sample content that no other journey changes.
const history = {
  id: 'news-2018-05-18-ostatnie-spotkanie',
  address: '/aktualnosci/zakonczyl-sie-cykl-spotkan-o-sciezkach-reintegracji',
}

// The longest tests of all: so that both cores may share them.
test.describe.configure({mode: 'parallel'})

test.describe('a news item, from its first word until it is taken off', () => {
  test.describe.configure({mode: 'serial'})

  test('an editor signs in, writes a news item with a picture, publishes it, and a reader sees it', async ({page}) => {
    await signIn(page)
    await paneItem(page, 'Aktualności').click()
    await page.getByTestId('action-intent-button').click()
    await write(page, 'title', title)
    await field(page, 'slug').getByRole('button', {name: 'Utwórz'}).click()
    await expect(field(page, 'slug').locator('input').first()).toHaveValue('otwarcie-klubu-integracji-spolecznej')
    await write(page, 'lead', 'Klub zacznie działać w styczniu.')
    await upload(page, await drawing())
    await write(page, 'cover.alt', 'Zielona plansza bez napisów')
    await publish(page)

    await page.goto(address)
    await expect(page.getByRole('heading', {level: 1})).toHaveText(title)
    const picture = page.getByRole('img', {name: 'Zielona plansza bez napisów'})
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBeGreaterThan(
      0,
    )
    await page.goto('/aktualnosci')
    await expect(page.getByRole('link', {name: title})).toBeVisible()
  })

  test('an editor corrects the item, and the correction is on the site; then takes it off', async ({page}) => {
    await openDesk(page)
    await paneItem(page, 'Aktualności').click()
    await page.getByTestId('document-list-pane').getByText(title).click()
    await write(page, 'title', `${title} przesunięte`)
    await publish(page)
    await page.goto(address)
    await expect(page.getByRole('heading', {level: 1})).toHaveText(`${title} przesunięte`)

    await page.goBack()
    await unpublish(page)
    await expect.poll(async () => (await page.request.get(address)).status()).toBe(404)
  })
})

test('nothing of the Studio is shown before it stands, so that no menu closes under the hand of an editor', async ({
  page,
}) => {
  await beSignedIn(page)
  const answered = Promise.withResolvers<void>()
  await page.route(/\/features\b/, async (route) => {
    await answered.promise
    await route.continue()
  })
  const asked = page.waitForRequest(/\/features\b/)
  await page.goto('/studio')
  await asked
  // Whoever asks has drawn what it is asked for.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await expect(page.getByTestId('studio-layout')).toHaveCount(0, {timeout: 1})
  answered.resolve()
  await expect(paneItem(page, 'Aktualności')).toBeVisible()
})

test('an editor moves a chapter and renames it; the Informator follows', async ({page}) => {
  await using _kept = await keep('chapter')
  const titles = () => test.step('titles of the chapters', async () => (await contents(page)).join('; '))
  expect(await titles()).toMatch(/Klub integracji społecznej.*; Centrum integracji społecznej/)
  await openDesk(page)
  await paneItem(page, 'Informator').click()
  await paneItem(page, 'Rozdziały').click()
  const chapter = page.locator('[data-rfd-drag-handle-draggable-id="chapter-kis"]')
  await chapter.focus()
  for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key)
  await expect.poll(titles).toMatch(/Centrum integracji społecznej.*; Klub integracji społecznej/)

  await chapter.getByText('Klub integracji społecznej').click()
  await write(page, 'title', 'Kluby integracji społecznej')
  await publish(page)
  await expect.poll(titles).toMatch(/Centrum integracji społecznej.*; Kluby integracji społecznej/)
})

test('an editor goes back to an earlier version of a document, and it is on the site', async ({page}) => {
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', history.id)
  // Other titles in every run, so that the test can be repeated on the same content.
  const earlier = `Wcześniejszy tytuł ${Date.now()}`
  for (const heading of [earlier, `Późniejszy tytuł ${Date.now()}`]) {
    await write(page, 'title', heading)
    await publish(page)
    await expect.poll(() => publishedTitle(history.id)).toBe(heading)
  }
  await openHistory(page)
  await expect(page.getByTestId('timeline-item-button').filter({hasText: 'Opublikowano'})).toHaveCount(2)
  await restore(page, 1)
  await expect(field(page, 'title').locator('input')).toHaveValue(earlier)
  await publish(page)
  // What is shown may be the publication before; to leave now would call this one off.
  await expect.poll(() => publishedTitle(history.id)).toBe(earlier)
  await page.goto(history.address)
  await expect(page.getByRole('heading', {level: 1})).toHaveText(earlier)
})

test('a chapter with every kind of block shows all of them', async ({page}) => {
  const path = await publishChapterOfAllBlocks()
  await page.goto(path)
  const main = page.getByRole('main')
  for (const level of [2, 3, 4])
    await expect(main.getByRole('heading', {level, name: `Nagłówek ${level}`})).toBeVisible()
  await expect(main.getByRole('blockquote')).toHaveText('Cytat z ustawy')
  for (const item of ['Punkt listy', 'Punkt numerowany'])
    await expect(main.getByRole('listitem').filter({hasText: item})).toBeVisible()
  await expect(main.getByRole('link', {name: 'inna witryna'})).toHaveAttribute('href', 'https://www.gov.pl/')
  await expect(main.getByRole('link', {name: 'inny rozdział'})).toHaveAttribute('href', /^\/informator\/.+/)
  await expect(main.getByRole('img', {name: 'Zielona plansza'})).toBeVisible()
  await expect(main.getByText('Podpis zdjęcia')).toBeVisible()
  await expect(main.getByRole('table', {name: 'Godziny otwarcia'}).getByRole('columnheader')).toHaveText([
    'Dzień',
    'Godziny',
  ])
  await expect(main.getByText('Ważne: Zanim zaczniesz')).toBeVisible()
  await expect(main.getByRole('link', {name: '68 323 18 80'})).toHaveAttribute('href', 'tel:+48683231880')
  await expect(main.getByText('Złóż wniosek')).toBeVisible()
  await main.getByText('Czy to kosztuje?').click()
  await expect(main.getByText('Nie, udział jest bezpłatny.')).toBeVisible()
  await expect(main.getByRole('list', {name: 'Z warsztatów'}).getByRole('link')).toHaveCount(2)
  await expect(main.getByRole('link', {name: 'Film: O klubie'})).toBeVisible()
  const file = await page.request.get(await linkOf(main.getByRole('link', {name: 'Formularz'})))
  expect(await file.text()).toBe('treść formularza')
})

// A document takes six event streams, and a browser has six connections to the lake for all of its tabs.
test('six documents open in three tabs over plain http stay editable, and all save', async ({context, page}) => {
  await openDesk(page)
  const ids = await newsIds(6)
  const tabs = [page, await context.newPage(), await context.newPage()]
  for (const [at, tab] of tabs.entries()) {
    await tab.setViewportSize({width: 2400, height: 900})
    await tab.goto(`/studio/structure/newsArticle;${ids.slice(at * 2, at * 2 + 2).join('%7C')}`)
  }
  for (const [at, tab] of tabs.entries()) await changeEveryTitle(tab, ids.slice(at * 2, at * 2 + 2))
  expect(await changedTitles(ids)).toBe(6)
  await discardDrafts(ids)
})

test.describe(() => {
  test.use({expected: [{says: /400.*\/projects\/lake\/cors/, because: 'the test gives an address that is none'}]})

  test('an administrator makes a token for a program and lets a page in, by the keyboard, and takes both back', async ({
    page,
    site,
  }) => {
    await beSignedIn(page)
    await page.goto('/studio/ustawienia-serwera')
    await page.getByLabel('Nazwa tokenu').fill('Kalendarz powiatu')
    await page.keyboard.press('Enter')
    const token = await page.getByLabel('Token', {exact: true}).inputValue()
    const statusOfProgram = async () => {
      const headers = {authorization: `Bearer ${token}`}
      return (await page.request.get(`${site.lakeUrl}/v2025-02-19/projects`, {headers})).status()
    }
    expect(await statusOfProgram()).toBe(200)
    // Colours are the design system's.
    const names = [
      'label',
      'select-name',
      'button-name',
      'input-button-name',
      'empty-table-header',
      'duplicate-id-aria',
    ]
    expect(await axeProblems(page, {within: 'form, table', only: names})).toEqual([])
    await page.getByRole('button', {name: 'Wycofaj token: Kalendarz powiatu'}).press('Enter')
    await page.getByRole('dialog').getByRole('button', {name: 'Wycofaj token'}).press('Enter')
    await expect(page.getByRole('row', {name: 'Kalendarz powiatu'})).toHaveCount(0)
    expect(await statusOfProgram()).toBe(401)

    const origin = page.getByLabel('Adres strony', {exact: true})
    await origin.fill('strona.example.org')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Podaj sam adres witryny')).toBeInViewport()
    await origin.fill('https://strona.example.org')
    await page.keyboard.press('Enter')
    await page.getByRole('button', {name: 'Usuń adres: https://strona.example.org'}).press('Enter')
    await page.getByRole('dialog').getByRole('button', {name: 'Usuń adres'}).press('Enter')
    await expect(page.getByRole('row', {name: 'strona.example.org'})).toHaveCount(0)
  })
})

test('an administrator invites a person, whose link opens their account, and removes the account', async ({page}) => {
  await beSignedIn(page)
  await page.goto('/studio/uzytkownicy')
  await page.getByLabel('Imię i nazwisko').fill('Jan Nowy')
  await page.getByLabel('E-mail').fill('niepoprawny')
  await page.getByRole('button', {name: 'Utwórz zaproszenie'}).click()
  await expect(page.getByLabel('Imię i nazwisko')).toHaveValue('Jan Nowy')
  await page.getByLabel('E-mail').fill(`jan-${Date.now()}@example.test`)
  await page.getByLabel('Rola', {exact: true}).selectOption('viewer')
  await page.getByRole('button', {name: 'Utwórz zaproszenie'}).click()
  const link = await page.getByRole('textbox', {name: 'Link do ustawienia hasła'}).inputValue()
  expect(await (await page.request.get(link)).text()).toContain('Jan Nowy')
  await expect(page.getByLabel('Imię i nazwisko')).toHaveValue('')
  await expect(page.getByLabel('Rola: Jan Nowy')).toHaveValue('viewer')
  await page.getByRole('button', {name: 'Usuń: Jan Nowy'}).click()
  await page.getByRole('dialog').getByRole('button', {name: 'Usuń użytkownika'}).click()
  await expect(page.getByRole('row', {name: 'Jan Nowy'})).toHaveCount(0)
})

async function linkOf(link: Locator): Promise<string> {
  const href = await link.getAttribute('href')
  if (!href) throw new Error('The link leads nowhere.')
  return href
}

/** The chapters as a reader sees them listed on the Informator's page. */
async function contents(page: Page): Promise<string[]> {
  const reader = await page.context().newPage()
  await reader.goto('/informator')
  const titles = await reader.getByRole('main').getByRole('listitem').getByRole('link').allTextContents()
  await reader.close()
  return titles
}

// Six forms at once are much work for a small machine; what must not happen is that one never becomes editable.
const slow = {timeout: 60_000}

/**
 * Changes the titles of all forms of a tab, each after the one before is saved: of three documents that are edited within
 * one second, as no hand can, the Studio saves the first and the last at once, and the second with its next change.
 */
async function changeEveryTitle(tab: Page, ids: readonly string[]): Promise<void> {
  const titles = field(tab, 'title').locator('input')
  await expect(titles).toHaveCount(ids.length, slow)
  for (const [at, input] of (await titles.all()).entries()) {
    await expect(input).toBeEditable(slow)
    await input.fill('Zmieniony tytuł')
    await expect.poll(() => changedTitles(ids), slow).toBe(at + 1)
  }
}
