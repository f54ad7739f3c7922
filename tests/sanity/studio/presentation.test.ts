import {expect, test} from 'vitest'

import {locations, mainDocuments} from '#sanity/studio/presentation/locations.ts'

const origin = 'http://localhost'

/** Where a document is shown, as its form says. */
function placesOf(type: string, document: Record<string, unknown>) {
  const {message, locations: places} = locations[type]?.resolve(document) ?? {}
  return {message, places: places?.map(({href}) => href)}
}

test('a document’s form lists its own page and the pages that gather its type, by the table of addresses', () => {
  expect(placesOf('newsArticle', {title: 'Nabór', slug: 'nabor'})).toEqual({
    message: 'Strony, na których może być widoczny: 3, a także kanał Atom',
    places: ['/aktualnosci/nabor', '/', '/aktualnosci'],
  })
  expect(placesOf('glossaryTerm', {term: 'CIS', slug: 'cis'})).toEqual({places: ['/slownik#cis']})
  expect(placesOf('homePage', {})).toEqual({places: ['/']})
  expect(placesOf('alert', {}).places).toEqual(['/'])
})

test('what has no address yet is on no page, and what the site never shows has no such list', () => {
  expect(placesOf('newsArticle', {title: 'Nabór'})).toEqual({places: []})
  for (const type of ['redirect', 'report', 'searchWord']) expect(locations).not.toHaveProperty(type)
})

test('the address in the frame tells whose page it is', () => {
  const documentAt = (path: string) => mainDocuments[0]?.resolve?.({path, origin, params: {}})
  expect(documentAt('/informator/kis')?.params).toEqual({type: 'chapter', slug: 'kis'})
  expect(documentAt('/kontakt')?.params).toEqual({type: 'page', slug: 'kontakt'})
  expect(documentAt('/')).toEqual({filter: '_type == $type', params: {type: 'homePage'}})
  expect(documentAt('/aktualnosci')).toBeUndefined()
})
