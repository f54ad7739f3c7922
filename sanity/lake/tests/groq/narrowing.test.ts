import {expect, test} from 'vitest'

import {compile, run} from '#src/groq/query.ts'
import {createSource} from '#src/groq/source.ts'

import {aDocument, indexOf} from './support/documents.ts'

const context = {identity: 'anna', now: 0, dataset: 'production', projectId: 'lake'}

function scan(): never {
  throw new Error('scanned')
}

const person = aDocument({_id: 'p1', _type: 'person', name: 'Anna'})
const article = aDocument({
  _id: 'a1',
  title: 'Spotkanie',
  slug: {_type: 'slug', current: 'spotkanie'},
  author: {_type: 'reference', _ref: 'p1'},
})
const image = aDocument({_id: 'image-1', _type: 'sanity.imageAsset', sha1hash: 'aa'})
const index = indexOf([person, article, image])
const source = createSource({...index, all: scan, version: 1, perspective: 'raw'})

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
])('%s is answered without a scan', (query, params, expected) => {
  expect(run(compile(query, params), source, context).result).toEqual(expected)
})

test('a filter that no index knows scans', () => {
  expect(() => run(compile('*[title == "Spotkanie"]'), source, context)).toThrow('scanned')
})
