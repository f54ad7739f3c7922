import {expect, test} from 'vitest'

import {withClientAddress} from '#src/auth/client-address.ts'
import {viewerGrants} from '#src/auth/roles.ts'
import {capturedErrors} from '#tests/support/captured-errors.ts'
import {put, tamper} from '#tests/support/data-folder.ts'
import {openTestLake, type TestLake, testLakeUrl} from '#tests/support/open-test-lake.ts'

const documents = [
  {_id: 'home', _type: 'page', title: 'Home'},
  {_id: 'drafts.home', _type: 'page', title: 'Home, being written'},
  {_id: 'versions.rAutumn.home', _type: 'page', title: 'Home in autumn'},
  {_id: 'news', _type: 'post', title: 'News'},
  {_id: '_.groups.editors', _type: 'system.group', members: []},
]
const path = '/v2025-02-19/data/export/production'

type Line = {_id?: string; nextCursor?: string; [field: string]: unknown}

async function linesOf(response: Response): Promise<Line[]> {
  const text = await response.text()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): Line => JSON.parse(line))
}

const idsOf = (lines: readonly Line[]) => lines.map(({_id}) => _id)
const sorted = (ids: readonly (string | undefined)[]) =>
  ids.toSorted((one = '', other = '') => one.localeCompare(other))

/** As somebody without a token, at an address. */
function askAs(address: string, {lake}: TestLake, query = ''): Promise<Response> {
  return lake.fetch(withClientAddress(new Request(testLakeUrl + path + query), address))
}

test('all documents come, one a line, as they are stored: drafts, versions and those of the system too', async () => {
  await using lake = await openTestLake(documents)
  const response = await lake.request(path)
  expect(response.headers.get('content-type')).toContain('application/x-ndjson')
  const lines = await linesOf(response)
  expect(sorted(idsOf(lines))).toEqual(sorted(idsOf(documents)))
  for (const line of lines) expect(line).toEqual(await lake.client.getDocument(line._id ?? ''))
})

test('of the types that are named only', async () => {
  await using lake = await openTestLake(documents)
  expect(idsOf(await linesOf(await lake.request(`${path}?types=post,none`)))).toEqual(['news'])
})

test('strangers get what they may read, and so does a token', async () => {
  const grants = [{filter: '_type == "page"', permissions: ['read'] as const}]
  await using lake = await openTestLake(documents, {tokens: [{name: 'pages', secret: 'pages', grants}]})
  expect(idsOf(await linesOf(await lake.request(path, {headers: {}})))).toEqual(['home', 'news'])
  const asToken = await lake.request(path, {headers: {authorization: 'Bearer pages'}})
  expect(idsOf(await linesOf(asToken))).toEqual(['drafts.home', 'home', 'versions.rAutumn.home'])
})

test('who may read nothing is refused', async () => {
  const tokens = [{name: 'blind', secret: 'blind', grants: []}]
  await using lake = await openTestLake(documents, {anonymousGrants: [], tokens})
  expect(await lake.request(path, {headers: {}})).toHaveProperty('status', 401)
  expect(await lake.request(path, {headers: {authorization: 'Bearer blind'}})).toHaveProperty('status', 403)
})

test('a dataset that is not served is not found', async () => {
  await using lake = await openTestLake()
  expect(await lake.request('/v2025-02-19/data/export/none')).toHaveProperty('status', 404)
})

const many = Array.from({length: 40}, (_, number) => ({
  _id: `page-${String(number).padStart(3, '0')}`,
  _type: 'page',
  text: 'ż'.repeat(30_000),
}))

test('what is written while it is read is not in it, and is written at once', async () => {
  await using lake = await openTestLake(many)
  const response = await lake.request(path)
  await lake.client.patch('page-039').set({text: 'written meanwhile'}).commit()
  await lake.client.delete('page-038')
  await lake.client.create({_id: 'page-999', _type: 'page'})
  const lines = await linesOf(response)
  expect(idsOf(lines)).toEqual(many.map(({_id}) => _id))
  expect(lines.at(-1)?.text).toEqual(many.at(-1)?.text)
  expect(idsOf(await linesOf(await lake.request(`${path}?types=page`)))).toContain('page-999')
})

test('with a cursor it comes in pages, of which the last names no further one', async () => {
  const small = Array.from({length: 2_500}, (_, number) => ({_id: `small-${number}`, _type: 'page'}))
  await using lake = await openTestLake(small)
  const found: (string | undefined)[] = []
  let cursor: string | undefined = ''
  let pages = 0
  while (cursor !== undefined) {
    const lines = await linesOf(await lake.request(`${path}?nextCursor=${encodeURIComponent(cursor)}`))
    const last: Line | undefined = lines.at(-1)
    cursor = last?.nextCursor
    found.push(...idsOf(lines.filter(({_id}) => _id !== undefined)))
    pages += 1
  }
  expect(found).toHaveLength(2_500)
  expect(new Set(found)).toEqual(new Set(small.map(({_id}) => _id)))
  expect(pages).toBe(3)
})

test('a stranger has one export at a time, all of them a few; who is signed in gets theirs', async () => {
  await using lake = await openTestLake(many)
  const unread: Response[] = []
  for (const address of ['203.0.113.1', '203.0.113.2']) {
    const response = await askAs(address, lake)
    expect(response.status).toBe(200)
    unread.push(response)
    expect(await askAs('203.0.113.1', lake)).toHaveProperty('status', 429)
  }
  expect(await askAs('203.0.113.3', lake)).toHaveProperty('status', 503)
  expect(await linesOf(await lake.request(path))).toHaveLength(many.length)
  for (const response of unread) await response.body?.cancel()
  expect(await linesOf(await askAs('203.0.113.1', lake))).toHaveLength(many.length)
})

test('a damaged document ends it with a line that says so, so that nobody takes it for whole', async () => {
  using errors = capturedErrors()
  await using lake = await openTestLake(documents.slice(0, 1))
  await put(lake.lake.context.store, 'zebra')
  tamper({file: (name) => `${lake.folder}/${name}`}, "UPDATE documents SET content = '{}' WHERE id = 'zebra'")
  const lines = await linesOf(await lake.request(path))
  expect(idsOf(lines)).toEqual(['home', undefined])
  expect(lines.at(-1)).toMatchObject({error: {description: expect.stringContaining('"zebra"')}})
  expect(errors.text()).toContain('zebra')
})

test('an editor’s token and a viewer’s export alike', async () => {
  await using lake = await openTestLake(documents, {tokens: [{name: 'v', secret: 'v', grants: viewerGrants}]})
  const asViewer = await lake.request(path, {headers: {authorization: 'Bearer v'}})
  expect(idsOf(await linesOf(asViewer))).toHaveLength(documents.length)
})

test('a lake that closes ends what is being exported', async () => {
  const lake = await openTestLake(many)
  const response = await lake.request(path)
  await lake[Symbol.asyncDispose]()
  await expect(response.text()).rejects.toThrow('closed')
})
