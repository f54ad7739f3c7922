import * as fc from 'fast-check'
import {evaluateSync, parse} from 'groq-js'
import {expect, test} from 'vitest'

import {createAuthority} from '#src/auth/authority.ts'
import {compileGrantFilter} from '#src/auth/grant-filter.ts'
import {type Grant, type Permission, permissions} from '#src/auth/grants.ts'
import {anonymousGrants, usualRoles} from '#src/auth/roles.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'

import {anonymousRequest} from './people.ts'

const ids = [
  'page',
  'image-abc-1x1-png',
  'a.b',
  'drafts.page',
  'versions.r1.page',
  'x.drafts.page',
  '_.groups.a',
  '_.releases.r1',
  '_x',
  '_',
  'report',
  'report.r1',
  'drafts.report.r1',
]
const types = ['page', 'report']
const documents = types.flatMap((_type) => ids.map((_id) => ({_id, _type})))

function byGroq(filter: string, document: object): boolean {
  return evaluateSync(parse(`count(*[${filter}])`), {dataset: [document]}).data === 1
}

function isGranted(grants: readonly Grant[], permission: Permission, document: object): boolean {
  return grants.some((grant) => grant.permissions.includes(permission) && byGroq(grant.filter, document))
}

test('what the lake enforces is what the Studio reads from the grants', () => {
  const authority = createAuthority({})
  const subjects = [
    ...usualRoles.map(({name, grants}) => ({name, grants, access: authority.accessOf(name)})),
    {name: 'anonymous', grants: anonymousGrants, access: authority.anonymous.access},
  ]
  for (const {name, grants, access} of subjects) {
    for (const permission of permissions) {
      const enforced = documents.filter((document) => access.allows(permission, document))
      expect(enforced, `${name} ${permission}`).toEqual(
        documents.filter((document) => isGranted(grants, permission, document)),
      )
      expect(!access.allowsAll(permission) || enforced.length === documents.length).toBe(true)
    }
  }
})

test('a filter of any form covers what groq-js says it covers', () => {
  const field = fc.constantFrom('_id', '_type', 'title', 'constructor')
  const text = fc.constantFrom('', 'page', 'report', 'report.', '_.', 'Tytuł')
  const leaf = fc.oneof(
    fc.tuple(field, fc.constantFrom('==', '!='), text).map(([left, op, right]) => `${left} ${op} "${right}"`),
    fc.tuple(field, fc.array(text, {maxLength: 3})).map(([left, list]) => `${left} in ${JSON.stringify(list)}`),
    fc.tuple(field, text).map(([left, prefix]) => `string::startsWith(${left}, "${prefix}")`),
    field.map((name) => `defined(${name})`),
    fc.constantFrom('_id in path("*")', '_id in path("**")', 'true', 'false', 'null', 'title', 'count(tags) > 1'),
    fc.constantFrom('title match "Tyt*"', 'references("page")', 'length(title) > 3', 'tags[0] == "a"', '_id < "p"'),
  )
  const {filter} = fc.letrec<{filter: string}>((tie) => ({
    filter: fc.oneof(
      {depthSize: 'small'},
      leaf,
      tie('filter').map((inner) => `!(${inner})`),
      fc
        .tuple(tie('filter'), fc.constantFrom('&&', '||', '=='), tie('filter'))
        .map(([left, op, right]) => `(${left}) ${op} (${right})`),
    ),
  }))
  const document = fc.record(
    {
      _id: fc.constantFrom(...ids),
      _type: fc.constantFrom(...types),
      title: fc.constantFrom('Tytuł', 'page', 7, null, ['page']),
      tags: fc.constantFrom(['a', 'b'], [], 'a'),
      about: fc.constant({_ref: 'page'}),
    },
    {requiredKeys: ['_id', '_type'], noNullPrototype: true},
  )
  fc.assert(
    fc.property(filter, document, (text_, subject) => {
      expect(compileGrantFilter(text_).covers(subject)).toBe(byGroq(text_, subject))
    }),
    {numRuns: 2000},
  )
})

test('the dot of a path is a dot: a grant on drafts covers no id that merely looks like one', () => {
  const {covers} = compileGrantFilter('_id in path("drafts.**")')
  expect(['drafts.page', 'drafts.a.b', 'draftsXpage', 'page'].filter((_id) => covers({_id}))).toEqual([
    'drafts.page',
    'drafts.a.b',
  ])
  expect(compileGrantFilter('_id in path("a.*")').covers({_id: 'a.b.c'})).toBe(false)
})

test('a filter that is no filter of one document is refused, in words that quote it', () => {
  for (const filter of ['_type ==', '*[_type == "a"]', 'author->name == "A"', 'identity() == "u1"', 'now() > "2026"'])
    expect(() => compileGrantFilter(filter), filter).toThrow(filter)
  const endless = `${'count(a['.repeat(9)}true${']) > 0'.repeat(9)}`
  const a = Array.from({length: 40}, () => ({a: 1}))
  expect(compileGrantFilter(endless.replaceAll('count(a', 'count(^.a')).covers({_id: 'x', a})).toBe(false)
})

test('roles and tokens that contradict themselves are refused', () => {
  const [administrator] = usualRoles
  if (!administrator) throw new Error('There is an administrator.')
  const token = {name: 'a', secret: 's', grants: anonymousGrants}
  expect(() => createAuthority({roles: [administrator, administrator]})).toThrow('"administrator" is defined twice')
  expect(() => createAuthority({roles: []})).toThrow('No role may administer accounts')
  expect(() => createAuthority({tokens: [{...token, secret: ''}]})).toThrow('The token "a" has no secret')
  expect(() => createAuthority({tokens: [token, token]})).toThrow('The token "a" is defined twice')
})

test('acl answers the grants of the one who asks', async () => {
  await using lake = await openTestLake()
  const path = '/projects/lake/datasets/production/acl'
  const viewer = usualRoles.find(({name}) => name === 'viewer')
  expect(await lake.clientFor('viewer').request({url: path})).toEqual(viewer?.grants)
  expect(await lake.anonymous.request({url: path})).toEqual(anonymousGrants)
  expect((await anonymousRequest(lake, '/v1/projects/other/datasets/production/acl')).status).toBe(404)
  expect((await anonymousRequest(lake, '/v1/projects/lake/datasets/other/acl')).status).toBe(404)
})

test('an editor writes drafts and published documents, a viewer reads them, a stranger reads the published one', async () => {
  await using lake = await openTestLake()
  const [editor, viewer] = [lake.clientFor('editor'), lake.clientFor('viewer')]
  await editor.create({_id: 'drafts.page', _type: 'page'})
  await editor.create({_id: 'page', _type: 'page'})
  expect(await viewer.getDocument('drafts.page')).toMatchObject({_id: 'drafts.page'})
  expect(await lake.anonymous.getDocument('page')).toMatchObject({_id: 'page'})
  expect(await lake.anonymous.getDocument('drafts.page')).toBeUndefined()
  expect(await lake.anonymous.fetch('*[_type == "page"]._id', {}, {perspective: 'raw'})).toEqual(['page'])
  await expect(viewer.create({_id: 'other', _type: 'page'})).rejects.toMatchObject({statusCode: 403})
  await expect(viewer.delete('page')).rejects.toMatchObject({statusCode: 403})
  await expect(lake.anonymous.create({_id: 'other', _type: 'page'})).rejects.toMatchObject({statusCode: 403})
  await expect(editor.create({_id: '_.groups.mine', _type: 'system.group'})).rejects.toMatchObject({statusCode: 403})
})

test('a token that is not valid is refused with the code on which the Studio asks to sign in again', async () => {
  await using lake = await openTestLake()
  const client = lake.anonymous.withConfig({token: 'made-up'})
  await expect(client.fetch('*')).rejects.toMatchObject({
    statusCode: 401,
    responseBody: expect.stringContaining('SIO-401-ANF'),
  })
})
