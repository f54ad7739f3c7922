import {expect, test} from 'vitest'

import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

const history = '/v2025-02-19/data/history/production'

async function documentThen(lake: TestLake, id: string, search: string): Promise<unknown> {
  const response = await lake.request(`${history}/documents/${id}?${search}`)
  const {documents} = await response.json()
  return documents[0]
}

async function transactionsOf(lake: TestLake, id: string, search = ''): Promise<Record<string, unknown>[]> {
  const response = await lake.request(`${history}/transactions/${id}?${search}`)
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line))
}

/** A document with a life of three revisions, `r1` to `r3`, one a minute from noon. */
async function openLakeWithPast(): Promise<TestLake> {
  const clock = {time: Date.parse('2026-05-01T12:00:00Z')}
  const lake = await openTestLake([], {now: () => clock.time})
  await lake.client.transaction().create({_id: 'home', _type: 'page', title: 'First'}).transactionId('r1').commit()
  clock.time += 60_000
  await lake.client
    .transaction()
    .patch('home', {set: {title: 'Second', lead: 'Lead'}})
    .transactionId('r2')
    .commit()
  clock.time += 60_000
  await lake.client
    .transaction()
    .patch('home', {set: {title: 'Third'}, unset: ['lead']})
    .create({_id: 'other', _type: 'page'})
    .transactionId('r3')
    .commit()
  return lake
}

test('a document is answered as it was at a revision', async () => {
  await using lake = await openLakeWithPast()
  expect(await documentThen(lake, 'home', 'revision=r1')).toMatchObject({title: 'First', _rev: 'r1'})
  expect(await documentThen(lake, 'home', 'revision=r2')).toMatchObject({title: 'Second', lead: 'Lead', _rev: 'r2'})
  expect(await documentThen(lake, 'home', 'revision=r3')).toMatchObject({title: 'Third', _rev: 'r3'})
  expect(await documentThen(lake, 'home', 'revision=unknown')).toBeUndefined()
})

test('a document is answered as it was at a time', async () => {
  await using lake = await openLakeWithPast()
  expect(await documentThen(lake, 'home', 'time=2026-05-01T12:01:30Z')).toMatchObject({title: 'Second'})
  expect(await documentThen(lake, 'home', 'time=2026-05-01T11:00:00Z')).toBeUndefined()
})

test('a deleted document can still be had', async () => {
  await using lake = await openLakeWithPast()
  await lake.client.delete('home')
  expect(await documentThen(lake, 'home', 'revision=r2')).toMatchObject({title: 'Second'})
  expect(await documentThen(lake, 'home', 'lastRevision=true')).toMatchObject({title: 'Third', _rev: 'r3'})
})

test('transactions are told one a line, oldest first or, reversed, newest first', async () => {
  await using lake = await openLakeWithPast()
  expect((await transactionsOf(lake, 'home')).map(({id}) => id)).toEqual(['r1', 'r2', 'r3'])
  expect((await transactionsOf(lake, 'home', 'reverse=true&limit=2')).map(({id}) => id)).toEqual(['r3', 'r2'])
})

test('the bounds of transactions are part of what they bound', async () => {
  await using lake = await openLakeWithPast()
  expect((await transactionsOf(lake, 'home', 'fromTransaction=r2&toTransaction=r3')).map(({id}) => id)).toEqual([
    'r2',
    'r3',
  ])
  expect((await transactionsOf(lake, 'home', 'fromTransaction=&toTransaction=r1')).map(({id}) => id)).toEqual(['r1'])
  const search = 'fromTime=2026-05-01T12:01:00Z&toTime=2026-05-01T12:01:00Z'
  expect((await transactionsOf(lake, 'home', search)).map(({id}) => id)).toEqual(['r2'])
  expect(await transactionsOf(lake, 'home', 'authors=somebody')).toEqual([])
})

test('a transaction tells its author, time, documents, mutations and effects', async () => {
  await using lake = await openLakeWithPast()
  const [transaction] = await transactionsOf(lake, 'other', 'effectFormat=mendoza')
  expect(transaction).toEqual({
    id: 'r3',
    author: 'lake-api-token',
    timestamp: '2026-05-01T12:02:00.000Z',
    documentIDs: ['home', 'other'],
    mutations: expect.arrayContaining([{create: expect.objectContaining({_id: 'other'})}]),
    effects: {home: {apply: expect.any(Array), revert: expect.any(Array)}, other: expect.anything()},
  })
})

test('a transaction leaves out what is not asked for', async () => {
  await using lake = await openLakeWithPast()
  const search = 'excludeContent=true&excludeMutations=true&includeIdentifiedDocumentsOnly=true&effectFormat=mendoza'
  const [transaction] = await transactionsOf(lake, 'other', search)
  expect(transaction).toMatchObject({documentIDs: ['other']})
  expect(Object.keys(transaction?.effects ?? {})).toEqual(['other'])
  expect(transaction).not.toHaveProperty('mutations')
})

test('a document is put back to an earlier revision', async () => {
  await using lake = await openLakeWithPast()
  const before = await documentThen(lake, 'home', 'revision=r2')
  expect(before).toMatchObject({title: 'Second'})
  await lake.client.createOrReplace({_id: 'home', _type: 'page', title: 'Second', lead: 'Lead'})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Second', lead: 'Lead'})
  expect(await documentThen(lake, 'home', 'revision=r3')).toMatchObject({title: 'Third'})
})

test('the transactions of a whole dataset are told to those who may look back at all of it', async () => {
  await using lake = await openLakeWithPast()
  const path = `${history}/transactions?excludeContent=true`
  const lines = async (search: string) => (await (await lake.request(path + search)).text()).trim().split('\n')
  const told = (await lines('&fromTransaction=r2')).map((line) => JSON.parse(line))
  expect(told.map(({id, documentIDs}) => [id, documentIDs])).toEqual([
    ['r2', ['home']],
    ['r3', ['home', 'other']],
  ])
  expect(await lines('&limit=1&reverse=true')).toHaveLength(1)
  const editor = lake.clientFor('editor')
  await expect(editor.request({url: path.replace('/v2025-02-19', '')})).rejects.toMatchObject({statusCode: 403})
  expect((await lake.lake.fetch(`http://lake.test${path}`)).status).toBe(401)
})

test('of revisions, times and the last revision only one is asked for at once', async () => {
  await using lake = await openLakeWithPast()
  const response = await lake.request(`${history}/documents/home?revision=r1&time=2026-05-01T12:00:00Z`)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({message: expect.stringContaining('revision, time')})
})
