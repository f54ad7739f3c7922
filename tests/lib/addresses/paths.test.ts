import {expect, test} from 'vitest'

import {currentMark, marked, navigationLinks} from '#lib/addresses/navigation.ts'
import {
  directoryPath,
  documentPath,
  eventListPath,
  newsListPath,
  parseFurtherPage,
  parsePageNumber,
  parsePath,
  parseYear,
  pathOf,
  reservedSlugs,
} from '#lib/addresses/paths.ts'

test('each type of document has its place', () => {
  const types = [
    'newsArticle',
    'newsCategory',
    'event',
    'eventSeries',
    'chapter',
    'pathway',
    'page',
    'entity',
    'glossaryTerm',
    'guide',
  ]
  expect(types.map((_type) => pathOf({_type, slug: 'x'}))).toEqual([
    '/aktualnosci/x',
    '/aktualnosci/kategoria/x',
    '/wydarzenia/x',
    '/wydarzenia/cykl/x',
    '/informator/x',
    '/sciezki/x',
    '/x',
    '/podmioty/x',
    '/slownik#x',
    '/informator',
  ])
})

test('a document of which there is one has a fixed address', () => {
  const types = ['homePage', 'guide', 'finder', 'accessibilityStatement']
  expect(types.map((_type) => pathOf({_type, slug: null}))).toEqual([
    '/',
    '/informator',
    '/sciezki/znajdz',
    '/deklaracja-dostepnosci',
  ])
})

test('a document without a slug or a page of its own has none', () => {
  expect(pathOf({_type: 'chapter', slug: null})).toBeNull()
  expect(pathOf({_type: 'person', slug: 'x'})).toBeNull()
  expect(pathOf({_type: 'constructor', slug: 'x'})).toBeNull()
})

test('a path tells which document it shows, and which part of it', () => {
  const read = (path: string) => {
    const place = parsePath(path)
    return place && [place.type, place.slug, place.part]
  }
  expect(read('/informator/kis')).toEqual(['chapter', 'kis', null])
  expect(read('/informator/kis/etr')).toEqual(['chapter', 'kis', 'form'])
  expect(read('/informator/kis/pdf')).toEqual(['chapter', 'kis', 'pdf'])
  expect(read('/informator/drukuj/kis')).toEqual(['chapter', 'kis', 'print'])
  expect(read('/informator/drukuj/calosc')).toEqual(['guide', null, 'wholePrint'])
  expect(read('/informator')).toEqual(['guide', null, null])
  expect(read('/podmioty/cis-zary/wizytowka.vcf')).toEqual(['entity', 'cis-zary', 'contactCard'])
  expect(read('/aktualnosci/kategoria/a/strona/2')).toEqual(['newsCategory', 'a', 'page'])
  expect(read('/o-nas')).toEqual(['page', 'o-nas', null])
  expect(read('/')).toEqual(['homePage', null, null])
})

test('pages of no document, files and unknown paths are no document', () => {
  for (const path of ['/aktualnosci', '/podmioty/rodzaj/kis', '/szukaj', '/feed.xml', '/slownik', '/a/b', '/o-nas?x=1'])
    expect(parsePath(path), path).toBeNull()
})

test('what a path tells makes the same path again', () => {
  for (const path of ['/wydarzenia/x', '/wydarzenia/cykl/x', '/sciezki/x', '/x'])
    expect(pathOf({_type: parsePath(path)?.type ?? '', slug: 'x'})).toBe(path)
})

test('a slug is taken as it is', () => {
  expect(documentPath('page', '$&')).toBe('/$&')
})

test('no document can have the address of a part of the site', () => {
  expect([...reservedSlugs('chapter')]).toEqual(
    expect.arrayContaining(['aktualnosc', 'calosc', 'drukuj', 'pdf', 'wybor', 'zmiany']),
  )
  expect(reservedSlugs('pathway')).toEqual(new Set(['znajdz']))
  expect(reservedSlugs('entity')).toEqual(new Set(['rodzaj', 'powiat']))
  // Its calendar would stand where the series of that name stands.
  expect(reservedSlugs('event').has('cykl')).toBe(true)
  expect(reservedSlugs('page').has('pl')).toBe(true)
  expect(reservedSlugs('glossaryTerm').size).toBe(0)
})

test('the first page of the news list has the address of the list', () => {
  expect([1, 2].map((page) => newsListPath(page))).toEqual(['/aktualnosci', '/aktualnosci/strona/2'])
})

test('the first page of the events has the address of the list', () => {
  expect([1, 2].map((page) => eventListPath(page))).toEqual(['/wydarzenia', '/wydarzenia/strona/2'])
})

test('a year and a category of the news have addresses of their own, each with its pages', () => {
  expect([1, 2].map((page) => newsListPath(page, {year: 2017}))).toEqual([
    '/aktualnosci/rok/2017',
    '/aktualnosci/rok/2017/strona/2',
  ])
  expect(newsListPath(3, {category: 'spotkania'})).toBe('/aktualnosci/kategoria/spotkania/strona/3')
})

test('the directory has an address for each kind, each powiat, and both', () => {
  expect(directoryPath({})).toBe('/podmioty')
  expect(directoryPath({kind: 'kis'})).toBe('/podmioty/rodzaj/kis')
  expect(directoryPath({powiat: 'zarski'})).toBe('/podmioty/powiat/zarski')
  expect(directoryPath({kind: 'kis', powiat: 'zarski'})).toBe('/podmioty/powiat/zarski/rodzaj/kis')
})

test('a navigation link to an unpublished document is left out', () => {
  const links = navigationLinks([
    {label: 'Kontakt', path: null, target: {_type: 'page', slug: 'kontakt'}},
    {label: 'Wkrótce', path: null, target: null},
    {label: 'Podmioty', path: '/podmioty', target: null},
  ])
  expect(links.map(({href}) => href)).toEqual(['/kontakt', '/podmioty'])
})

test('the navigation marks the page itself and the part that holds it', () => {
  expect(currentMark('/informator', '/informator')).toBe('page')
  expect(currentMark('/informator', '/informator/kis')).toBe('true')
  expect(currentMark('/informator', '/informatory')).toBeUndefined()
  expect(currentMark('/', '/informator')).toBeUndefined()
})

test('a link to a part within another part is the only one that is marked there', () => {
  const links = ['/sciezki', '/sciezki/znajdz'].map((href) => ({label: href, href}))
  expect(marked(links, '/sciezki/znajdz').map(({mark}) => mark)).toEqual([undefined, 'page'])
  expect(marked(links, '/sciezki/od-klubu').map(({mark}) => mark)).toEqual(['true', undefined])
})

test('only plain whole numbers are pages', () => {
  expect(['1', '12', '0', '02', '-1', '1.5', '1e3', 'x', '', '12345678'].map(parsePageNumber)).toEqual([
    1,
    12,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('the first page of a list has no number in its address', () => {
  expect(['1', '2', 'x'].map(parseFurtherPage)).toEqual([null, 2, null])
})

test('only a year of this or the last century is a year', () => {
  expect(['2017', '1999', '1899', '20170', '02017', '17', 'x'].map(parseYear)).toEqual([
    2017,
    1999,
    null,
    null,
    null,
    null,
    null,
  ])
})
