import {type Browser, expect, type Page} from '@playwright/test'
import sharp from 'sharp'

import {axeProblems} from './support/axe.ts'
import {keep, testClient} from './support/content.ts'
import {sendForm} from './support/forms.ts'
import {beSignedIn, openDesk, openDocument, paneItem} from './support/studio.ts'
import {test} from './support/test.ts'

const chapter = {id: 'chapter-cis', path: '/informator/centrum-integracji-spolecznej'}

test.beforeEach(removeReports)
test.afterEach(removeReports)

test('without script, a reader reports a fault of a chapter, and editors find it beside the chapter', async ({
  browser,
  page,
}) => {
  const reader = await openPlain(browser)
  await reader.goto(chapter.path)
  await reader.getByRole('link', {name: 'Błąd lub nieaktualne dane? Zgłoś'}).click()
  await expect(reader.getByRole('heading', {level: 1})).toHaveText(/Zgłoś błąd/)
  await reader.getByLabel('Nieaktualne dane').check()
  await reader.getByLabel('Opisz, co jest nie tak').fill('Telefon centrum jest już inny.')
  await reader.getByLabel(/Adres e-mail/).fill('anna@example.test')
  await sendForm(reader)
  await expect(reader.getByRole('heading', {level: 1})).toHaveText(/Dziękujemy/)
  expect(await reader.context().cookies()).toEqual([])
  await reader.getByRole('link', {name: 'Wróć do strony'}).click()
  await expect(reader).toHaveURL(chapter.path)
  await reader.context().close()

  const [report] = await testClient().fetch<{_id: string}[]>('*[_type == "report"]')
  expect(report).toMatchObject({
    _id: expect.stringMatching(/^report\./),
    about: {_ref: chapter.id, _weak: true},
    path: chapter.path,
    kind: 'outdated',
    text: 'Telefon centrum jest już inny.',
    email: 'anna@example.test',
    status: 'new',
  })

  await beSignedIn(page)
  await openDocument(page, 'informator;chapter', chapter.id)
  await page.getByRole('tab', {name: 'Zgłoszenia'}).click()
  await expect(page.getByText('Telefon centrum jest już inny.')).toBeVisible()
  await page.getByRole('link', {name: 'Otwórz zgłoszenie'}).click()
  await page.getByTestId('field-status').getByText('W toku').click()
  await expect.poll(() => testClient().fetch('*[_type == "report"][0].status')).toBe('inProgress')

  await page.goto('/studio/structure/zgloszenia;inProgress')
  await expect(page.getByText('Nieaktualne dane: Telefon')).toBeVisible()
})

test('without script, a form with mistakes comes back filled in, says what is wrong, and leads to each field', async ({
  browser,
}) => {
  const reader = await openPlain(browser)
  await reader.goto(`/zglos?strona=${encodeURIComponent(chapter.path)}`)
  await reader.getByLabel('Opisz, co jest nie tak').fill('Krótko')
  await reader.getByLabel(/Adres e-mail/).fill('anna@')
  await reader.getByRole('button', {name: 'Wyślij'}).click()
  await expect(reader).toHaveTitle(/^Błąd: /)
  await expect(reader).toHaveURL('/zglos/wyslij')
  const summary = reader.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('Zgłoszenie nie zostało jeszcze wysłane')
  await expect(reader.getByLabel('Opisz, co jest nie tak')).toHaveValue('Krótko')
  await expect(reader.getByLabel(/Adres e-mail/)).toHaveValue('anna@')
  await expect(reader.getByLabel('Opisz, co jest nie tak')).toHaveAttribute('aria-invalid', 'true')
  await expect(reader.getByText('Centrum integracji społecznej (CIS)')).toBeVisible()
  for (const [words, id] of [
    ['Wybierz, czego dotyczy', 'rodzaj'],
    ['co najmniej 10', 'opis'],
    ['Popraw adres e-mail', 'email'],
  ] as const) {
    await expect(summary.getByRole('link').filter({hasText: words})).toHaveAttribute('href', `#${id}`)
  }
  await reader.context().close()
})

test('a form with mistakes is kept by no cache but its own browser’s, and stands in no address', async ({request}) => {
  const form = {strona: chapter.path, opis: 'Tajemnica', rodzaj: 'other', formularz: 'x'}
  const answer = await request.post('/zglos/wyslij', {form, maxRedirects: 0})
  expect([answer.status(), answer.headers()['cache-control']]).toEqual([422, 'private, no-cache'])
  expect(await answer.text()).toContain('Tajemnica')
  for (const path of ['/zglos', '/zglos/wyslij']) {
    const other = await request.get(path)
    expect(new URL(other.url()).pathname).toBe('/zglos')
    expect(await other.text()).not.toContain('Tajemnica')
  }
})

test('a form from elsewhere, a filled trap and too much text create nothing', async ({request}) => {
  const form = {strona: chapter.path, opis: 'Kup teraz bardzo tanio', rodzaj: 'other', formularz: 'x'}
  const send = (change: Record<string, string>, headers: Record<string, string> = {}) =>
    request.post('/zglos/wyslij', {form: {...form, ...change}, headers, maxRedirects: 0})
  expect((await send({})).status()).toBe(422)
  expect((await send({www: 'https://zlo.example'})).status()).toBe(422)
  const foreign = await send({}, {'sec-fetch-site': 'cross-site'})
  expect([foreign.status(), foreign.headers()['location']]).toEqual([303, '/zglos'])
  const tooMuch = 'ąę'.repeat(15_000)
  const told = await send({opis: tooMuch})
  expect(told.status()).toBe(422)
  expect(await told.text()).toMatch(new RegExp(`ma 30.000 znaków.*${tooMuch}`, 's'))
  expect(await testClient().fetch('count(*[_type == "report"])')).toBe(0)
})

test('a form that cannot be read is answered by a page that says so, and leads back', async ({request}) => {
  const unreadable = [
    [413, {form: {opis: 'a'.repeat(600_000)}}],
    [415, {multipart: {opis: 'Telefon się zmienił.'}}],
    [415, {data: {opis: 'Telefon się zmienił.'}}],
  ] as const
  for (const [path, back] of [
    ['/zglos/wyslij', '/zglos'],
    ['/zglos/podmiot/wyslij?klucz=a~b', '/zglos/podmiot?klucz=a%7Eb'],
  ] as const)
    for (const [status, body] of unreadable) {
      const answer = await request.post(path, {...body, maxRedirects: 0})
      expect([answer.status(), answer.headers()['cache-control']], path).toEqual([status, 'private, no-cache'])
      const text = await answer.text()
      expect(text).toContain('Nic nie zostało wysłane.')
      expect(text).toContain(`href="${back}"`)
    }
})

test('the same form sent twice is one report', async ({request}) => {
  const page = await (await request.get(`/zglos?strona=${encodeURIComponent(chapter.path)}`)).text()
  const [, formularz = ''] = /name="formularz" value="([^"]+)"/.exec(page) ?? []
  const form = {strona: chapter.path, opis: 'Numer domu jest inny.', rodzaj: 'outdated', formularz}
  const send = async () => (await request.post('/zglos/wyslij', {form, maxRedirects: 0})).headers()['location'] ?? ''
  await expect.poll(send, {timeout: 10_000}).toContain('/zglos/dziekujemy')
  const again = await send()
  expect(again).toContain('/zglos/dziekujemy')
  expect(await testClient().fetch('count(*[_type == "report"])')).toBe(1)
  expect(await (await request.get(again)).text()).toContain('to zgłoszenie już mamy')
})

test('ten forms of a network are taken, and the next one is shown again with what to do', async ({request}) => {
  const headers = {'x-forwarded-for': '203.0.113.9'}
  const tokens = await Promise.all(
    Array.from({length: 11}, async () => {
      const page = await (await request.get('/zglos')).text()
      return /name="formularz" value="([^"]+)"/.exec(page)?.[1] ?? ''
    }),
  )
  const send = (formularz = '') => {
    const form = {opis: 'Numer domu jest inny.', rodzaj: 'outdated', formularz}
    return request.post('/zglos/wyslij', {form, headers, maxRedirects: 0})
  }
  await expect.poll(async () => (await send(tokens[0])).status(), {timeout: 10_000}).toBe(303)
  for (const token of tokens.slice(1, 10)) expect((await send(token)).headers()['location']).toBe('/zglos/dziekujemy')
  const refused = await send(tokens[10])
  expect(refused.status()).toBe(429)
  expect(await refused.text()).toMatch(/Odczekaj.*Numer domu jest inny\./s)
})

test('a form that is sent many times at once, or again after going back and changing it, is one report', async ({
  browser,
  request,
}) => {
  const reader = await openPlain(browser)
  await reader.goto('/zglos?strona=%2Fo-nas')
  await reader.getByLabel('Coś innego').check()
  await reader.getByLabel('Opisz, co jest nie tak').fill('Pierwsza wersja opisu.')
  await sendForm(reader)
  await expect(reader.getByRole('heading', {level: 1})).toHaveText(/zgłoszenie zostało przyjęte/)
  await reader.goBack()
  await reader.getByLabel('Opisz, co jest nie tak').fill('Druga wersja opisu.')
  await reader.getByRole('button', {name: 'Wyślij'}).click()
  await expect(reader.getByRole('heading', {level: 1})).toHaveText(/to zgłoszenie już mamy/)
  await reader.getByRole('link', {name: 'Otwórz nowy formularz'}).click()
  await expect(reader.getByLabel('Opisz, co jest nie tak')).toHaveValue('')
  const formularz = await reader.locator('[name=formularz]').inputValue()
  const form = {strona: '/o-nas', opis: 'Wysłane wiele razy naraz.', rodzaj: 'other', formularz}
  const send = async () => (await request.post('/zglos/wyslij', {form, maxRedirects: 0})).headers()['location'] ?? ''
  await expect.poll(send, {timeout: 10_000}).toContain('/zglos/dziekujemy')
  await Promise.all(Array.from({length: 5}, send))
  expect(await testClient().fetch('*[_type == "report"] | order(receivedAt).text')).toEqual([
    'Pierwsza wersja opisu.',
    'Wysłane wiele razy naraz.',
  ])
  await reader.context().close()
})

test('the privacy policy says after how many days handled reports are deleted, as the settings have it', async ({
  page,
}) => {
  await page.goto('/polityka-prywatnosci')
  await expect(page.getByText(/samoczynnie po\s30\sdniach/)).toBeVisible()
  const client = testClient()
  await client.patch('siteSettings').set({reportRetentionDays: 1}).commit()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/samoczynnie po\s1\sdniu/)).toBeVisible({timeout: 500})
  }).toPass()
  await client.patch('siteSettings').unset(['reportRetentionDays']).commit()
})

test('without script, the bar above the header changes text and colours at once', async ({browser}) => {
  const reader = await openPlain(browser)
  await reader.goto(chapter.path)
  const size = await textSize(reader)
  await reader.getByText('Tekst i kontrast').click()
  await reader.getByLabel('150%').check()
  expect(await textSize(reader)).toBeCloseTo(1.5 * size, 1)
  await reader.getByLabel('Żółty na czarnym').check()
  expect(await colours(reader)).toEqual({color: 'rgb(255, 255, 0)', background: 'rgb(0, 0, 0)'})
  await reader.getByLabel('Jak w systemie').check()
  expect((await colours(reader)).background).not.toBe('rgb(0, 0, 0)')
  await expect(reader.getByText('działa on tylko na tej stronie')).toBeVisible()
  await reader.context().close()
})

test('where there is script, the choice is remembered without a cookie, by keyboard too', async ({page}) => {
  await page.goto('/o-nas')
  const size = await textSize(page)
  await page.getByText('Tekst i kontrast').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel('125%')).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel('Czarny na białym')).toBeChecked()

  await page.goto(chapter.path)
  expect(await textSize(page)).toBeCloseTo(1.25 * size, 1)
  expect(await colours(page)).toEqual({color: 'rgb(0, 0, 0)', background: 'rgb(255, 255, 255)'})
  await page.getByText('Tekst i kontrast').click()
  await expect(page.getByLabel('125%')).toBeChecked()
  await expect(page.getByText('działa on tylko na tej stronie')).toBeHidden()
  await page.getByLabel('100%', {exact: true}).check()
  await page.reload()
  expect(await textSize(page)).toBeCloseTo(size, 1)
  expect(await page.context().cookies()).toEqual([])
})

test('the remembered choice stands before anything is drawn', async ({page}) => {
  await page.goto('/o-nas')
  await page.evaluate(() => localStorage.setItem('kolory', 'ciemne'))
  // A script that holds the parser: it is in the head, and neither async nor deferred.
  await page.goto(chapter.path)
  const script = page.locator('head script[src^="/skrypty/display.js"]')
  await expect(script).toHaveCount(1)
  for (const attribute of ['async', 'defer', 'type']) await expect(script).not.toHaveAttribute(attribute)
  await expect(page.locator('html')).toHaveAttribute('data-kolory', 'ciemne')
})

test('with high contrast, every text of a page has a contrast of 7 : 1, and nothing else breaks', async ({page}) => {
  for (const value of ['jasne', 'ciemne']) {
    await page.goto('/o-nas')
    await page.evaluate((chosen) => localStorage.setItem('kolory', chosen), value)
    for (const path of ['/', chapter.path, '/podmioty', '/zglos?strona=%2Fo-nas']) {
      await page.goto(path)
      expect(await axeProblems(page, {also: ['color-contrast-enhanced']}), `${path}, ${value}`).toEqual([])
    }
  }
})

test('the system that asks for more contrast gets it without any choice', async ({page}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({contrast: 'more', colorScheme})
    await page.goto(chapter.path)
    const strong = {light: ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'], dark: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']}
    const [color, background] = strong[colorScheme]
    expect(await colours(page)).toEqual({color, background})
  }
})

test('in forced colours the bar offers text sizes only, and its choices can be seen', async ({page}) => {
  await page.emulateMedia({forcedColors: 'active'})
  await page.goto(chapter.path)
  await page.getByText('Tekst i kontrast').click()
  await expect(page.getByLabel('150%')).toBeVisible()
  await expect(page.getByLabel('Żółty na czarnym')).toBeHidden()
})

test('with text of 200 %, a page fits a narrow screen', async ({page}) => {
  await page.setViewportSize({width: 320, height: 640})
  await page.goto('/o-nas')
  await page.evaluate(() => localStorage.setItem('tekst', '200'))
  for (const path of [chapter.path, '/zglos?strona=%2Fo-nas']) {
    await page.goto(path)
    await page.getByText('Tekst i kontrast').click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
})

test('notices stand above the page, the gravest first, and can be read in every colour scheme', async ({page}) => {
  const client = testClient()
  const severities = ['information', 'emergency', 'warning']
  for (const severity of severities) {
    await client.createOrReplace({
      _id: `alert-test-${severity}`,
      _type: 'alert',
      title: 'Próba',
      severity,
      text: 'To próba.',
      link: '/kontakt',
      startsAt: '2020-01-01T00:00:00Z',
    })
  }
  await using _gone = {
    [Symbol.asyncDispose]: async () => void (await client.delete({query: '*[_id match "alert-test-*"]'})),
  }
  const notices = page.getByRole('region', {name: 'Komunikaty'})
  await expect(async () => {
    await page.goto('/o-nas')
    await expect(notices.getByText('To próba.')).toHaveCount(3, {timeout: 1000})
  }).toPass()
  expect(await notices.getByText(': Próba').allInnerTexts()).toEqual([
    'Pilny komunikat: Próba',
    'Ostrzeżenie: Próba',
    'Informacja: Próba',
  ])
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const contrast of ['no-preference', 'more'] as const) {
      await page.emulateMedia({colorScheme, contrast})
      expect(
        await axeProblems(page, {within: 'section[aria-label="Komunikaty"]'}),
        `${colorScheme}, ${contrast}`,
      ).toEqual([])
    }
  }
})

test('the signs of the funds stand in one row in their order, none larger than that of the Union', async ({page}) => {
  const client = testClient()
  await using _kept = await keep('siteSettings')
  const signs = {
    region: await upload('Lubuskie', 900, 300),
    europeanUnion: await upload('Dofinansowane przez Unię Europejską', 600, 160),
    europeanFunds: await upload('Fundusze Europejskie dla Lubuskiego', 800, 160),
    republic: await upload('Rzeczpospolita Polska', 200, 400),
  }
  const funding = {...signs, projectTitle: 'Efekt Synergii', amount: '1 000 zł'}
  await client.patch('siteSettings').set({funding}).commit()
  for (const [width, colorScheme] of [
    [1280, 'dark'],
    [320, 'light'],
  ] as const) {
    await page.setViewportSize({width, height: 900})
    await page.emulateMedia({colorScheme})
    await expect(async () => {
      await page.goto('/o-nas')
      await expect(page.getByRole('contentinfo').getByRole('img')).toHaveCount(4, {timeout: 1000})
    }).toPass()
    const row = page.getByRole('region', {name: 'Dofinansowanie z Funduszy Europejskich'})
    const images = await row.getByRole('img').all()
    const drawn = await Promise.all(
      images.map(async (image) => ({alt: await image.getAttribute('alt'), box: await image.boundingBox()})),
    )
    expect(drawn.map(({alt}) => alt)).toEqual([
      'Fundusze Europejskie dla Lubuskiego',
      'Rzeczpospolita Polska',
      'Dofinansowane przez Unię Europejską',
      'Lubuskie',
    ])
    const boxes = drawn.map(({box}) => box ?? {x: 0, y: 0, width: 0, height: 0})
    const union = boxes[2] ?? {width: 0, height: 0}
    for (const {width: own, height} of boxes) {
      expect(own).toBeLessThanOrEqual(union.width + 0.5)
      expect(height).toBeLessThanOrEqual(union.height + 0.5)
    }
    expect(boxes.map(({x}) => x)).toEqual(boxes.map(({x}) => x).toSorted((one, other) => one - other))
    expect(Math.max(...boxes.map(({y}) => y))).toBeLessThan(Math.min(...boxes.map(({y, height}) => y + height)))
    const ground = row.getByRole('list')
    expect(await ground.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 255)')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await expect(page.getByText('Projekt „Efekt Synergii”')).toBeVisible()
})

test('the Studio says above the desk what the accessibility statement lacks, until it is mended', async ({page}) => {
  const client = testClient()
  await using _kept = await keep('accessibilityStatement')
  await client.patch('accessibilityStatement').set({reviewedAt: '2020-02-01', preparedAt: '2020-01-01'}).commit()
  await openDesk(page)
  const notice = page.getByRole('region', {name: 'Deklaracja dostępności'})
  await expect(notice).toContainText('Minął termin corocznego przeglądu deklaracji: 31 marca 2021')
  await expect(paneItem(page, 'Aktualności')).toBeVisible()
  const today = new Date().toISOString().slice(0, 10)
  await client.patch('accessibilityStatement').set({reviewedAt: today}).commit()
  await expect(notice).toBeHidden()
})

async function removeReports(): Promise<void> {
  await testClient().delete({query: '*[_type == "report"]'})
}

async function openPlain(browser: Browser): Promise<Page> {
  const context = await browser.newContext({javaScriptEnabled: false})
  return context.newPage()
}

function textSize(page: Page): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
}

function colours(page: Page): Promise<{color: string; background: string}> {
  return page.evaluate(() => {
    const {color, backgroundColor} = getComputedStyle(document.documentElement)
    return {color, background: backgroundColor}
  })
}

/** A plain rectangle in place of an official sign. */
async function upload(alt: string, width: number, height: number) {
  const drawing = sharp({create: {width, height, channels: 3, background: '#003399'}})
  const asset = await testClient().assets.upload('image', await drawing.png().toBuffer(), {filename: `${alt}.png`})
  return {_type: 'picture', alt, asset: {_type: 'reference', _ref: asset._id}}
}
