import {expect, type Page} from '@playwright/test'
import sharp from 'sharp'

import {keepHeadingAnchors} from '../../sanity/studio/publish/heading-anchors.ts'
import {axeProblemsInBothSchemes} from './support/axe.ts'
import {testClient} from './support/content.ts'
import {test} from './support/test.ts'

const slug = 'rozdzial-z-proby'
const path = `/informator/${slug}`
const id = 'chapter-of-guide-spec'

test.beforeAll(async () => {
  const client = testClient()
  const drawing = sharp({create: {width: 960, height: 540, channels: 3, background: '#17573a'}})
  const poster = await client.assets.upload('image', await drawing.png().toBuffer(), {filename: 'kadr.png'})
  await client.createOrReplace({
    _id: id,
    _type: 'chapter',
    title: 'Rozdział z próby',
    slug: {_type: 'slug', current: slug},
    summary: 'Krótko o próbie.',
    orderRank: '0|zy0000:',
    body: [
      block('pierwszy', 'h2', ['Po co jest KIS']),
      block('akapit', 'normal', ['Do klubu ', 'integracji', ' społecznej lub do CIS-ów. Najpierw CIS-y, potem KIS-y.']),
      block('drugi', 'h2', ['Jak się przygotować']),
      block('trzeci', 'h3', ['Dokumenty']),
    ],
    headingAnchors: [
      {_key: 'pierwszy', anchor: 'po-co-jest-kis'},
      {_key: 'drugi', anchor: 'jak-sie-przygotowac'},
      {_key: 'trzeci', anchor: 'dokumenty'},
    ],
    legalStatusDate: '2026-10-15',
    legalBasis: [
      {
        _key: 'ustawa',
        _type: 'legalReference',
        act: 'Ustawa z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym',
        journal: 'Dz.U. 2025 poz. 83',
        provisions: 'art. 18',
        url: 'https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20250000083',
      },
    ],
    changeNotes: [
      {_key: 'nowsza', _type: 'changeNote', date: '2026-11-29', note: 'Poprawiono opis dokumentów.'},
      {_key: 'starsza', _type: 'changeNote', date: '2026-09-30', note: 'Pierwsza wersja.'},
    ],
    signLanguage: {
      url: 'https://filmy.example/proba',
      duration: '4:05',
      poster: {_type: 'picture', alt: 'Tłumaczka', asset: {_type: 'reference', _ref: poster._id}},
      transcriptNote: 'Tłumaczenie całego rozdziału. Film ma napisy.',
    },
  })
})

test.afterAll(() => testClient().delete(id))

/** A paragraph or heading; its middle piece, if it has three, is bold. */
function block(_key: string, style: string, pieces: string[]) {
  const children = pieces.map((text, at) => ({
    _key: `${_key}${at}`,
    _type: 'span',
    text,
    marks: pieces.length === 3 && at === 1 ? ['strong'] : [],
  }))
  return {_key, _type: 'block', style, markDefs: [], children}
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({javaScriptEnabled})

    test('the contents lead to every chapter and each of its parts, and tell what changed lately', async ({page}) => {
      await page.goto('/informator')
      const main = page.getByRole('main')
      await expect(main.getByText('Wydanie przykładowe 2026').first()).toBeVisible()
      await expect(main.getByText('Stan prawny na dzień 31 stycznia 2026 r.').first()).toBeVisible()
      await expect(main.getByRole('heading', {level: 3}).nth(2)).toHaveText('Centrum integracji społecznej (CIS)')
      await expect(main.getByRole('region', {name: 'Ostatnie zmiany'}).getByRole('listitem')).toHaveCount(3)
      await main.getByRole('link', {name: '3.2 Kto może uczestniczyć'}).click()
      await expect(page).toHaveURL(/\/informator\/centrum-integracji-spolecznej#kto-moze-uczestniczyc$/)
      await expect(page.getByRole('heading', {name: '3.2 Kto może uczestniczyć'})).toBeInViewport()
    })

    test('a chapter has numbered parts, contents that stay in view, its law, its changes and its neighbours', async ({
      page,
    }) => {
      await page.goto(path)
      const contents = page.getByRole('navigation', {name: 'W tym rozdziale'})
      await expect(contents.getByRole('link')).toHaveText([
        /^\d+\.1 Po co jest KIS$/,
        /^\d+\.2 Jak się przygotować$/,
        /^\d+\.2\.1 Dokumenty$/,
        'Podstawa prawna',
        'Zmiany w tym rozdziale',
        'Jak cytować',
      ])
      await contents.getByRole('link', {name: 'Jak cytować'}).click()
      await expect(contents).toBeInViewport()
      const main = page.getByRole('main')
      await expect(main.getByText('Stan prawny na dzień 15 października 2026 r.').first()).toBeVisible()
      await expect(main.getByRole('region', {name: 'Podstawa prawna'})).toContainText(
        'zatrudnieniu socjalnym (Dz.U. 2025 poz. 83), art. 18',
      )
      await expect(main.getByRole('region', {name: 'Jak cytować'})).toContainText(`http://localhost`)
      const changes = main.getByRole('region', {name: 'Zmiany w tym rozdziale'})
      await expect(changes.getByText('Pierwsza wersja.')).toBeHidden()
      await changes.getByText('Wcześniej: 1 zmiana').click()
      await expect(changes.getByText('Pierwsza wersja.')).toBeVisible()
      await expect(page.getByRole('navigation', {name: 'Sąsiednie rozdziały'}).getByRole('link').first()).toBeVisible()
    })

    test('terms are explained where they are used first, across bold words too, and lead to the glossary', async ({
      page,
    }) => {
      await page.goto(path)
      const terms = page.locator('.rich-text a.term')
      await expect(terms).toHaveText(['klubu integracji społecznej', 'CIS-\u2060ów', 'KIS-\u2060y'])
      await expect(terms.nth(1).locator('abbr')).toHaveAttribute('title', 'centrum integracji społecznej')
      await expect(page.getByRole('heading', {name: 'Po co jest KIS'}).locator('a')).toHaveCount(0)
      await terms.nth(1).click()
      await expect(page).toHaveURL(/\/slownik#cis$/)
      await expect(page.locator('#cis')).toBeInViewport()
    })

    test('the forms of a chapter are switched by links, and one reads which it is', async ({page}) => {
      await page.goto('/informator/klub-integracji-spolecznej')
      const forms = page.getByRole('navigation', {name: 'Czytaj ten rozdział jako'})
      const names = ['Pełny tekst', 'W skrócie', 'Tekst łatwy do czytania (ETR)']
      await expect(forms.getByRole('link')).toHaveText(names, {useInnerText: true})
      await forms.getByRole('link', {name: 'W skrócie'}).click()
      await expect(page).toHaveURL(/\/klub-integracji-spolecznej\/w-skrocie$/)
      await expect(page.locator('article .waypoints > li')).toHaveCount(5)
      await forms.getByRole('link', {name: /łatwy/}).click()
      await expect(page.getByRole('heading', {name: 'Co to jest KIS?'})).toBeVisible()
      await expect(page.getByText('Tego tekstu nie sprawdziły jeszcze osoby, dla których powstał.')).toBeVisible()
      await expect(forms.locator('[aria-current=page]')).toHaveText('Tekst łatwy do czytania (ETR)', {
        useInnerText: true,
      })
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /klub-integracji-spolecznej\/etr$/)
      await expect(page.locator('html')).toHaveAttribute('lang', 'pl')
    })

    test('the glossary has letters to jump to, and says where each term is used', async ({page}) => {
      await page.goto('/slownik')
      await page.getByRole('navigation', {name: 'Litery'}).getByRole('link', {name: 'Ś', exact: true}).click()
      await expect(page.getByRole('heading', {name: 'Ś', exact: true})).toBeInViewport()
      const kis = page.locator('#kis')
      await expect(kis.getByRole('link', {name: 'centrum integracji społecznej', exact: true})).toHaveAttribute(
        'href',
        '#cis',
      )
      await kis.getByText(/^Gdzie o.tym piszemy: /).click()
      await kis.getByRole('link', {name: 'Rozdział z próby'}).click()
      await expect(page).toHaveURL(new RegExp(`${path}$`))
    })

    test('all changes stand on one page by months, and each leads to its note', async ({page}) => {
      await page.goto('/informator/zmiany')
      await expect(page.getByRole('heading', {level: 2}).first()).toHaveText('listopad 2026')
      const month = page.getByRole('region', {name: 'listopad 2026'})
      await expect(month.getByRole('listitem').first()).toContainText('Poprawiono opis dokumentów.')
      await month.getByRole('listitem').first().getByRole('link').click()
      await expect(page).toHaveURL(new RegExp(`${path}#zmiana-nowsza$`))
      await expect(page.locator('#zmiana-nowsza')).toBeInViewport()
    })
  })
}

test('a recording in sign language is a link with a picture of ours; nothing is asked of where it is', async ({
  page,
}) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await page.goto(`${path}/pjm`, {waitUntil: 'networkidle'})
  const link = page.getByRole('link', {name: 'Obejrzyj film w polskim języku migowym (4 min 5 s)'})
  await expect(link).toHaveAttribute('href', 'https://filmy.example/proba')
  await expect(link.locator('img').last()).toHaveJSProperty('complete', true)
  await expect(page.getByText('Film otworzy się na innej stronie: filmy.example.')).toBeVisible()
  await expect(page.getByText('Film ma napisy.')).toBeVisible()
  expect([...hosts]).toEqual([new URL(page.url()).host])
})

test('a form that a chapter does not have, and one that there is not, are not found', async ({request}) => {
  for (const part of ['etr', 'w-skrocie', 'audio', 'ETR']) {
    expect((await request.get(`${path}/${part}`)).status(), part).toBe(404)
  }
})

test('a heading that is renamed keeps its address, and a new one gets its own', async ({page}) => {
  const client = testClient()
  const published = await client.getDocument(id)
  if (!published) throw new Error(`There is no ${id}; beforeAll creates it.`)
  const body = [block('pierwszy', 'h2', ['Dlaczego powstał']), block('nowy', 'h2', ['Po co jest KIS'])]
  const draft = {...published, _id: `drafts.${id}`, body}
  // What „Opublikuj” does in the Studio: the step's mutations, then the publication.
  await client.createOrReplace(draft)
  await client.mutate(keepHeadingAnchors({draft, published}))
  await client.action({actionType: 'sanity.action.document.publish', draftId: draft._id, publishedId: id})
  await expect(async () => {
    // Without the part in the address: to go to one on the same page again would load nothing.
    await page.goto(path)
    await expect(page.locator('#po-co-jest-kis')).toHaveText(/Dlaczego powstał$/, {timeout: 1_000})
  }).toPass()
  await expect(page.locator('#po-co-jest-kis-2')).toHaveText(/Po co jest KIS$/)
  await client.createOrReplace(published)
})

test('on a wide screen no picture of an easy-to-read text lies over the dates of its chapter', async ({page}) => {
  await page.setViewportSize({width: 1280, height: 900})
  await page.goto('/informator/centrum-integracji-spolecznej/etr')
  const dates = await page.getByText('Stan prawny na dzień').boundingBox()
  const pictures = await page.getByRole('main').getByRole('img').all()
  expect(pictures.length).toBeGreaterThan(0)
  for (const picture of pictures) {
    const box = await picture.boundingBox()
    if (!dates || !box) throw new Error('Dates and pictures are seen.')
    const beside = box.x >= dates.x + dates.width || dates.x >= box.x + box.width
    expect(beside || box.y >= dates.y + dates.height || dates.y >= box.y + box.height).toBe(true)
  }
})

test('easy-to-read text is whole on paper, and the glossary is its terms alone', async ({page}) => {
  await page.emulateMedia({media: 'print'})
  await page.goto('/informator/klub-integracji-spolecznej/etr')
  const pictures = page.locator('article section img:not([aria-hidden])')
  const loading = await pictures.evaluateAll((images) => images.map((image) => image.getAttribute('loading')))
  expect(loading).toEqual(['eager', 'eager'])
  await expect(page.getByRole('navigation', {name: 'Czytaj ten rozdział jako'})).toBeHidden()
  await page.goto('/slownik')
  await expect(page.locator('#kis dd').first()).toBeVisible()
  await expect(page.locator('#kis details')).toBeHidden()
})

test('the link at a heading copies its address and says so; with a mouse it shows when wanted', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/informator/klub-integracji-spolecznej')
  const link = page.getByRole('link', {name: 'Odnośnik do tej części: Jak się zgłosić'})
  await expect(link).toHaveCSS('opacity', '0')
  await link.focus()
  await expect(link).toHaveCSS('opacity', '1')
  await page.getByRole('heading', {name: 'Jak się zgłosić'}).hover()
  await expect(link).toHaveCSS('opacity', '1')
  const box = await link.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  await link.click()
  await expect(page.getByRole('status')).toHaveText('Skopiowano odnośnik do tej części.')
  await expect(page).toHaveURL(/#jak-sie-zglosic$/)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('on a touch screen the links at headings are there without asking', async ({browser}) => {
  const context = await browser.newContext({hasTouch: true, isMobile: true, viewport: {width: 360, height: 740}})
  const page = await context.newPage()
  await page.goto('/informator/klub-integracji-spolecznej')
  await expect(page.locator('.part-link').first()).toHaveCSS('opacity', '1')
  await context.close()
})

test('the feed of changes is well-formed Atom, newest first, and follows what editors publish', async ({
  page,
  context,
}) => {
  // The site's own pages let no script of ours parse markup (Trusted Types).
  const parser = await context.newPage()
  const entries = async () => {
    const text = await (await page.request.get('/informator/zmiany.xml')).text()
    return parser.evaluate((xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml')
      if (feed.querySelector('parsererror')) throw new Error(`Not well-formed: ${xml.slice(0, 200)}`)
      return [...feed.querySelectorAll('entry')].map((entry) => ({
        id: entry.querySelector('id')?.textContent,
        updated: entry.querySelector('updated')?.textContent ?? '',
        summary: entry.querySelector('summary')?.textContent,
      }))
    }, text)
  }
  await page.goto('/informator/zmiany')
  await expect(page.locator('link[type="application/atom+xml"][href$="/informator/zmiany.xml"]')).toHaveCount(1)
  await expect.poll(async () => (await entries())[0]?.summary).toBe('Poprawiono opis dokumentów.')
  const before = await entries()
  expect(new Set(before.map((entry) => entry.id)).size).toBe(before.length)
  expect(before.map(({updated}) => updated)).toEqual(
    before
      .map(({updated}) => updated)
      .toSorted()
      .toReversed(),
  )
  await testClient().patch(id).set({'changeNotes[_key=="nowsza"].note': 'Inne słowa.'}).commit()
  await expect.poll(async () => (await entries())[0]?.summary).toBe('Inne słowa.')
})

test('where a term is used follows what editors publish', async ({page}) => {
  const client = testClient()
  const uses = async () => {
    await page.goto('/slownik')
    return page.locator(`#pjm details a[href="${path}"]`).count()
  }
  await expect.poll(uses).toBe(0)
  await client.patch(id).set({summary: 'Krótko o PJM-ie.'}).commit()
  await expect.poll(uses).toBe(1)
  await client.patch(id).set({summary: 'Krótko o próbie.'}).commit()
  await expect.poll(uses).toBe(0)
})

test('axe finds nothing on the pages of the Informator and the glossary, and they fit 320 px', async ({page}) => {
  const kis = '/informator/klub-integracji-spolecznej'
  for (const address of [path, kis, `${kis}/w-skrocie`, `${kis}/etr`, `${path}/pjm`, '/informator', '/slownik']) {
    await checkPage(page, address)
  }
  await checkPage(page, '/informator/zmiany')
  for (const refused of ['/informator/drukuj?pusty=tak', '/informator/aktualnosc?wersja=wczoraj']) {
    await checkPage(page, refused)
  }
})

async function checkPage(page: Page, address: string): Promise<void> {
  await page.setViewportSize({width: 1280, height: 1000})
  await page.goto(address)
  expect(await axeProblemsInBothSchemes(page), address).toEqual([])
  await expect(page.getByRole('heading', {level: 1}), address).toHaveCount(1)
  await page.setViewportSize({width: 320, height: 640})
  expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320)
}
