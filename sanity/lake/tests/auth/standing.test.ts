import {expect, test} from 'vitest'

import {createSession} from '#src/auth/sessions.ts'
import {anonymousGrants, type Token, viewerGrants} from '#src/index.ts'
import type {TestLake} from '#tests/support/open-test-lake.ts'

import {addPerson, anonymousRequest, openAuthLake, requestWith} from './people.ts'

const programs: Token[] = [
  {name: 'read', secret: 'test-read-token', grants: viewerGrants},
  {name: 'report', secret: 'test-report-token', grants: anonymousGrants},
]

const noon = Date.parse('2026-11-21T12:00:00Z')

function standing(lake: TestLake, id: string, token = 'test-read-token'): Promise<Response> {
  return requestWith(lake, token, `/v2021-10-04/projects/lake/acl/${id}`)
}

test("the site's read token learns in which role a person is, and since when they have been signed in", async () => {
  let now = noon
  await using lake = await openAuthLake([], {tokens: programs, now: () => now})
  const {id} = await addPerson(lake, 'anna@example.test')
  expect(await (await standing(lake, id)).json()).toMatchObject({roles: [{name: 'editor'}], signedInSince: null})
  await createSession(lake.lake.context, await addPerson(lake, 'jan@example.test'))
  expect(await (await standing(lake, id)).json()).toMatchObject({signedInSince: null})
  const person = await addPerson(lake, 'ewa@example.test', 'viewer')
  await createSession(lake.lake.context, person)
  now += 60_000
  await createSession(lake.lake.context, person)
  expect(await (await standing(lake, person.id)).json()).toMatchObject({
    projectUserId: person.id,
    role: 'viewer',
    roles: [{name: 'viewer'}],
    isRobot: false,
    signedInSince: '2026-11-21T12:00:00.000Z',
  })
  await lake.lake.context.accounts.sessions.removeOf(person.id)
  expect(await (await standing(lake, person.id)).json()).toMatchObject({signedInSince: null})
})

test('a session that has run out is none', async () => {
  let now = noon
  await using lake = await openAuthLake([], {tokens: programs, now: () => now})
  const person = await addPerson(lake, 'anna@example.test')
  await createSession(lake.lake.context, person)
  now += 15 * 24 * 60 * 60 * 1000
  expect(await (await standing(lake, person.id)).json()).toMatchObject({signedInSince: null})
})

test('a person who was removed or never was is not found', async () => {
  await using lake = await openAuthLake([], {tokens: programs})
  const {id} = await addPerson(lake, 'anna@example.test')
  await requestWith(lake, 'test-token', `/v1/lake/users/${id}`, {method: 'DELETE'})
  expect((await standing(lake, id)).status).toBe(404)
  expect((await standing(lake, 'unobody')).status).toBe(404)
})

test('how others stand is nobody else’s business', async () => {
  await using lake = await openAuthLake([], {tokens: programs})
  const {id} = await addPerson(lake, 'anna@example.test')
  const editor = await createSession(lake.lake.context, await addPerson(lake, 'jan@example.test'))
  expect((await standing(lake, id, editor)).status).toBe(403)
  expect((await standing(lake, id, 'test-report-token')).status).toBe(403)
  expect((await standing(lake, id, 'test-token')).status).toBe(200)
  expect((await anonymousRequest(lake, `/v1/projects/lake/acl/${id}`)).status).toBe(401)
})
