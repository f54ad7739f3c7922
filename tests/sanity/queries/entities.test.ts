import {expect, test} from 'vitest'

import {
  entityDirectoryQuery,
  entityKindQuery,
  entityQuery,
  nearbyEntitiesQuery,
  sameKindQuery,
} from '#sanity/queries/entities.ts'
import {sitemapQuery} from '#sanity/queries/sitemap.ts'
import {ask} from '#tests/support/ask.ts'

const entity = (id: string, kind: string, powiat: string) => ({
  _id: id,
  _type: 'entity',
  name: id.toUpperCase(),
  slug: {current: id},
  kind,
  powiat,
})
const entities = [
  entity('kis-zary', 'kis', 'zarski'),
  entity('cis-zary', 'cis', 'zarski'),
  entity('kis-zagan', 'kis', 'zaganski'),
  entity('owes-zg', 'owes', 'zielona-gora'),
  {_id: 'unfinished', _type: 'entity', name: 'Bez adresu', kind: 'kis', powiat: 'zarski'},
]

test('the directory is narrowed by kind, powiat, both or neither, and counts all', async () => {
  const idsFor = async (kind: string | null, powiat: string | null) => {
    const answer = await ask(entityDirectoryQuery, entities, {kind, powiat})
    expect(answer).toMatchObject({filed: {length: 4}, supportCentres: [{slug: 'owes-zg'}]})
    return answer
  }
  expect(await idsFor(null, null)).toMatchObject({entities: {length: 4}})
  expect(await idsFor('kis', null)).toMatchObject({entities: [{slug: 'kis-zagan'}, {slug: 'kis-zary'}]})
  expect(await idsFor(null, 'zarski')).toMatchObject({entities: [{slug: 'cis-zary'}, {slug: 'kis-zary'}]})
  expect(await idsFor('kis', 'zarski')).toMatchObject({entities: [{slug: 'kis-zary'}]})
  expect(await idsFor('zaz', 'zarski')).toMatchObject({entities: []})
})

test('an entity is in the directory of every powiat that it works for', async () => {
  const far = {...entity('kis-far', 'kis', 'gorzowski'), areaPowiats: ['zarski', 'slubicki']}
  const idsFor = (powiat: string) => ask(entityDirectoryQuery, [...entities, far], {kind: 'kis', powiat})
  expect(await idsFor('zarski')).toMatchObject({entities: [{slug: 'kis-far'}, {slug: 'kis-zary'}]})
  expect(await idsFor('gorzowski')).toMatchObject({entities: [{slug: 'kis-far'}]})
  expect(await idsFor('zaganski')).toMatchObject({entities: [{slug: 'kis-zagan'}]})
})

test('what is nearby is asked of several powiats', async () => {
  const params = {kind: 'kis', powiats: ['zaganski', 'zielonogorski']}
  expect(await ask(nearbyEntitiesQuery, entities, params)).toMatchObject([{slug: 'kis-zagan'}])
})

test('an entity is found by its address; an unknown one is null', async () => {
  expect(await ask(entityQuery, entities, {slug: 'kis-zary'})).toMatchObject({name: 'KIS-ZARY', powiat: 'zarski'})
  expect(await ask(entityQuery, entities, {slug: 'x'})).toBeNull()
})

test('the others of a kind are those of some powiats, without the one at hand', async () => {
  const params = {kind: 'kis', powiats: ['zarski', 'zaganski'], except: 'kis-zary'}
  expect(await ask(sameKindQuery, entities, params)).toEqual([
    {_id: 'kis-zagan', name: 'KIS-ZAGAN', slug: 'kis-zagan', powiat: 'zaganski'},
  ])
  expect(await ask(sameKindQuery, entities, {...params, powiats: ['zarski']})).toEqual([])
})

test('a kind leads to its term, its chapters, and the pathways that lead through it', async () => {
  const documents = [
    {_id: 't', _type: 'glossaryTerm', term: 'klub integracji społecznej', abbreviation: 'KIS', slug: {current: 'kis'}},
    {_id: 'c', _type: 'chapter', title: 'O klubie', slug: {current: 'kis'}, entityKinds: ['kis']},
    {_id: 'd', _type: 'chapter', title: 'O centrum', slug: {current: 'cis'}, entityKinds: ['cis']},
    {
      _id: 'p',
      _type: 'pathway',
      title: 'P',
      slug: {current: 'p'},
      steps: [{actor: 'Gmina'}, {actor: 'Prowadzący', entityKinds: ['kis']}],
    },
    {
      _id: 'q',
      _type: 'pathway',
      title: 'Q',
      slug: {current: 'q'},
      steps: [{actor: 'Ten, kogo poleci KIS', entityKinds: ['pup']}],
    },
  ]
  const params = {kind: 'kis', abbreviation: 'KIS', name: 'klub integracji społecznej (kis)'}
  expect(await ask(entityKindQuery, documents, params)).toEqual({
    term: {term: 'klub integracji społecznej', slug: 'kis', definition: null},
    chapters: [{_id: 'c', _type: 'chapter', slug: 'kis', title: 'O klubie'}],
    pathways: [{_id: 'p', _type: 'pathway', slug: 'p', title: 'P'}],
  })
})

test('a kind without an abbreviation is found by its words', async () => {
  const term = {_id: 't', _type: 'glossaryTerm', term: 'Spółdzielnia socjalna', slug: {current: 'spoldzielnia'}}
  const params = {kind: 'socialCooperative', abbreviation: 'spółdzielnia socjalna', name: 'spółdzielnia socjalna'}
  expect(await ask(entityKindQuery, [term], params)).toMatchObject({term: {slug: 'spoldzielnia'}})
})

test('the sitemap names the pages of entities, but for samples, which search engines are to leave out', async () => {
  const sample = {...entity('sample', 'kis', 'zarski'), sample: true}
  const known = {...entity('known', 'kis', 'zarski'), sample: false}
  const slugs = ['cis-zary', 'kis-zagan', 'kis-zary', 'known', 'owes-zg']
  expect(await ask(sitemapQuery, [...entities, known, sample])).toMatchObject({pages: slugs.map((slug) => ({slug}))})
})
