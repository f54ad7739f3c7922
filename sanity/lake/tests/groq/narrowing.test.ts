import {expect, test} from 'vitest'

import {compile, run} from '#src/groq/query.ts'

import {aDocument, holding} from './support/documents.ts'

const context = {identity: 'anna', now: 0, dataset: 'production', projectId: 'lake'}

const person = aDocument({_id: 'p1', _type: 'person', name: 'Anna'})
const article = aDocument({
  _id: 'a1',
  title: 'Spotkanie',
  slug: {_type: 'slug', current: 'spotkanie'},
  author: {_type: 'reference', _ref: 'p1'},
})
const image = aDocument({_id: 'image-1', _type: 'sanity.imageAsset', sha1hash: 'aa'})
const others = Array.from({length: 200}, (_, at) =>
  aDocument({_id: `other-${at}`, _type: 'other', title: `Inny ${at}`, number: at, group: at % 2 ? 'odd' : 'even'}),
)
const held = holding([person, article, image, ...others])

test.each([
  ['*[_id == "a1"]._id', {}, ['a1']],
  ['*[_id in $ids]._id', {ids: ['p1', 'a1', 'gone']}, ['a1', 'p1']],
  ['*[_id in path("drafts.a1")]._id', {}, []],
  ['*[_type == "person"]._id', {}, ['p1']],
  ['*[slug.current == $slug]._id', {slug: 'spotkanie'}, ['a1']],
  ['*[_type == $type && sha1hash == $hash][0]._id', {type: 'sanity.imageAsset', hash: 'aa'}, 'image-1'],
  ['*[references("p1")]._id', {}, ['a1']],
  ['*[author._ref == "p1"]._id', {}, ['a1']],
  ['*[sanity::versionOf("a1")]._id', {}, ['a1']],
  ['*[_id == "a1" || slug.current == "spotkanie"]._id', {}, ['a1']],
  ['*[_type == "person"]{"articles": *[references(^._id)]._id}', {}, [{articles: ['a1']}]],
  ['*[_type == "newsArticle"]{"author": author->name}', {}, [{author: 'Anna'}]],
  ['*[_id == "a1"]{"by": *[_id == ^.author._ref][0].name}', {}, [{by: 'Anna'}]],
  ['*[references(*[_type == "person" && _id == "p1"]._id)]._id', {}, ['a1']],
  ['count(*[_type == "newsArticle" && title match "spot*"])', {}, 1],
  ['releases::all()', {}, []],
])('%s is answered without reading what is beside it', async (query, params, expected) => {
  const compiled = compile(query, params)
  await held.make(run(compiled, held.view('raw'), context).wanted)
  const {result, steps} = run(compiled, held.view('raw'), context)
  expect(result).toEqual(expected)
  expect(steps.filter((step) => Number(/\d+/.exec(step)?.[0]) > 5)).toEqual([])
})

test.each<[query: string, expected: unknown, params?: Record<string, unknown>]>([
  ['* | order(title desc)[0...3]._id', ['image-1', 'p1', 'a1']],
  ['*[_type == "other" && title > "Inny 5"] | order(title)[0]._id', 'other-50'],
  ['*[title match "inn*" && _type == "other"] | order(title desc)[1]._id', 'other-98'],
  ['*[_type == "other"] | order(_id)[100...102]._id', ['other-189', 'other-19']],
  ['*[_type == "other" && group == "odd"] | order(number desc)[50...52]._id', ['other-99', 'other-97']],
  ['*[_type == "other" && group != "odd" && defined(title)] | order(number)[70]._id', 'other-140'],
  ['*[_type == "other" && number >= 20 && number < 190 && group == "odd"] | order(number desc)[80]._id', 'other-29'],
  ['count(*[_type == "other" && number >= 20 && number < 190])', 170],
  ['count(*[_type == "other" && number in 20...190])', 170],
  ['count(*[_type == "other" && group == "odd"]._id)', 100],
  ['*[_type == "other"] | score(title match $word)[_score > $least]._id', ['other-77'], {word: 'inny 77', least: 0}],
])('%s reads no more than a few documents', async (query, expected, params = {}) => {
  const compiled = compile(query, params)
  await held.make(run(compiled, held.view(['published']), context).wanted)
  const reads: string[] = []
  const view = held.view(['published'])
  const watched = {...view, shown: (id: string) => (reads.push(id), view.shown(id))}
  expect(run(compiled, watched, context).result).toEqual(expected)
  expect(reads.length).toBeLessThan(5)
})

test('a filter that no index knows reads the documents of its type', () => {
  const compiled = compile('*[_type == "newsArticle" && length(title) > 3 * 2]._id')
  const {result, steps} = run(compiled, held.view('raw'), context)
  expect([result, steps]).toEqual([['a1'], ['read 1 of ids']])
})

test('the end of a long slice is read without what stands before it, however many documents there are', async () => {
  const many = holding(
    Array.from({length: 2_100}, (_, at) => aDocument({_id: `many-${at}`, _type: 'many', number: at, title: 'Ten'})),
  )
  const compiled = compile('*[_type == "many" && defined(title)] | order(number)[1998...2000].number')
  const view = many.view(['published'])
  await many.make(run(compiled, view, context).wanted)
  const reads: string[] = []
  const watched = {...many.view(['published']), shown: (id: string) => (reads.push(id), view.shown(id))}
  expect(run(compiled, watched, context).result).toEqual([1998, 1999])
  expect(reads.length).toBeLessThan(5)
})
