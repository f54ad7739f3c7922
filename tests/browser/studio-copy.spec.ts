import {expect} from '@playwright/test'

import {testClient} from './support/content.ts'
import {newsItem} from './support/news-item.ts'
import {beSignedIn, choose, openDocument} from './support/studio.ts'
import {test} from './support/test.ts'

test('an editor copies an item and deletes the copy; of what something refers to, deleting says what it is', async ({
  page,
}) => {
  await using news = await newsItem()
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', news.id)
  await choose(page, 'Powiel')
  await expect(page).not.toHaveURL(new RegExp(news.id))
  await expect.poll(news.copies).toHaveLength(1)
  await choose(page, 'Usuń')
  await page.getByRole('dialog').getByRole('button', {name: 'Usuń'}).click()
  await expect.poll(news.copies).toHaveLength(0)

  await openDocument(page, 'newsCategory', news.category)
  await choose(page, 'Usuń')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(news.title)
  await dialog.getByRole('button', {name: 'Anuluj'}).click()
  expect(await testClient().getDocument(news.category)).toBeTruthy()
})
