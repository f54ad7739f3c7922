import {type Browser, expect} from '@playwright/test'
import sharp from 'sharp'

import {testClient} from './support/content.ts'
import {pageTypes} from './support/pages.ts'
import {beSignedIn, field, openDocument, publish} from './support/studio.ts'
import {runningSite, test} from './support/test.ts'

test('every type of page says what it is: one address, title, description, and how it is shared', async () => {
  for (const [name, path] of await pages()) {
    const head = await headOf(`${path}${path.includes('?') ? '&' : '?'}utm_source=x`)
    expect(head['canonical'], name).toBe(absolute(path))
    expect(head['title'], name).toMatch(/\S – \S|^\S/)
    expect(head['description']?.length, name).toBeGreaterThan(20)
    expect(head, name).toMatchObject({
      'og:url': absolute(path),
      'og:locale': 'pl_PL',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    })
    for (const property of ['og:title', 'og:description', 'og:image:alt', 'og:site_name', 'og:type'])
      expect(head[property], `${name}: ${property}`).toBeTruthy()
    expect(head['og:image'], name).toMatch(new RegExp(`^${siteUrl()}/grafika/.+\\.jpg$`))
  }
})

test('the titles of all types of pages differ', async () => {
  const titles = await Promise.all((await pages()).map(async ([, path]) => (await headOf(path))['title']))
  expect(new Set(titles).size).toBe(titles.length)
})

test('every picture for sharing is there, in the size that is announced', async () => {
  for (const [name, path] of await pages()) {
    const address = (await headOf(path))['og:image'] ?? ''
    for (const kept of ['first', 'second']) {
      const response = await fetch(address)
      expect(response.headers.get('content-type'), `${name}, ${kept}`).toBe('image/jpeg')
      const {width, height} = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
      expect([width, height], `${name}, ${kept}`).toEqual([1200, 630])
    }
  }
})

test('a picture for sharing follows what it shows, and nothing is drawn for what does not exist', async () => {
  const client = testClient()
  const picture = () => get('/grafika/aktualnosci/na-obrazku.jpg')
  expect((await picture()).status).toBe(404)
  await client.createOrReplace(news('na-obrazku', 'Pierwszy tytuł'))
  await expect.poll(async () => (await picture()).status).toBe(200)
  const before = (await picture()).text
  await client.patch('na-obrazku').set({title: 'Drugi tytuł'}).commit()
  await expect.poll(async () => (await picture()).text !== before).toBe(true)
  await client.delete('na-obrazku')
  await expect.poll(async () => (await picture()).status).toBe(404)
  for (const path of ['/grafika/aktualnosci/A.jpg', '/grafika/inne/a.jpg', '/grafika/aktualnosci/a.png'])
    expect((await get(path)).status, path).toBe(404)
})

test('structured data: the public body on every page, the way to it, and what the page is', async () => {
  const expected: Record<string, string> = {
    home: 'WebSite',
    'news item': 'NewsArticle',
    event: 'Event',
    'Informator contents': 'Book',
    chapter: 'Article',
    glossary: 'DefinedTermSet',
  }
  for (const [name, path] of await pages()) {
    const types = structuredData((await get(path)).text).flatMap((node) => node['@type'])
    expect(types, name).toContain('GovernmentOrganization')
    if (path !== '/') expect(types, name).toContain('BreadcrumbList')
    if (expected[name]) expect(types, name).toContain(expected[name])
  }
})

test('what editors write cannot break out of the structured data', async ({page}) => {
  const client = testClient()
  const title = 'Tytuł „z” "cudzysłowem" </script><script>document.title="x"</script>'
  await client.createOrReplace(news('zly-tytul', title))
  await expect.poll(async () => (await get('/aktualnosci/zly-tytul')).status).toBe(200)
  await page.goto('/aktualnosci/zly-tytul')
  await expect(page).toHaveTitle(new RegExp('^Tytuł'))
  const article = structuredData(await page.content()).find((node) => node['@type'] === 'NewsArticle')
  expect(article?.['headline']).toBe(title)
  await client.delete('zly-tytul')
})

test('the sitemap names pages that are there, each once, with the dates that they say themselves, and robots.txt names the sitemap', async () => {
  expect((await get('/robots.txt')).text).toContain(`Sitemap: ${siteUrl()}/sitemap.xml`)
  const {text} = await get('/sitemap.xml')
  const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')
  expect(new Set(addresses).size).toBe(addresses.length)
  const dates = [...text.matchAll(/<lastmod>([^<]+)<\/lastmod>/g)].map(([, date]) => date ?? '')
  expect(dates.length).toBeGreaterThan(20)
  // The content was brought in when the test began, which changed none of it.
  const [imported] = await testClient().fetch<string[]>('*[_type == "chapter"]._createdAt')
  expect(dates.filter((date) => date.slice(0, 10) >= (imported ?? '').slice(0, 10))).toEqual([])
  for (const address of addresses) {
    expect(address.startsWith(siteUrl()), address).toBe(true)
    expect((await fetch(address)).status, address).toBe(200)
  }
})

test('a redirect answers 308 with one address and no body, first and ever after, and keeps the query', async () => {
  for (const time of ['first', 'second', 'third']) {
    const {status, location, text} = await get('/pl/O-PROJEKCIE?a=1&b=%C5%82')
    expect({status, location, text}, time).toEqual({status: 308, location: '/o-projekcie?a=1&b=%C5%82', text: ''})
  }
})

test('a new redirect holds at once under every part of the site; a deleted one is not found again', async () => {
  const client = testClient()
  const froms = ['/dawna', '/dawna/czesc/x', '/aktualnosci/dawna', '/wydarzenia/dawne', '/informator/dawny']
  const redirects = froms.map((from, at) => ({_id: `found-${at}`, _type: 'redirect', from, to: '/slownik'}))
  for (const from of froms) expect((await get(from)).status, from).toBe(404)
  for (const redirect of redirects) await client.createOrReplace(redirect)
  for (const from of froms) expect(await get(from), from).toMatchObject({status: 308, location: '/slownik'})
  for (const {_id} of redirects) await client.delete(_id)
  for (const from of froms) expect((await get(from)).status, from).toBe(404)
})

test('chains are one step for the reader, circles are not found, and a page wins over a redirect', async () => {
  const client = testClient()
  const table = {'/lancuch-a': '/lancuch-b', '/lancuch-b': '/slownik', '/kolo-a': '/kolo-b', '/kolo-b': '/kolo-a'}
  for (const [from, to] of [...Object.entries(table), ['/o-nas', '/slownik']])
    await client.createOrReplace({_id: `found-${from?.replaceAll('/', '')}`, _type: 'redirect', from, to})
  expect(await get('/lancuch-a')).toMatchObject({status: 308, location: '/slownik'})
  expect((await get('/kolo-a')).status).toBe(404)
  expect((await get('/o-nas')).status).toBe(200)
  await client.delete({query: '*[_type == "redirect" && _id match "found-*"]'})
})

test('what lies below a page that moved is found below its new address: forms, files, further pages', async () => {
  const client = testClient()
  const chapter = await client.fetch<string>('*[_type == "chapter"] | order(orderRank)[2].slug.current')
  const event = await client.fetch<string>('*[_type == "event" && defined(slug.current)][0].slug.current')
  const moves = {
    '/informator/dawny-rozdzial': `/informator/${chapter}`,
    '/wydarzenia/dawne-spotkanie': `/wydarzenia/${event}`,
  }
  for (const [at, [from, to]] of Object.entries(moves).entries())
    await client.createOrReplace({_id: `found-part-${at}`, _type: 'redirect', from, to})
  for (const part of ['/pdf', '/w-skrocie'])
    expect(await get(`/informator/dawny-rozdzial${part}`), part).toMatchObject({
      status: 308,
      location: `/informator/${chapter}${part}`,
    })
  expect(await get('/informator/drukuj/dawny-rozdzial')).toMatchObject({location: `/informator/drukuj/${chapter}`})
  expect(await get('/wydarzenia/dawne-spotkanie/kalendarz.ics')).toMatchObject({
    status: 308,
    location: `/wydarzenia/${event}/kalendarz.ics`,
  })
  // A file of nothing known stays what it is.
  expect((await get('/wydarzenia/nieznane/kalendarz.ics')).status).toBe(404)
  const missing = await get('/informator/nieznany/pdf')
  expect([missing.status, missing.text]).toEqual([404, expect.stringContaining('Nie ma takiej strony')])
  await client.delete({query: '*[_type == "redirect" && _id match "found-part-*"]'})
})

test('a page past the end of a list says that it is not there, and names no address', async () => {
  for (const path of ['/wydarzenia/strona/99', '/aktualnosci/strona/99', '/aktualnosci/rok/1999']) {
    const head = await headOf(path)
    expect([head['title'], head['canonical']], path).toEqual([
      expect.stringMatching(/^Nie ma takiej strony/),
      undefined,
    ])
  }
})

test('an address that was not found heals when its document is published, and leads on when that moves', async () => {
  const client = testClient()
  expect((await get('/aktualnosci/przeniesiona')).status).toBe(404)
  await client.createOrReplace(news('przeniesiona', 'Przeniesiona'))
  await expect.poll(async () => (await get('/aktualnosci/przeniesiona')).status).toBe(200)
  await client.delete('przeniesiona')
  await client.createOrReplace({_id: 'found-x', _type: 'redirect', from: '/aktualnosci/przeniesiona', to: '/slownik'})
  await expect.poll(async () => (await get('/aktualnosci/przeniesiona')).location).toBe('/slownik')
  await client.delete('found-x')
})

test('old addresses of news lead to them, with script and without', async ({browser}) => {
  const old = '/pl/AKTUALNOSCI/trzecie-Spotkanie-sieciujace-reintegracyjne-podmioty-ekonomii-spolecznej'
  for (const javaScriptEnabled of [true, false]) {
    const page = await newPage(browser, javaScriptEnabled)
    for (const path of [old, old.slice(3)]) {
      await page.goto(path)
      await expect(page.getByRole('heading', {level: 1})).toContainText('Trzecie spotkanie sieciujące')
    }
    await page.context().close()
  }
})

test('an old address that nobody knows answers 404 and offers a search for its words', async ({browser}) => {
  const page = await newPage(browser, false)
  const response = await page.goto('/pl/Aktualnosci/NABOR-na-partnera')
  expect(response?.status()).toBe(404)
  const link = page.getByRole('main').getByRole('link', {name: /nabor na partnera/})
  await expect(link).toHaveAttribute('href', '/szukaj?q=nabor%20na%20partnera')
  await page.context().close()
})

test('an editor changes the address of a published page, and the old one leads to the new one', async ({page}) => {
  // A whole Studio is opened, and several publications follow one another.
  test.slow()
  const client = testClient()
  await client.createOrReplace({
    _id: 'page-found',
    _type: 'page',
    title: 'Strona, która zmienia adres',
    slug: {_type: 'slug', current: 'adres-pierwszy'},
  })
  await client.createOrReplace({_id: 'found-older', _type: 'redirect', from: '/pl/Zerowy', to: '/adres-pierwszy'})
  await beSignedIn(page)
  await openDocument(page, 'page', 'page-found')
  for (const [address, earlier] of [
    ['adres-drugi', ['/adres-pierwszy', '/pl/Zerowy']],
    ['adres-trzeci', ['/adres-drugi', '/adres-pierwszy', '/pl/Zerowy']],
    // Back to the first: it is a page again, and no redirect any more.
    ['adres-pierwszy', ['/adres-drugi', '/adres-trzeci', '/pl/Zerowy']],
  ] as const) {
    const input = field(page, 'slug').locator('input').first()
    await expect(input).toBeEditable()
    await input.fill(address)
    await publish(page)
    await expect.poll(async () => (await get(`/${address}`)).status, address).toBe(200)
    for (const path of earlier) expect(await get(path), path).toMatchObject({status: 308, location: `/${address}`})
  }
  await client.delete({query: '*[_id == "page-found" || (_type == "redirect" && to == "/adres-pierwszy")]'})
})

test.describe(() => {
  test.use({
    expected: [{says: /publish-steps|The steps before publishing failed/, because: 'the test takes the lake away'}],
  })

  test('when what belongs to a publication cannot be done, the editor is told, and nothing is published', async ({
    page,
  }) => {
    test.slow()
    const client = testClient()
    await client.createOrReplace({
      _id: 'page-found-2',
      _type: 'page',
      title: 'Strona bez połączenia',
      slug: {_type: 'slug', current: 'bez-polaczenia'},
    })
    await page.route(/\/data\/mutate\/.*publish-steps/, (route) => route.abort())
    await beSignedIn(page)
    await openDocument(page, 'page', 'page-found-2')
    const input = field(page, 'slug').locator('input').first()
    await expect(input).toBeEditable()
    await input.fill('inny-adres')
    const button = page.getByTestId('action-opublikuj')
    await expect(async () => {
      await button.click({timeout: 2_000})
      await expect(page.getByText('Nie opublikowano').first()).toBeVisible({timeout: 5_000})
    }).toPass()
    expect((await get('/bez-polaczenia')).status).toBe(200)
    expect((await get('/inny-adres')).status).toBe(404)

    await page.unroute(/\/data\/mutate\/.*publish-steps/)
    await publish(page)
    await expect.poll(async () => (await get('/bez-polaczenia')).location).toBe('/inny-adres')
    await client.delete({query: '*[_id in ["page-found-2", "drafts.page-found-2"] || to == "/inny-adres"]'})
  })
})

type Head = Record<string, string | undefined>
type Node = Record<string, unknown>

/** Types of pages that can be found; what is not found has no place in search. */
async function pages() {
  return (await pageTypes()).filter(([name]) => name !== 'not found')
}

function siteUrl(): string {
  return runningSite().siteUrl
}

async function get(path: string) {
  const response = await fetch(siteUrl() + path, {redirect: 'manual'})
  return {status: response.status, location: response.headers.get('location'), text: await response.text()}
}

/** What the head of a page says, as the server sent it. */
async function headOf(path: string): Promise<Head> {
  const text = (await get(path)).text.replaceAll('&amp;', '&')
  const metas = [...text.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)]
  return {
    ...Object.fromEntries(metas.map(([, name = '', content]) => [name, content])),
    title: /<title>([^<]*)/.exec(text)?.[1],
    canonical: /<link rel="canonical" href="([^"]*)"/.exec(text)?.[1],
  }
}

function structuredData(html: string): Node[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  return blocks.flatMap(([, json = '']) => {
    const data = JSON.parse(json)
    expect(data['@context']).toBe('https://schema.org')
    return data['@graph'] ?? [data]
  })
}

function absolute(path: string): string {
  return path === '/' ? siteUrl() : siteUrl() + path
}

function news(id: string, title: string) {
  return {
    _id: id,
    _type: 'newsArticle',
    title,
    slug: {_type: 'slug', current: id},
    publishedAt: '2026-11-01T09:00:00Z',
    lead: `Wstęp do: ${id}.`,
  }
}

async function newPage(browser: Browser, javaScriptEnabled: boolean) {
  const context = await browser.newContext({javaScriptEnabled})
  return context.newPage()
}
