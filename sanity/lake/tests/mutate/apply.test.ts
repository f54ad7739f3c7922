import {expect, test} from 'vitest'

import {aStored, after} from './support.ts'

const page = {_id: 'page-home', _type: 'page', title: 'Start'}

test('create makes a document with the time of the transaction', () => {
  expect(after(null, {create: page})).toEqual({
    ...page,
    _rev: '',
    _createdAt: '2017-10-20T12:00:00.000Z',
    _updatedAt: '2017-10-20T12:00:00.000Z',
  })
})

test('create keeps the times an import brings along, and never its revision', () => {
  const imported = {...page, _rev: 'old', _createdAt: '2016-10-20T00:00:00Z', _updatedAt: '2016-10-21T00:00:00Z'}
  expect(after(null, {create: imported})).toEqual({...imported, _rev: ''})
})

test('create on an existing id is refused with the way out', () => {
  expect(() => after(aStored(), {create: page})).toThrow(
    expect.objectContaining({status: 409, message: expect.stringContaining('Use createOrReplace')}),
  )
})

test('createIfNotExists leaves an existing document as it is', () => {
  const document = aStored()
  expect(after(document, {createIfNotExists: page})).toBe(document)
  expect(after(null, {createIfNotExists: page})).toMatchObject(page)
})

test('createOrReplace replaces all fields but the time of creation', () => {
  const before = aStored({lead: 'Lead'})
  expect(after(before, {createOrReplace: {...page, _createdAt: '2020-01-01T00:00:00Z'}})).toEqual({
    ...page,
    _rev: 'r1',
    _createdAt: before._createdAt,
    _updatedAt: '2017-10-20T12:00:00.000Z',
  })
})

test('delete leaves nothing, and deleting what is not there is no error', () => {
  expect(after(aStored(), {delete: {id: 'page-home'}})).toBeNull()
  expect(after(null, {delete: {id: 'page-home'}})).toBeNull()
})

test('a patch of a missing document is refused', () => {
  expect(() => after(null, {patch: {id: 'page-home', set: {title: 'A'}}})).toThrow(
    expect.objectContaining({
      status: 409,
      body: expect.objectContaining({error: expect.objectContaining({type: 'mutationError'})}),
    }),
  )
})

test('a patch that expects another revision is refused, one that expects this revision is applied', () => {
  const patch = {id: 'page-home', set: {title: 'A'}}
  expect(() => after(aStored(), {patch: {...patch, ifRevisionID: 'r0'}})).toThrow('expected revision "r0", found "r1"')
  expect(after(aStored(), {patch: {...patch, ifRevisionID: 'r1'}})).toMatchObject({title: 'A'})
})

test('a patch that changes nothing gives back the very same document', () => {
  const document = aStored({title: 'A', tags: ['a']})
  expect(after(document, {patch: {id: 'page-home', unset: ['_empty_action_guard_pseudo_field_']}})).toBe(document)
  expect(after(document, {patch: {id: 'page-home', set: {title: 'A', tags: ['a']}}})).toBe(document)
  expect(after(document, {patch: {id: 'page-home', setIfMissing: {title: 'B'}}})).toBe(document)
  expect(after(document, {patch: {id: 'page-home', set: {_rev: 'mine', _updatedAt: 'now'}}})).toBe(document)
  expect(after(document, {patch: {id: 'page-home'}})).toBe(document)
})

test('parts that a patch does not touch keep their identity', () => {
  const body = [
    {_key: 'a', text: 'A'},
    {_key: 'b', text: 'B'},
  ]
  const result = after(aStored({body, cover: {alt: 'x'}}), {
    patch: {id: 'page-home', set: {'body[_key=="b"].text': 'C'}},
  })
  expect(result).toMatchObject({
    body: [
      {_key: 'a', text: 'A'},
      {_key: 'b', text: 'C'},
    ],
  })
  expect(Array.isArray(result?.body) && result.body[0]).toBe(body[0])
})

test('the id and the type of a document cannot be patched', () => {
  expect(() => after(aStored(), {patch: {id: 'page-home', set: {_type: 'event'}}})).toThrow('"_type", which is fixed')
  expect(() => after(aStored(), {patch: {id: 'page-home', unset: ['_id']}})).toThrow('"_id", which is fixed')
})

test('a patch cannot replace the whole document', () => {
  expect(() => after(aStored(), {patch: {id: 'page-home', set: {'@': 'gone'}}})).toThrow('cannot replace the document')
})

test('a patch that nests values too deep is refused', () => {
  const deep = Array.from({length: 150}, () => 'a').join('.')
  expect(() => after(aStored(), {patch: {id: 'page-home', set: {[deep]: 1}}})).toThrow('at most 100 levels')
})

test('a field named __proto__ is refused and changes no prototype', () => {
  expect(() => after(aStored(), {patch: {id: 'page-home', set: {'a.__proto__.polluted': true}}})).toThrow('__proto__')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
