import {expect, type Locator} from '@playwright/test'

import {newsItem} from './support/news-item.ts'
import {beSignedIn, openDocument, publish} from './support/studio.ts'
import {test} from './support/test.ts'

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

/** Holds keys until what they change is drawn: the Studio keeps what stands when they are let go. */
async function hold(part: Locator, modifiers: readonly string[], key: string, changes: string): Promise<void> {
  const {keyboard} = part.page()
  const before = (await part.getAttribute(changes)) ?? ''
  await part.focus()
  for (const pressed of [...modifiers, key]) await keyboard.down(pressed)
  await expect(part).not.toHaveAttribute(changes, before)
  for (const pressed of [key, ...modifiers]) await keyboard.up(pressed)
}
