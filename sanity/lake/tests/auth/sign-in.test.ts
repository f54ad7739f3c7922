import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {changeAccount, removeAccount} from '#src/auth/accounts.ts'
import {clientAddress, withClientAddress} from '#src/auth/client-address.ts'
import {createSession} from '#src/auth/sessions.ts'
import {createSignInDesk} from '#src/auth/sign-in.ts'
import {listUsers} from '#src/auth/users.ts'
import {testLakeUrl, testSiteUrl} from '#tests/support/open-test-lake.ts'

import {
  addPerson,
  anonymousRequest,
  openAuthLake,
  password,
  postForm,
  requestWith,
  signIn,
  tokenFrom,
} from './people.ts'

const email = 'anna@example.test'

test('the Studio is told of one way to sign in, with a title', async () => {
  await using lake = await openAuthLake()
  const response = await anonymousRequest(lake, '/v1/auth/providers')
  const {providers} = await response.json()
  expect(providers).toEqual([{name: 'lake', title: 'Sign in', url: `${testLakeUrl}/v1/auth/login/lake`}])
})

test('the sign-in page is a form without script that may not be framed', async () => {
  await using lake = await openAuthLake()
  const response = await anonymousRequest(lake, `/v1/auth/login/lake?origin=${testSiteUrl}/studio&withSid=true`)
  const page = await response.text()
  expect(response.status).toBe(200)
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('<label for="email">E-mail address</label>')
  expect(page).toContain('autocomplete="current-password"')
  expect(page).not.toContain('<script')
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain(`form-action 'self' ${testSiteUrl}`)
})

test('the sign-in page wears its own stylesheet, and no other', async () => {
  await using lake = await openAuthLake()
  const response = await anonymousRequest(lake, `/v1/auth/login/lake?origin=${testSiteUrl}/studio&withSid=true`)
  const [, style = ''] = /<style>(.*)<\/style>/s.exec(await response.text()) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
})

test('with the right password one is sent back to the Studio, which gets a token that works', async () => {
  await using lake = await openAuthLake()
  const user = await addPerson(lake, email)
  const response = await signIn(lake, {email: ' Anna@Example.test ', password})
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toMatch(new RegExp(`^${testSiteUrl}/studio#sid=[\\w-]{43}$`))
  const token = await tokenFrom(lake, response)
  const me = await requestWith(lake, token, '/v1/users/me')
  expect(await me.json()).toMatchObject({
    id: user.id,
    email,
    role: 'editor',
    roles: [{name: 'editor', title: 'Editor'}],
  })
})

test('the code in the address works once', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const response = await signIn(lake, {email, password})
  const sid = new URL(response.headers.get('location') ?? '').hash.slice('#sid='.length)
  const first = await anonymousRequest(lake, `/v1/auth/fetch?sid=${sid}`)
  const second = await anonymousRequest(lake, `/v1/auth/fetch?sid=${sid}`)
  expect([first.status, second.status]).toEqual([200, 404])
})

test('the code in the address works for a minute', async () => {
  let now = Date.parse('2026-11-21T12:00:00Z')
  await using lake = await openAuthLake([], {now: () => now})
  await addPerson(lake, email)
  const response = await signIn(lake, {email, password})
  now += 60_000
  const sid = new URL(response.headers.get('location') ?? '').hash.slice('#sid='.length)
  expect((await anonymousRequest(lake, `/v1/auth/fetch?sid=${sid}`)).status).toBe(404)
})

test('a wrong password and an unknown address get the same answer', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const wrong = await signIn(lake, {email, password: 'nie to hasło'})
  const unknown = await signIn(lake, {email: 'nikt@example.test', password})
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  const [wrongPage, unknownPage] = [await wrong.text(), await unknown.text()]
  expect(wrongPage).toContain('The e-mail address or the password is wrong')
  expect(unknownPage.replace('nikt@example.test', email)).toBe(wrongPage)
})

test('an error summary takes the focus and links to the fields', async () => {
  await using lake = await openAuthLake()
  const response = await signIn(lake, {email: '', password: ''})
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(page).toContain('<title>Error: Sign in')
  expect(page).toMatch(/role="alert"[^>]*autofocus/)
  expect(page).toContain('<a href="#email">Give your e-mail address.</a>')
  expect(page).toContain('<a href="#password">Give your password.</a>')
  expect(page).toMatch(/id="password"[^>]*aria-invalid="true"/)
})

test('what was typed comes back escaped', async () => {
  await using lake = await openAuthLake()
  const response = await signIn(lake, {email: '"><script>alert(1)</script>', password: 'x'})
  expect(await response.text()).not.toContain('<script>')
})

test('after ten wrong tries an account has to wait, even with the right password', async () => {
  let now = Date.parse('2026-11-21T12:00:00Z')
  await using lake = await openAuthLake([], {now: () => now})
  await addPerson(lake, email)
  await Promise.all(Array.from({length: 10}, () => signIn(lake, {email, password: 'nie to hasło'})))
  now += 60_000
  const refused = await signIn(lake, {email, password})
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('840')
  expect(await refused.text()).toContain('Try again in 14 minutes.')
  now += 14 * 60_000
  expect((await signIn(lake, {email, password})).status).toBe(303)
}, 60_000)

test('a network address that tries forty accounts has to wait, others do not', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const desk = createSignInDesk(lake.lake.context)
  const tryFrom = (address: string, account: string) =>
    desk.signIn({email: account, password}, withClientAddress(new Request(testLakeUrl), address))
  const tries = Array.from({length: 40}, (_, index) => tryFrom('192.0.2.1', `nikt${index}@example.test`))
  for (const tried of await Promise.all(tries)) expect(tried).toEqual({kind: 'refused'})
  expect(await tryFrom('192.0.2.1', email)).toMatchObject({kind: 'limited'})
  expect(await tryFrom('192.0.2.2', email)).toMatchObject({kind: 'signedIn'})
})

test('where a request came from is known by its socket, not by what it says', () => {
  const request = new Request(testLakeUrl, {headers: {'x-forwarded-for': '192.0.2.9'}})
  expect(clientAddress(request)).toBe('local')
  expect(clientAddress(withClientAddress(request, '192.0.2.1'))).toBe('192.0.2.1')
})

test('a sign-in that would lead to another site is refused, on the page and in the form', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const origin = 'https://evil.test/studio'
  const shown = await anonymousRequest(lake, `/v1/auth/login/lake?origin=${origin}`)
  const sent = await postForm(lake, '/v1/auth/login/lake', {origin, email, password})
  expect([shown.status, sent.status]).toEqual([400, 400])
  expect(await shown.text()).toContain('does not belong here')
  expect(sent.headers.get('location')).toBeNull()
})

test('an address that only looks like the site is refused', async () => {
  await using lake = await openAuthLake()
  const lookalikes = [
    `${testSiteUrl}@evil.test/`,
    `${testSiteUrl}.evil.test/`,
    'javascript:alert(1)',
    '//evil.test',
    '',
  ]
  const answers = await Promise.all(
    lookalikes.map((origin) => anonymousRequest(lake, `/v1/auth/login/lake?origin=${encodeURIComponent(origin)}`)),
  )
  expect(answers.map(({status}) => status)).toEqual(lookalikes.map(() => 400))
})

test('a form sent from another site signs nobody in', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const fields = {origin: `${testSiteUrl}/studio`, email, password}
  const otherOrigin = await postForm(lake, '/v1/auth/login/lake', fields, {origin: testSiteUrl})
  const crossSite = await postForm(lake, '/v1/auth/login/lake', fields, {'sec-fetch-site': 'cross-site'})
  expect([otherOrigin.status, crossSite.status]).toEqual([403, 403])
})

test('signing out ends the session', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const token = await tokenFrom(lake, await signIn(lake, {email, password}))
  expect((await requestWith(lake, token, '/v1/auth/id')).status).toBe(200)
  expect((await requestWith(lake, token, '/v1/auth/logout', {method: 'POST'})).status).toBe(204)
  const after = await requestWith(lake, token, '/v1/users/me')
  expect(after.status).toBe(401)
  expect(await after.json()).toMatchObject({errorCode: 'SIO-401-ANF'})
})

test('a session ends after two weeks without use, and use prolongs it', async () => {
  const day = 24 * 60 * 60 * 1000
  let now = Date.parse('2026-11-21T12:00:00Z')
  await using lake = await openAuthLake([], {now: () => now})
  await addPerson(lake, email)
  const token = await tokenFrom(lake, await signIn(lake, {email, password}))
  now += 13 * day
  expect((await requestWith(lake, token, '/v1/users/me')).status).toBe(200)
  now += 13 * day
  expect((await requestWith(lake, token, '/v1/users/me')).status).toBe(200)
  now += 14 * day
  expect((await requestWith(lake, token, '/v1/users/me')).status).toBe(401)
})

test('neither tokens nor passwords are stored', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const token = await tokenFrom(lake, await signIn(lake, {email, password}))
  const [user] = await lake.lake.context.accounts.users.all()
  const files = ['lake.sqlite', 'lake.sqlite-wal'].map((name) => readFileSync(join(lake.folder, name), 'latin1'))
  const stored = files.join('')
  expect(stored).toContain(user?.password)
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(password)
})

test('a listener of somebody who is signed out hears nothing more', async () => {
  await using lake = await openAuthLake()
  const token = await createSession(lake.lake.context, await addPerson(lake, email))
  const response = await requestWith(lake, token, '/v2025-02-19/data/listen/production?query=*&includeAllVersions=true')
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let heard = ''
  await requestWith(lake, token, '/v1/auth/logout', {method: 'POST'})
  await lake.client.create({_id: 'drafts.secret', _type: 'page'})
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
    heard += decoder.decode(part.value)
  expect(heard).toContain('event: welcome')
  expect(heard).not.toContain('secret')
})

test('an account removed while its password is being checked stays removed', async () => {
  await using lake = await openAuthLake()
  const {context} = lake.lake
  const user = await addPerson(lake, 'anna@example.test')
  const desk = createSignInDesk(context)
  const signingIn = desk.signIn({email: 'anna@example.test', password}, new Request(testLakeUrl))
  await removeAccount(context, user, user)
  expect(await signingIn).toEqual({kind: 'refused'})
  expect(await listUsers(context)).toEqual([])
})

test('a role changed while the password is being checked stays changed', async () => {
  await using lake = await openAuthLake()
  const {context} = lake.lake
  const user = await addPerson(lake, 'anna@example.test', 'editor')
  const desk = createSignInDesk(context)
  const signingIn = desk.signIn({email: 'anna@example.test', password}, new Request(testLakeUrl))
  await changeAccount(context, user, {name: user.name, role: 'viewer'}, user)
  expect(await signingIn).toMatchObject({kind: 'signedIn', user: {role: 'viewer'}})
  expect(await listUsers(context)).toMatchObject([{role: 'viewer'}])
})
