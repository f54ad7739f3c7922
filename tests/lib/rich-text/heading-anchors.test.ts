import {expect, test} from 'vitest'

import {anchorsToStore} from '#lib/rich-text/heading-anchors.ts'
import {headingsOf, numberHeadings} from '#lib/rich-text/headings.ts'
import {keepHeadingAnchors} from '#sanity/studio/publish/heading-anchors.ts'
import {aBlock, aHeading} from '#tests/support/rich-text.ts'

const first = {...aHeading('h2', 'Dla kogo'), _key: 'a'}
const second = {...aHeading('h2', 'Jak się zgłosić'), _key: 'b'}

function draftOf(body: unknown, headingAnchors?: unknown) {
  return {_id: 'drafts.c', _type: 'chapter', body, ...(headingAnchors ? {headingAnchors} : {})}
}

test('publishing a chapter names each heading after its words, apart from the page’s own parts', () => {
  const legal = {...aHeading('h3', 'Podstawa prawna'), _key: 'c'}
  expect(keepHeadingAnchors({draft: draftOf([first, aBlock('Tekst'), legal]), published: null})).toEqual([
    {
      patch: {
        id: 'drafts.c',
        set: {
          headingAnchors: [
            {_key: 'a', anchor: 'dla-kogo'},
            {_key: 'c', anchor: 'podstawa-prawna-2'},
          ],
        },
      },
    },
  ])
})

test('a heading keeps its name when its words change, also where only the published chapter knows it', () => {
  const changed = {...aHeading('h2', 'Kto może przyjść'), _key: 'a'}
  const stored = [{_key: 'a', anchor: 'dla-kogo'}]
  const [mutation] = keepHeadingAnchors({
    draft: draftOf([changed, second]),
    published: {_id: 'c', _type: 'chapter', headingAnchors: stored},
  })
  expect(mutation).toMatchObject({
    patch: {set: {headingAnchors: [...stored, {_key: 'b', anchor: 'jak-sie-zglosic'}]}},
  })
})

test('a new heading never takes the name that another has kept; a name of nothing is free again', () => {
  const stored = [
    {_key: 'a', anchor: 'dla-kogo'},
    {_key: 'gone', anchor: 'jak-sie-zglosic'},
  ]
  const renamed = {...aHeading('h2', 'Kto może przyjść'), _key: 'a'}
  const anew = {...aHeading('h2', 'Dla kogo'), _key: 'z'}
  expect(anchorsToStore([anew, renamed, second], stored)).toEqual([
    {_key: 'z', anchor: 'dla-kogo-2'},
    {_key: 'a', anchor: 'dla-kogo'},
    {_key: 'b', anchor: 'jak-sie-zglosic'},
  ])
})

test('nothing is written for a chapter whose names are right, nor for other documents', () => {
  const stored = [{_key: 'a', anchor: 'dla-kogo'}]
  expect(keepHeadingAnchors({draft: draftOf([first], stored), published: null})).toEqual([])
  expect(keepHeadingAnchors({draft: {_id: 'drafts.n', _type: 'newsArticle', body: [first]}, published: null})).toEqual(
    [],
  )
  expect(keepHeadingAnchors({draft: draftOf(undefined), published: null})).toEqual([])
})

test('the page shows the stored names, each once, and makes the missing ones', () => {
  const stored = [
    {_key: 'a', anchor: 'stara-nazwa'},
    {_key: 'b', anchor: 'stara-nazwa'},
  ]
  expect(headingsOf([first, second], [], stored).map(({anchor}) => anchor)).toEqual(['stara-nazwa', 'jak-sie-zglosic'])
})

test('parts and sections have numbers, what lies below has none', () => {
  const blocks = [first, aHeading('h3', 'A'), aHeading('h4', 'B'), aHeading('h3', 'C'), second, aHeading('h3', 'D')]
  expect(numberHeadings(headingsOf(blocks), 3).map(({number}) => number)).toEqual([
    '3.1',
    '3.1.1',
    undefined,
    '3.1.2',
    '3.2',
    '3.2.1',
  ])
})
