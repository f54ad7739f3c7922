import {expect, test} from 'vitest'

import {withArrayKeys} from '#src/mutate/array-keys.ts'
import {eventMutations, splitPatch} from '#src/mutate/event.ts'
import {stampDocument} from '#src/mutate/stamp.ts'

import {aStored} from './support.ts'

const createKey = () => 'new'
const transaction = {id: 'tx1', timestamp: '2017-10-20T12:00:00.000Z'}

test('a patch whose result depends on the order of operations is told one operation at a time', () => {
  const patch = {id: 'a', ifRevisionID: 'r1', setIfMissing: {x: 1}, diffMatchPatch: {t: ''}, set: {x: 2}}
  expect(splitPatch(patch)).toEqual([
    {id: 'a', ifRevisionID: 'r1', set: {x: 2}},
    {id: 'a', setIfMissing: {x: 1}},
    {id: 'a', diffMatchPatch: {t: ''}},
  ])
})

test('a patch whose operations come in the same order everywhere stays whole', () => {
  const patch = {id: 'a', set: {x: 2}, unset: ['y']}
  expect(splitPatch(patch)).toEqual([patch])
})

test('an event tells when the document was created, and not the revision it was sent with', () => {
  const document = aStored({title: 'A'})
  const {_id, _type, _createdAt, title} = document
  expect(eventMutations(aStored(), [{createOrReplace: {_id, _type, _rev: 'old', title}}], document)).toEqual([
    {createOrReplace: {_id, _type, _createdAt, title}},
  ])
})

test('an event leaves out text patches of attributes that do not exist, which would stop a listening Studio', () => {
  const text = '@@ -1,1 +1,2 @@\n a\n+b\n'
  const patch = {id: 'page-home', set: {lead: 'a'}, diffMatchPatch: {title: text, lead: text, body: text}}
  const document = aStored({title: 'a'})
  expect(eventMutations(document, [{patch}], document)).toEqual([
    {patch: {...patch, diffMatchPatch: {title: text, lead: text}}},
  ])
  const lost = {id: 'page-home', diffMatchPatch: {body: text}}
  expect(eventMutations(document, [{patch: lost}], document)).toEqual([{patch: {id: 'page-home'}}])
})

test('a stored document has the id of its transaction as revision and its time as time of change', () => {
  expect(stampDocument(aStored(), [{patch: {id: 'page-home'}}], transaction)).toMatchObject({
    _rev: 'tx1',
    _updatedAt: transaction.timestamp,
  })
})

test('an imported document keeps its time of change until it is patched', () => {
  const created = aStored()
  const create = {create: {...created}}
  expect(stampDocument(created, [create], transaction)._updatedAt).toBe(created._updatedAt)
  expect(stampDocument(created, [create, {patch: {id: 'page-home'}}], transaction)._updatedAt).toBe(
    transaction.timestamp,
  )
})

test('objects in arrays get keys, wherever they come in, and those that have one keep it', () => {
  expect(
    withArrayKeys({create: {_id: 'a', _type: 'page', list: [{a: [{}]}, {_key: 'x'}, 1], object: {b: 1}}}, createKey),
  ).toEqual({
    create: {_id: 'a', _type: 'page', list: [{_key: 'new', a: [{_key: 'new'}]}, {_key: 'x'}, 1], object: {b: 1}},
  })
  expect(
    withArrayKeys(
      {
        patch: {
          id: 'a',
          set: {list: [{}], 'list[0]': {}, 'list[0].o': {}, "['o p']": {}},
          insert: {after: 'list[-1]', items: [{}]},
        },
      },
      createKey,
    ),
  ).toEqual({
    patch: {
      id: 'a',
      set: {list: [{_key: 'new'}], 'list[0]': {_key: 'new'}, 'list[0].o': {}, "['o p']": {}},
      insert: {after: 'list[-1]', items: [{_key: 'new'}]},
    },
  })
})

test('each mutation of an event is judged by what those before it left', () => {
  const {_id, _type, _createdAt, ...rest} = aStored({title: 'ab'})
  const text = '@@ -1,1 +1,2 @@\n a\n+b\n'
  const patch = {id: _id, diffMatchPatch: {title: text}}
  const mutations = [{create: {_id, _type, title: 'a'}}, {patch}]
  expect(eventMutations(null, mutations, {_id, _type, _createdAt, ...rest})).toEqual([
    {create: {_id, _type, _createdAt, title: 'a'}},
    {patch},
  ])
})
