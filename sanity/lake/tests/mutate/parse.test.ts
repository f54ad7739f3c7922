import {expect, test} from 'vitest'

import {parseMutations} from '#src/mutate/parse.ts'
import {transactionIdOf} from '#src/mutate/request.ts'
import {resolveMutation} from '#src/mutate/resolve.ts'

const context = {createId: () => 'new', find: async () => ['a', 'b']}

async function resolved(...mutations: unknown[]) {
  return (await Promise.all(parseMutations({mutations}).map((mutation) => resolveMutation(mutation, context)))).flat()
}

test('a document without an id gets one, and an id that ends in a dot is a prefix', async () => {
  expect(
    await resolved(
      {create: {_type: 'page'}},
      {create: {_id: 'drafts.', _type: 'page'}},
      {create: {_id: 'a', _type: 'page'}},
    ),
  ).toEqual([
    {create: {_id: 'new', _type: 'page'}},
    {create: {_id: 'drafts.new', _type: 'page'}},
    {create: {_id: 'a', _type: 'page'}},
  ])
})

test('patches and deletes reach one document, a list of them, or what a query selects', async () => {
  expect(
    await resolved(
      {delete: {id: 'x'}},
      {delete: {id: ['x', 'y', 'x']}},
      {patch: {query: '*[_type == $t]', params: {t: 'page'}, unset: ['a']}},
    ),
  ).toEqual([
    {delete: {id: 'x'}},
    {delete: {id: 'x'}},
    {delete: {id: 'y'}},
    {patch: {id: 'a', unset: ['a']}},
    {patch: {id: 'b', unset: ['a']}},
  ])
})

test('all operations of a patch come through as they were sent', async () => {
  const patch = {
    id: 'x',
    ifRevisionID: 'r1',
    set: {'a.b': 1},
    setIfMissing: {c: []},
    unset: ['d[0]'],
    inc: {e: 1},
    dec: {f: 2},
    insert: {after: 'c[-1]', items: [1]},
    diffMatchPatch: {g: '@@ -1,1 +1,2 @@\n a\n+b\n'},
  }
  expect(await resolved({patch})).toEqual([{patch}])
})

test('a query that selects too many documents is refused', async () => {
  const tooMany = Array.from({length: 10_001}, (_, index) => `d${index}`)
  const [mutation] = parseMutations({mutations: [{delete: {query: '*'}}]})
  await expect(mutation && resolveMutation(mutation, {...context, find: async () => tooMany})).rejects.toThrow(
    '10001 documents',
  )
})

test('a fault is told with the index of its mutation, in the error shape of Sanity', () => {
  expect(() => parseMutations({mutations: [{delete: {id: 'a'}}, {create: {title: 'x'}}]})).toThrow(
    expect.objectContaining({
      status: 400,
      body: {
        error: {
          type: 'mutationError',
          description: 'The mutation(s) failed: A document needs a "_type".',
          items: [{index: 1, error: {type: 'validationError', description: 'A document needs a "_type".'}}],
        },
      },
    }),
  )
})

const patch = (operations: object) => ({mutations: [{patch: {id: 'a', ...operations}}]})

// A table of faults: each body is refused with a message that names the fault.
test.each<[string, unknown, string]>([
  ['no object', 'text', 'must be a JSON object'],
  ['no list', {mutations: {}}, '"mutations" must be a list'],
  ['no known mutation', {mutations: [{upsert: {}}]}, 'exactly one of create'],
  ['two mutations in one', {mutations: [{create: {}, delete: {}}]}, 'exactly one of create'],
  ['a bad id', {mutations: [{create: {_id: '#no', _type: 'a'}}]}, 'Malformed document ID: "#no"'],
  [
    'a prefix where an id is needed',
    {mutations: [{createOrReplace: {_id: 'a.', _type: 'a'}}]},
    'Malformed document ID',
  ],
  ['createOrReplace without id', {mutations: [{createOrReplace: {_type: 'a'}}]}, 'needs a document with an "_id"'],
  ['a bad time', {mutations: [{create: {_type: 'a', _createdAt: 'yesterday'}}]}, '"_createdAt" must be a time'],
  ['no selection', {mutations: [{delete: {}}]}, 'either "id"'],
  ['id and query', {mutations: [{delete: {id: 'a', query: '*'}}]}, 'either "id"'],
  ['revision with many ids', {mutations: [{patch: {id: ['a', 'b'], ifRevisionID: 'r'}}]}, 'single document'],
  ['an unknown operation', patch({append: {}}), 'Unknown patch operation "append"'],
  ['a bad path', patch({set: {'a[': 1}}), 'not a JSONMatch path'],
  ['a path with a name quoted badly', patch({unset: ['a-b']}), 'not a JSONMatch path'],
  ['unset as text', patch({unset: 'a'}), '"unset" must be a list'],
  ['inc with text', patch({inc: {a: '1'}}), '"inc" at "a" must be a number, got "1"'],
  ['insert without items', patch({insert: {after: 'a[-1]'}}), '"insert" must have "items"'],
  ['insert at two places', patch({insert: {after: 'a[-1]', before: 'a[0]', items: []}}), 'one of "before"'],
  ['insert into no array', patch({insert: {after: 'a', items: []}}), 'Try "a[-1]"'],
  ['a text patch that is none', patch({diffMatchPatch: {a: 'hello'}}), 'not in the format of diff-match-patch'],
  [
    'a field named __proto__',
    JSON.parse('{"mutations":[{"create":{"_type":"a","x":{"__proto__":{"y":1}}}}]}'),
    '__proto__',
  ],
  [
    'a field named hasOwnProperty',
    JSON.parse('{"mutations":[{"create":{"_type":"a","x":{"hasOwnProperty":{"y":1}}}}]}'),
    'hasOwnProperty',
  ],
  [
    'values nested too deep',
    {mutations: [{create: {_type: 'a', x: JSON.parse('['.repeat(9000) + ']'.repeat(9000))}}]},
    '100 levels',
  ],
  ['a path nested too deep', patch({unset: ['['.repeat(5000)]}), 'at most 2000 characters'],
])('refuses %s', (_name, body, message) => {
  expect(() => parseMutations(body)).toThrow(
    expect.objectContaining({status: 400, message: expect.stringContaining(message)}),
  )
})

test('a client may choose the transaction id, within reason', () => {
  expect(transactionIdOf({mutations: [], transactionId: 'Abc-1_2'})).toBe('Abc-1_2')
  expect(transactionIdOf({mutations: []})).toBeUndefined()
  expect(() => transactionIdOf({transactionId: 'a b'})).toThrow('"transactionId" must be')
})
