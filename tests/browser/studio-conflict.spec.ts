import {expect, type Page} from '@playwright/test'

import {newEditor} from './support/content.ts'
import {newsItem} from './support/news-item.ts'
import {beSignedIn, field, openDocument, pageOf, write} from './support/studio.ts'
import {test} from './support/test.ts'

test('two editors of one item see what the other writes; at once in two fields both is kept, in one field both end with the same', async ({
  page,
  browser,
}) => {
  await using news = await newsItem()
  const colleague = await newEditor('Zofia Sąsiadka')
  await beSignedIn(page)
  const theirs = await pageOf(browser, colleague.token)
  await Promise.all([page, theirs].map((one) => openDocument(one, 'newsArticle', news.id)))

  await write(page, 'title', 'Tytuł pierwszej osoby')
  await expect(words(theirs, 'title')).toHaveValue('Tytuł pierwszej osoby')
  await write(theirs, 'lead', 'Wstęp drugiej osoby.')
  await expect(words(page, 'lead')).toHaveValue('Wstęp drugiej osoby.')
  await expect(page.getByTestId('document-pane').getByText('ZS').first()).toBeVisible()

  await Promise.all([write(page, 'title', 'Nowy tytuł'), write(theirs, 'lead', 'Nowy wstęp.')])
  for (const one of [page, theirs]) {
    await expect(words(one, 'title')).toHaveValue('Nowy tytuł')
    await expect(words(one, 'lead')).toHaveValue('Nowy wstęp.')
  }
  await expect.poll(news.draft).toMatchObject({title: 'Nowy tytuł', lead: 'Nowy wstęp.'})

  await Promise.all([write(page, 'title', 'Moje słowa'), write(theirs, 'title', 'Jej słowa')])
  const titles = async () => [
    ...(await Promise.all([page, theirs].map((one) => words(one, 'title').inputValue()))),
    (await news.draft())?.title,
  ]
  await expect.poll(async () => new Set(await titles()).size).toBe(1)
  expect(await news.draft()).toMatchObject({lead: 'Nowy wstęp.'})

  await theirs.context().close()
  await colleague.remove()
})

function words(page: Page, name: string) {
  return field(page, name).locator('input, textarea').first()
}
