import {evaluate, parse} from 'groq-js'
import {expect, test} from 'vitest'

import {type Grant, grantsOf, may, type Permission} from '#sanity/lake/auth/grants.ts'
import {anonymous} from '#sanity/lake/auth/identify.ts'
import type {Identity} from '#sanity/lake/context.ts'
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
const permissions: Permission[] = ['read', 'create', 'update', 'history', 'editHistory', 'manage']
const roles = ['administrator', 'editor', 'viewer', 'reporter', 'anonymous'] as const

async function isGranted(grants: readonly Grant[], permission: Permission, document: object): Promise<boolean> {
  const answers = await Promise.all(
    grants
      .filter((grant) => grant.permissions.includes(permission))
      .map(async ({filter}) => (await evaluate(parse(`*[${filter}]`), {dataset: [document]})).get()),
  )
  return answers.some((found) => found.length > 0)
}

test('what the lake enforces is what the Studio reads from the grants', async () => {
  for (const role of roles) {
    const identity: Identity = {...anonymous, role}
    for (const permission of permissions) {
      const enforced = documents.filter((document) => may(identity, permission, document))
      const granted = await Promise.all(documents.map((document) => isGranted(grantsOf(role), permission, document)))
      expect(enforced, `${role} ${permission}`).toEqual(documents.filter((_, index) => granted[index]))
    }
  }
})

test('acl answers the grants of the one who asks', async () => {
  await using lake = await openTestLake()
  const path = '/projects/lake/datasets/production/acl'
  expect(await lake.clientFor('viewer').request({url: path})).toEqual(grantsOf('viewer'))
  expect(await lake.anonymous.request({url: path})).toEqual(grantsOf('anonymous'))
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
