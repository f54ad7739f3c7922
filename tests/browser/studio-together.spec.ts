import {expect, type Page} from '@playwright/test'

import {newEditor} from './support/content.ts'
import {beSignedIn, field, openDocument} from './support/studio.ts'
import {test} from './support/test.ts'

// Items of the sample content that no other journey changes.
const commented = 'news-2016-11-04-trzecie-spotkanie-sieciujace'

test('an editor asks a colleague about a title, and the thread is settled; makes a task, and it is done', async ({
  page,
}) => {
  const problems = await collectProblems(page)
  const colleague = await newEditor()
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', commented)

  await field(page, 'title').hover()
  await field(page, 'title').getByRole('button', {name: 'Dodaj komentarz'}).click()
  await page.getByTestId('comment-input-editable').pressSequentially('Kto sprawdzi ten tytuł? @Ewa')
  await expect(page.getByTestId('comments-mentions-menu').getByText('Ewa Redaktorka').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('comments-mentions-menu')).toBeHidden()
  await page.getByTestId('comment-input-send-button').click()
  const thread = page.getByTestId('comments-list-item')
  await expect(thread).toContainText('@Ewa Redaktorka')
  await thread.hover()
  await thread.getByTestId('comments-list-item-status-button').click()
  await expect(page.getByText('Nie ma otwartych komentarzy')).toBeVisible()

  await page.getByTestId('tasks-toolbar').click()
  await page.getByRole('button', {name: 'Nowe zadanie', exact: true}).click()
  await page.getByPlaceholder('Tytuł zadania').fill('Zdjęcie do wiadomości')
  await page.getByText('Wybierz osobę').click()
  await page.getByRole('menuitem', {name: 'Ewa Redaktorka'}).first().click()
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
  expect(problems).toEqual([])
})

/** What the browser complains about, apart from what the policy keeps the Studio from asking elsewhere. */
async function collectProblems(page: Page): Promise<string[]> {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Content Security Policy|Failed to fetch version/.test(message.text()))
      problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
  })
  return problems
}
