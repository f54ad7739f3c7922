import {type Browser, type BrowserContext, expect, type Page} from '@playwright/test'

import {entityKinds} from '#lib/entities/entity-kinds.ts'

import {axeProblemsInBothSchemes} from './support/axe.ts'
import {testClient} from './support/content.ts'
import {test} from './support/test.ts'

const finder = '/sciezki/znajdz'

const situation = {
  many: ['bezdomność', 'renta z tytułu niezdolności do pracy'],
  degree: 'osoba nie ma orzeczenia albo tego nie wiadomo',
  powiat: 'powiat żarski',
}

test('the list of pathways stands under situations and leads to the finder', async ({page}) => {
  await page.goto('/sciezki')
  const headings = await page.getByRole('main').getByRole('heading', {level: 2}).allInnerTexts()
  expect(headings.map((heading) => heading.replaceAll('\u00AD', '').replaceAll('\u00A0', ' '))).toContain(
    'Niepełnosprawność i zdrowie',
  )
  await page.getByRole('main').getByRole('link', {name: 'Znajdź ścieżkę'}).click()
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Znajdź ścieżkę')
})

test('a pathway says who acts, on what conditions, what excludes, with which papers, how long and where it leads', async ({
  page,
}) => {
  await page.goto('/sciezki/z-kryzysu-bezdomnosci')
  for (const name of [
    'Warunki',
    'Co wyklucza',
    'Krok po kroku',
    'Dokumenty na całej ścieżce',
    'Dokąd prowadzi',
    'Więcej w Informatorze',
    'Podstawa prawna',
  ]) {
    await expect(page.getByRole('heading', {name, exact: true, level: 2})).toBeVisible()
  }
  await expect(page.getByText(/Stan prawny na dzień/)).toBeVisible()
  const club = page.getByRole('listitem').filter({has: page.getByRole('heading', {name: /w klubie integracji/})})
  for (const name of [
    'Kto działa',
    'Warunki',
    'Co wyklucza',
    'Dokumenty',
    'Czas',
    'Dokąd prowadzi',
    'Podstawa prawna',
  ]) {
    await expect(club.getByRole('term').filter({hasText: new RegExp(`^${name}$`)})).toBeVisible()
  }
  await expect(club.getByRole('link', {name: 'klub integracji społecznej (KIS)'})).toBeVisible()
})

test('without script: the finder leads to the pathway, says why, what is closed and where to turn', async ({
  browser,
}) => {
  const page = await openPlain(browser)
  await answer(page)
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/Ścieżki dla tej osoby w\s+powiecie żarskim/)
  await expect(page.getByText(/Do odpowiedzi pasuje 1\sścieżka\. Mówimy, dlaczego/)).toBeVisible()
  const match = page.getByRole('article').filter({has: page.getByRole('link', {name: 'Z kryzysu bezdomności'})})
  await expect(match.getByText(/indywidualnym programie może korzystać/)).toBeVisible()
  await expect(match.getByRole('listitem').filter({hasText: 'Zajęcia w centrum'})).toContainText('krok zamknięty')
  await expect(match.getByRole('listitem').filter({hasText: 'Zajęcia w klubie'})).not.toContainText('krok zamknięty')
  await expect(match).toContainText(/Klub \(KIS\) pozostaje otwarty/)
  await expect(page.getByRole('link', {name: 'Klub integracji społecznej w Lubsku'})).toBeVisible()
  await page.context().close()
})

test('without script: telephone and e-mail of a place are links', async ({browser}) => {
  const client = testClient()
  await client.patch('entity-kis-lubsko').set({phone: '68 000 00 01', email: 'kis@example.org'}).commit()
  const page = await openPlain(browser)
  await expect(async () => {
    await answer(page)
    const place = page.getByRole('listitem').filter({has: page.getByRole('link', {name: /w\s+Lubsku/})})
    await expect(place.locator('a[href="tel:+48680000001"]')).toBeVisible({timeout: 1000})
    await expect(place.locator('a[href="mailto:kis@example.org"]')).toBeVisible({timeout: 1000})
  }).toPass()
  await client.patch('entity-kis-lubsko').unset(['phone', 'email']).commit()
  await page.context().close()
})

test('without script: a powiat with no such place says so and shows what is around it', async ({browser}) => {
  const page = await openPlain(browser)
  await answer(page, {...situation, powiat: 'powiat wschowski'})
  await expect(page.getByText(/W\s+wykazie nie ma takiego miejsca w\s+powiecie wschowskim/).first()).toBeVisible()
  await expect(page.getByText(/Sąsiednie powiaty: powiat nowosolski\. .*obszaru zie\u00AD?lo/)).toBeVisible()
  await page.context().close()
})

test('without script: partial answers come back filled, with an error summary that leads to the fields', async ({
  browser,
}) => {
  const page = await openPlain(browser)
  await page.goto(finder)
  await page.getByLabel('emerytura').check()
  await page.getByLabel('W którym powiecie?').selectOption('powiat słubicki')
  const [response] = await Promise.all([page.waitForNavigation(), submit(page)])
  expect(response?.status()).toBe(422)
  await expect(page).toHaveTitle(/^Błąd: /)
  await expect(page.getByLabel('emerytura')).toBeChecked()
  await expect(page.getByLabel('W którym powiecie?')).toHaveValue('slubicki')
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveCount(2)
  await summary.getByRole('link', {name: /co najmniej jedną sytuację/}).click()
  await page.keyboard.press('Space')
  await expect(page.getByLabel('bezdomność')).toBeChecked()
  await page.context().close()
})

test('by keyboard alone, from the first question to the card', async ({page}) => {
  await page.goto(finder)
  await page.getByLabel('bezdomność').focus()
  await page.keyboard.press('Space')
  await page.getByLabel('znaczny').focus()
  await page.keyboard.press('Space')
  await page.getByLabel('W którym powiecie?').focus()
  for (let down = 0; down < 11; down++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', {name: 'Pokaż ścieżki'})).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/w\s+powiecie żagańskim/)
  const card = page.getByRole('button', {name: /Karta do druku.*Z kryzysu bezdomności/})
  await card.focus()
  expect(await card.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/Z\s+kryzysu bezdomności/)
})

test('without script: the card of every pathway is one sheet, with address and date, however much the directory has', async ({
  browser,
}) => {
  await using _full = await fillDirectory('zaganski')
  const page = await openPlain(browser)
  const every = ['bezdomność', 'uzależnienie od alkoholu', 'długotrwałe bezrobocie', 'wyjście z zakładu karnego']
  const all = {
    ...situation,
    many: [...every, 'uchodźstwo', 'niepełnosprawność'],
    degree: 'znaczny',
    powiat: 'powiat żagański',
  }
  await answer(page, all, 'tak')
  const cards = page.getByRole('button', {name: /Karta do druku/})
  await expect(cards).toHaveCount(8)
  for (const [place, name] of (await cards.allInnerTexts()).entries()) {
    await answer(page, all, 'tak')
    await cards.nth(place).click()
    const card = page.getByRole('article')
    await expect(card).toContainText(/karta z\s+\d+\s+\p{L}+ \d{4}/u)
    await expect(card.getByRole('link', {name: /\/sciezki\//})).toBeVisible()
    await page.setViewportSize({width: 320, height: 640})
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320)
    await page.setViewportSize({width: 1280, height: 1000})
    expect(sheets(await page.pdf({preferCSSPageSize: true})), name).toBe(1)
  }
  await page.context().close()
})

test('nothing about the person is kept but in the reader’s own browser: no answer in an address, no cookie, no store', async ({
  browser,
}) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  const [response] = await Promise.all([page.waitForEvent('response', isResult), answer(page)])
  expect(await response.headerValue('cache-control')).toBe('private, no-cache')
  expect(await response.headerValue('set-cookie')).toBeNull()
  expect(addresses.filter((url) => /odpowiedz-|zarski|pytanie/.test(url))).toEqual([])
  expect(await traces(context, page)).toEqual({cookies: 0, local: 0, session: 0})
  await page.goto('/sciezki/znajdz/wynik')
  expect(new URL(page.url()).pathname).toBe(finder)
  await expect(page.getByRole('checkbox', {checked: true})).toHaveCount(0)
  await context.close()
})

for (const javaScriptEnabled of [true, false]) {
  test(`the way back leads to the result again, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const context = await browser.newContext({javaScriptEnabled})
    const page = await context.newPage()
    await answer(page)
    const result = await page.getByRole('heading', {level: 1}).innerText()
    await page.getByRole('link', {name: 'Z kryzysu bezdomności'}).first().click()
    await expect(page.getByRole('heading', {level: 1})).toHaveText(/Z\s+kryzysu bezdomności/)
    await page.goBack()
    await expect(page.getByRole('heading', {level: 1})).toHaveText(result)
    await page
      .getByRole('button', {name: /Karta do druku/})
      .first()
      .click()
    await expect(page.getByRole('article')).toContainText('karta z')
    await page.goBack()
    await expect(page.getByRole('heading', {level: 1})).toHaveText(result)
    // And the answers are still in the form.
    await page.goBack()
    await expect(page.getByLabel('bezdomność')).toBeChecked()
    await context.close()
  })
}

test('each answer is described by its own hint, and what is needed is marked', async ({page}) => {
  await page.goto(finder)
  await expect(page.getByLabel('bezdomność')).toHaveAccessibleDescription(/program wychodzenia z\s+bezdomności/)
  await expect(page.getByRole('group', {name: /W jakiej sytuacji.*wymagane/})).toBeVisible()
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({id}) => id))
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('whatever is posted gets an answer: too much, of the wrong type, made up', async ({request}) => {
  const post = (data: string, type = 'application/x-www-form-urlencoded') =>
    request.post(`${finder}/wynik`, {data, headers: {'content-type': type}})
  const answers = await Promise.all([
    post(`powiat=zarski&x=${'x'.repeat(5000)}`),
    post('{}', 'application/json'),
    post(`powiat=krakowski&powiat=zarski&pytanie-item1=${encodeURIComponent('<b>żółw</b>')}`),
  ])
  expect(answers.map((response) => response.status())).toEqual([413, 415, 422])
  for (const response of answers) expect(await response.text()).toContain('Brakuje odpowiedzi')
})

test('an editor’s new rule counts with the next answer', async ({browser}) => {
  const client = testClient()
  const rule = {
    _key: 'test',
    _type: 'finderRule',
    reason: 'Powód na próbę.',
    answers: [{_key: 'a', _type: 'reference', _ref: 'odpowiedz-bezdomnosc'}],
  }
  await client
    .patch('pathway-z-kryzysu-bezdomnosci')
    .set({excludedBy: [rule]})
    .commit()
  const page = await openPlain(browser)
  await answer(page)
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Nie mamy pasującej ścieżki')
  await expect(page.getByText('Powód na próbę.')).toBeVisible()
  await client.patch('pathway-z-kryzysu-bezdomnosci').unset(['excludedBy']).commit()
  await page.context().close()
})

test('axe finds nothing on errors, result and card, in light and dark; all fit 320 px', async ({page}) => {
  await page.setViewportSize({width: 320, height: 640})
  await page.goto(finder)
  await submit(page)
  await expectSound(page, 'errors')
  await answer(page)
  await expectSound(page, 'result')
  await page.getByRole('button', {name: /Karta do druku/}).click()
  await expectSound(page, 'card')
})

async function openPlain(browser: Browser): Promise<Page> {
  const context = await browser.newContext({javaScriptEnabled: false})
  return context.newPage()
}

async function answer(page: Page, {many, degree, powiat} = situation, indication?: string): Promise<void> {
  await page.goto(finder)
  for (const label of many) await page.getByLabel(label, {exact: true}).check()
  await page.getByLabel(degree, {exact: true}).check()
  if (indication) await page.getByLabel(indication, {exact: true}).check()
  await page.getByLabel('W którym powiecie?').selectOption(powiat)
  await submit(page)
}

function submit(page: Page): Promise<void> {
  return page.getByRole('button', {name: 'Pokaż ścieżki'}).click()
}

function isResult(response: {url(): string}): boolean {
  return response.url().endsWith('/sciezki/znajdz/wynik')
}

async function traces(context: BrowserContext, page: Page) {
  const kept = await page.evaluate(() => ({local: localStorage.length, session: sessionStorage.length}))
  return {cookies: (await context.cookies()).length, ...kept}
}

/** Puts four entities of every kind into a powiat, with long names and all ways to reach them, until the test ends. */
async function fillDirectory(powiat: string): Promise<AsyncDisposable> {
  const entities = entityKinds.flatMap(({value, slug}) =>
    [1, 2, 3, 4].map((number) => ({
      _id: `entity-full-${slug}-${number}`,
      _type: 'entity',
      name: `Miejsko-Gminna Placówka „Wspólna Droga Numer ${number}” w Szprotawie`,
      slug: {_type: 'slug', current: `full-${slug}-${number}`},
      kind: value,
      powiat,
      address: 'ul. Tadeusza Kościuszki 28\n67-300 Szprotawa',
      phone: '68 000 00 00',
      email: 'sekretariat.placowki@wspolna-droga.example.org',
    })),
  )
  const written = testClient().transaction()
  for (const entity of entities) written.createOrReplace(entity)
  await written.commit()
  const query = '*[_id match "entity-full-*"]'
  return {[Symbol.asyncDispose]: async () => void (await testClient().delete({query}))}
}

/** The number of pages of a PDF. */
function sheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

async function expectSound(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', {level: 1})).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320)
  expect(await axeProblemsInBothSchemes(page), name).toEqual([])
}
