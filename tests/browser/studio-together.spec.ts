import {expect} from '@playwright/test'

import {newEditor} from './support/content.ts'
import {beSignedIn, field, openDocument, pageOf} from './support/studio.ts'
import {test} from './support/test.ts'

// An item of the sample content that no other journey changes.
const commented = 'news-2016-11-04-trzecie-spotkanie-sieciujace'

test('an editor asks a colleague about a title, who is told and settles it; makes a task, and it is done', async ({
  page,
  browser,
}) => {
  // Other journeys at the same time have colleagues too, of one name.
  const colleague = await newEditor('Zofia Sąsiadka')
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', commented)

  await field(page, 'title').hover()
  await field(page, 'title').getByRole('button', {name: 'Dodaj komentarz'}).click()
  await page.getByTestId('comment-input-editable').pressSequentially('Kto sprawdzi ten tytuł? @Zofia')
  await expect(page.getByTestId('comments-mentions-menu').getByText('Zofia Sąsiadka').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('comments-mentions-menu')).toBeHidden()
  await page.getByTestId('comment-input-send-button').click()
  await expect(page.getByTestId('comments-list-item')).toContainText('@Zofia Sąsiadka')

  const theirs = await pageOf(browser, colleague.token)
  await theirs.goto('/studio/powiadomienia')
  await expect(theirs.getByText('Kto sprawdzi ten tytuł? @Zofia Sąsiadka')).toBeVisible()
  await theirs.getByRole('link', {name: 'Trzecie spotkanie'}).click()
  const thread = theirs.getByTestId('comments-list-item')
  await thread.hover()
  await thread.getByTestId('comments-list-item-status-button').click()
  await expect(page.getByText('Nie ma otwartych komentarzy')).toBeVisible()
  await theirs.context().close()

  await page.getByTestId('tasks-toolbar').click()
  await page.getByRole('button', {name: 'Nowe zadanie', exact: true}).click()
  await page.getByPlaceholder('Tytuł zadania').fill('Zdjęcie do wiadomości')
  await page.getByText('Wybierz osobę').click()
  await page.getByRole('menuitem', {name: 'Zofia Sąsiadka'}).first().click()
  await page.getByRole('button', {name: 'Utwórz zadanie'}).click()
  const task = page.getByTestId('tasks-list-item').filter({hasText: 'Zdjęcie do wiadomości'})
  await task.getByText('Zdjęcie do wiadomości').click()
  await page.getByRole('button', {name: 'Do zrobienia'}).click()
  await page.getByRole('menuitem', {name: 'Zrobione'}).click()
  await expect(page.getByText('zmienia stan na')).toBeVisible()
  await page.getByRole('button', {name: 'Zadania', exact: true}).last().click()
  await expect(task).toBeHidden()
  await page.getByText('Zrobione', {exact: true}).click()
  await expect(task).toBeVisible()

  await colleague.remove()
})

test('who may change nothing is offered neither to comment nor to make tasks', async ({browser}) => {
  const reader = await newEditor()
  await reader.become('viewer')
  const page = await pageOf(browser, await reader.signIn())
  await openDocument(page, 'newsArticle', commented)
  await field(page, 'title').hover()
  await expect(field(page, 'title').getByRole('button', {name: 'Dodaj komentarz'})).toBeHidden()
  await expect(page.getByTestId('tasks-toolbar')).toBeHidden()
  await page.getByTestId('document-pane').getByTestId('pane-context-menu-button').click()
  await expect(page.getByRole('menuitem', {name: 'Historia'})).toBeVisible()
  await expect(page.getByRole('menuitem', {name: 'Utwórz nowe zadanie'})).toBeHidden()
  await page.context().close()
  await reader.remove()
})
