import {createHash} from 'node:crypto'

import {expect, type Page} from '@playwright/test'

import {axeProblemsInBothSchemes} from './support/axe.ts'
import {testClient} from './support/content.ts'
import {startCountingProxy} from './support/counting-proxy.ts'
import {test} from './support/test.ts'

const slug = (current: string) => ({_type: 'slug', current})

/** Entities of the tests' own: the samples have no contact data, since none are known. */
const centre = {
  _id: 'entity-test-centre',
  _type: 'entity',
  name: 'Zakład Aktywności Zawodowej „Próba” w Słubicach',
  slug: slug('test-zaz-slubice'),
  kind: 'zaz',
  powiat: 'slubicki',
  operator: 'Stowarzyszenie „Krok”',
  address: 'ul. Próbna 1\n69-100 Słubice',
  location: {_type: 'geopoint', lat: 52.3506, lng: 14.5606},
  phone: '68 323 18 80 wew. 12',
  email: 'kontakt.zakladu.aktywnosci.zawodowej@slubice.example.org',
  website: 'https://www.example.org/',
  verifiedAt: '2024-01-10',
  source: 'rozmowa z podmiotem',
}

test.beforeAll(async () => {
  await testClient().createOrReplace(centre)
})

test.afterAll(async () => {
  await testClient().delete(centre._id)
})

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})

  test('from the directory by powiat and kind to an entity, its telephone and its contact card', async ({page}) => {
    await page.goto('/podmioty')
    await links(page, 'Powiat').getByRole('link', {name: 'słubicki'}).click()
    await expect(page).toHaveURL(/\/podmioty\/powiat\/slubicki$/)
    await links(page, 'Rodzaj').getByRole('link', {name: /ZAZ/}).click()
    await expect(page).toHaveURL(/\/podmioty\/powiat\/slubicki\/rodzaj\/zaz$/)

    const row = page.getByRole('row', {name: /„Próba”/})
    await expect(row.getByRole('link', {name: '68 323 18 80'})).toHaveAttribute('href', 'tel:+48683231880;ext=12')
    await expect(row.getByRole('link', {name: centre.email})).toHaveAttribute('href', /^mailto:/)
    await expect(row).toContainText(/sprawdzono dnia 10.stycznia 2024.r., ponad 2.lata temu.– może być nieaktualne/)

    await row.getByRole('link', {name: /„Próba”/}).click()
    await expect(page.getByRole('heading', {level: 1})).toContainText('„Próba”')
    const card = await page.request.get((await page.getByRole('link', {name: /kontaktach/}).getAttribute('href')) ?? '')
    expect(card.headers()['content-type']).toBe('text/vcard; charset=utf-8')
    const text = (await card.text()).replaceAll('\r\n ', '')
    expect(text).toContain('TEL;TYPE=WORK,VOICE:+48683231880')
    expect(text).toContain('dane sprawdzono 10 stycznia 2024 r.')
  })

  test('an empty powiat says so, and leads to its neighbours and its OWES', async ({page}) => {
    await page.goto('/podmioty/powiat/wschowski/rodzaj/kis')
    const main = page.getByRole('main')
    await expect(main).toContainText(/Nie mamy w.wykazie podmiotów tego rodzaju w.powiecie wschowskim/)
    await expect(main.getByRole('link', {name: 'powiat nowosolski', exact: true})).toHaveAttribute(
      'href',
      '/podmioty/powiat/nowosolski/rodzaj/kis',
    )
    await expect(main).toContainText(/OWES z.siedzibą w.Zielonej Górze/)
  })

  test('a city and its namesake powiat are two lists', async ({page}) => {
    await page.goto('/podmioty/powiat/zielona-gora')
    await expect(page.getByRole('heading', {level: 1})).toHaveText(/Podmioty w.Zielonej Górze/)
    await expect(page.getByRole('row', {name: /„Fuzja”/})).toBeVisible()
    await page.goto('/podmioty/powiat/zielonogorski')
    await expect(page.getByRole('main')).toContainText(/Nie mamy w.wykazie żadnych podmiotów w.powiecie zie\u00AD?lo/)
    // What is nearby stands under the name of its own powiat.
    await expect(
      page.getByRole('region', {name: 'Zielona Góra (miasto)'}).getByRole('row', {name: /„Fuzja”/}),
    ).toBeVisible()
  })

  test('an old address with the entity as its anchor still finds it in the list', async ({page}) => {
    await page.goto('/podmioty#test-zaz-slubice')
    await expect(page.locator(':target')).toContainText('„Próba”')
  })
})

test('the map can be used by keyboard, and what is focused can be seen', async ({page}) => {
  await page.goto('/podmioty')
  const map = page.getByRole('navigation', {name: 'Mapa'})
  await expect(map.getByRole('link')).toHaveCount(14)
  const zary = map.getByRole('link', {name: 'Powiat żarski'})
  const area = zary.locator('polygon')
  const before = await fillOf(area)
  await map.getByRole('link').first().focus()
  for (let stops = 0; stops < 14 && !(await isFocused(zary)); stops += 1) await page.keyboard.press('Tab')
  await expect(zary).toBeFocused()
  expect(await fillOf(area)).not.toBe(before)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/podmioty\/powiat\/zarski$/)
  await expect(page.getByRole('navigation', {name: 'Mapa'}).locator('[aria-current=page]')).toHaveText(/żarski/)
})

test('on a phone the rows are cards, and still a table to those who hear them', async ({page}) => {
  await page.setViewportSize({width: 320, height: 640})
  for (const path of ['/podmioty', '/podmioty/powiat/slubicki', '/podmioty/test-zaz-slubice']) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
  await page.goto('/podmioty/powiat/slubicki')
  const table = page.getByRole('table').first()
  await expect(table.getByRole('columnheader', {name: 'Kontakt'})).toHaveCount(1)
  await expect(table.getByRole('rowheader')).toContainText('„Próba”')
  expect(await table.evaluate((element) => getComputedStyle(element).display)).toBe('block')
})

test('a long e-mail address breaks within its column', async ({page}) => {
  await page.goto('/podmioty/powiat/slubicki')
  const cell = page.getByRole('cell').filter({has: page.getByRole('link', {name: centre.email})})
  expect(await cell.evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
})

test('in forced colours and on paper the areas of the map keep their outlines', async ({page}) => {
  await page.goto('/podmioty')
  const map = page.getByRole('navigation', {name: 'Mapa'})
  const area = map
    .getByRole('link', {name: /: 0 podmiotów/})
    .first()
    .locator('polygon')
  await page.emulateMedia({forcedColors: 'active'})
  const colours = await area.evaluate((element) => {
    const {fill, stroke} = getComputedStyle(element)
    return [fill, stroke]
  })
  expect(colours[0]).not.toBe(colours[1])
  const filled = map
    .getByRole('link', {name: /: [1-9]/})
    .first()
    .locator('polygon')
  expect(await fillOf(filled)).toBe(colours[0])
  await page.emulateMedia({forcedColors: 'none', media: 'print'})
  expect(await area.evaluate((element) => getComputedStyle(element).stroke)).toBe('rgb(0, 0, 0)')
})

test('an entity that is no sample is described to search engines; a sample is not', async ({page}) => {
  await page.goto('/podmioty/test-zaz-slubice')
  const data = await page.locator('script[type="application/ld+json"]').allTextContents()
  expect(data.map((text) => JSON.parse(text))).toContainEqual(
    expect.objectContaining({name: centre.name, telephone: '+48683231880;ext=12'}),
  )
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0)
  await page.goto('/podmioty/kis-lubsko')
  await expect(page.getByRole('main')).toContainText(/To przykład, nie wpis z.rejestru/)
  expect((await page.locator('script[type="application/ld+json"]').allTextContents()).join()).not.toContain('Lubsku"')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
})

test('an unknown kind, powiat or entity is not found', async ({request}) => {
  for (const path of ['rodzaj/dps', 'powiat/sanocki', 'powiat/zarski/rodzaj/x', 'nie-ma', 'nie-ma/wizytowka.vcf'])
    expect((await request.get(`/podmioty/${path}`)).status(), path).toBe(404)
})

test('axe finds nothing on the page of an entity with all its data', async ({page}) => {
  await page.goto('/podmioty/test-zaz-slubice')
  expect(await axeProblemsInBothSchemes(page)).toEqual([])
})

function links(page: Page, name: string) {
  return page.getByRole('navigation', {name, exact: true})
}

function fillOf(area: ReturnType<Page['locator']>): Promise<string> {
  return area.evaluate((element) => getComputedStyle(element).fill)
}

function isFocused(link: ReturnType<Page['locator']>): Promise<boolean> {
  return link.evaluate((element) => element === document.activeElement)
}

test.describe('filters, without JavaScript', () => {
  test.use({javaScriptEnabled: false})

  test('from the directory by the form to what has all that was chosen, and back by taking filters off', async ({
    page,
  }) => {
    await page.goto('/podmioty')
    await page.getByText('Szukaj i\u00A0filtruj').click()
    const form = page.getByRole('search', {name: 'Podmioty'})
    await form.getByLabel('Rodzaj').selectOption({label: 'Warsztaty terapii zajęciowej (WTZ) (2)'})
    await form.getByLabel('Wsparcie').selectOption('terapia-zajeciowa')
    await form.getByLabel('Słowo').fill('świebodzin')
    await form.getByRole('button', {name: 'Pokaż podmioty'}).click()
    await expect(page).toHaveURL('/szukaj/podmioty?rodzaj=wtz&wsparcie=terapia-zajeciowa&slowo=%C5%9Bwiebodzin#wyniki')
    await expect(page.getByRole('heading', {level: 2, name: /^1.podmiot$/})).toBeVisible()
    await expect(page.getByRole('row', {name: /w.Świebodzinie/})).toBeVisible()
    const chosen = page.getByRole('list', {name: 'Wybrane filtry'})
    await expect(chosen.getByRole('listitem')).toHaveCount(3)
    await chosen.getByRole('link', {name: /świebodzin/}).click()
    await expect(page.getByRole('heading', {level: 2, name: /^2.podmioty$/})).toBeVisible()
    await page.getByRole('link', {name: 'Wyczyść filtry'}).click()
    await expect(page).toHaveURL('/podmioty')
  })

  test('a form that says no more than kind and powiat leads to the page of the directory', async ({page}) => {
    await page.goto('/szukaj/podmioty/filtruj?slowo=&rodzaj=cis&powiat=&wsparcie=&dla=x')
    await expect(page).toHaveURL('/podmioty/rodzaj/cis')
  })

  test('where nothing has all that was chosen the page says so, and is not for search engines', async ({page}) => {
    await page.goto('/szukaj/podmioty?powiat=wschowski&wsparcie=szkolenia')
    await expect(page.getByRole('heading', {level: 2, name: 'Brak podmiotów'})).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Nie znaczy to, że takiego nie ma.')
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  })

  test('past the end of what was found, page and title name the page that is shown', async ({page}) => {
    await page.goto('/szukaj/podmioty?slowo=klub&strona=999')
    await expect(page.getByRole('row')).not.toHaveCount(0)
    expect(await page.title()).not.toContain('strona')
  })

  test('the page of a powiat has its address to link to, and its list for paper', async ({page, baseURL}) => {
    await page.goto('/podmioty/powiat/slubicki')
    const part = page.getByRole('region', {name: 'Dla gmin i\u00A0instytucji'})
    await expect(part).toContainText(`${baseURL}/podmioty/powiat/slubicki`)
    await part.getByRole('link', {name: 'Lista do druku'}).click()
    await expect(page.getByRole('main')).toContainText('kontakt.zakladu.aktywnosci.zawodowej@slubice.example.org')
    await expect(page.getByRole('main')).toContainText('ul. Próbna 1, 69-100 Słubice')
  })
})

test('made-up filters are answered from one reading, and are not kept', async ({site, request}) => {
  await using lake = await startCountingProxy(site.lakeUrl)
  await site.stopSite()
  await site.startSite(lake.url)
  const first = await request.get('/szukaj/podmioty?slowo=a')
  expect(first.headers()['cache-control']).toBe('private, no-store')
  lake.take()
  const words = Array.from({length: 30}, (_, at) => `wymyslone-${at}`)
  const answers = await Promise.all(words.map((word) => request.get(`/szukaj/podmioty?slowo=${word}`)))
  expect(answers.map((answer) => answer.status())).toEqual(words.map(() => 200))
  const asked = lake.take()
  expect(asked.filter((query) => decodeURIComponent(query).includes('areaNote'))).toEqual([])
  expect(asked.length).toBeLessThan(words.length)
  await site.stopSite()
  await site.startSite()
})

test('what an editor changes is in the filtered list at once', async ({page}) => {
  const found = () => page.getByRole('row', {name: /„Próba”/})
  await page.goto('/szukaj/podmioty?slowo=pr%C3%B3ba')
  await expect(found()).toBeVisible()
  await testClient()
    .patch(centre._id)
    .set({services: ['selfHelp']})
    .commit()
  await expect(async () => {
    await page.goto('/szukaj/podmioty?wsparcie=grupy-wsparcia')
    await expect(found()).toBeVisible({timeout: 500})
  }).toPass()
})

test.describe('open data', () => {
  const files = ['podmioty.csv', 'podmioty.json', 'katalog.jsonld', 'otwarte-dane.xml', 'otwarte-dane.md5']

  test('each file says what it is, and answers 304 to who has it', async ({request}) => {
    for (const file of files) {
      const first = await request.get(`/dane/${file}`)
      expect(first.status(), file).toBe(200)
      const {etag = '', 'access-control-allow-origin': origin} = first.headers()
      expect(etag, file).toMatch(/^"/)
      expect(origin, file).toBe('*')
      const again = await request.get(`/dane/${file}`, {headers: {'if-none-match': etag}})
      expect(again.status(), file).toBe(304)
    }
  })

  test('a change of an entity is in the files, and the sum fits the file of the portal', async ({request}) => {
    const textOf = async (file: string) => (await request.get(`/dane/${file}`)).text()
    const before = await textOf('otwarte-dane.xml')
    expect(await textOf('podmioty.csv')).toContain('„Próba”')
    await testClient().patch(centre._id).set({directions: 'autobus 7'}).commit()
    await expect(async () => {
      for (const file of ['podmioty.csv', 'podmioty.json']) expect(await textOf(file)).toContain('autobus 7')
      expect(await textOf('otwarte-dane.xml')).not.toBe(before)
    }).toPass()
    expect(await textOf('otwarte-dane.md5')).toBe(
      createHash('md5')
        .update(await textOf('otwarte-dane.xml'))
        .digest('hex'),
    )
    expect((await textOf('podmioty.csv')).startsWith('\uFEFFid,')).toBe(true)
  })

  test('the page says on what terms, and names the licence that the settings name', async ({page}) => {
    await page.goto('/dane')
    await expect(page.getByRole('main')).toContainText('jeszcze nie wybrano')
    await testClient().patch('siteSettings').set({dataLicence: 'CC-BY-4.0'}).commit()
    try {
      await expect(async () => {
        await page.goto('/dane')
        await expect(page.getByRole('link', {name: /CC BY 4\.0/})).toBeVisible({timeout: 500})
      }).toPass()
    } finally {
      await testClient().patch('siteSettings').unset(['dataLicence']).commit()
    }
  })
})
