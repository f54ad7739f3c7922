import {type APIResponse, expect} from '@playwright/test'
import {strFromU8, unzipSync} from 'fflate'

import {axeProblems} from './support/axe.ts'
import {testClient} from './support/content.ts'
import {test} from './support/test.ts'

const kis = 'klub-integracji-spolecznej'
const cis = 'centrum-integracji-spolecznej'

test.describe('without script', () => {
  test.use({javaScriptEnabled: false})

  test('a reader ticks chapters and gets one document of them, its choice in the address', async ({page}) => {
    await page.goto('/informator')
    await page.getByRole('link', {name: 'Drukuj całość lub wybrane rozdziały'}).click()
    await page.getByLabel(/Klub integracji/).check()
    await page.getByLabel(/Centrum integracji/).check()
    await page.getByRole('button', {name: 'Pokaż do druku'}).click()
    await expect(page).toHaveURL(`/informator/drukuj?rozdzial=${kis}&rozdzial=${cis}`)
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Wybrane rozdziały Informatora')
    await expect(page.getByRole('heading', {level: 2})).toHaveText([
      'Spis treści',
      /^2\. Klub/,
      /^3\. Centrum/,
      'Wykaz aktów prawnych',
    ])
    await expect(page.getByRole('heading', {level: 3}).first()).toHaveText(/^2\.1/)
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(page.getByText(/Wersja z.\d/)).toBeVisible()
    const pdf = page.getByRole('link', {name: 'pobrać ten dokument jako PDF'})
    await expect(pdf).toHaveAttribute('href', `/informator/drukuj/pdf?rozdzial=${kis}&rozdzial=${cis}`)
    await page.getByRole('link', {name: 'wybrać inne rozdziały'}).click()
    await expect(page.getByLabel(/Klub integracji/)).toBeChecked()
    await expect(page.getByLabel(/Warsztat/)).not.toBeChecked()
  })

  test('a form that is sent with nothing ticked says what to do, for paper and for PDF', async ({page}) => {
    for (const button of ['Pokaż do druku', 'Pobierz PDF']) {
      await page.goto('/informator/drukuj')
      await page.getByRole('button', {name: button}).click()
      await expect(page).toHaveTitle(/^Błąd: Informator do druku/)
      await expect(page.getByRole('group', {name: 'Co wydrukować?'})).toHaveAccessibleDescription(
        'Błąd: Zaznacz co najmniej jeden rozdział albo cały Informator.',
      )
    }
    await page.getByLabel('Cały Informator').check()
    await page.getByRole('button', {name: 'Pokaż do druku'}).click()
    await expect(page).toHaveURL('/informator/drukuj/calosc')
  })

  test('the holder of a printout learns what changed since, and where the text is now', async ({page}) => {
    const client = testClient()
    await page.goto(`/informator/drukuj/${kis}`)
    const address = await page.getByRole('link', {name: /informator\/aktualnosc/}).getAttribute('href')
    await page.goto(address ?? '')
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Wydruk jest aktualny')
    const notes = await client.fetch<object[]>('*[_id == "chapter-kis"][0].changeNotes')
    const today = new Date().toLocaleDateString('sv-SE', {timeZone: 'Europe/Warsaw'})
    const note = {_key: 'nowa', _type: 'changeNote', date: today, note: 'Zmienił się wzór zgłoszenia.'}
    try {
      await client
        .patch('chapter-kis')
        .set({changeNotes: [note, ...notes]})
        .commit()
      await page.goto(address ?? '')
      await expect(page.getByRole('heading', {level: 1})).toHaveText('Wydruk nie jest już aktualny')
      await expect(page.getByRole('main')).toContainText('Zmienił się wzór zgłoszenia.')
      await expect(page.getByRole('link', {name: 'bieżącego tekstu'})).toHaveAttribute('href', `/informator/${kis}`)
    } finally {
      await client.patch('chapter-kis').set({changeNotes: notes}).commit()
    }
  })

  test('who cannot scan the code types the day of the version', async ({page}) => {
    await page.goto('/informator/aktualnosc?wersja=wczoraj')
    await expect(page.getByText('Nie rozpoznaliśmy wersji')).toBeVisible()
    await page.getByLabel(/Dzień/).fill('2020-01-01')
    await page.getByLabel('Co masz na wydruku?').selectOption(kis)
    await page.getByRole('button', {name: 'Sprawdź'}).click()
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Wydruk nie jest już aktualny')
    await expect(page.getByRole('listitem').filter({hasText: 'Zmieniony.'})).toHaveCount(1)
  })
})

test('in a printed document every anchor is unique and reached, and no picture waits to be seen', async ({page}) => {
  await page.goto('/informator/drukuj/calosc')
  const {ids, targets, loading, open} = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(({id}) => id),
    targets: [...document.querySelectorAll('main a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1)),
    loading: [...document.querySelectorAll<HTMLImageElement>('main img:not([aria-hidden])')].map(
      (image) => image.loading,
    ),
    open: [...document.querySelectorAll<HTMLDetailsElement>('main details')].map((details) => details.open),
  }))
  expect(new Set(ids).size).toBe(ids.length)
  expect(targets.length).toBeGreaterThan(20)
  expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([])
  expect(loading.length).toBeGreaterThan(5)
  expect(loading).not.toContain('lazy')
  expect(new Set(open)).toEqual(new Set([true]))
})

test('a chapter that is not there is passed over with a word, and none is the form again', async ({page}) => {
  await page.goto(`/informator/drukuj?rozdzial=${kis}&rozdzial=nie-ma-takiego`)
  await expect(page.getByText('Pominęliśmy je')).toBeVisible()
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/Klub integracji/)
  await page.goto('/informator/drukuj?rozdzial=nie-ma-takiego')
  await expect(page.getByRole('button', {name: 'Pokaż do druku'})).toBeVisible()
})

test('addresses with a former name of a chapter, on paper and elsewhere, go on working', async ({request}) => {
  const client = testClient()
  const moved = {
    _id: 'redirect-of-take-along-spec',
    _type: 'redirect',
    from: '/informator/klub',
    to: `/informator/${kis}`,
  }
  await client.createOrReplace(moved)
  try {
    for (const address of ['/informator/drukuj/klub', '/informator/drukuj?rozdzial=klub', '/informator/klub/pdf']) {
      expect((await request.get(address)).status(), address).toBe(200)
    }
    const form = await request.get('/informator/klub/etr', {maxRedirects: 0})
    expect(form.headers()['location']).toBe(`/informator/${kis}/etr`)
  } finally {
    await client.delete(moved._id)
  }
})

test('on paper each chapter begins a page, in black on white, and what is for the screen is gone', async ({page}) => {
  await page.goto(`/informator/drukuj?rozdzial=${kis}&rozdzial=${cis}`)
  await page.emulateMedia({media: 'print'})
  const chapter = page.locator('article section[aria-labelledby]').first()
  await expect(chapter).toHaveCSS('break-before', 'page')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.getByRole('navigation', {name: 'Spis treści'})).toBeVisible()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  expect(await axeProblems(page)).toEqual([])
})

test('PDFs of a chapter, of the whole and of ticked chapters are tagged, in Polish, and called by their content', async ({
  request,
}) => {
  for (const [path, name] of [
    [`/informator/${kis}/pdf`, /klub-integracji-spolecznej-kis-\d{4}-\d\d-\d\d\.pdf/],
    ['/informator/informator.pdf', /informator-\d{4}-\d\d-\d\d\.pdf/],
    [`/informator/drukuj/pdf?rozdzial=${kis}&rozdzial=${cis}`, /informator-wybrane-rozdzialy-\d{4}-\d\d-\d\d\.pdf/],
  ] as const) {
    const response = await request.get(path)
    const again = await request.get(path)
    expect(response.headers()['content-type']).toBe('application/pdf')
    expect(response.headers()['content-disposition']).toMatch(name)
    const text = await latin1(response)
    expect(text).toContain('pdfuaid:part>1<')
    expect(text).toContain('/Lang (pl-PL)')
    expect((await again.body()).equals(await response.body()), path).toBe(true)
  }
  expect((await request.get('/informator/nie-ma-takiego/pdf')).status()).toBe(404)
  expect((await request.get('/informator/drukuj/pdf?rozdzial=nie-ma-takiego')).status()).toBe(404)
})

test('a PDF is renewed when its chapter changes', async ({request}) => {
  const client = testClient()
  const title = await client.fetch<string>('*[_id == "chapter-kis"][0].title')
  expect((await request.get(`/informator/${kis}/pdf`)).ok()).toBe(true)
  try {
    await client.patch('chapter-kis').set({title: 'Klub z nową nazwą'}).commit()
    await expect(async () => {
      const {'content-disposition': name} = (await request.get(`/informator/${kis}/pdf`)).headers()
      expect(name).toContain('klub-z-nowa-nazwa')
    }).toPass()
  } finally {
    await client.patch('chapter-kis').set({title}).commit()
  }
})

test('the EPUB is renewed when a chapter changes, and the PDF of another chapter is not made again', async ({
  request,
}) => {
  const client = testClient()
  const summary = await client.fetch<string>('*[_id == "chapter-cis"][0].summary')
  const pdfOfOther = async () => {
    const headers = (await request.get(`/informator/${kis}/pdf`)).headers()
    return `${headers['x-nextjs-cache']} ${headers['content-disposition']}`
  }
  // By its name, too: what an earlier test put back may still be on its way.
  const kept = /^HIT .*klub-integracji/
  await expect.poll(pdfOfOther).toMatch(kept)
  try {
    await client.patch('chapter-cis').set({summary: 'Nowe streszczenie.'}).commit()
    await expect(async () => {
      const book = unzipSync(await (await request.get('/informator/informator.epub')).body())
      expect(strFromU8(book['EPUB/rozdzial-3.xhtml'] ?? new Uint8Array())).toContain('Nowe streszczenie.')
    }).toPass()
    expect(await pdfOfOther()).toMatch(kept)
  } finally {
    await client.patch('chapter-cis').set({summary}).commit()
  }
})

test('every text of the EPUB is well-formed, and its pictures are there', async ({page, request}) => {
  const response = await request.get('/informator/informator.epub')
  expect(response.headers()['content-type']).toBe('application/epub+zip')
  const files = unzipSync(await response.body())
  const texts = Object.entries(files).filter(([name]) => /\.(xhtml|opf|xml)$/.test(name))
  expect(texts.length).toBeGreaterThan(10)
  const broken = await page.evaluate(
    (documents) =>
      documents.filter(([, text]) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml')
        return parsed.querySelector('parsererror') !== null
      }),
    texts.map(([name, bytes]): [string, string] => [name, strFromU8(bytes)]),
  )
  expect(broken.map(([name]) => name)).toEqual([])
  const shown = texts.flatMap(([, bytes]) =>
    [...strFromU8(bytes).matchAll(/src="(obrazy\/[^"]+)"/g)].map(([, src]) => src),
  )
  expect(shown.length).toBeGreaterThan(5)
  expect(shown.filter((src) => !files[`EPUB/${src}`])).toEqual([])
})

async function latin1(response: APIResponse): Promise<string> {
  return (await response.body()).toString('latin1')
}
