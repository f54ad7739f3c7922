import {expect, test} from 'vitest'

import {prepareFirstAdministrator} from '#src/auth/first-administrator.ts'
import {hashPassword} from '#src/auth/passwords.ts'
import {testLakeUrl, testSiteUrl, type TestLake} from '#tests/support/open-test-lake.ts'

import {anonymousRequest, openAuthLake, password, postForm, requestWith, signIn, tokenFrom} from './people.ts'

const nobody = {email: undefined, password: undefined}
const email = 'anna@example.test'

async function firstLink({lake}: TestLake): Promise<{path: string; code: string}> {
  const {link} = await prepareFirstAdministrator(lake.context, nobody)
  const url = new URL(link ?? '')
  expect(url.origin).toBe(testLakeUrl)
  return {path: url.pathname + url.search, code: url.searchParams.get('code') ?? ''}
}

function choose(lake: TestLake, code: string, fields: Record<string, string> = {}): Promise<Response> {
  return postForm(lake, '/v1/auth/start', {code, email, password, repeated: password, ...fields})
}

test('the first start answers a link at which the administrator chooses a password and is signed in', async () => {
  await using lake = await openAuthLake()
  const {path, code} = await firstLink(lake)
  const page = await (await anonymousRequest(lake, path)).text()
  expect(page).toContain('Choose a password')
  expect(page).toContain('autocomplete="new-password"')
  const response = await choose(lake, code)
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toMatch(new RegExp(`^${testSiteUrl}/studio#sid=`))
  const token = await tokenFrom(lake, response)
  const me = await requestWith(lake, token, '/v1/users/me')
  expect(await me.json()).toMatchObject({email, role: 'administrator'})
  expect((await signIn(lake, {email, password})).status).toBe(303)
})

test('opening the link does not use it up, choosing a password does', async () => {
  await using lake = await openAuthLake()
  const {path, code} = await firstLink(lake)
  const looks = await Promise.all([path, path, path].map((each) => anonymousRequest(lake, each)))
  expect(looks.map(({status}) => status)).toEqual([200, 200, 200])
  expect((await choose(lake, code)).status).toBe(303)
  expect((await choose(lake, code)).status).toBe(410)
  const after = await anonymousRequest(lake, path)
  expect(after.status).toBe(410)
  expect(await after.text()).toContain('This link no longer works')
})

test('of two who use the link at once, one gets in', async () => {
  await using lake = await openAuthLake()
  const {code} = await firstLink(lake)
  const answers = await Promise.all([choose(lake, code), choose(lake, code)])
  expect(new Set(answers.map(({status}) => status))).toEqual(new Set([303, 410]))
})

test('the next start makes a new link, and the old one stops working', async () => {
  await using lake = await openAuthLake()
  const old = await firstLink(lake)
  const fresh = await firstLink(lake)
  expect((await choose(lake, old.code)).status).toBe(410)
  expect((await choose(lake, fresh.code)).status).toBe(303)
})

test('once an administrator has a password, a start prints no link', async () => {
  await using lake = await openAuthLake()
  const {code} = await firstLink(lake)
  await choose(lake, code)
  expect(await prepareFirstAdministrator(lake.lake.context, nobody)).toMatchObject({link: null})
})

test('a short password, a repeated one that differs, and a bad address are explained, and the link stays', async () => {
  await using lake = await openAuthLake()
  const {code} = await firstLink(lake)
  const short = await choose(lake, code, {password: 'krótkie', repeated: 'krótkie'})
  const different = await choose(lake, code, {repeated: `${password}!`})
  const noAddress = await choose(lake, code, {email: 'anna'})
  const isAddress = await choose(lake, code, {password: email, repeated: email})
  expect([short.status, different.status, noAddress.status, isAddress.status]).toEqual([422, 422, 422, 422])
  expect(await short.text()).toContain('at least 15 characters')
  expect(await different.text()).toContain('The passwords differ')
  expect(await noAddress.text()).toContain('name@example.com')
  expect(await isAddress.text()).toContain('The password cannot be the e-mail address')
  expect((await choose(lake, code)).status).toBe(303)
})

test('a form from another site does not use the link', async () => {
  await using lake = await openAuthLake()
  const {code} = await firstLink(lake)
  const fields = {code, email, password, repeated: password}
  expect((await postForm(lake, '/v1/auth/start', fields, {'sec-fetch-site': 'same-site'})).status).toBe(403)
  expect((await choose(lake, code)).status).toBe(303)
})

test('with an address and a password in the settings, that administrator exists and needs no link', async () => {
  await using lake = await openAuthLake()
  const answer = await prepareFirstAdministrator(lake.lake.context, {email, password})
  expect(answer).toEqual({email, link: null})
  expect((await signIn(lake, {email, password})).status).toBe(303)
})

test('a password in the settings replaces a forgotten one and ends its sessions', async () => {
  await using lake = await openAuthLake()
  await prepareFirstAdministrator(lake.lake.context, {email, password})
  const token = await tokenFrom(lake, await signIn(lake, {email, password}))
  await prepareFirstAdministrator(lake.lake.context, {email, password: 'nowe hasło na dziś'})
  expect((await requestWith(lake, token, '/v1/users/me')).status).toBe(401)
  expect((await signIn(lake, {email, password})).status).toBe(401)
  expect((await signIn(lake, {email, password: 'nowe hasło na dziś'})).status).toBe(303)
})

test('a start with the same settings leaves sessions alone', async () => {
  await using lake = await openAuthLake()
  await prepareFirstAdministrator(lake.lake.context, {email, password})
  const token = await tokenFrom(lake, await signIn(lake, {email, password}))
  await prepareFirstAdministrator(lake.lake.context, {email, password})
  expect((await requestWith(lake, token, '/v1/users/me')).status).toBe(200)
})

test('half of the settings is an error that names the other half', async () => {
  await using lake = await openAuthLake()
  const half = prepareFirstAdministrator(lake.lake.context, {email, password: undefined})
  await expect(half).rejects.toThrow('LAKE_ADMIN_PASSWORD is not set')
})

test('a password known from leaks is refused at the link and in the settings, one that was chosen before stays good', async () => {
  await using lake = await openAuthLake()
  const leaked = 'Password12345678'
  const {code} = await firstLink(lake)
  const answer = await choose(lake, code, {password: leaked, repeated: leaked})
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('lists by which guessers try')])
  const inSettings = () => prepareFirstAdministrator(lake.lake.context, {email, password: leaked})
  await choose(lake, code)
  await expect(inSettings()).rejects.toThrow('known from leaks')
  const user = await lake.lake.context.accounts.users.byEmail(email)
  const before = await hashPassword(leaked, {N: 2 ** 10, r: 8, p: 1})
  await lake.lake.context.accounts.users.change(user?.id ?? '', {password: before})
  expect((await signIn(lake, {email, password: leaked})).status).toBe(303)
  expect(await inSettings()).toMatchObject({email})
})

test('a password in the settings that is too short is refused', async () => {
  await using lake = await openAuthLake()
  const short = prepareFirstAdministrator(lake.lake.context, {email, password: 'admin'})
  await expect(short).rejects.toThrow('at least 15 characters')
})
