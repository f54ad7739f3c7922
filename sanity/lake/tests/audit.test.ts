import {DatabaseSync} from 'node:sqlite'

import {expect, test} from 'vitest'

import {administratorGrants} from '#src/auth/roles.ts'
import {createSession} from '#src/auth/sessions.ts'
import {databasePath} from '#src/sqlite/ways-out.ts'
import {addPerson, openAuthLake, password, postForm, signIn, signInFrom, tokenFrom} from '#tests/auth/people.ts'
import {capturedErrors} from '#tests/support/captured-errors.ts'
import {tamper} from '#tests/support/data-folder.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

type Named = {id: string; name: string | null}
type Entry = {
  at: string
  kind: string
  actor: Named | null
  subject: Named | null
  detail: string | null
  count: number
  lastAt: string
}
type Page = {entries: Entry[]; nextCursor: string | null}

const audit = '/v1/lake/audit'
const testClient = {id: 'lake-api-token', name: 'API token'}

async function read(lake: TestLake, query = ''): Promise<Entry[]> {
  const {entries}: Page = await (await lake.request(audit + query)).json()
  return entries
}

/** What the log says, the oldest first, of kinds without those that a test is not about. */
async function kindsIn(lake: TestLake): Promise<string[]> {
  return (await read(lake)).map(({kind}) => kind).toReversed()
}

test('whoever signs in and out is told, with the name that they had', async () => {
  await using lake = await openAuthLake()
  const {id, name} = await addPerson(lake, 'anna@example.test')
  const token = await tokenFrom(lake, await signIn(lake, {email: 'anna@example.test', password}))
  await lake.request('/v1/auth/logout', {method: 'POST', headers: {authorization: `Bearer ${token}`}})
  const patch = {method: 'PATCH', body: JSON.stringify({name: 'Anna Lis'})}
  await lake.request(`/v1/lake/users/${id}`, patch)
  expect(await read(lake)).toMatchObject([
    {kind: 'userRenamed', actor: testClient, subject: {id, name}, detail: 'Anna Lis'},
    {kind: 'signOut', actor: {id, name}},
    {kind: 'signIn', actor: {id, name}},
    {kind: 'userInvited', actor: null, subject: {id, name}},
  ])
})

test('failed sign-ins are counted by account and hour, and made-up accounts take one row', async () => {
  let time = Date.parse('2030-01-01T12:10:00Z')
  await using lake = await openAuthLake([], {now: () => time})
  const {id, name} = await addPerson(lake, 'anna@example.test')
  for (let at = 0; at < 12; at += 1) {
    await signInFrom(lake, `192.0.2.${at}`, {email: 'anna@example.test', password: 'zgaduję, zgaduję'})
    await signInFrom(lake, `192.0.2.${at}`, {email: `nobody-${at}@example.test`, password: 'zgaduję, zgaduję'})
    time += 1000
  }
  // Read in between: what comes later is added to the same row.
  expect(await read(lake, '?kind=signInFailed')).toHaveLength(2)
  await signInFrom(lake, '192.0.2.99', {email: 'anna@example.test', password: 'zgaduję, zgaduję'})
  const failures = await read(lake, '?kind=signInFailed')
  expect(failures).toHaveLength(2)
  expect(failures).toContainEqual(
    expect.objectContaining({
      actor: null,
      subject: {id, name},
      count: 13,
      at: '2030-01-01T12:10:00.000Z',
      lastAt: '2030-01-01T12:10:12.000Z',
    }),
  )
  expect(failures).toContainEqual(expect.objectContaining({subject: null, count: 12}))
  expect(JSON.stringify(failures)).not.toMatch(/192\.0|nobody|@/)
  time += 60 * 60 * 1000
  await signInFrom(lake, '192.0.2.1', {email: 'anna@example.test', password: 'zgaduję, zgaduję'})
  expect(await read(lake, '?kind=signInFailed')).toHaveLength(3)
})

test('accounts and rights given and taken are told, and what was refused is not', async () => {
  await using lake = await openAuthLake()
  const send = (method: string, path: string, body?: unknown) =>
    lake.request(`/v1/lake/users${path}`, {method, ...(body !== undefined && {body: JSON.stringify(body)})})
  const invited = await (await send('POST', '', {name: 'Jan', email: 'jan@example.test', role: 'editor'})).json()
  const {id} = invited.user
  expect((await send('POST', '', {name: 'Jan', email: 'jan@example.test', role: 'editor'})).status).toBe(409)
  const code = new URL(invited.invitation.link).searchParams.get('code') ?? ''
  await postForm(lake, '/v1/auth/start', {code, password, repeated: password})
  await send('PATCH', `/${id}`, {role: 'administrator'})
  expect((await send('PATCH', `/${id}`, {role: 'viewer', name: 'J.'})).status).toBe(409)
  await addPerson(lake, 'ewa@example.test', 'administrator')
  await send('DELETE', `/${id}`)
  const jan = {id, name: 'Jan'}
  const entries = (await read(lake)).toReversed()
  expect(entries).toMatchObject([
    {kind: 'userInvited', actor: testClient, subject: jan, detail: 'editor'},
    {kind: 'linkMade', actor: testClient, subject: jan},
    {kind: 'passwordChosen', actor: jan, subject: jan},
    {kind: 'signIn', actor: jan},
    {kind: 'roleChanged', actor: testClient, subject: jan, detail: 'editor → administrator'},
    {kind: 'userInvited', actor: null},
    {kind: 'userRemoved', actor: testClient, subject: jan, detail: 'administrator'},
  ])
  expect(JSON.stringify(entries)).not.toContain(code)
})

test('tokens, origins, webhooks and datasets made and withdrawn are told, without what is secret', async () => {
  await using lake = await openTestLake()
  const {client} = lake
  const robot = await client.request<{id: string; token: string}>({
    method: 'POST',
    url: '/access/project/lake/robots',
    body: {label: 'Import', memberships: [{resourceType: 'project', resourceId: 'lake', roleNames: ['editor']}]},
  })
  await client.request({method: 'DELETE', url: `/access/project/lake/robots/${robot.id}`})
  const origin = {origin: 'https://a.test', allowCredentials: true}
  const {id} = await client.request<{id: number}>({method: 'POST', url: '/projects/lake/cors', body: origin})
  await client.request({method: 'DELETE', url: `/projects/lake/cors/${id}`})
  const hook = {
    name: 'site',
    dataset: 'production',
    url: 'https://b.test/secret-path',
    secret: 'secret',
    rule: {on: ['create']},
  }
  await client.request({method: 'POST', url: '/hooks/projects/lake', body: hook})
  await client.datasets.create('archive', {aclMode: 'private'})
  await client.datasets.delete('archive')
  const entries = (await read(lake)).toReversed()
  expect(entries).toMatchObject([
    {kind: 'tokenMade', actor: testClient, subject: {id: robot.id, name: 'Import'}, detail: 'editor'},
    {kind: 'tokenWithdrawn', subject: {id: robot.id, name: 'Import'}},
    {kind: 'originMade', subject: {id: 'https://a.test'}, detail: 'credentials'},
    {kind: 'originWithdrawn', subject: {id: 'https://a.test'}},
    {kind: 'webhookMade', subject: {name: 'site'}, detail: 'b.test'},
    {kind: 'datasetMade', subject: {id: 'archive'}, detail: 'private'},
    {kind: 'datasetWithdrawn', subject: {id: 'archive'}},
  ])
  expect(JSON.stringify(entries)).not.toContain('secret')
  expect(JSON.stringify(entries)).not.toContain(robot.token)
})

test('what was published, unpublished and purged is told from the log, by whom, and drafts are not', async () => {
  await using lake = await openTestLake()
  const {client} = lake
  await client.create({_id: 'drafts.news', _type: 'page', title: 'Nowe'})
  await client.action({actionType: 'sanity.action.document.publish', draftId: 'drafts.news', publishedId: 'news'})
  await client.action({actionType: 'sanity.action.document.unpublish', draftId: 'drafts.news', publishedId: 'news'})
  await client.create({_id: 'jan', _type: 'person'})
  await client.request({
    method: 'POST',
    url: '/data/mutate/production',
    body: {mutations: [{delete: {id: 'jan', purge: true}}]},
  })
  const entries = (await read(lake)).toReversed()
  expect(entries.map(({kind, subject}) => [kind, subject?.id])).toEqual([
    ['published', 'news'],
    ['unpublished', 'news'],
    ['unpublished', 'jan'],
    ['purged', 'jan'],
  ])
  expect(entries).toMatchObject(entries.map(() => ({actor: testClient, detail: 'production'})))
  expect((await read(lake, '?kind=purged')).map(({subject}) => subject?.id)).toEqual(['jan'])
  expect((await read(lake, '?kind=unpublished,purged')).map(({kind}) => kind)).toEqual([
    'purged',
    'unpublished',
    'unpublished',
  ])
})

test('a publication bears the name that its author had then, after another name and the end of the account too', async () => {
  let time = Date.parse('2030-01-01T12:00:00Z')
  await using lake = await openAuthLake([], {now: () => time++})
  const {id} = await addPerson(lake, 'anna@example.test')
  const user = await lake.lake.context.accounts.users.byId(id)
  if (!user) throw new Error('Anna is there.')
  await lake.clientWith(await createSession(lake.lake.context, user)).create({_id: 'a', _type: 'page'})
  await lake.request(`/v1/lake/users/${id}`, {method: 'PATCH', body: JSON.stringify({name: 'Anna Lis'})})
  await lake.clientWith(await createSession(lake.lake.context, user)).create({_id: 'b', _type: 'page'})
  await lake.request(`/v1/lake/users/${id}`, {method: 'DELETE'})
  expect(await read(lake, '?kind=published')).toMatchObject([
    {subject: {id: 'b'}, actor: {id, name: 'Anna Lis'}},
    {subject: {id: 'a'}, actor: {id, name: 'Anna Nowak'}},
  ])
})

test('an export is told once, and one of a stranger, who reads what everybody reads, is not', async () => {
  await using lake = await openTestLake([{_id: 'a', _type: 'page'}])
  await (await lake.request('/v1/data/export/production?types=page')).text()
  await (await lake.request('/v1/data/export/production?nextCursor=')).text()
  await (await lake.request('/v1/data/export/production', {headers: {}})).text()
  expect(await read(lake, '?kind=exported')).toMatchObject([
    {actor: testClient, subject: {id: 'production'}, detail: null},
    {actor: testClient, subject: {id: 'production'}, detail: 'page'},
  ])
})

test('an export cannot begin with a cursor that none has named, or that another one has', async () => {
  let time = Date.parse('2030-01-01T12:00:00Z')
  const documents = Array.from({length: 1001}, (_, at) => ({_id: `a${at}`, _type: 'page'}))
  const tokens = [{name: 'other', secret: 'other', grants: administratorGrants}]
  await using lake = await openTestLake(documents, {now: () => time, tokens})
  const path = '/v1/data/export/production'
  const first = await (await lake.request(`${path}?types=page&nextCursor=`)).text()
  const {nextCursor}: {nextCursor: string} = JSON.parse(first.trim().split('\n').at(-1) ?? '')
  const next = `&nextCursor=${encodeURIComponent(nextCursor)}`
  const statusOf = async (search: string, init?: RequestInit) => (await lake.request(`${path}?${search}`, init)).status
  const other = {headers: {authorization: 'Bearer other'}}
  for (const cursor of ['!', 'a', encodeURIComponent(nextCursor.replace(/^\w+/, 'a'))])
    expect(await statusOf(`types=page&nextCursor=${cursor}`), cursor).toBe(400)
  expect(await (await lake.request(`${path}?nextCursor=!`)).text()).toContain('nextCursor')
  expect(await statusOf(next)).toBe(400)
  expect(await statusOf(`types=page${next}`, other)).toBe(400)
  expect(await statusOf(`types=page${next}`)).toBe(200)
  time += 61 * 60_000
  expect(await statusOf(`types=page${next}`)).toBe(400)
  expect(await read(lake, '?kind=exported')).toHaveLength(1)
})

test('of an export of very many types it is told how many there are, and the first of them', async () => {
  await using lake = await openTestLake()
  const types = Array.from({length: 500}, (_, at) => `type${at}`)
  await (await lake.request(`/v1/data/export/production?types=${types.join(',')}`)).text()
  const [{detail} = {detail: null}] = await read(lake, '?kind=exported')
  expect(detail).toMatch(/^type0, type1, .*… \(500\)$/)
  expect(detail?.length).toBeLessThan(220)
})

test('where nothing can be written, nothing is exported, and the log is read all the same', async () => {
  using errors = capturedErrors()
  await using lake = await openAuthLake()
  await addPerson(lake, 'anna@example.test')
  await signIn(lake, {email: 'anna@example.test', password: 'zgaduję, zgaduję'})
  const database = new DatabaseSync(databasePath(lake.folder))
  database.exec("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'no room'); END")
  expect((await lake.request('/v1/data/export/production')).status).toBeGreaterThanOrEqual(500)
  expect(await kindsIn(lake)).toEqual(['userInvited'])
  expect(errors.text()).toContain('no room')
  database.exec('DROP TRIGGER full')
  database.close()
  expect(await kindsIn(lake)).toEqual(['userInvited', 'signInFailed'])
})

test('it is read page by page, each entry once, the newest first', async () => {
  await using lake = await openTestLake()
  for (let at = 0; at < 7; at += 1) {
    const ids = ['a', 'b', 'c'].map((letter) => ({createOrReplace: {_id: `${letter}${at}`, _type: 'page'}}))
    await lake.client.mutate(ids)
    const body = {origin: `https://page-${at}.test`}
    await lake.client.request({method: 'POST', url: '/projects/lake/cors', body})
  }
  const all = await read(lake)
  expect(all).toHaveLength(28)
  const found: Entry[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Page = await (await lake.request(`${audit}?limit=3&nextCursor=${cursor}`)).json()
    found.push(...page.entries)
    cursor = page.nextCursor
  }
  expect(found).toEqual(all)
})

test('it is taken out as a file, in lines of JSON or for a spreadsheet, in which no name is a formula', async () => {
  await using lake = await openTestLake([{_id: 'a', _type: 'page'}])
  await lake.request('/v1/lake/users', {
    method: 'POST',
    body: JSON.stringify({name: '=HYPERLINK("http://x")', email: 'x@example.test', role: 'viewer'}),
  })
  const csv = await lake.request(`${audit}/export?format=csv`)
  expect(csv.headers.get('content-disposition')).toContain('audit.csv')
  const lines = (await csv.text()).trim().split('\r\n')
  expect(lines[0]).toBe('"at","kind","actor","actorName","subject","subjectName","detail","count","lastAt"')
  expect(lines).toHaveLength(5)
  expect(lines.join('\n')).toContain(`"'=HYPERLINK(""http://x"")"`)
  const ndjson = (await (await lake.request(`${audit}/export?kind=exported`)).text()).trim().split('\n')
  expect(ndjson.map((line) => JSON.parse(line))).toMatchObject([
    {kind: 'exported', subject: {id: 'audit'}},
    {kind: 'exported', subject: {id: 'audit'}},
  ])
})

test('what is older than two years, or than the setting says, is not told any more and not kept', async () => {
  const day = 24 * 60 * 60 * 1000
  let time = Date.parse('2030-01-01T12:00:00Z')
  await using lake = await openTestLake([{_id: 'a', _type: 'page'}], {now: () => time})
  await lake.client.request({method: 'POST', url: '/projects/lake/cors', body: {origin: 'https://a.test'}})
  time += 729 * day
  expect(await kindsIn(lake)).toEqual(['published', 'originMade'])
  time += 2 * day
  expect(await read(lake)).toEqual([])
  await lake.client.request({method: 'POST', url: '/projects/lake/cors', body: {origin: 'https://b.test'}})
  const database = new DatabaseSync(databasePath(lake.folder), {readOnly: true})
  expect(database.prepare('SELECT subject FROM audit').all()).toEqual([{subject: 'https://b.test'}])
  database.close()
  await using short = await openTestLake([], {now: () => time, auditDays: 1})
  await short.client.request({method: 'POST', url: '/projects/lake/cors', body: {origin: 'https://a.test'}})
  time += 2 * day
  expect(await read(short)).toEqual([])
})

test('publications that are too old are told no more, whatever came between them', async () => {
  const day = 24 * 60 * 60 * 1000
  let time = Date.parse('2030-01-01T12:00:00Z')
  await using lake = await openTestLake([], {now: () => time, auditDays: 10})
  for (let at = 0; at < 30; at += 1) {
    await lake.client.createOrReplace({_id: at % 3 === 0 ? 'drafts.a' : `a${at}`, _type: 'page'})
    time += day
  }
  const told = (await read(lake, '?kind=published,purged')).map(({subject}) => subject?.id)
  expect(told).toEqual(['a29', 'a28', 'a26', 'a25', 'a23', 'a22', 'a20'])
  time += 9 * day
  expect((await read(lake)).map(({subject}) => subject?.id)).toEqual(['a29'])
})

test('where no publications are asked for, none are looked for', async () => {
  using _errors = capturedErrors()
  await using lake = await openTestLake([{_id: 'a', _type: 'page'}])
  // Without it they cannot be found.
  tamper({file: (name) => `${lake.folder}/${name}`}, 'DROP INDEX changes_to_published')
  expect((await lake.request(`${audit}?kind=published`)).status).toBe(500)
  expect(await read(lake, '?kind=signIn')).toEqual([])
  expect(await read(lake, '?kind=purged')).toEqual([])
})

test('nobody but administrators reads it, and nobody changes it', async () => {
  const tokens = [
    {
      name: 'editor',
      secret: 'editor',
      grants: administratorGrants.map((grant) => ({
        ...grant,
        permissions: grant.permissions.filter((permission) => permission !== 'manage'),
      })),
    },
  ]
  await using lake = await openTestLake([], {tokens})
  for (const path of [audit, `${audit}/export`]) {
    expect((await lake.request(path, {headers: {}})).status, path).toBe(401)
    expect((await lake.request(path, {headers: {authorization: 'Bearer editor'}})).status, path).toBe(403)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await lake.request(path, {method})).status, `${method} ${path}`).toBe(404)
  }
  for (const query of ['?kind=nothing', '?limit=0', '?limit=x', '?nextCursor=x', '/export?format=xml'])
    expect((await lake.request(audit + query)).status, query).toBe(400)
})
