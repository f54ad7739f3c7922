import {Mutation} from '@sanity/mutator'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import type {LakeDocument} from '#src/document.ts'
import {LakeError} from '#src/errors.ts'
import {applyMutation} from '#src/mutate/apply.ts'
import {withArrayKeys} from '#src/mutate/array-keys.ts'
import {eventMutations, splitPatch} from '#src/mutate/event.ts'
import {parseMutations} from '#src/mutate/parse.ts'
import {stampDocument} from '#src/mutate/stamp.ts'
import type {DocumentMutation} from '#src/mutate/types.ts'

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
  expect(eventMutations(document, [{patch}], aStored({title: 'ab', lead: 'ab'}))).toEqual([
    {patch: {id: 'page-home', set: {title: 'ab', lead: 'ab'}}},
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

const names = fc.constantFrom('title', 'list', 'deep', 'a-b', 'true', "it's", 'n', '_createdAt', 'żuraw')
const keys = fc.constantFrom('k1', 'k2', 'k"3')
const texts = fc.constantFrom('', 'a', 'ab', 'żółw', '👩‍🚒')
const items = fc.record({
  _key: keys,
  text: texts,
  n: fc.integer({min: -2, max: 2}),
  list: fc.array(texts, {maxLength: 2}),
})
const values = fc.oneof(
  texts,
  fc.integer({min: -3, max: 3}),
  fc.constantFrom(null, true, 1.7e308),
  fc.array(fc.oneof(items, texts), {maxLength: 3}),
  fc.dictionary(
    names.filter((name) => name !== '_createdAt'),
    fc.oneof(texts, items),
    {maxKeys: 2},
  ),
)
const steps = fc.oneof(
  fc.constantFrom('.title', '.list', '.text', '.n', '.true', '[0]', '[1]', '[-1]', '[5]', '[*]', '[0:2]', '[1:]'),
  fc.constantFrom(
    '[_key=="k1"]',
    '[_key == "k2"]',
    "['a-b']",
    '["a-b"]',
    '[n > 0]',
    '[0,1]',
    '[_key=="k1", 1]',
    '..text',
  ),
)
const roots = fc.constantFrom(
  'title',
  'list',
  'deep',
  'n',
  "['a-b']",
  "['true']",
  '..text',
  'missing',
  '_createdAt',
  '_rev',
)
const paths = fc.tuple(roots, fc.array(steps, {maxLength: 3})).map(([root, rest]) => root + rest.join(''))
const places = fc
  .tuple(paths, fc.constantFrom('[0]', '[-1]', '[2]', '[0:1]', '[_key=="k1"]', '[*]'))
  .map((parts) => parts.join(''))
const operations = fc.record(
  {
    set: fc.dictionary(paths, values, {minKeys: 1, maxKeys: 2}),
    setIfMissing: fc.dictionary(paths, values, {minKeys: 1, maxKeys: 2}),
    unset: fc.array(paths, {minLength: 1, maxLength: 2}),
    inc: fc.dictionary(paths, fc.constantFrom(1, 1.7e308), {minKeys: 1, maxKeys: 1}),
    dec: fc.dictionary(paths, fc.constantFrom(1, 1.7e308), {minKeys: 1, maxKeys: 1}),
    insert: fc
      .tuple(fc.constantFrom('before', 'after', 'replace'), places, fc.array(items, {minLength: 1, maxLength: 2}))
      .map(([place, path, inserted]) => ({[place]: path, items: inserted})),
    diffMatchPatch: fc.dictionary(paths, fc.constantFrom('@@ -0,0 +1,3 @@\n+abc\n', '@@ -1,1 +1,2 @@\n a\n+b\n'), {
      minKeys: 1,
      maxKeys: 1,
    }),
  },
  {requiredKeys: []},
)
const contents = fc.dictionary(
  names.filter((name) => name !== '_createdAt'),
  values,
  {maxKeys: 5},
)
const identified = contents.map((fields) => ({_id: 'page-home', _type: 'page', ...fields}))
const wireMutations = fc.oneof(
  {weight: 8, arbitrary: operations.map((each) => ({patch: {id: 'page-home', ...each}}))},
  identified.map((createOrReplace) => ({createOrReplace})),
  identified.map((createIfNotExists) => ({createIfNotExists})),
  fc.constant({delete: {id: 'page-home'}}),
)

test('applied by the mutator of the Studio, the mutations of an event give the stored document, whatever they are', () => {
  const property = fc.property(
    fc.option(contents),
    fc.array(wireMutations, {minLength: 1, maxLength: 3}),
    (fields, wire) => {
      const before = fields && aStored(fields)
      const mutations = applicable(before, wire)
      fc.pre(mutations !== null && mutations.length > 0)
      const applied = (mutations ?? []).reduce(apply, before)
      const stored = applied && stampDocument(applied, mutations ?? [], transaction)
      const told = eventMutations(before, mutations ?? [], stored)
      expect(toldTo(before, told)).toEqual(stored)
    },
  )
  fc.assert(property, {numRuns: 1000})
})

function apply(document: LakeDocument | null, mutation: DocumentMutation): LakeDocument | null {
  return applyMutation(document, mutation, {now: transaction.timestamp})
}

/** As they come over the wire; null where the lake refuses them. */
function applicable(before: LakeDocument | null, wire: readonly object[]): DocumentMutation[] | null {
  try {
    const parsed = parseMutations({mutations: wire}).flatMap((mutation): DocumentMutation[] => {
      if ('patch' in mutation) return [{patch: {id: 'page-home', ...mutation.patch.operations}}]
      if ('delete' in mutation) return [{delete: {id: 'page-home'}}]
      return 'create' in mutation ? [] : [mutation]
    })
    parsed.reduce(apply, before)
    return parsed
  } catch (error) {
    if (error instanceof LakeError) return null
    throw error
  }
}

function toldTo(before: LakeDocument | null, mutations: readonly DocumentMutation[]): unknown {
  const {id: transactionId, timestamp} = transaction
  const event = {transactionId, timestamp, resultRev: transactionId, mutations: structuredClone(mutations)}
  const mutation: {apply: (document: unknown) => unknown} = Reflect.construct(Mutation, [
    {...event, ...(before && {previousRev: before._rev})},
  ])
  return mutation.apply(structuredClone(before))
}
