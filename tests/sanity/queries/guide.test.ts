import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {currencyQuery} from '#sanity/queries/documents.ts'
import {glossaryQuery} from '#sanity/queries/glossary.ts'
import {chapterFormQuery, chapterQuery, guideChangesQuery, guideQuery} from '#sanity/queries/guide.ts'
import {shareQuery} from '#sanity/queries/share.ts'
import {ask} from '#tests/support/ask.ts'
import {aBlock, aHeading} from '#tests/support/rich-text.ts'

const guide = {_id: 'guide', _type: 'guide', title: 'Informator', edition: 'Wydanie 1', legalStatusDate: '2026-01-31'}
const settings = {_id: 'siteSettings', _type: 'siteSettings', organization: 'Ośrodek'}
const kis = {
  _id: 'kis',
  _type: 'chapter',
  title: 'KIS',
  slug: {current: 'kis'},
  orderRank: '0|a:',
  body: [aBlock('Tekst'), aHeading('h2', 'Dla kogo')],
  headingAnchors: [{_key: 'x', anchor: 'dla-kogo'}],
  changeNotes: [{_key: 'n', date: '2026-11-02', note: 'Nowy.'}],
  keyPoints: ['Punkt.'],
  easyRead: {parts: [{_key: 'p', heading: 'Co to jest?', text: [aBlock('Skrót.')]}]},
  signLanguage: {url: 'https://filmy.example/kis', duration: '4:05'},
}
const plain = {_id: 'cis', _type: 'chapter', title: 'CIS', slug: {current: 'cis'}, orderRank: '0|b:', easyRead: {}}
const term = {_id: 't', _type: 'glossaryTerm', term: 'klub', slug: {current: 'klub'}, forms: ['kluby']}
const everything = [guide, settings, kis, plain, {...term, related: [{_ref: 't'}]}]

test('the contents have the headings, anchors, changes and forms of each chapter', async () => {
  expect(await ask(guideQuery, everything)).toMatchObject({
    publisher: 'Ośrodek',
    chapters: [
      {
        headings: [{style: 'h2', children: [{text: 'Dla kogo'}]}],
        headingAnchors: [{anchor: 'dla-kogo'}],
        changeNotes: [{note: 'Nowy.'}],
        hasKeyPoints: true,
        hasEasyRead: true,
        hasSignLanguage: true,
      },
      {hasKeyPoints: null, hasEasyRead: null, hasSignLanguage: false},
    ],
  })
})

test('a chapter brings the terms to be explained in it and who publishes it', async () => {
  expect(await ask(chapterQuery, everything, {slug: 'kis'})).toMatchObject({
    chapter: {headingAnchors: [{anchor: 'dla-kogo'}]},
    publisher: 'Ośrodek',
    terms: [{slug: 'klub', forms: ['kluby']}],
  })
})

test('the further forms of a chapter come with what they need, and not with its whole text', async () => {
  const found = await ask(chapterFormQuery, everything, {slug: 'kis'})
  expect(found).toMatchObject({
    chapter: {keyPoints: ['Punkt.'], easyRead: {parts: [{heading: 'Co to jest?'}]}, signLanguage: {duration: '4:05'}},
  })
  expect(found).not.toHaveProperty('chapter.body')
})

test('changes come with the chapters they were made in', async () => {
  expect(await ask(guideChangesQuery, everything)).toMatchObject({
    guide: {title: 'Informator'},
    chapters: [
      {slug: 'kis', changeNotes: [{date: '2026-11-02'}]},
      {slug: 'cis', changeNotes: null},
    ],
  })
})

test('the glossary brings its terms and the texts they are looked for in', async () => {
  const pathway = {_id: 'p', _type: 'pathway', title: 'P', slug: {current: 'p'}, steps: [{actor: 'OPS'}]}
  expect(await ask(glossaryQuery, [...everything, pathway])).toMatchObject({
    terms: [{slug: 'klub', related: [{slug: 'klub'}]}],
    chapters: [{slug: 'kis', body: [{}, {style: 'h2'}]}, {slug: 'cis'}],
    pathways: [{slug: 'p', steps: [{actor: 'OPS'}]}],
  })
})

test('chapters of equal or no rank have one order in contents, neighbours and numbers', async () => {
  const rank = fc.constantFrom('0|100000:', '0|200000:', undefined)
  await fc.assert(
    fc.asyncProperty(fc.array(rank, {minLength: 1, maxLength: 7}), async (ranks) => {
      const chapters = ranks.map((orderRank, at) => {
        const _id = `c${at}`
        return {_id, _type: 'chapter', title: _id, slug: {current: _id}, ...(orderRank && {orderRank})}
      })
      const place = (one: {orderRank?: string}) => one.orderRank ?? '~'
      const order = chapters.toSorted(
        (one, other) => Number(place(one) > place(other)) - Number(place(one) < place(other)),
      )
      // However they lie in the store.
      const stored = chapters.toReversed()
      for (const query of [guideQuery, chapterQuery, currencyQuery])
        expect(await ask(query, stored, {slug: 'c0'})).toMatchObject({chapters: order.map(({_id}) => ({_id}))})
      for (const [at, {_id}] of order.entries())
        expect(await ask(shareQuery, stored, {type: 'chapter', slug: _id})).toMatchObject({chapterNumber: at + 1})
    }),
    {numRuns: 40},
  )
})
