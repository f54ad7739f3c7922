import {readdirSync} from 'node:fs'

import {resolveInitialValue, validateDocument, type ValidationMarker} from 'sanity'
import {expect, test, vi} from 'vitest'

import {openTestLake, type TestDocument, type TestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {checkSlug} from '#sanity/schema/validation/slug.ts'
import {openStudio} from '#tests/support/open-studio.ts'

const now = {_createdAt: '2026-01-01T12:00:00Z', _updatedAt: '2026-01-01T12:00:00Z', _rev: 'r1'}

const article = {
  _id: 'drafts.a1',
  _type: 'newsArticle',
  title: 'Spotkanie w Żarach',
  slug: {_type: 'slug', current: 'spotkanie-w-zarach'},
  publishedAt: '2026-01-01T12:00:00Z',
  lead: 'Spotkaliśmy się w Żarach.',
}

test('a news item with title, address, date and lead is right', async () => {
  await using lake = await openTestLake()
  expect(await problemsOf(lake, article)).toEqual([])
})

test('an empty news item is told what to fill in', async () => {
  await using lake = await openTestLake()
  expect(await problemsOf(lake, {_id: 'drafts.a1', _type: 'newsArticle'})).toEqual([
    'lead: Napisz wstęp: dwa–trzy zdania o tym, co najważniejsze.',
    'publishedAt: Podaj datę, którą zobaczy czytelnik.',
    'slug.current: Wypełnij to pole.',
    'slug: Utwórz adres przyciskiem obok pola.',
    'title: Podaj tytuł aktualności.',
  ])
})

test('a news item needs no main picture, not even when the description of a removed one is left', async () => {
  await using lake = await openTestLake()
  expect(await startingValue(lake, 'newsArticle')).not.toHaveProperty('cover')
  expect(await problemsOf(lake, {...article, cover: {_type: 'picture', alt: 'Sala obrad'}})).toEqual([])
})

test('the day on which the data of an entity were checked is not one to come', async () => {
  await using lake = await openTestLake()
  const entity = {
    _id: 'drafts.e1',
    _type: 'entity',
    name: 'Klub w Żarach',
    slug: {_type: 'slug', current: 'klub-w-zarach'},
    kind: 'kis',
    powiat: 'zarski',
  }
  expect(await problemsOf(lake, {...entity, verifiedAt: '2026-01-01'})).toEqual([])
  expect(await problemsOf(lake, {...entity, verifiedAt: '2999-01-01'})).toEqual([
    'verifiedAt: Podaj dzień dzisiejszy albo wcześniejszy: ten jeszcze nie nadszedł.',
  ])
})

test('a picture among the paragraphs needs its file', async () => {
  await using lake = await openTestLake()
  expect(await problemsOf(lake, {...article, body: [{_type: 'picture', _key: 'p1'}]})).toEqual([
    'body.p1: Dodaj plik zdjęcia albo usuń ten element.',
  ])
})

test('a gallery needs two pictures with files, and a film a title and a safe address', async () => {
  await using lake = await openTestLake()
  const gallery = {_type: 'gallery', _key: 'g', pictures: [{_type: 'picture', _key: 'p'}]}
  const film = {_type: 'video', _key: 'v', url: 'http://film.example', duration: '4 minuty'}
  expect(await problemsOf(lake, {...article, body: [gallery, film]})).toEqual([
    'body.g.pictures.p: Dodaj plik zdjęcia albo usuń ten element.',
    'body.g.pictures: Dodaj co najmniej dwa zdjęcia. Jedno wstaw jako „Zdjęcie”.',
    'body.v.duration: Zapisz czas jako minuty i sekundy: „4:05”.',
    'body.v.title: Podaj tytuł filmu.',
    'body.v.url: Wklej adres filmu. Zaczyna się od „https://”.',
  ])
})

test('signing up for an event ends at the latest on its day', async () => {
  await using lake = await openTestLake()
  const slug = {_type: 'slug', current: 'spotkanie'}
  const event = {_id: 'drafts.e1', _type: 'event', title: 'Spotkanie', slug, startsAt: '2026-12-10T09:00:00Z'}
  expect(await problemsOf(lake, {...event, signUpUntil: '2026-12-10'})).toEqual([])
  expect(await problemsOf(lake, {...event, signUpUntil: '2026-12-11'})).toEqual([
    'signUpUntil: Zgłoszenia muszą się skończyć najpóźniej w dniu wydarzenia. Popraw jedną z dat.',
  ])
})

test('an address that another news item has is refused', async () => {
  await using lake = await openTestLake([{...article, _id: 'a2'}])
  expect(await problemsOf(lake, article)).toEqual(['slug: Inny dokument ma już ten adres. Zmień go.'])
})

test('an address with capitals or Polish letters is refused', async () => {
  await using lake = await openTestLake()
  const [problem] = await problemsOf(lake, {...article, slug: {_type: 'slug', current: 'Spotkanie w Żarach'}})
  expect(problem).toMatch(/^slug: Użyj tylko małych liter bez polskich znaków/)
})

test('a page may not take the address of a part of the site', async () => {
  await using lake = await openTestLake()
  const page = {_id: 'p1', _type: 'page', title: 'Aktualności', slug: {_type: 'slug', current: 'aktualnosci'}}
  const [problem] = await problemsOf(lake, page)
  expect(problem).toMatch(/^slug: Adres „\/aktualnosci” zajmuje już stała część serwisu/)
})

test('no part of the site’s addresses can be taken by a page', () => {
  const parts = [...readdirSync('app'), ...readdirSync('app/(site)')].filter((name) => /^[a-z]+(-[a-z]+)*$/.test(name))
  expect(parts).toContain('zglos')
  // Folders that are no address: they hold what others import.
  const addresses = parts.filter((name) => !['fonts', 'styles'].includes(name))
  expect(addresses.filter((current) => checkSlug('page', {current}) === true)).toEqual([])
})

test('a picture needs a text for those who do not see it', async () => {
  await using lake = await openTestLake([image])
  expect(await problemsOf(lake, {...article, cover: {_type: 'picture', asset}})).toEqual([
    'cover.alt: Opisz zdjęcie słowami dla osób, które go nie widzą, albo zaznacz, że jest ozdobne.',
  ])
})

test('a decorative picture needs no text, nor does one that has it', async () => {
  await using lake = await openTestLake([image])
  expect(await problemsOf(lake, {...article, cover: {_type: 'picture', asset, decorative: true}})).toEqual([])
  expect(await problemsOf(lake, {...article, cover: {_type: 'picture', asset, alt: 'Sala obrad'}})).toEqual([])
})

test('a name of a file is no description of a picture', async () => {
  await using lake = await openTestLake([image])
  expect(await problemsOf(lake, {...article, cover: {_type: 'picture', asset, alt: 'IMG_2041.JPG'}})).toEqual([
    'cover.alt: To wygląda na nazwę pliku. Napisz, co widać na zdjęciu.',
  ])
})

test('headings of a body start at level 2 and skip none', async () => {
  await using lake = await openTestLake()
  const body = [block('a', 'h3'), block('b', 'h2'), block('c', 'h4'), block('d', 'h3'), block('e', 'h4')]
  expect(await problemsOf(lake, {...article, body})).toEqual([
    'body.a: Zacznij od nagłówka poziomu 2. Ten ma poziom 3.',
    'body.c: Po nagłówku poziomu 2 może nastąpić najwyżej poziom 3. Ten ma poziom 4.',
  ])
})

test('a link leads to http, https, mailto or tel, and nowhere else', async () => {
  await using lake = await openTestLake()
  const linked = (href: string) => ({...article, body: [block('a', 'normal', [{_key: 'l', _type: 'link', href}])]})
  for (const href of ['https://example.org/a', 'http://example.org', 'mailto:a@example.org', 'tel:+48683231880']) {
    expect(await problemsOf(lake, linked(href))).toEqual([])
  }
  for (const href of ['javascript:alert(1)', 'ftp://example.org', '/aktualnosci', 'example.org']) {
    expect(await problemsOf(lake, linked(href))).toEqual([
      expect.stringMatching(/^body\.a\.markDefs\.l\.href: Podaj pełny adres/),
    ])
  }
})

test('an event cannot end before it starts', async () => {
  await using lake = await openTestLake()
  const event = {
    _id: 'e1',
    _type: 'event',
    title: 'Spotkanie',
    slug: {_type: 'slug', current: 'spotkanie'},
    startsAt: '2026-01-02T10:00:00Z',
    endsAt: '2026-01-02T09:00:00Z',
  }
  expect(await problemsOf(lake, event)).toEqual([
    'endsAt: Koniec musi być późniejszy niż początek. Popraw jedną z tych dat.',
  ])
})

test('a redirect starts in this site and does not lead to itself', async () => {
  await using lake = await openTestLake()
  const redirect = (from: string, to: string) => problemsOf(lake, {_id: 'r1', _type: 'redirect', from, to})
  expect(await redirect('/stara', '/nowa')).toEqual([])
  expect(await redirect('/stara', 'https://example.org/nowa?a=1')).toEqual([])
  expect(await redirect('/stara', '/stara')).toEqual([
    'to: Przekierowanie prowadzi do samego siebie. Podaj inny adres docelowy.',
  ])
  expect(await redirect('https://example.org/stara', '/nowa')).toEqual([expect.stringMatching(/^from: Podaj ścieżkę/)])
  expect(await redirect('//example.org', 'nowa')).toEqual([
    expect.stringMatching(/^from: Podaj ścieżkę/),
    expect.stringMatching(/^to: Podaj ścieżkę/),
  ])
})

test('redirects form no circle, and one from the address of a page is warned of', async () => {
  await using lake = await openTestLake([
    {_id: 'r2', _type: 'redirect', from: '/b', to: '/c'},
    {_id: 'r3', _type: 'redirect', from: '/c', to: '/A'},
    {_id: 'p1', _type: 'page', title: 'P', slug: {_type: 'slug', current: 'strona'}},
  ])
  const redirect = (from: string, to: string) => problemsOf(lake, {_id: 'r1', _type: 'redirect', from, to})
  expect(await redirect('/a', '/b')).toEqual([expect.stringMatching(/^to: Przekierowania tworzą koło/)])
  expect(await redirect('/a', '/a')).toHaveLength(1)
  expect(await redirect('/x', '/b')).toEqual([])
  for (const from of ['/strona', '/Strona', '/informator'])
    expect(await redirect(from, '/b'), from).toEqual([expect.stringMatching(/^from: Pod adresem „.+” jest strona/)])
})

test('what keeps the address of a withdrawn document makes no circle', async () => {
  await using lake = await openTestLake([
    {_id: 'r2', _type: 'redirect', from: '/wycofana', to: '/wycofana', withdrawn: 'p1'},
    {_id: 'r3', _type: 'redirect', from: '/b', to: '/b'},
  ])
  const redirect = (from: string, to: string) => problemsOf(lake, {_id: 'r1', _type: 'redirect', from, to})
  expect(await redirect('/a', '/wycofana')).toEqual([])
  expect(await redirect('/a', '/b')).toEqual([expect.stringMatching(/^to: Przekierowania tworzą koło/)])
})

test('e-mail, phone, powiat and kind of an entity are checked', async () => {
  await using lake = await openTestLake()
  const entity = {
    _id: 'x1',
    _type: 'entity',
    name: 'CIS w Żarach',
    slug: {_type: 'slug', current: 'cis-w-zarach'},
    kind: 'cis',
    powiat: 'zarski',
    phone: '68 323 18 80 wew. 12',
    email: 'cis@example.org',
  }
  expect(await problemsOf(lake, entity)).toEqual([])
  const wrong = {...entity, powiat: 'zielona gora', kind: 'inny', phone: 'zadzwoń', email: 'cis(at)example.org'}
  expect(await problemsOf(lake, wrong)).toEqual([
    'email: Podaj adres e-mail w postaci „nazwa@domena.pl”.',
    'kind: Wybierz rodzaj podmiotu z listy.',
    expect.stringMatching(/^phone: Podaj jeden numer telefonu/),
    'powiat: Wybierz powiat albo miasto na prawach powiatu z listy.',
  ])
})

test('a menu item leads to a page or to a path, not to both or neither', async () => {
  await using lake = await openTestLake([{_id: 'p1', _type: 'page', title: 'O nas'}])
  const settings = (item: object) => ({
    _id: 'siteSettings',
    _type: 'siteSettings',
    title: 'Ścieżki',
    organization: 'ROPS',
    navigation: [{_key: 'n', _type: 'navigationLink', label: 'O nas', ...item}],
  })
  const target = {_type: 'reference', _ref: 'p1'}
  expect(await problemsOf(lake, settings({target}))).toEqual([])
  expect(await problemsOf(lake, settings({path: '/o-nas'}))).toEqual([])
  expect(await problemsOf(lake, settings({target, path: '/o-nas'}))).toEqual([
    'navigation.n: Zostaw jedno: wskazaną stronę albo wpisaną ścieżkę.',
  ])
  expect(await problemsOf(lake, settings({}))).toEqual(['navigation.n: Wskaż stronę albo wpisz ścieżkę w serwisie.'])
})

test('rows of a table have the same number of cells', async () => {
  await using lake = await openTestLake()
  const rows = [
    {_key: 'r1', _type: 'tableRow', cells: ['a', 'b']},
    {_key: 'r2', _type: 'tableRow', cells: ['c']},
  ]
  expect(await problemsOf(lake, {...article, body: [{_key: 't', _type: 'table', caption: 'Godziny', rows}]})).toEqual([
    expect.stringMatching(/^body\.t\.rows: Wiersze mają różną liczbę komórek/),
  ])
})

const image = {_id: 'image-abc-10x10-png', _type: 'sanity.imageAsset'}
const asset = {_type: 'reference', _ref: image._id}

function block(_key: string, style: string, markDefs: object[] = []) {
  return {_key, _type: 'block', style, markDefs, children: [{_key: 's', _type: 'span', text: 'Tekst', marks: []}]}
}

/** What a new document of a type begins with. */
async function startingValue(lake: TestLake, type: string): Promise<unknown> {
  const studio = await openStudio({client: lake.client})
  const template = studio.templates.find(({id}) => id === type)
  if (!template) throw new Error(`Nothing in the Studio starts a document of the type ${type}.`)
  // The Studio asks the browser for a quiet moment first.
  vi.stubGlobal('window', globalThis)
  try {
    return await resolveInitialValue(studio.schema, template, {}, studio)
  } finally {
    vi.unstubAllGlobals()
  }
}

/** What an editor is told about a document, as `path: message`, by path. */
async function problemsOf(lake: TestLake, document: TestDocument): Promise<string[]> {
  const workspace = await openStudio({client: lake.client})
  const markers = await validateDocument({document: {...now, ...document}, workspace})
  return markers.map(describeMarker).toSorted()
}

function describeMarker({path, message}: ValidationMarker): string {
  const steps = path.map((step) => (typeof step === 'object' && '_key' in step ? step._key : String(step)))
  return `${steps.join('.')}: ${message}`
}
