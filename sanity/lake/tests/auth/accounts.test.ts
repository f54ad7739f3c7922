import {DatabaseSync} from 'node:sqlite'

import {expect, test} from 'vitest'

import {addAccount, invite as invitePerson, removeAccount} from '#src/auth/accounts.ts'
import {useCode} from '#src/auth/one-time-codes.ts'
import {createSession} from '#src/auth/sessions.ts'
import {dataFolder, tamper} from '#tests/support/data-folder.ts'
import type {TestLake} from '#tests/support/open-test-lake.ts'

import {
  addPerson,
  anonymousRequest,
  exchange,
  openAuthLake,
  password,
  postForm,
  requestWith,
  signIn,
  tokenFrom,
} from './people.ts'

const accounts = '/v1/lake/users'
const person = {name: 'Jan Kowalski', email: 'jan@example.test', role: 'editor'}

function send(lake: TestLake, method: string, path: string, body?: unknown): Promise<Response> {
  return requestWith(lake, 'test-token', path, {
    method,
    ...(body !== undefined && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}),
  })
}

async function invite(lake: TestLake): Promise<{id: string; code: string; path: string}> {
  const response = await send(lake, 'POST', accounts, person)
  const {user, invitation} = await response.json()
  const url = new URL(invitation.link)
  return {id: user.id, code: url.searchParams.get('code') ?? '', path: url.pathname + url.search}
}

function accept(lake: TestLake, code: string): Promise<Response> {
  return postForm(lake, '/v1/auth/start', {code, password, repeated: password})
}

function codeOf(answer: {invitation: {link: string}}): string {
  return new URL(answer.invitation.link).searchParams.get('code') ?? ''
}

/** The tables in which something belongs to a person. */
function tablesAbout({folder}: TestLake, userId: string): string[] {
  const database = new DatabaseSync(`${folder}/lake.sqlite`, {readOnly: true})
  const named =
    "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'user_id'"
  const tables = database
    .prepare(named)
    .all()
    .map(({name}) => String(name))
  const found = tables.filter((name) => database.prepare(`SELECT 1 FROM ${name} WHERE user_id = ?`).get(userId))
  database.close()
  return found.toSorted()
}

test('an invited person is in the list as invited, chooses a password at the link, and is active then', async () => {
  await using lake = await openAuthLake()
  const {code, path} = await invite(lake)
  const before = await (await send(lake, 'GET', accounts)).json()
  expect(before.users).toMatchObject([{...person, state: 'invited', lastSeenAt: null}])
  const page = await (await anonymousRequest(lake, path)).text()
  expect(page).toContain('Hello, Jan Kowalski.')
  expect(page).toMatch(/value="jan@example.test"[^>]*readonly/)
  const token = await tokenFrom(lake, await accept(lake, code))
  const me = await requestWith(lake, token, '/v1/users/me')
  expect(await me.json()).toMatchObject({name: 'Jan Kowalski', email: person.email})
  const after = await (await send(lake, 'GET', accounts)).json()
  expect(after.users).toMatchObject([{state: 'active', lastSeenAt: expect.any(String)}])
})

test('an invitation holds for seven days', async () => {
  let now = Date.parse('2026-11-21T12:00:00Z')
  await using lake = await openAuthLake([], {now: () => now})
  const {code} = await invite(lake)
  now += 7 * 24 * 60 * 60 * 1000
  expect((await accept(lake, code)).status).toBe(410)
})

test('a new link replaces the old one and resets a forgotten password', async () => {
  await using lake = await openAuthLake()
  const {id, email} = await addPerson(lake, 'ewa@example.test')
  const first = await (await send(lake, 'POST', `${accounts}/${id}/invitation`)).json()
  const second = await (await send(lake, 'POST', `${accounts}/${id}/invitation`)).json()
  expect((await accept(lake, codeOf(first))).status).toBe(410)
  const fresh = 'całkiem nowe hasło'
  await postForm(lake, '/v1/auth/start', {code: codeOf(second), password: fresh, repeated: fresh})
  expect((await signIn(lake, {email: email ?? '', password})).status).toBe(401)
  expect((await signIn(lake, {email: email ?? '', password: fresh})).status).toBe(303)
})

test('only administrators manage accounts', async () => {
  await using lake = await openAuthLake()
  const editor = await createSession(lake.lake.context, await addPerson(lake, 'ewa@example.test'))
  expect((await anonymousRequest(lake, accounts)).status).toBe(401)
  expect((await requestWith(lake, editor, accounts)).status).toBe(403)
  const attempt = await requestWith(lake, editor, accounts, {method: 'POST', body: JSON.stringify(person)})
  expect(attempt.status).toBe(403)
})

test('an address has one account', async () => {
  await using lake = await openAuthLake()
  await invite(lake)
  const again = await send(lake, 'POST', accounts, {...person, email: 'JAN@example.test'})
  expect(again.status).toBe(409)
  expect(await again.json()).toMatchObject({errorCode: 'emailTaken'})
})

test('a missing name, address or role is refused by name', async () => {
  await using lake = await openAuthLake()
  const answers = await Promise.all([
    send(lake, 'POST', accounts, {...person, name: ' '}),
    send(lake, 'POST', accounts, {...person, email: 'jan'}),
    send(lake, 'POST', accounts, {...person, role: 'owner'}),
    send(lake, 'POST', accounts, 'nothing'),
  ])
  expect(answers.map(({status}) => status)).toEqual([400, 400, 400, 400])
  const bodies = await Promise.all(answers.map((answer) => answer.json()))
  expect(bodies.map(({errorCode}) => errorCode)).toEqual(['invalidName', 'invalidEmail', 'invalidRole', undefined])
})

test('another role ends the sessions, another name does not', async () => {
  await using lake = await openAuthLake()
  const user = await addPerson(lake, 'ewa@example.test')
  const token = await createSession(lake.lake.context, user)
  await send(lake, 'PATCH', `${accounts}/${user.id}`, {name: 'Ewa Nowak'})
  expect(await (await requestWith(lake, token, '/v1/users/me')).json()).toMatchObject({
    name: 'Ewa Nowak',
    role: 'editor',
  })
  const changed = await send(lake, 'PATCH', `${accounts}/${user.id}`, {role: 'viewer'})
  expect(await changed.json()).toMatchObject({user: {name: 'Ewa Nowak', role: 'viewer'}})
  expect((await requestWith(lake, token, '/v1/users/me')).status).toBe(401)
})

test('a sign-in on its way to the Studio ends where sessions end: by a new password or another role', async () => {
  await using lake = await openAuthLake()
  const {id, email} = await addPerson(lake, 'ewa@example.test')
  const fresh = 'inne długie hasło'
  const link = codeOf(await (await send(lake, 'POST', `${accounts}/${id}/invitation`)).json())
  const beforePassword = await signIn(lake, {email: email ?? '', password})
  await postForm(lake, '/v1/auth/start', {code: link, password: fresh, repeated: fresh})
  expect((await exchange(lake, beforePassword)).status).toBe(404)
  const beforeRole = await signIn(lake, {email: email ?? '', password: fresh})
  await send(lake, 'PATCH', `${accounts}/${id}`, {role: 'viewer'})
  expect((await exchange(lake, beforeRole)).status).toBe(404)
})

test('the last administrator can be neither removed nor given another role', async () => {
  await using lake = await openAuthLake()
  const {id} = await addPerson(lake, 'anna@example.test', 'administrator')
  // Somebody invited cannot sign in yet and does not count.
  await send(lake, 'POST', accounts, {...person, role: 'administrator'})
  const removal = await send(lake, 'DELETE', `${accounts}/${id}`)
  const demotion = await send(lake, 'PATCH', `${accounts}/${id}`, {role: 'editor'})
  expect([removal.status, demotion.status]).toEqual([409, 409])
  expect(await removal.json()).toMatchObject({errorCode: 'lastAdministrator'})
  await addPerson(lake, 'ewa@example.test', 'administrator')
  expect((await send(lake, 'PATCH', `${accounts}/${id}`, {role: 'editor'})).status).toBe(200)
})

test('a removed person is signed out and cannot sign in, but history still knows the name', async () => {
  await using lake = await openAuthLake()
  const user = await addPerson(lake, 'ewa@example.test')
  const token = await createSession(lake.lake.context, user)
  const removal = await send(lake, 'DELETE', `${accounts}/${user.id}`)
  expect(await removal.json()).toEqual({id: user.id, deleted: true})
  expect((await requestWith(lake, token, '/v1/users/me')).status).toBe(401)
  expect((await signIn(lake, {email: 'ewa@example.test', password})).status).toBe(401)
  expect((await send(lake, 'DELETE', `${accounts}/${user.id}`)).status).toBe(404)
  expect(await lake.client.users.getById(user.id)).toMatchObject({id: user.id, displayName: 'Anna Nowak'})
})

test('beside the name, nothing is kept of a removed person', async () => {
  await using lake = await openAuthLake()
  const user = await addPerson(lake, 'ewa@example.test')
  const other = await addPerson(lake, 'jan@example.test')
  for (const {id} of [user, other])
    await lake.lake.context.accounts.values.write(id, [{key: 'searches', value: ['Żary']}])
  await createSession(lake.lake.context, user)
  await signIn(lake, {email: 'ewa@example.test', password})
  await send(lake, 'POST', `${accounts}/${user.id}/invitation`)
  expect(tablesAbout(lake, user.id)).toEqual(['one_time_codes', 'sessions', 'user_values'])
  await send(lake, 'DELETE', `${accounts}/${user.id}`)
  expect([tablesAbout(lake, user.id), tablesAbout(lake, other.id)]).toEqual([[], ['user_values']])
})

test('what an earlier version kept of people who were removed goes at the first start', async () => {
  await using folder = await dataFolder()
  const earlier = await openAuthLake([], {folder: folder.path})
  const user = await addPerson(earlier, 'ewa@example.test')
  await send(earlier, 'DELETE', `${accounts}/${user.id}`)
  await earlier[Symbol.asyncDispose]()
  tamper(
    folder,
    `INSERT INTO user_values VALUES ('${user.id}', 'searches', '[]'); DELETE FROM migrations WHERE number = 16`,
  )
  await using lake = await openAuthLake([], {folder: folder.path})
  expect(tablesAbout(lake, user.id)).toEqual([])
})

test('a role changed while a password is being chosen stays changed', async () => {
  await using lake = await openAuthLake()
  const {id, code} = await invite(lake)
  const accepting = accept(lake, code)
  // From here on the link is used up or about to be, and the password is being hashed.
  await send(lake, 'PATCH', `${accounts}/${id}`, {role: 'viewer'})
  await accepting
  expect(await (await send(lake, 'GET', accounts)).json()).toMatchObject({users: [{role: 'viewer', state: 'active'}]})
})

test('of what two do at the same time with an account, one happens', async () => {
  await using lake = await openAuthLake()
  const {context} = lake.lake
  const [anna, ewa] = [
    await addPerson(lake, 'anna@example.test', 'administrator'),
    await addPerson(lake, 'ewa@example.test', 'administrator'),
  ]
  const removed = await Promise.allSettled([removeAccount(context, anna, ewa), removeAccount(context, ewa, anna)])
  expect(removed.map(({status}) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const added = await Promise.allSettled([addAccount(context, person, ewa), addAccount(context, person, ewa)])
  expect(added.map(({status}) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const jan = await context.accounts.users.byEmail(person.email)
  if (!jan) throw new Error('Jan has an account.')
  const invitations = await Promise.all([invitePerson(context, jan, ewa), invitePerson(context, jan, ewa)])
  const codes = invitations.map(({link}) => new URL(link).searchParams.get('code') ?? '')
  const users = await Promise.all([...codes, ...codes].map((code) => useCode(context, code, ['invitation'])))
  expect(users.filter((user) => user !== null)).toHaveLength(1)
})
