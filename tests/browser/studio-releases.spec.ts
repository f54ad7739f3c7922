import {expect} from '@playwright/test'

import {keep, publishedTitle, testClient} from './support/content.ts'
import {openDesk, openDocument, write} from './support/studio.ts'
import {test} from './support/test.ts'

// Of the sample content, in the order of their ids.
const documents = '*[_type == "newsArticle"] | order(_id)[0...3]{_id, title, "address": "/aktualnosci/" + slug.current}'

test('an editor puts changes of two documents into a release and publishes it; readers see both at once', async ({
  page,
}) => {
  await using _kept = await keep('newsArticle')
  const [first, second] = await testClient().fetch(documents)
  const told = `Jesień ${Date.now()}`
  await openDesk(page)
  await page.getByTestId('global-perspective-menu-button').click()
  await page.getByTestId('release-menu').getByText('Nowe wydanie').click()
  await page.getByTestId('release-form-title').fill(told)
  await page.getByTestId('submit-release-button').click()
  await expect(page).toHaveURL(/perspective=r\w+/)
  const perspective = new URL(page.url()).searchParams.get('perspective')
  for (const {_id} of [first, second]) {
    await page.goto(`/studio/structure/newsArticle;${_id}?perspective=${perspective}`)
    await page.getByRole('button', {name: 'Dodaj do wydania'}).click()
    await write(page, 'title', `${told}: ${_id}`)
    await expect
      .poll(() =>
        testClient().fetch('*[_id == $id][0].title', {id: `versions.${perspective}.${_id}`}, {perspective: 'raw'}),
      )
      .toBe(`${told}: ${_id}`)
  }
  expect(await publishedTitle(first._id)).toBe(first.title)

  await page.goto('/studio/releases')
  await page.getByRole('link', {name: told}).or(page.getByText(told)).first().click()
  await page.getByRole('button', {name: 'Historia wydania'}).click()
  await expect(page.getByText('Dodano wersję dokumentu').first()).toBeVisible()
  await page.getByTestId('publish-all-button').click()
  await page.getByTestId('confirm-publish-dialog').getByTestId('confirm-button').click()
  await expect(page.getByText('To wydanie zostało opublikowane.')).toBeVisible()
  for (const {_id, address} of [first, second]) {
    await page.goto(address)
    await expect(page.getByRole('heading', {level: 1})).toHaveText(`${told}: ${_id}`, {timeout: 1})
  }
})

test('an editor schedules a draft by a date in Polish, and publishes it earlier', async ({page}) => {
  await using _kept = await keep('newsArticle')
  const [, , third] = await testClient().fetch(documents)
  const told = `Zaplanowany tytuł ${Date.now()}`
  await openDesk(page)
  await openDocument(page, 'newsArticle', third._id)
  await write(page, 'title', told)
  await page.getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', {name: 'Zaplanuj publikację'}).click()
  const date = page.getByRole('dialog').getByRole('textbox')
  await date.fill('30 lis 2099 10:15')
  await date.press('Enter')
  await page.getByRole('dialog').getByRole('button', {name: 'Zaplanuj', exact: true}).click()
  await expect(page.getByText('Zaplanowano do publikacji')).toBeVisible()
  const scheduled = '*[_type == "system.release" && state == "scheduled"].publishAt'
  expect(await testClient().fetch(scheduled, {}, {perspective: 'raw'})).toEqual(['2099-11-30T09:15:00.000Z'])
  expect(await publishedTitle(third._id)).toBe(third.title)

  await page.getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', {name: 'Opublikuj teraz'}).click()
  await page.getByTestId('publish-scheduled-draft-dialog').getByTestId('confirm-button').click()
  await expect.poll(() => publishedTitle(third._id)).toBe(told)
  await page.goto(third.address)
  await expect(page.getByRole('heading', {level: 1})).toHaveText(told)
})
