import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {createDocumentIndex} from '#src/groq/index.ts'
import {keysOf} from '#src/groq/keys.ts'

import {aDocument, datasets, documents, indexOf} from './support/documents.ts'

test('documents are found by id, type, slug, hash, reference and published id', () => {
  const article = aDocument({
    _id: 'drafts.n',
    slug: {current: 'kis'},
    sha1hash: 'aa',
    body: [{_type: 'block', markDefs: [{_type: 'internalLink', reference: {_ref: 'chapter-kis'}}]}],
  })
  const index = indexOf([article, aDocument({_id: 'n', _type: 'event'})])
  expect(index.byId('drafts.n')).toBe(article)
  expect(index.byType('newsArticle')).toEqual([article])
  expect(index.byValue('slug.current', 'kis')).toEqual([article])
  expect(index.byValue('sha1hash', 'aa')).toEqual([article])
  expect(index.referencing('chapter-kis')).toEqual([article])
  expect(index.versionsOf('n').map((each) => each._id)).toEqual(['drafts.n', 'n'])
})

test('what is not there is an empty list', () => {
  const index = createDocumentIndex()
  expect([index.all(), index.byType('event'), index.referencing('a')]).toEqual([[], [], []])
  expect(index.byId('a')).toBeUndefined()
})

test('a list that was handed out does not change with the next commit', () => {
  const index = indexOf([aDocument({_id: 'a'}), aDocument({_id: 'c'})])
  const before = index.all()
  index.apply([{before: null, after: aDocument({_id: 'b'})}])
  expect(before.map((each) => each._id)).toEqual(['a', 'c'])
  expect(index.all().map((each) => each._id)).toEqual(['a', 'b', 'c'])
})

test('each commit is one version', () => {
  const index = createDocumentIndex()
  index.apply([
    {before: null, after: aDocument({_id: 'a'})},
    {before: null, after: aDocument({_id: 'b'})},
  ])
  expect(index.version).toBe(1)
})

test('after any commits the index equals one built anew', () => {
  fc.assert(
    fc.property(datasets, fc.array(fc.tuple(documents, fc.boolean()), {maxLength: 20}), (held, writes) => {
      const index = indexOf(held)
      for (const [document, isDeleted] of writes) {
        index.apply([{before: index.byId(document._id) ?? null, after: isDeleted ? null : document}])
      }
      const expected = index.all()
      expect(expected.map((each) => each._id)).toEqual(expected.map((each) => each._id).toSorted())
      const anew = indexOf(expected)
      const keys = new Set([...held, ...writes.map(([document]) => document)].flatMap((each) => [...keysOf(each)]))
      for (const key of keys) expect(index.byKey(key)).toEqual(anew.byKey(key))
    }),
  )
})
