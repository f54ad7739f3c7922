import {expect, type Locator} from '@playwright/test'

import {newsItem} from './support/news-item.ts'
import {beSignedIn, choose, field, openDocument, openHistory, publish, write} from './support/studio.ts'
import {test} from './support/test.ts'

test('an editor finds an event for an item, sees what has changed, and discards it', async ({page}) => {
  await using news = await newsItem()
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', news.id)
  await write(page, 'title', `${news.title} po zmianie`)
  await page.getByTestId('field-group-tabs').getByRole('tab', {name: 'Szczegóły'}).click()

  const search = page.getByPlaceholder('Wpisz, czego szukasz')
  await search.fill(`otwarte ${news.key}`)
  await page.getByTestId('autocomplete-popover').getByText(`Drzwi otwarte ${news.key}`).click()
  await expect.poll(async () => (await news.draft())?.event).toMatchObject({_ref: news.event})
  await expect(search).toBeHidden()

  await openHistory(page)
  await page.getByRole('tab', {name: 'Zmiany'}).click()
  const changes = page.getByTestId('review-changes-pane').last()
  for (const words of ['Tytuł', 'po zmianie', `Drzwi otwarte ${news.key}`]) await expect(changes).toContainText(words)

  await choose(page, 'Odrzuć zmiany')
  await page.getByRole('dialog').getByRole('button', {name: 'Odrzuć zmiany'}).click()
  await expect.poll(news.draft).toBeUndefined()
  await expect(field(page, 'title').locator('input')).toHaveValue(news.title)
})

test('an editor puts former addresses into another order by the keyboard', async ({page}) => {
  await using news = await newsItem()
  const [first = '', second = ''] = news.legacyPaths
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', news.id)
  await page.getByTestId('field-group-tabs').getByRole('tab', {name: 'Szczegóły'}).click()
  const list = field(page, 'legacyPaths')
  await expect(list.locator('input').last()).toHaveValue(second)
  // What is picked up before the form has come to rest is not where it was: as an editor does, it is put back, and tried again.
  await expect(async () => {
    await move(list.locator('[data-ui="DragHandleButton"]').first(), 'ArrowDown')
    await expect(list.locator('input').first()).toHaveValue(second, {timeout: 2_000})
  }).toPass()
  await expect.poll(async () => (await news.draft())?.legacyPaths).toEqual([second, first])
})

test('an editor crops a picture and says what matters in it, by the keyboard; readers get it so', async ({page}) => {
  await using news = await newsItem()
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', news.id)
  await page.getByRole('button', {name: 'Otwórz kadrowanie obrazu'}).click()
  const dialog = page.getByRole('dialog')
  const crop = dialog.locator('rect[data-handle="crop"][tabindex="0"]')
  const circle = dialog.locator('ellipse[data-handle="hotspot"]')
  const cover = async () => (await news.draft())?.cover
  await hold(crop, ['Control', 'Shift'], 'ArrowLeft', 'width')
  await expect.poll(cover).toMatchObject({crop: {right: expect.closeTo(0.025)}})
  await hold(circle, ['Control', 'Shift'], 'ArrowLeft', 'rx')
  await expect.poll(cover).toMatchObject({hotspot: {width: expect.closeTo(0.925)}})
  await hold(circle, ['Shift'], 'ArrowLeft', 'cx')
  await expect.poll(cover).toMatchObject({hotspot: {x: expect.closeTo(0.4625)}})
  await dialog.getByRole('button', {name: 'Zamknij okno'}).click()
  await publish(page)

  // Of 1200 × 400 pixels: without the right edge, and as wide as lists of news have it around what matters.
  await page.goto(news.address)
  await expect(page.getByRole('img', {name: 'Zielona plansza'})).toHaveAttribute('src', /-0,0,1170,400\.webp$/)
  await page.goto('/aktualnosci')
  const teaser = page.getByRole('article').filter({hasText: news.key})
  await expect(teaser.locator('img')).toHaveAttribute('src', /-255,0,600,400\.webp$/)
})

/** Picks something up by its handle, moves it by a key, and puts it down. */
async function move(handle: Locator, key: string): Promise<void> {
  const {keyboard} = handle.page()
  await keyboard.press('Escape')
  await handle.press('Space')
  await expect(handle).toHaveAttribute('aria-pressed', 'true', {timeout: 2_000})
  await keyboard.press(key)
  await keyboard.press('Space')
}

/** Holds keys until what they change is drawn: the Studio keeps what stands when they are let go. */
async function hold(part: Locator, modifiers: readonly string[], key: string, changes: string): Promise<void> {
  const {keyboard} = part.page()
  const before = (await part.getAttribute(changes)) ?? ''
  await part.focus()
  for (const pressed of [...modifiers, key]) await keyboard.down(pressed)
  await expect(part).not.toHaveAttribute(changes, before)
  for (const pressed of [key, ...modifiers]) await keyboard.up(pressed)
}
