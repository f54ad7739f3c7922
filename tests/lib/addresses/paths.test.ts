import {expect, test} from 'vitest'

import {currentMark, navigationLinks} from '#lib/addresses/navigation.ts'
import {directoryPath, newsListPath, pathOf} from '#lib/addresses/paths.ts'

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

test('a document without a slug or a page of its own has none', () => {
  expect(pathOf({_type: 'chapter', slug: null})).toBeNull()
  expect(pathOf({_type: 'person', slug: 'x'})).toBeNull()
})

test('the first page of the news list has the address of the list', () => {
  expect([1, 2].map((page) => newsListPath(page))).toEqual(['/aktualnosci', '/aktualnosci/strona/2'])
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
