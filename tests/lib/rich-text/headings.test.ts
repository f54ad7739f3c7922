import {expect, test} from 'vitest'

import {headingsOf} from '#lib/rich-text/headings.ts'
import {aBlock, aHeading} from '#tests/support/rich-text.ts'

test('headings get anchors from their words, paragraphs none', () => {
  const blocks = [aHeading('h2', 'Kto może uczestniczyć?'), aBlock('Tekst'), aHeading('h3', 'Źródła łez')]
  expect(headingsOf(blocks).map(({anchor, level}) => [anchor, level])).toEqual([
    ['kto-moze-uczestniczyc', 2],
    ['zrodla-lez', 3],
  ])
})

test('equal headings are told apart by a number', () => {
  const blocks = [aHeading('h2', 'Warunki'), aHeading('h2', 'Warunki'), aHeading('h2', 'Warunki')]
  expect(headingsOf(blocks).map(({anchor}) => anchor)).toEqual(['warunki', 'warunki-2', 'warunki-3'])
})

test('an anchor never takes an id that the page uses itself', () => {
  expect(headingsOf([aHeading('h2', 'Podstawa prawna')], ['podstawa-prawna'])[0]?.anchor).toBe('podstawa-prawna-2')
})

test('a number that is part of a heading does not clash with one that tells headings apart', () => {
  const blocks = [aHeading('h2', 'Etap 2'), aHeading('h2', 'Etap'), aHeading('h2', 'Etap')]
  expect(headingsOf(blocks).map(({anchor}) => anchor)).toEqual(['etap-2', 'etap', 'etap-3'])
})

test('a heading without letters still has an anchor, an empty one is no heading', () => {
  expect(headingsOf([aHeading('h2', '???'), aHeading('h2', '  ')]).map(({anchor}) => anchor)).toEqual(['czesc'])
})

test('a heading that skips a level counts as one right below the heading before it', () => {
  const blocks = [aHeading('h3', 'A'), aHeading('h4', 'B'), aHeading('h2', 'C'), aHeading('h4', 'D')]
  expect(headingsOf(blocks).map(({level}) => level)).toEqual([2, 3, 2, 3])
})
