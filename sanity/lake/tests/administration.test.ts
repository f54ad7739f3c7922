import {readFile} from 'node:fs/promises'

import {expect, test} from 'vitest'

import {dataFolder} from '#tests/support/data-folder.ts'
import {openTestLake, type TestLake, testSiteUrl} from '#tests/support/open-test-lake.ts'
import {openWebSockets} from '#tests/support/open-web-sockets.ts'

type Robot = {
  id: string
  label: string
  token: string
  expiresAt: string | null
  memberships: {roleNames: string[]}[]
  managedBy?: {resourceType: string}
}
type Page<Item> = {data: Item[]; nextCursor: null; totalCount: number}
type Origin = {id: number; origin: string; allowCredentials: boolean}

const robots = '/access/project/lake/robots'
const membershipsOf = (role: string) => [{resourceType: 'project', resourceId: 'lake', roleNames: [role]}]

function addToken({client}: TestLake, role: string, more: Record<string, unknown> = {}): Promise<Robot> {
  const body = {label: 'Import', memberships: membershipsOf(role), ...more}
  return client.request<Robot>({method: 'POST', url: robots, body})
}

function addOrigin({client}: TestLake, origin: string, allowCredentials = true): Promise<Origin> {
  return client.request<Origin>({method: 'POST', url: '/projects/lake/cors', body: {origin, allowCredentials}})
}

test('a token that was made works at once, as its role may, and its author is named by its label', async () => {
  await using lake = await openTestLake()
  const {id, token} = await addToken(lake, 'editor')
  const program = lake.clientWith(token)
  await program.create({_id: 'page', _type: 'page'})
  await expect(program.request({url: '/lake/users'})).rejects.toHaveProperty('statusCode', 403)
  expect(await program.users.getById('me')).toMatchObject({id, name: 'Import', role: 'editor'})
  expect(await lake.client.users.getById(id)).toMatchObject({id, displayName: 'Import'})
  const viewer = lake.clientWith((await addToken(lake, 'viewer')).token)
  await expect(viewer.create({_type: 'page'})).rejects.toHaveProperty('statusCode', 403)
})

test('its secret is told once, and is nowhere in the folder', async () => {
  await using folder = await dataFolder()
  const lake = await openTestLake([], {folder: folder.path})
  const made = await addToken(lake, 'viewer')
  const {data} = await lake.client.request<Page<Robot>>({url: robots})
  expect(data.find(({id}) => id === made.id)).toMatchObject({label: 'Import', memberships: [{roleNames: ['viewer']}]})
  expect(JSON.stringify(data)).not.toContain(made.token)
  await lake[Symbol.asyncDispose]()
  expect((await readFile(folder.file('lake.sqlite'), 'latin1')).includes(made.token)).toBe(false)
  await using again = await openTestLake([], {folder: folder.path})
  expect(await again.clientWith(made.token).users.getById('me')).toMatchObject({id: made.id})
})

test('a token that was withdrawn works no more, and history still names it', async () => {
  await using lake = await openTestLake()
  const {id, token} = await addToken(lake, 'editor')
  const program = lake.clientWith(token)
  await program.create({_id: 'page', _type: 'page'})
  await lake.client.request({method: 'DELETE', url: `${robots}/${id}`})
  await expect(program.fetch('*')).rejects.toHaveProperty('statusCode', 401)
  expect((await lake.client.request<Page<Robot>>({url: robots})).data.map((robot) => robot.id)).not.toContain(id)
  expect(await lake.client.users.getById(id)).toMatchObject({displayName: 'Import'})
  await expect(lake.client.request({method: 'DELETE', url: `${robots}/${id}`})).rejects.toHaveProperty(
    'statusCode',
    404,
  )
})

test('a token ends when it was said to', async () => {
  let now = Date.parse('2026-11-29T12:00:00Z')
  await using lake = await openTestLake([], {now: () => now})
  const {token, expiresAt} = await addToken(lake, 'viewer', {expiresAt: '2026-12-01T00:00:00Z'})
  expect(expiresAt).toBe('2026-12-01T00:00:00.000Z')
  expect(await lake.clientWith(token).fetch('count(*)')).toBe(0)
  now = Date.parse('2026-12-01T00:00:00Z')
  await expect(lake.clientWith(token).fetch('count(*)')).rejects.toHaveProperty('statusCode', 401)
  await expect(addToken(lake, 'viewer', {expiresAt: '2020-01-01'})).rejects.toThrow('a date to come')
})

test('a program can have another secret in place of its own', async () => {
  await using lake = await openTestLake()
  const made = await addToken(lake, 'editor')
  const rotate = {method: 'POST', url: '/access/robots/me/rotate'}
  const next = await lake.clientWith(made.token).request<Robot>(rotate)
  expect(next).toMatchObject({id: made.id, label: 'Import'})
  await expect(lake.clientWith(made.token).fetch('*')).rejects.toHaveProperty('statusCode', 401)
  expect(await lake.clientWith(next.token).users.getById('me')).toMatchObject({id: made.id})
  await expect(lake.client.request(rotate)).rejects.toHaveProperty('statusCode', 403)
  await expect(lake.anonymous.request(rotate)).rejects.toHaveProperty('statusCode', 401)
})

test('the tokens of the settings are listed, and stay', async () => {
  await using lake = await openTestLake()
  const {data, nextCursor} = await lake.client.request<Page<Robot>>({url: robots})
  expect(data).toMatchObject([
    {
      id: 'lake-api-token',
      label: 'API token',
      memberships: [{roleNames: ['administrator']}],
      managedBy: {resourceType: 'settings'},
    },
  ])
  expect(nextCursor).toBeNull()
  const removing = lake.client.request({method: 'DELETE', url: `${robots}/lake-api-token`})
  await expect(removing).rejects.toMatchObject({statusCode: 409})
  expect(await lake.client.fetch('count(*)')).toBe(0)
})

test('tokens are made, listed and withdrawn by the older addresses too', async () => {
  await using lake = await openTestLake()
  const url = '/projects/lake/tokens'
  type Token = {id: string; key: string; label: string; roles: {name: string}[]}
  const made = await lake.client.request<Token>({method: 'POST', url, body: {label: 'Old', roleName: 'viewer'}})
  expect(made).toMatchObject({label: 'Old', roles: [{name: 'viewer', title: 'Viewer'}]})
  expect(await lake.clientWith(made.key).fetch('count(*)')).toBe(0)
  const {key: _key, ...listed} = made
  expect(await lake.client.request<Token[]>({url})).toContainEqual(listed)
  await lake.client.request({method: 'DELETE', url: `${url}/${made.id}`})
  await expect(lake.clientWith(made.key).fetch('*')).rejects.toHaveProperty('statusCode', 401)
})

test('what a token cannot be is refused by name', async () => {
  await using lake = await openTestLake()
  await expect(addToken(lake, 'owner')).rejects.toThrow('administrator, editor, viewer')
  await expect(addToken(lake, 'editor', {label: ' '})).rejects.toThrow('label')
  await expect(addToken(lake, 'editor', {memberships: []})).rejects.toThrow('one membership')
  const elsewhere = [{resourceType: 'organization', resourceId: 'o', roleNames: ['editor']}]
  await expect(addToken(lake, 'editor', {memberships: elsewhere})).rejects.toThrow('one membership')
})

test('roles are told to whoever is signed in', async () => {
  await using lake = await openTestLake()
  const viewer = lake.clientFor('viewer')
  const roles = await viewer.request<{name: string}[]>({url: '/projects/lake/roles'})
  expect(roles.map(({name}) => name)).toEqual(['administrator', 'editor', 'viewer'])
  expect(roles[1]).toMatchObject({title: 'Editor', isCustom: false, appliesToUsers: true, appliesToRobots: true})
  const page = await viewer.request<Page<unknown>>({url: '/access/project/lake/roles'})
  expect(page).toMatchObject({data: roles, nextCursor: null, totalCount: 3})
  await expect(lake.anonymous.request({url: '/projects/lake/roles'})).rejects.toHaveProperty('statusCode', 401)
})

/** What a browser is told that asks for a page of an origin. */
async function toldTo(lake: TestLake, origin: string, headers: Record<string, string> = {}) {
  const response = await lake.request('/v1/data/query/production?query=1', {headers: {origin, ...headers}})
  return {
    status: response.status,
    origin: response.headers.get('access-control-allow-origin'),
    credentials: response.headers.get('access-control-allow-credentials'),
  }
}

async function mayWrite(lake: TestLake, origin: string): Promise<boolean> {
  const headers = {origin, authorization: 'Bearer test-token'}
  const body = JSON.stringify({mutations: []})
  const response = await lake.request('/v1/data/mutate/production', {method: 'POST', headers, body})
  return response.status !== 403
}

test('pages of an origin may use the lake from the moment at which it is added until it is withdrawn', async () => {
  await using lake = await openTestLake()
  const origin = 'https://studio.example.org'
  expect(await toldTo(lake, origin)).toMatchObject({status: 200, origin: null})
  expect(await mayWrite(lake, origin)).toBe(false)
  const {id} = await addOrigin(lake, origin)
  expect(await toldTo(lake, origin)).toEqual({status: 200, origin, credentials: 'true'})
  expect(await mayWrite(lake, origin)).toBe(true)
  const asked = await lake.request('/v1/check/cors', {headers: {origin}})
  expect(await asked.json()).toEqual({result: {allowed: true, withCredentials: true}})
  const signIn = await lake.request(`/v1/auth/login/lake?origin=${encodeURIComponent(`${origin}/studio`)}`, {
    headers: {},
  })
  expect(signIn.status).toBe(200)
  await lake.client.request({method: 'DELETE', url: `/projects/lake/cors/${id}`})
  expect(await toldTo(lake, origin)).toMatchObject({origin: null})
  expect(await mayWrite(lake, origin)).toBe(false)
})

test('pages of an origin without credentials use it as strangers do, and nobody signs in for them', async () => {
  await using lake = await openTestLake()
  const origin = 'https://elsewhere.example.org'
  await addOrigin(lake, origin, false)
  expect(await toldTo(lake, origin)).toEqual({status: 200, origin, credentials: null})
  expect(await toldTo(lake, origin, {authorization: 'Bearer test-token'})).toMatchObject({status: 403})
  const asked = await lake.request('/v1/check/cors', {headers: {origin}})
  expect(await asked.json()).toEqual({result: {allowed: true, withCredentials: false}})
  const signIn = await lake.request(`/v1/auth/login/lake?origin=${encodeURIComponent(origin)}`, {headers: {}})
  expect(signIn.status).toBe(400)
})

test('a page may open WebSockets where its origin may sign in', async () => {
  await using lake = await openTestLake()
  using sockets = await openWebSockets(lake)
  const statusOf = (origin: string) =>
    new Promise<string>((resolve) => {
      const socket = sockets.connect('/streams', origin)
      socket.on('open', () => {
        resolve('open')
        socket.close()
      })
      socket.on('error', (error) => resolve(error.message))
    })
  const [studio, elsewhere] = ['https://studio.example.org', 'https://elsewhere.example.org']
  expect(await statusOf(studio)).toContain('403')
  await addOrigin(lake, studio)
  await addOrigin(lake, elsewhere, false)
  expect(await statusOf(studio)).toBe('open')
  expect(await statusOf(elsewhere)).toContain('403')
})

test('the origins of the settings are listed, and stay', async () => {
  await using lake = await openTestLake()
  const [ofSettings] = await lake.client.request<Origin[]>({url: '/projects/lake/cors'})
  expect(ofSettings).toMatchObject({origin: testSiteUrl, allowCredentials: true, projectId: 'lake', deletedAt: null})
  const removing = lake.client.request({method: 'DELETE', url: `/projects/lake/cors/${ofSettings?.id}`})
  await expect(removing).rejects.toMatchObject({statusCode: 409})
  expect(await toldTo(lake, testSiteUrl)).toMatchObject({origin: testSiteUrl})
  await expect(addOrigin(lake, testSiteUrl)).rejects.toThrow('is there already')
})

test('what is no origin is refused', async () => {
  await using lake = await openTestLake()
  for (const origin of [
    '*',
    'https://*.example.org',
    'https://a.test/path',
    'a.test',
    'null',
    'file://',
    'https://a.test?',
  ])
    await expect(addOrigin(lake, origin), origin).rejects.toThrow('one origin')
  expect(await addOrigin(lake, 'HTTPS://A.test:443')).toMatchObject({origin: 'https://a.test', id: expect.any(Number)})
})

test('none of this is for others than administrators', async () => {
  await using lake = await openTestLake()
  const editor = lake.clientFor('editor')
  const urls = [
    robots,
    `${robots}/x`,
    '/projects/lake/tokens',
    '/projects/lake/tokens/x',
    '/projects/lake/cors',
    '/projects/lake/cors/1',
  ]
  for (const url of urls) {
    const methods = url.endsWith('x') || url.endsWith('1') ? ['DELETE'] : ['GET', 'POST']
    for (const method of methods) {
      const body =
        method === 'POST' ? {label: 'mine', roleName: 'administrator', origin: 'https://mine.test'} : undefined
      const request = {method, url, ...(body && {body})}
      await expect(editor.request(request), url).rejects.toHaveProperty('statusCode', 403)
      await expect(lake.anonymous.request(request), url).rejects.toHaveProperty('statusCode', 401)
    }
  }
  expect(await lake.client.request<Origin[]>({url: '/projects/lake/cors'})).toHaveLength(1)
  const elsewhere = lake.client.request({url: '/access/project/other/robots'})
  await expect(elsewhere).rejects.toHaveProperty('statusCode', 404)
})
