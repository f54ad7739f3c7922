import {expect} from '@playwright/test'
import sharp from 'sharp'

import {newEditor, testClient} from './support/content.ts'
import {beSignedIn, choose, field, openDocument, openHistory, pageOf, write} from './support/studio.ts'
import {test} from './support/test.ts'

/** What the other journeys do not do of what editors do in a day, one after another on one item. */
test('an editor finds an event for an item, puts its addresses in order, sees a colleague write, compares, discards, copies, and deletes what nothing refers to', async ({
  page,
  browser,
}) => {
  await using news = await newsItem()
  const colleague = await newEditor('Zofia Sąsiadka')
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', news.id)

  await test.step('a reference, by searching', async () => {
    await page.getByTestId('field-group-tabs').getByRole('tab', {name: 'Szczegóły'}).click()
    await page.getByPlaceholder('Wpisz, czego szukasz').fill('pracy drzwi')
    await page.getByTestId('autocomplete-popover').getByText('Drzwi otwarte w dniu pracy').click()
    await expect.poll(async () => (await news.draft())?.event).toMatchObject({_ref: news.event})
  })

  await test.step('another order, by the keyboard', async () => {
    const handle = field(page, 'legacyPaths').locator('[data-ui="DragHandleButton"]').first()
    await handle.focus()
    // Each key is taken when what the one before did has been told.
    const told = page.locator('[id^="DndLiveRegion"]').last()
    for (const [key, words] of [
      ['Space', 'moved over droppable area string-0'],
      ['ArrowDown', 'moved over droppable area string-1'],
      ['Space', 'dropped'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(told).toContainText(words)
    }
    await expect.poll(async () => (await news.draft())?.legacyPaths).toEqual(['/pl/druga', '/pl/pierwsza'])
  })

  const theirs = await pageOf(browser, colleague.token)
  await openDocument(theirs, 'newsArticle', news.id)
  await test.step('two editors in one text', async () => {
    await page.getByTestId('field-group-tabs').getByRole('tab', {name: 'Treść'}).click()
    await write(page, 'title', 'Tytuł pierwszej osoby')
    await expect(field(theirs, 'title').locator('input')).toHaveValue('Tytuł pierwszej osoby')
    await Promise.all([write(page, 'title', 'Moje słowa'), write(theirs, 'title', 'Jej słowa')])
    await expect(page.getByTestId('document-pane').getByText('ZS').first()).toBeVisible()
    const inputs = [page, theirs].map((one) => field(one, 'title').locator('input'))
    await expect
      .poll(
        async () =>
          new Set([...(await Promise.all(inputs.map((input) => input.inputValue()))), (await news.draft())?.title])
            .size,
      )
      .toBe(1)
  })
  await theirs.context().close()
  await colleague.remove()

  await test.step('what has changed', async () => {
    await openHistory(page)
    await page.getByRole('tab', {name: 'Zmiany'}).click()
    const changes = page.getByTestId('review-changes-pane').last()
    await expect(changes).toContainText('Tytuł')
    await expect(changes).toContainText('Dzień pracy')
    await expect(changes).toContainText('/pl/druga')
  })

  await test.step('all of it thrown away', async () => {
    await choose(page, 'Odrzuć zmiany')
    await page.getByRole('dialog').getByRole('button', {name: 'Odrzuć zmiany'}).click()
    await expect(field(page, 'title').locator('input')).toHaveValue('Dzień pracy')
    await expect.poll(news.draft).toBeUndefined()
  })

  await test.step('a copy', async () => {
    await choose(page, 'Powiel')
    await expect(page).not.toHaveURL(new RegExp(news.id))
    await expect.poll(news.copies).toBe(1)
    await choose(page, 'Usuń')
    await page.getByRole('dialog').getByRole('button', {name: 'Usuń'}).click()
    await expect.poll(news.copies).toBe(0)
  })

  await test.step('what something refers to is not deleted', async () => {
    await openDocument(page, 'newsCategory', news.used)
    await choose(page, 'Usuń')
    await expect(page.getByRole('dialog')).toContainText('Dzień pracy')
    await page.getByRole('dialog').getByRole('button', {name: 'Anuluj'}).click()
    expect(await testClient().getDocument(news.used)).toBeTruthy()
  })
})

test('an editor says what matters in a picture, and it is kept', async ({page}) => {
  await using news = await newsItem()
  await beSignedIn(page)
  await openDocument(page, 'newsArticle', news.id)
  await page.getByRole('button', {name: 'Otwórz kadrowanie obrazu'}).click()
  const picture = page.getByRole('dialog').getByRole('img').first()
  const {width, height} = (await picture.boundingBox()) ?? {width: 0, height: 0}
  const at = (part: number) => ({position: {x: part * width, y: part * height}})
  // The knob that makes the circle smaller.
  await picture.hover(at(0.854))
  await page.mouse.down()
  await picture.hover(at(0.7))
  await picture.hover(at(0.6))
  await page.mouse.up()
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await news.draft())?.cover.hotspot?.width).toBeLessThan(0.9)
})

/** A published item with a category, a picture and two former addresses, and an event that it might have. */
async function newsItem() {
  const client = testClient()
  const [id, used, event] = ['news-day', 'category-day', 'event-day']
  const picture = await sharp({create: {width: 600, height: 400, channels: 3, background: '#14594a'}})
    .png()
    .toBuffer()
  const {_id: asset} = await client.assets.upload('image', picture, {filename: 'day.png'})
  const slug = (current: string) => ({_type: 'slug', current})
  const reference = (_ref: string) => ({_type: 'reference', _ref})
  await client
    .transaction()
    .createOrReplace({_id: used, _type: 'newsCategory', title: 'Sprawozdania', slug: slug('sprawozdania')})
    .createOrReplace({
      _id: event,
      _type: 'event',
      title: 'Drzwi otwarte w dniu pracy',
      slug: slug('drzwi-otwarte'),
      startsAt: '2026-11-02T09:00:00Z',
    })
    .createOrReplace({
      _id: id,
      _type: 'newsArticle',
      title: 'Dzień pracy',
      slug: slug('dzien-pracy'),
      publishedAt: '2026-11-02T09:00:00Z',
      lead: 'Wstęp do wiadomości.',
      category: reference(used),
      cover: {_type: 'picture', alt: 'Zielona plansza', asset: reference(asset)},
      legacyPaths: ['/pl/pierwsza', '/pl/druga'],
    })
    .commit()
  const draft = () => client.getDocument(`drafts.${id}`)
  const copies = 'count(*[_type == "newsArticle" && title == "Dzień pracy" && !(_id in [$id, "drafts." + $id])])'
  return {
    /** How many other items bear its title. */
    copies: () => client.fetch<number>(copies, {id}, {perspective: 'raw'}),
    id,
    used,
    event,
    draft,
    [Symbol.asyncDispose]: async () => {
      await client.delete({query: '*[_type == "newsArticle" && title == "Dzień pracy"]'})
      await client.delete({query: '*[_id in $ids]', params: {ids: [id, `drafts.${id}`, used, event, asset]}})
    },
  }
}
