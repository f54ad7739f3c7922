import {expect, test} from 'vitest'

import {openTestLake, testLakeUrl, testSiteUrl} from '#tests/support/open-test-lake.ts'

import {addPerson, anonymousRequest} from './people.ts'

test('nobody signed in is nobody', async () => {
  await using lake = await openTestLake()
  expect(await lake.anonymous.users.getById('me')).toEqual({})
  expect((await anonymousRequest(lake, '/v1/auth/id')).status).toBe(401)
})

test('the API token is an administrator with a name', async () => {
  await using lake = await openTestLake()
  const me = await lake.client.users.getById('me')
  expect(me).toMatchObject({role: 'administrator', roles: [{title: 'Administrator'}]})
  expect(await lake.client.users.getById(me.id)).toMatchObject({id: me.id, displayName: 'API token'})
})

test('several people at once come as a list without the unknown ones', async () => {
  await using lake = await openTestLake()
  const anna = await addPerson(lake, 'anna@example.test')
  const ewa = await addPerson(lake, 'ewa@example.test')
  const found = await lake.client.request({url: `/users/${anna.id},unknown,${ewa.id}`})
  expect(found).toEqual([anna, ewa].map(({id, name}) => ({id, displayName: name, imageUrl: null})))
  await expect(lake.client.request({url: '/users/unknown'})).rejects.toMatchObject({statusCode: 404})
  await expect(lake.anonymous.request({url: `/users/${anna.id}`})).rejects.toMatchObject({statusCode: 401})
})

test('what the Studio remembers for a person is there after a restart, and nobody else sees it', async () => {
  await using lake = await openTestLake()
  const editor = lake.clientFor('editor')
  const saved = [
    {key: 'studio.layout', value: {view: 'detail'}},
    {key: 'studio.sort', value: null},
  ]
  expect(await editor.request({method: 'PUT', url: '/users/me/keyvalue', body: saved})).toEqual(saved)
  await editor.request({method: 'PUT', url: '/users/me/keyvalue', body: [{key: 'studio.sort', value: 'title'}]})
  expect(await editor.request({url: '/users/me/keyvalue/studio.layout,studio.sort,other'})).toEqual([
    {key: 'studio.layout', value: {view: 'detail'}},
    {key: 'studio.sort', value: 'title'},
  ])
  expect(await lake.client.request({url: '/users/me/keyvalue/studio.layout'})).toEqual([])
  await expect(lake.anonymous.request({url: '/users/me/keyvalue/studio.layout'})).rejects.toMatchObject({
    statusCode: 401,
  })
  const bad = editor.request({method: 'PUT', url: '/users/me/keyvalue', body: {key: 'a'}})
  await expect(bad).rejects.toMatchObject({statusCode: 400})
})

test('what belongs to the cloud is answered empty, and never with an error', async () => {
  await using lake = await openTestLake()
  const editor = lake.clientFor('editor')
  const get = (url: string) => editor.request({url})
  expect(await get('/features')).toEqual(['contentReleases', 'singleDocRelease', 'studioComments', 'sanityTasks'])
  expect(await get('/projects/lake/grants')).toEqual({})
  expect(await get('/projects/lake/user-applications')).toEqual([])
  expect(await get('/projects/lake/datasets')).toMatchObject([{name: 'production', aclMode: 'public'}])
  expect(await get('/journey/trial?studioVersion=6.16.0')).toBeNull()
  expect(await get('/journey/announcements')).toBeNull()
  expect(await get('/subscriptions/project/lake')).toBeNull()
  expect(await get('/schedules/lake/production?limit=1')).toEqual({schedules: []})
  expect(await get('/intake/telemetry-status')).toEqual({status: 'denied'})
  expect(await get('/help?m=sanity@6.16.0')).toEqual({resources: {sectionArray: []}})
  expect(await get('/data/references/production/documents/page/to')).toEqual({totalCount: 0, references: []})
  // What Studio 5 reads: nothing of its schema is to be sent.
  const claim = {method: 'POST', url: '/descriptors/claim', body: {descriptorId: 'a', contextKey: 'dataset:lake'}}
  expect(await editor.request(claim)).toEqual({synchronization: {type: 'complete'}})
  const beacon = await anonymousRequest(lake, '/v2023-12-18/intake/batch', {method: 'POST', body: '{}'})
  expect(beacon.status).toBe(200)
})

test('the project names its people and roles', async () => {
  await using lake = await openTestLake()
  const {id} = await addPerson(lake, 'anna@example.test')
  const project = await lake.client.projects.getById('lake')
  expect(project).toMatchObject({id: 'lake', organizationId: null, members: [{id, roles: [{name: 'editor'}]}]})
  expect(await lake.client.request({url: '/projects/lake?includeMembers=false'})).not.toHaveProperty('members')
  await expect(lake.anonymous.request({url: '/projects/lake'})).rejects.toMatchObject({statusCode: 401})
  await expect(lake.client.request({url: '/projects/other'})).rejects.toMatchObject({statusCode: 404})
})

test('ping may be timed, and an origin can ask whether it is allowed', async () => {
  await using lake = await openTestLake()
  const ping = await anonymousRequest(lake, '/v2025-03-01/ping')
  expect([ping.status, ping.headers.get('timing-allow-origin')]).toEqual([200, '*'])
  const check = async (origin: string) => {
    const response = await lake.lake.fetch(`${testLakeUrl}/v1/check/cors`, {headers: {origin}})
    return {origin: response.headers.get('access-control-allow-origin'), ...(await response.json())}
  }
  expect(await check(testSiteUrl)).toMatchObject({origin: testSiteUrl, result: {allowed: true, withCredentials: true}})
  expect(await check('https://evil.test')).toMatchObject({origin: '*', result: {allowed: false}})
})

test('an unknown address is a 404 in JSON', async () => {
  await using lake = await openTestLake()
  const response = await anonymousRequest(lake, '/v1/socket/production')
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('application/json')
})
