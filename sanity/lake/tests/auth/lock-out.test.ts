import {expect, test} from 'vitest'

import type {TestLake} from '#tests/support/open-test-lake.ts'

import {addPerson, openAuthLake, password, postForm, signInFrom} from './people.ts'

const email = 'anna@example.test'
const right = {email, password}
const wrong = {email, password: 'nie to hasło'}
const minute = 60_000

const home = '192.0.2.1'
const elsewhere = '198.51.100.1'

/** Wrong passwords for Anna's account from as many networks as it takes, until none is looked at any more. */
async function attack(lake: TestLake, fields = wrong): Promise<{checked: number; last: Response}> {
  for (let checked = 0; ; checked += 1) {
    const last = await signInFrom(lake, `203.0.113.${Math.floor(checked / 10)}`, fields)
    if (last.status === 429) return {checked, last}
    if (checked === 1000) throw new Error('Whoever has many networks may guess without end.')
  }
}

async function times(count: number, work: () => Promise<Response>): Promise<number[]> {
  const statuses: number[] = []
  for (let turn = 0; turn < count; turn += 1) statuses.push((await work()).status)
  return statuses
}

test('a stranger who tries ten wrong passwords has to wait, the person whose account it is has not', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  expect(await times(10, () => signInFrom(lake, elsewhere, wrong))).toEqual(Array.from({length: 10}, () => 401))
  expect((await signInFrom(lake, elsewhere, right)).status).toBe(429)
  expect((await signInFrom(lake, home, right)).status).toBe(303)
})

test('strangers at many networks guess thirty passwords of an account in a quarter of an hour', async () => {
  let now = Date.parse('2026-11-21T12:00:00Z')
  await using lake = await openAuthLake([], {now: () => now})
  await addPerson(lake, email)
  const {checked, last} = await attack(lake)
  expect(checked).toBe(30)
  expect(last.headers.get('retry-after')).toBe('900')
  const page = await last.text()
  expect(page).toContain('From a device on which you have signed in before, you can do so now.')
  expect((await signInFrom(lake, home, right)).status).toBe(429)
  now += 15 * minute
  expect((await signInFrom(lake, home, right)).status).toBe(303)
})

test('an account that nobody has is slowed down alike', async () => {
  await using lake = await openAuthLake()
  expect(await attack(lake, {...wrong, email: 'nikt@example.test'})).toMatchObject({checked: 30})
})

test('while an account is under attack, a device on which the person has signed in gets in from any network', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const earlier = await signInFrom(lake, home, right)
  await attack(lake)
  expect((await signInFrom(lake, elsewhere, right)).status).toBe(429)
  expect((await signInFrom(lake, elsewhere, right, earlier)).status).toBe(303)
})

test('while an account is under attack, the network from which the person has signed in lets any device of theirs in', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  await signInFrom(lake, home, right)
  await attack(lake)
  expect((await signInFrom(lake, home, right)).status).toBe(303)
})

test('a device gets in where a stranger at the same network has used up all tries', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const earlier = await signInFrom(lake, home, right)
  for (let number = 0; number < 40; number += 1)
    await signInFrom(lake, home, {...wrong, email: `nikt${number}@example.test`})
  expect((await signInFrom(lake, home, right)).status).toBe(429)
  expect((await signInFrom(lake, home, right, earlier)).status).toBe(303)
})

test('a known device has ten tries of its own, like anybody', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const earlier = await signInFrom(lake, home, right)
  const guesses = await times(12, () => signInFrom(lake, elsewhere, wrong, earlier))
  expect(guesses).toEqual([...Array.from({length: 10}, () => 401), 429, 429])
  expect((await signInFrom(lake, home, right)).status).toBe(303)
})

test('a device is known to the one person who signed in on it, and until the password changes', async () => {
  await using lake = await openAuthLake()
  const {id} = await addPerson(lake, email)
  await addPerson(lake, 'jan@example.test')
  const others = await signInFrom(lake, home, {...right, email: 'jan@example.test'})
  const earlier = await signInFrom(lake, home, right)
  await attack(lake)
  expect((await signInFrom(lake, elsewhere, right, others)).status).toBe(429)
  const invited = await lake.request(`/v1/lake/users/${id}/invitation`, {
    method: 'POST',
    headers: {authorization: 'Bearer test-token'},
  })
  const {invitation} = await invited.json()
  const code = new URL(invitation.link).searchParams.get('code') ?? ''
  const fresh = {email, password: 'inne długie hasło'}
  const chosen = await postForm(lake, '/v1/auth/start', {code, password: fresh.password, repeated: fresh.password})
  expect((await signInFrom(lake, elsewhere, fresh, earlier)).status).toBe(429)
  expect((await signInFrom(lake, elsewhere, fresh, chosen)).status).toBe(303)
})

test('a device known for a year, or one that somebody made up, is not known', async () => {
  let now = Date.parse('2026-11-21T12:00:00Z')
  await using lake = await openAuthLake([], {now: () => now})
  await addPerson(lake, email)
  const earlier = await signInFrom(lake, home, right)
  const [cookie = ''] = earlier.headers.getSetCookie()
  const forged = new Response(null, {
    headers: {'set-cookie': cookie.replace(/=./, (first) => (first === '=z' ? '=y' : '=z'))},
  })
  await attack(lake)
  expect((await signInFrom(lake, elsewhere, right, forged)).status).toBe(429)
  now += 366 * 24 * 60 * minute
  await attack(lake)
  expect((await signInFrom(lake, elsewhere, right, earlier)).status).toBe(429)
})

test('what makes a device known is for the lake’s own sign-in alone', async () => {
  await using lake = await openAuthLake([], {publicUrl: 'https://lake.test', allowedOrigins: ['http://site.test']})
  await addPerson(lake, email)
  const fields = {origin: 'http://site.test/studio', ...right}
  const signedIn = await postForm(lake, '/v1/auth/login/lake', fields, {origin: 'https://lake.test'})
  const [cookie = ''] = signedIn.headers.getSetCookie()
  const [, ...attributes] = cookie.split('; ')
  expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=31536000', 'Path=/v1/auth', 'SameSite=Strict', 'Secure'])
})

test('of many strangers at once few passwords are checked, so that a person who is known does not wait', async () => {
  await using lake = await openAuthLake()
  await addPerson(lake, email)
  const earlier = await signInFrom(lake, home, right)
  let answered = 0
  const strangers = Array.from({length: 200}, async (_, number) => {
    const response = await signInFrom(lake, `203.0.113.${number}`, {...wrong, email: `nikt${number}@example.test`})
    answered += response.status === 401 ? 1 : 0
    return response.status
  })
  expect((await signInFrom(lake, home, right, earlier)).status).toBe(303)
  expect(answered).toBeLessThan(10)
  expect((await Promise.all(strangers)).filter((status) => status === 429).length).toBeGreaterThan(100)
})
