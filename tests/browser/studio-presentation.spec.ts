import {expect, type FrameLocator, type Page} from '@playwright/test'

import {testClient} from './support/content.ts'
import {beSignedIn, field, write} from './support/studio.ts'
import {test} from './support/test.ts'

const id = 'news-w-ramce'
const address = '/aktualnosci/w-ramce'

test.beforeAll(async () => {
  await testClient().createOrReplace({
    _id: id,
    _type: 'newsArticle',
    title: 'Wiadomość w ramce',
    slug: {_type: 'slug', current: 'w-ramce'},
    publishedAt: '2026-11-01T09:00:00Z',
    lead: 'Wstęp do wiadomości.',
    body: [
      {
        _type: 'block',
        _key: 'p1',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 's1', text: 'Pierwszy akapit.', marks: []}],
      },
    ],
  })
})

test.afterAll(async () => {
  await testClient().delete({query: `*[_id in ["${id}", "drafts.${id}"]]`, params: {}})
})

test('beside the form an editor sees the page as they write, and a click on it opens the field', async ({
  page,
  request,
}) => {
  await beSignedIn(page)
  await page.goto(`/studio/podglad?preview=${address}`)
  const site = frame(page)
  await expect(site.getByRole('heading', {level: 1})).toHaveText('Wiadomość w ramce')
  // The document of the address in the frame is the one in the form, which says where else it is shown.
  await expect(field(page, 'title').locator('input, textarea').first()).toHaveValue('Wiadomość w ramce')
  await page.getByText('Strony, na których może być widoczny: 3, a także kanał Atom').click()
  await expect(page.getByText('/aktualnosci', {exact: true})).toBeVisible()

  await write(page, 'title', 'Wiadomość pisana na oczach')
  await expect(site.getByRole('heading', {level: 1})).toHaveText('Wiadomość pisana na oczach')
  await expect(site.getByRole('complementary', {name: 'Podgląd szkicu'})).toBeHidden()

  // A click on a paragraph opens it in the form.
  await site.getByText('Pierwszy akapit.').click()
  await expect(page).toHaveURL(/news-w-ramce\/body/)
  await expect(field(page, 'body').getByText('Pierwszy akapit.')).toBeInViewport()
  await site.getByText('Wstęp do wiadomości.').click()
  await expect(field(page, 'lead').locator('textarea')).toBeFocused()

  const readers = await request.get(address)
  expect(await readers.text()).toContain('Wiadomość w ramce')
  expect(await readers.text()).not.toContain('data-sanity')
  expect(readers.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
})

function frame(page: Page): FrameLocator {
  return page.frameLocator('iframe')
}
