import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {TOTP, URI} from 'otpauth'
import {expect, test} from 'vitest'

import type {TestLake} from '#tests/support/open-test-lake.ts'
import {testSiteUrl} from '#tests/support/open-test-lake.ts'

import {
  addPerson,
  anonymousRequest,
  exchange,
  openAuthLake,
  password,
  postForm,
  requestWith,
  signIn,
  signInFrom,
  tokenFrom,
} from './people.ts'

const email = 'anna@example.test'
const page = '/v1/auth/second-factor'
const halfMinute = 30_000

/** A lake with Anna in it, under a clock that stands still until it is told. */
async function openLakeWithAnna() {
  const clock = {now: Date.parse('2026-11-30T12:00:05Z')}
  const lake = await openAuthLake([], {now: () => clock.now})
  const anna = await addPerson(lake, email)
  return {lake, anna, clock, [Symbol.asyncDispose]: () => lake[Symbol.asyncDispose]()}
}

/** The same, after Anna has turned her second factor on; the code of that moment is used up. */
async function openLakeWithFactor() {
  const opened = await openLakeWithAnna()
  const {lake, clock} = opened
  const {step, app} = await begin(lake)
  const turnedOn = await postForm(lake, page, {step, code: app.generate({timestamp: clock.now})})
  const recoveryCodes = recoveryCodesIn(await turnedOn.text())
  clock.now += halfMinute
  return {...opened, app, recoveryCodes, codeNow: () => app.generate({timestamp: clock.now})}
}

/** Gives the password on the page of the second factor; answers what it leads on to, and an app that has the key. */
async function begin(lake: TestLake) {
  const shown = await (await postForm(lake, page, {email, password})).text()
  const [, address = ''] = /href="(otpauth:[^"]+)"/.exec(shown) ?? []
  const app = URI.parse(address.replaceAll('&amp;', '&'))
  if (!(app instanceof TOTP)) throw new Error('The page shows no key of an app that makes codes by the clock.')
  return {step: stepIn(shown), app, shown}
}

function stepIn(shown: string): string {
  return /name="step" value="([^"]+)"/.exec(shown)?.[1] ?? ''
}

function recoveryCodesIn(shown: string): string[] {
  return [...shown.matchAll(/<code class="key">([^<]+)<\/code>/g)].map(([, code = '']) => code)
}

/** Signs in with the password, and answers the step that leads to the code. */
async function givePassword(lake: TestLake): Promise<string> {
  return stepIn(await (await signIn(lake, {email, password})).text())
}

async function auditOf(lake: TestLake, kinds: string) {
  return (await (await lake.request(`/v1/lake/audit?kind=${kinds}`)).json()).entries
}

async function signInWith(lake: TestLake, code: string): Promise<Response> {
  return signIn(lake, {step: await givePassword(lake), code})
}

test('whoever has no second factor signs in as before', async () => {
  await using opened = await openLakeWithAnna()
  expect((await signIn(opened.lake, {email, password})).status).toBe(303)
})

test('the page asks for the password before it shows anything, also of whoever is signed in', async () => {
  await using opened = await openLakeWithAnna()
  const {lake} = opened
  const shown = await (await anonymousRequest(lake, page)).text()
  expect(shown).toContain('<h1>Second sign-in factor</h1>')
  expect(shown).toContain('autocomplete="current-password"')
  expect(shown).not.toContain('<script')
  const wrong = await postForm(lake, page, {email, password: 'nie to hasło'})
  expect([wrong.status, (await postForm(lake, page, {email: '', password: ''})).status]).toEqual([401, 422])
  expect(await wrong.text()).not.toContain('otpauth:')
  expect((await postForm(lake, page, {email, password}, {origin: testSiteUrl})).status).toBe(403)
})

test('an app takes the key as a picture, as an address and as letters', async () => {
  await using opened = await openLakeWithAnna()
  const {app, shown} = await begin(opened.lake)
  expect(app).toMatchObject({issuer: 'Content Studio', label: email, digits: 6, period: 30, algorithm: 'SHA1'})
  expect(app.secret.buffer.byteLength).toBe(20)
  expect(shown).toMatch(/<img\s+class="qr"\s+src="data:image\/svg\+xml;base64,[^"]+"\s+alt="QR code of the key/)
  expect(recoveryCodesIn(shown)[0]?.replaceAll(' ', '')).toBe(app.secret.base32)
})

test('the second factor is on after a right code, not before, and ten recovery codes are shown', async () => {
  await using opened = await openLakeWithAnna()
  const {lake, clock} = opened
  const {step, app} = await begin(lake)
  const wrong = await postForm(lake, page, {step, code: app.generate({timestamp: clock.now - 10 * halfMinute})})
  expect(wrong.status).toBe(401)
  const shownAgain = await wrong.text()
  expect(shownAgain).toContain(app.secret.base32.slice(0, 4))
  expect(shownAgain).toMatch(/id="code"[^>]*aria-invalid="true"/)
  expect((await postForm(lake, page, {step, code: ' '})).status).toBe(422)
  expect((await signIn(lake, {email, password})).status).toBe(303)
  const right = await postForm(lake, page, {step, code: app.generate({timestamp: clock.now})})
  const codes = recoveryCodesIn(await right.text())
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  expect((await signIn(lake, {email, password})).status).toBe(200)
  clock.now += halfMinute
  expect((await postForm(lake, page, {step, code: app.generate({timestamp: clock.now})})).status).toBe(410)
})

test('signing in asks for the code after the password, and gives a session only then', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, anna, codeNow} = opened
  const asked = await signIn(lake, {email, password})
  expect([asked.status, asked.headers.get('location'), asked.headers.get('set-cookie')]).toEqual([200, null, null])
  const shown = await asked.text()
  expect(shown).toContain('autocomplete="one-time-code"')
  const signedIn = await signIn(lake, {step: stepIn(shown), code: codeNow()})
  expect(signedIn.status).toBe(303)
  const me = await requestWith(lake, await tokenFrom(lake, signedIn), '/v1/users/me')
  expect(await me.json()).toMatchObject({id: anna.id})
})

test('turning it on signs the person out everywhere, also where a sign-in was still on its way to the Studio', async () => {
  await using opened = await openLakeWithAnna()
  const {lake, clock} = opened
  const token = await tokenFrom(lake, await signIn(lake, {email, password}))
  const taken = await signIn(lake, {email, password})
  const {step, app} = await begin(lake)
  expect((await requestWith(lake, token, '/v1/users/me')).status).toBe(200)
  const turnedOn = await postForm(lake, page, {step, code: app.generate({timestamp: clock.now})})
  expect(await turnedOn.text()).toContain('You are signed out everywhere')
  expect((await requestWith(lake, token, '/v1/users/me')).status).toBe(401)
  expect((await exchange(lake, taken)).status).toBe(404)
})

test('a code may be one step of half a minute early or late, and no more', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, clock, app} = opened
  clock.now += 10 * halfMinute
  const tryCode = async (steps: number) =>
    (await signInWith(lake, app.generate({timestamp: clock.now + steps * halfMinute}))).status
  expect([await tryCode(-2), await tryCode(2)]).toEqual([401, 401])
  expect([await tryCode(-1), await tryCode(0), await tryCode(1)]).toEqual([303, 303, 303])
})

test('a code is good once, also of two who give it at the same time, and none before it is', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, clock, app, codeNow} = opened
  const step = await givePassword(lake)
  const both = await Promise.all([signIn(lake, {step, code: codeNow()}), signIn(lake, {step, code: codeNow()})])
  expect(both.map(({status}) => String(status)).toSorted()).toEqual(['303', '401'])
  expect((await signInWith(lake, codeNow())).status).toBe(401)
  expect((await signInWith(lake, app.generate({timestamp: clock.now - halfMinute}))).status).toBe(401)
  clock.now += halfMinute
  expect((await signInWith(lake, codeNow())).status).toBe(303)
})

test('the code that turned the factor on signs nobody in', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, clock, app} = opened
  expect((await signInWith(lake, app.generate({timestamp: clock.now - halfMinute}))).status).toBe(401)
})

test('that somebody gave the right password is told, also where nobody signs in by it', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, anna, codeNow} = opened
  const entry = {kind: 'passwordGiven', actor: null, subject: {id: anna.id, name: anna.name}}
  // On the page that turned the factor on.
  expect(await auditOf(lake, 'passwordGiven,signIn')).toMatchObject([entry])
  const step = await givePassword(lake)
  expect(await auditOf(lake, 'passwordGiven,signIn')).toMatchObject([entry, entry])
  await signIn(lake, {step, code: codeNow()})
  await postForm(lake, page, {email, password})
  expect(await auditOf(lake, 'passwordGiven,signIn')).toMatchObject([entry, {kind: 'signIn'}, entry, entry])
})

test('wrong codes count as wrong passwords do, and the password does not reset them', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, clock, codeNow} = opened
  const statuses: number[] = []
  for (let tries = 0; tries < 5; tries += 1) statuses.push((await signInWith(lake, '000000')).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401])
  const refused = await signIn(lake, {email, password})
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900'])
  clock.now += 15 * 60_000
  expect((await signInWith(lake, codeNow())).status).toBe(303)
})

test('a burst of wrong codes is counted too, and then the right one has to wait', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, codeNow} = opened
  const step = await givePassword(lake)
  const burst = await Promise.all(Array.from({length: 20}, () => signIn(lake, {step, code: '000000'})))
  expect(burst.filter(({status}) => status === 401).length).toBe(9)
  const late = await signIn(lake, {step, code: codeNow()})
  expect(late.status).toBe(429)
  expect(await late.text()).toContain('Too many attempts to sign in.')
})

test('whoever knows the password alone is no known device, and the person who has the phone gets in elsewhere', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, clock, codeNow} = opened
  const asked = await signInFrom(lake, '192.0.2.1', {email, password})
  const signedIn = await signInFrom(lake, '192.0.2.1', {step: stepIn(await asked.text()), code: codeNow()})
  clock.now += halfMinute
  for (let tries = 0; tries < 10; tries += 1) await signInFrom(lake, '203.0.113.1', {email, password})
  expect((await signInFrom(lake, '203.0.113.1', {email, password})).status).toBe(429)
  const again = await signInFrom(lake, '203.0.113.1', {email, password}, signedIn)
  const code = {step: stepIn(await again.text()), code: codeNow()}
  expect((await signInFrom(lake, '203.0.113.1', code, signedIn)).status).toBe(303)
})

test('a recovery code does in place of a code of the app, once, however it is typed', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, recoveryCodes} = opened
  const [first = '', second = ''] = recoveryCodes
  expect((await signInWith(lake, first)).status).toBe(303)
  expect((await signInWith(lake, first)).status).toBe(401)
  expect((await signInWith(lake, ` ${second.toUpperCase().replaceAll('-', ' ')}`)).status).toBe(303)
  const shown = await (await postForm(lake, page, {email, password})).text()
  expect(shown).toContain('You have 8 recovery codes left.')
})

test('a step holds for ten minutes, for one purpose and one password, and nobody can make one', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, anna, clock, codeNow} = opened
  const step = await givePassword(lake)
  const ofPage = stepIn(await (await postForm(lake, page, {email, password})).text())
  const other = await addPerson(lake, 'jan@example.test')
  const forged = step.replace(anna.id, other.id)
  const steps = [ofPage, forged, `${step.slice(0, -1)}${step.endsWith('A') ? 'B' : 'A'}`, '', 'x'.repeat(1000)]
  for (const given of steps) expect((await signIn(lake, {step: given, code: codeNow()})).status).toBe(410)
  expect((await postForm(lake, page, {step, code: codeNow()})).status).toBe(410)
  clock.now += 10 * 60_000
  expect((await signIn(lake, {step, code: codeNow()})).status).toBe(410)
  const fresh = await givePassword(lake)
  await lake.lake.context.accounts.users.change(anna.id, {password: 'scrypt$another'})
  expect((await signIn(lake, {step: fresh, code: codeNow()})).status).toBe(410)
})

test('a link to choose a password asks for the code too', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, anna, codeNow} = opened
  const headers = {authorization: 'Bearer test-token'}
  const invited = await lake.request(`/v1/lake/users/${anna.id}/invitation`, {method: 'POST', headers})
  const code = new URL((await invited.json()).invitation.link).searchParams.get('code') ?? ''
  const chosen = {password: 'inne długie hasło', repeated: 'inne długie hasło'}
  const asked = await postForm(lake, '/v1/auth/start', {code, ...chosen})
  expect([asked.status, asked.headers.get('location')]).toEqual([200, null])
  const shown = await asked.text()
  const [, origin = ''] = /name="origin" value="([^"]+)"/.exec(shown) ?? []
  const signedIn = await postForm(lake, '/v1/auth/start', {origin, step: stepIn(shown), code: codeNow()})
  expect(signedIn.status).toBe(303)
})

test('it is turned off by the password and a code, and then the password is enough', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, anna, clock, codeNow, recoveryCodes} = opened
  const shown = await (await postForm(lake, page, {email, password})).text()
  expect(shown).toContain('The second factor is on')
  expect(shown).not.toContain('otpauth:')
  const step = stepIn(shown)
  expect((await postForm(lake, page, {step, code: '000000'})).status).toBe(401)
  expect((await postForm(lake, page, {step, code: ''})).status).toBe(422)
  const off = await postForm(lake, page, {step, code: codeNow()})
  expect([off.status, (await off.text()).includes('The second factor is off')]).toEqual([200, true])
  expect((await signIn(lake, {email, password})).status).toBe(303)
  expect(await auditOf(lake, 'secondFactorOn,secondFactorOff')).toMatchObject([
    {kind: 'secondFactorOff', actor: {id: anna.id}},
    {kind: 'secondFactorOn', actor: {id: anna.id}},
  ])
  const again = await begin(lake)
  clock.now += halfMinute
  await postForm(lake, page, {step: again.step, code: again.app.generate({timestamp: clock.now})})
  expect((await signInWith(lake, recoveryCodes[0] ?? '')).status).toBe(401)
})

test('an administrator sees who has one and resets it, which signs the person out', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, anna, codeNow, recoveryCodes} = opened
  const token = await tokenFrom(lake, await signInWith(lake, codeNow()))
  const listed = async () => (await (await lake.request('/v1/lake/users')).json()).users[0].secondFactor
  expect(await listed()).toBe(true)
  const reset = `/v1/lake/users/${anna.id}/second-factor`
  expect((await requestWith(lake, token, reset, {method: 'DELETE'})).status).toBe(403)
  expect((await anonymousRequest(lake, reset, {method: 'DELETE'})).status).toBe(401)
  const headers = {authorization: 'Bearer test-token'}
  expect((await lake.request('/v1/lake/users/nobody/second-factor', {method: 'DELETE', headers})).status).toBe(404)
  const step = await givePassword(lake)
  const taken = await signInWith(lake, recoveryCodes[1] ?? '')
  const answer = await lake.request(reset, {method: 'DELETE', headers})
  expect(await answer.json()).toMatchObject({user: {id: anna.id, secondFactor: false}})
  expect(await listed()).toBe(false)
  expect((await requestWith(lake, token, '/v1/users/me')).status).toBe(401)
  expect((await exchange(lake, taken)).status).toBe(404)
  expect((await signIn(lake, {step, code: recoveryCodes[0] ?? ''})).status).toBe(401)
  expect(await auditOf(lake, 'secondFactorReset')).toMatchObject([{actor: {name: 'API token'}, subject: {id: anna.id}}])
  expect((await signIn(lake, {email, password})).status).toBe(303)
})

test('recovery codes are not stored, and the account that is removed leaves no key', async () => {
  await using opened = await openLakeWithFactor()
  const {lake, anna, recoveryCodes} = opened
  const files = ['lake.sqlite', 'lake.sqlite-wal'].map((name) => readFileSync(join(lake.folder, name), 'latin1'))
  for (const code of recoveryCodes) {
    expect(files.join('')).not.toContain(code)
    expect(files.join('')).not.toContain(code.replaceAll('-', ''))
  }
  const headers = {authorization: 'Bearer test-token'}
  expect((await lake.request(`/v1/lake/users/${anna.id}`, {method: 'DELETE', headers})).status).toBe(200)
  expect(await lake.lake.context.accounts.secondFactors.of(anna.id)).toBeNull()
})
