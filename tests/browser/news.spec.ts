import {type APIRequestContext, expect, type Page} from '@playwright/test'
import sharp from 'sharp'

import {axeProblemsInBothSchemes} from './support/axe.ts'
import {testClient} from './support/content.ts'
import {test} from './support/test.ts'

const day = 86_400_000
const written: string[] = []

// What these tests write is theirs alone, and goes when they have ended.
test.afterAll(async () => {
  const transaction = testClient().transaction()
  for (const id of written.toReversed()) transaction.delete(id)
  await transaction.commit()
})

/** Publishes documents and answers when the lake has them. */
async function publish(...documents: {_id: string; _type: string; [field: string]: unknown}[]): Promise<void> {
  const transaction = testClient().transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
  written.push(...documents.map(({_id}) => _id).filter((id) => !written.includes(id)))
}

function aNewsItem(slug: string, fields: object = {}) {
  const lead = `Wstęp do wiadomości ${slug}.`
  const publishedAt = new Date().toISOString()
  return {
    _id: `news-${slug}`,
    _type: 'newsArticle',
    title: `Wiadomość ${slug}`,
    ...slugOf(slug),
    publishedAt,
    lead,
    ...fields,
  }
}

function anEvent(slug: string, startsAt: number, fields: object = {}) {
  const start = new Date(startsAt).toISOString()
  return {
    _id: `event-${slug}`,
    _type: 'event',
    title: `Wydarzenie ${slug}`,
    ...slugOf(slug),
    startsAt: start,
    ...fields,
  }
}

function slugOf(current: string) {
  return {slug: {_type: 'slug', current}}
}

function ref(id: string) {
  return {_type: 'reference', _ref: id}
}

/** Opens a page anew until it shows what has just been published. */
async function openUntil(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText(text, {timeout: 1_000})
  }).toPass()
}

/** The ids of the entries of a feed that is well-formed and has what RFC 4287 requires, with no relative address in it. */
async function parseAtom(page: Page, xml: string): Promise<string[]> {
  const {missing, relative, ids} = await page.evaluate((text) => {
    const feed = new DOMParser().parseFromString(text, 'application/xml').documentElement
    const lacks = (parent: Element, names: string[]) =>
      names.flatMap((name) => (parent.querySelector(`:scope > ${name}`) ? [] : [`${parent.localName}: ${name}`]))
    const entries = [...feed.querySelectorAll(':scope > entry')]
    const contents = entries.map((entry) => entry.querySelector('content')?.textContent ?? '')
    return {
      missing: [
        ...lacks(feed, ['title', 'id', 'updated', 'author > name', 'link[rel="self"]', 'link[rel="alternate"]']),
        ...entries.flatMap((entry) => lacks(entry, ['title', 'id', 'updated', 'link[rel="alternate"]', 'content'])),
      ],
      relative: contents.flatMap((html) => html.match(/(?:href|src)="(?!https?:|mailto:|tel:)[^"]*"/g) ?? []),
      ids: entries.map((entry) => entry.querySelector('id')?.textContent ?? ''),
    }
  }, xml)
  expect({missing, relative}).toEqual({missing: [], relative: []})
  expect(new Set(ids).size).toBe(ids.length)
  return ids
}

const main = (page: Page) => page.getByRole('main')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({javaScriptEnabled})

    test('the list is narrowed to a category and to a year by links, and widened again', async ({page}) => {
      await page.goto('/aktualnosci')
      const filters = page.getByRole('navigation', {name: 'Kategorie i lata aktualności'})
      await filters.getByRole('link', {name: 'Spotkania'}).click()
      await expect(page).toHaveURL('/aktualnosci/kategoria/spotkania')
      await expect(page.getByRole('heading', {level: 1})).toHaveText('Aktualności: Spotkania')
      await expect(main(page).getByRole('article')).toHaveCount(3)
      await expect(filters.getByRole('link', {name: 'Spotkania'})).toHaveAttribute('aria-current', 'page')

      await filters.getByRole('link', {name: '2016'}).click()
      await expect(page).toHaveURL('/aktualnosci/rok/2016')
      await expect(main(page).getByRole('article')).toHaveCount(2)
      await expect(main(page).getByRole('article').first()).toContainText('15 grudnia 2016')

      await filters.getByRole('link', {name: 'Wszystkie'}).click()
      await expect(page).toHaveURL('/aktualnosci')
    })

    test('from a news item one reads on in its series, to its event, and back', async ({page}) => {
      await page.goto('/aktualnosci/pierwsze-spotkanie-z-cyklu-sciezki-reintegracji-spoleczno-zawodowej')
      await expect(main(page).getByRole('note', {name: 'Wiadomość archiwalna'})).toBeVisible()
      const series = main(page).getByRole('region', {name: 'Z tego cyklu'})
      await expect(series.getByRole('listitem')).toContainText(['11 października 2017 r.', 'Następne: 18 maja 2018 r.'])
      await series.getByRole('link', {name: /^Szóste, ostatnie/}).click()
      await expect(page).toHaveURL('/wydarzenia/ostatnie-spotkanie-z-cyklu-sciezki')
      await expect(main(page).getByRole('region', {name: 'Z tego cyklu'})).toContainText(
        'Poprzednie: 11 października 2017 r.',
      )
      await main(page).getByRole('region', {name: 'W aktualnościach'}).getByRole('link').click()
      await expect(page.getByRole('heading', {level: 1})).toHaveText(/^Zakończył się cykl/)
      await expect(main(page).getByRole('region', {name: 'Zobacz też'}).getByRole('link').first()).toHaveText(
        /^Pierwsze spotkanie/,
      )
    })

    test('pictures of a gallery open larger, and the text of a film unfolds', async ({page}) => {
      await page.goto('/aktualnosci/przykladowa-wiadomosc-nowe-wydanie-informatora')
      await main(page).getByText('Tekst filmu').click()
      await expect(main(page).getByText('Tego filmu nie ma')).toBeVisible()
      const pictures = main(page).getByRole('list', {name: 'Podmioty na rysunkach'})
      await expect(pictures.getByRole('listitem')).toHaveCount(4)
      const [answer] = await Promise.all([
        page.waitForResponse(/\/obrazy\/[^/]+\/1600\.webp/),
        pictures.getByRole('link', {name: /^Powiększ: Rysunek: kuchnia/}).click(),
      ])
      expect(answer.headers()['content-type']).toBe('image/webp')
    })

    test('events to come and past ones stand apart', async ({page}) => {
      const now = Date.now()
      const slugs = ['jutrzejsze', 'wczorajsze'].map((slug) => `${slug}-${String(javaScriptEnabled)}`)
      const [coming = '', past = ''] = slugs
      await publish(anEvent(coming, now + day), anEvent(past, now - day))
      await openUntil(page, '/wydarzenia', past)
      const list = (name: string) => main(page).getByRole('region', {name}).getByRole('heading', {level: 3})
      await expect(list('Nadchodzące').filter({hasText: coming})).toHaveCount(1)
      await expect(list('Minione').filter({hasText: past})).toHaveCount(1)
      await expect(list('Nadchodzące').filter({hasText: past})).toHaveCount(0)
      await page.goto(`/wydarzenia/${coming}`)
      await expect(main(page).getByText('Nadchodzące wydarzenie')).toBeVisible()
      await expect(main(page).getByRole('link', {name: 'Dodaj do kalendarza'})).toBeVisible()
      await page.goto(`/wydarzenia/${past}`)
      await expect(main(page).getByText('Minione wydarzenie')).toBeVisible()
    })
  })
}

test('an address of a year or category that does not exist is not found, nor one written otherwise', async ({
  request,
}) => {
  const statusOf = async (path: string) => (await request.get(path)).status()
  for (const path of [
    '/aktualnosci/rok/2016',
    '/aktualnosci/kategoria/przepisy',
    '/wydarzenia/cykl/sciezki-reintegracji',
  ]) {
    expect(await statusOf(path), path).toBe(200)
  }
  const unknown = [
    'rok/1999',
    'rok/016',
    'rok/2016/strona/1',
    'rok/2016/strona/2',
    'kategoria/x',
    'kategoria/przepisy/strona/9',
  ]
  for (const path of [
    ...unknown.map((rest) => `/aktualnosci/${rest}`),
    '/wydarzenia/strona/99',
    '/wydarzenia/cykl/x',
  ]) {
    expect(await statusOf(path), path).toBe(404)
  }
})

test('what an editor features stands first until its last day has passed, and in the list but once', async ({page}) => {
  const yesterday = new Date(Date.now() - day).toISOString().slice(0, 10)
  const older = new Date(Date.now() - 30 * day).toISOString()
  await publish(
    aNewsItem('wyrozniona', {featured: true, publishedAt: older}),
    aNewsItem('juz-nie', {featured: true, featuredUntil: yesterday}),
    aNewsItem('zwykla'),
  )
  await openUntil(page, '/aktualnosci', 'Wiadomość zwykla')
  const articles = main(page).getByRole('article')
  await expect(articles.first()).toContainText('Wiadomość wyrozniona')
  await expect(articles.first()).toContainText('Wyróżnione')
  await expect(articles.filter({hasText: 'Wiadomość wyrozniona'})).toHaveCount(1)
  await openUntil(page, '/', 'Wiadomość wyrozniona')
  await expect(page.getByRole('region', {name: 'Aktualności'}).getByRole('article').first()).toContainText('wyrozniona')
})

test('a year with more than ten items has pages of its own', async ({page}) => {
  const items = Array.from({length: 11}, (_, index) =>
    aNewsItem(`z-roku-2009-${index}`, {publishedAt: `2009-05-${10 + index}T08:00:00Z`}),
  )
  await publish(...items)
  await openUntil(page, '/aktualnosci/rok/2009', 'Wiadomość z-roku-2009-10')
  await page.getByRole('navigation', {name: 'Strony listy aktualności'}).getByRole('link', {name: 'Starsze'}).click()
  await expect(page).toHaveURL('/aktualnosci/rok/2009/strona/2')
  await expect(main(page).getByRole('article')).toHaveCount(1)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/aktualnosci\/rok\/2009\/strona\/2$/)
})

test('an event says for whom it is and until when one signs up; its news item and it lead to each other', async ({
  page,
}) => {
  const until = new Date(Date.now() + 3 * day).toISOString().slice(0, 10)
  const signUp = [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 's', text: 'Zadzwoń do nas.', marks: []}],
    },
  ]
  const fields = {audience: 'pracownicy CIS', signUpUntil: until, signUp, participantCount: 12, venue: 'Sala 5'}
  await publish(anEvent('szkolenie', Date.now() + 5 * day, fields))
  await publish(aNewsItem('zaproszenie', {event: ref('event-szkolenie')}))
  await openUntil(page, '/wydarzenia/szkolenie', 'Wiadomość zaproszenie')
  for (const text of ['pracownicy CIS', 'Sala 5', 'Zadzwoń do nas.', 'Zgłoszenia', '12 osób'])
    await expect(main(page).getByText(text).first()).toBeVisible()
  await main(page).getByRole('link', {name: 'Wiadomość zaproszenie'}).click()
  await main(page).getByRole('region', {name: 'Wydarzenie'}).getByRole('link').click()
  await expect(page).toHaveURL('/wydarzenia/szkolenie')
})

test('calendars carry events as text/calendar, renewed when an event is', async ({request}) => {
  await publish(anEvent('w-kalendarzu', Date.now() + 2 * day, {title: 'Wydarzenie, pierwsza nazwa'}))
  const read = async (path: string) => (await request.get(path)).text()
  for (const path of ['/kalendarz.ics', '/wydarzenia/w-kalendarzu/kalendarz.ics']) {
    await expect.poll(() => read(path), {message: path}).toContain('SUMMARY:Wydarzenie\\, pierwsza nazwa')
    expect((await request.get(path)).headers()['content-type']).toBe('text/calendar; charset=utf-8')
  }
  await testClient().patch('event-w-kalendarzu').set({title: 'Nowa nazwa', cancelled: true}).commit()
  for (const path of ['/kalendarz.ics', '/wydarzenia/w-kalendarzu/kalendarz.ics'])
    await expect.poll(() => read(path), {message: path}).toMatch(/SUMMARY:Nowa nazwa\r\n[\s\S]*STATUS:CANCELLED/)
  expect((await request.get('/wydarzenia/nie-ma-takiego/kalendarz.ics')).status()).toBe(404)
})

test('what is made on request is sent only when it has changed, and HEAD tells of it as GET does', async ({
  request,
}) => {
  test.slow()
  await publish({
    _id: 'entity-z-wizytowka',
    _type: 'entity',
    name: 'Podmiot z wizytówką',
    slug: {_type: 'slug', current: 'z-wizytowka'},
    kind: 'cis',
    powiat: 'zarski',
    phone: '68 323 18 80',
  })
  const chapter = await testClient().fetch<string>('*[_type == "chapter"][0].slug.current')
  const [picture, file] = [await firstLink(request, '/obrazy/'), await firstLink(request, '/pliki/')]
  for (const path of [
    ...'/feed.xml /feed.json /kalendarz.ics /informator/zmiany.xml /sitemap.xml /robots.txt'.split(' '),
    ...'/informator/informator.pdf /informator/informator.epub /grafika/serwis.jpg /icon.svg'.split(' '),
    `/informator/${chapter}/pdf`,
    `/informator/drukuj/pdf?rozdzial=${chapter}`,
    '/podmioty/z-wizytowka/wizytowka.vcf',
    '/speculation-rules.json',
    picture,
    file,
  ]) {
    for (const encoding of ['identity', 'br']) {
      const headers = {'accept-encoding': encoding}
      const {etag = '', 'content-length': length} = (await request.get(path, {headers})).headers()
      expect([path, etag]).toEqual([path, expect.stringMatching(/^(?:W\/)?"[^"]+"$/)])
      const again = await request.get(path, {headers: {...headers, 'if-none-match': `"x", ${etag}`}})
      expect([path, again.status(), (await again.body()).length]).toEqual([path, 304, 0])
      const head = await request.head(path, {headers})
      const told = [head.status(), head.headers()['etag'], head.headers()['content-length']]
      expect([path, ...told]).toEqual([path, 200, etag, length])
    }
  }
})

test('files are sent in parts to whoever asks for one', async ({request}) => {
  const file = await firstLink(request, '/pliki/')
  for (const path of ['/informator/informator.pdf', '/informator/informator.epub', file]) {
    const whole = await request.get(path, {headers: {'accept-encoding': 'identity'}})
    const bytes = await whole.body()
    const {etag = '', 'accept-ranges': accepted, 'content-length': length} = whole.headers()
    expect([path, accepted, length]).toEqual([path, 'bytes', `${bytes.length}`])
    const ask = async (range: string, condition = etag) => {
      const answer = await request.get(path, {headers: {range, 'if-range': condition, 'accept-encoding': 'identity'}})
      return {status: answer.status(), range: answer.headers()['content-range'], body: await answer.body()}
    }
    const five = {status: 206, range: `bytes 5-9/${bytes.length}`, body: bytes.subarray(5, 10)}
    expect(await ask('bytes=5-9')).toEqual(five)
    expect((await ask('bytes=-4')).body).toEqual(bytes.subarray(-4))
    expect((await ask('bytes=5-')).body).toEqual(bytes.subarray(5))
    for (const other of ['bytes=0-1,3-4', 'bytes=9-5', 'pages=1-2'])
      expect([path, other, (await ask(other)).status]).toEqual([path, other, 200])
    expect((await ask('bytes=5-9', '"another"')).status).toBe(200)
    expect(await ask(`bytes=${bytes.length}-`)).toMatchObject({status: 416, range: `bytes */${bytes.length}`})
    const head = await request.head(path, {headers: {range: 'bytes=5-9', 'accept-encoding': 'identity'}})
    expect([path, head.status(), head.headers()['content-length']]).toEqual([path, 200, `${bytes.length}`])
  }
})

test('what holds until a moment goes by itself when that has come, with nothing published', async ({page}) => {
  const endsAt = new Date(Date.now() + 8_000).toISOString()
  const fields = {title: 'Chwilowy komunikat', severity: 'information', text: 'Zaraz zniknie.', endsAt}
  await publish({_id: 'alert-chwilowy', _type: 'alert', startsAt: '2026-01-01T00:00:00Z', ...fields})
  await expect(async () => {
    await page.goto('/wydarzenia')
    await expect(page.getByText('Chwilowy komunikat')).toBeVisible({timeout: 500})
  }).toPass()
  await expect(async () => {
    await page.goto('/wydarzenia')
    await expect(page.getByText('Chwilowy komunikat')).toBeHidden({timeout: 500})
  }).toPass()
})

test('both feeds are well-formed, say where they are, and are named on every page', async ({page, request}) => {
  await page.goto('/aktualnosci')
  for (const [type, path] of [
    ['application/atom+xml', '/feed.xml'],
    ['application/feed+json', '/feed.json'],
  ])
    await expect(page.locator(`link[rel="alternate"][type="${type}"]`)).toHaveAttribute('href', new RegExp(`${path}$`))
  const json = await request.get('/feed.json')
  expect(json.headers()['content-type']).toContain('application/feed+json')
  const feed = await json.json()
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: expect.stringMatching(/\/feed\.json$/),
  })
  // On a blank page: pages of the site let no text become a document.
  await page.goto('about:blank')
  expect((await parseAtom(page, await (await request.get('/feed.xml')).text())).length).toBe(feed.items.length)
  expect((await parseAtom(page, await (await request.get('/informator/zmiany.xml')).text())).length).toBeGreaterThan(5)
})

test('at 360 px a news item needs one picture file of at most 20 kB', async ({browser}) => {
  const context = await browser.newContext({viewport: {width: 360, height: 740}, deviceScaleFactor: 2})
  const page = await context.newPage()
  const sizes: number[] = []
  page.on('response', async (response) => {
    if (response.url().includes('/obrazy/')) sizes.push((await response.body()).length)
  })
  await page.goto('/aktualnosci/pierwsze-spotkanie-z-cyklu-sciezki-reintegracji-spoleczno-zawodowej', {
    waitUntil: 'networkidle',
  })
  await expect.poll(() => sizes.length).toBe(1)
  expect(sizes[0]).toBeLessThanOrEqual(20_000)
  await context.close()
})

test('a gallery also of pictures without words has links with names, and axe finds nothing', async ({page}) => {
  const drawing = sharp({create: {width: 600, height: 400, channels: 3, background: '#14594a'}})
  const image = await testClient().assets.upload('image', await drawing.png().toBuffer(), {filename: 'plansza.png'})
  const pictures = ['a', 'b'].map((_key) => ({_type: 'picture', _key, decorative: true, asset: ref(image._id)}))
  const film = {_type: 'video', _key: 'v', title: 'Film o klubie', url: 'https://film.example/1', duration: '4:05'}
  await publish(aNewsItem('z-galeria', {body: [{_type: 'gallery', _key: 'g', pictures}, film]}))
  await openUntil(page, '/aktualnosci/z-galeria', 'Film o klubie')
  await expect(main(page).getByRole('link', {name: 'Powiększ: zdjęcie 2 z 2'})).toBeVisible()
  await expect(main(page).getByRole('link', {name: 'Film: Film o klubie'})).toHaveAttribute(
    'href',
    'https://film.example/1',
  )
  expect(await axeProblemsInBothSchemes(page)).toEqual([])
})

/** The first address on the site that begins so: of a picture or a file, which editors' texts lead to. */
async function firstLink(request: APIRequestContext, start: string): Promise<string> {
  const map = await (await request.get('/sitemap.xml')).text()
  for (const [, page = ''] of map.matchAll(/<loc>([^<]+)/g)) {
    const [found] = new RegExp(`${start}[^" ]+`).exec(await (await request.get(page)).text()) ?? []
    if (found) return found
  }
  throw new Error(`No page of the sample content has a link to ${start}.`)
}
