import {readFile, stat, writeFile} from 'node:fs/promises'

import {expect, test, vi} from 'vitest'

import {createId} from '#src/create-id.ts'
import {memoryShares, usualMemory} from '#src/memory.ts'
import type {DiskCalls} from '#src/sqlite/disk.ts'
import {openSqlite} from '#src/sqlite/open-sqlite.ts'
import type {CommitOptions} from '#src/store/commits.ts'
import type {Journal, NewTransaction} from '#src/store/journal.ts'
import {createStore} from '#src/store/store.ts'
import {TimeLimitError} from '#src/time-limit.ts'
import {type DataFolder, dataFolder} from '#tests/support/data-folder.ts'

const memory = memoryShares(usualMemory(3), 3)

function open({path}: DataFolder, disk: Partial<DiskCalls> = {}) {
  return openSqlite({folder: path, datasets: ['production'], now: Date.now, memory, disk})
}

function created(id: string): NewTransaction {
  const times = {_createdAt: '2026-01-01T00:00:00.000Z', _updatedAt: '2026-01-01T00:00:00.000Z'}
  const after = {_id: id, _type: 'page', _rev: `tx-${id}`, ...times}
  const change = {id, before: null, after, mutations: [], effects: {apply: [0, after], revert: [0, null]}}
  const named = {id: `tx-${id}`, dataset: 'production', author: 'test', timestamp: times._createdAt}
  return {...named, changes: [change], results: []}
}

async function idsFrom(log: AsyncIterable<{id: string}>): Promise<string[]> {
  const ids: string[] = []
  for await (const {id} of log) ids.push(id)
  return ids
}

test('transactions go behind the one that is named, together, and whoever follows hears of each', async () => {
  await using folder = await dataFolder()
  const storage = open(folder)
  const {journal} = storage
  const heard: [number, string][] = []
  const leave = journal.follow(({seq, id}) => heard.push([seq, id]))
  expect(await journal.append(0, [created('a'), created('b')])).toBe(2)
  expect(journal.end()).toMatchObject({seq: 2})
  leave()
  expect(await journal.append(2, [created('c')])).toBe(3)
  expect(heard).toEqual([
    [1, 'tx-a'],
    [2, 'tx-b'],
  ])
  expect(await idsFrom(journal.read(2))).toEqual(['tx-b', 'tx-c'])
  await storage.close()
})

test('a log that does not end where it was expected to says so, and keeps what it has', async () => {
  await using folder = await dataFolder()
  const storage = open(folder)
  const {journal} = storage
  await journal.append(0, [created('a')])
  expect(await journal.append(0, [created('b')])).toBe('conflict')
  expect(await journal.append(2, [created('b')])).toBe('conflict')
  expect(journal.snapshot('production').documents.has('b')).toBe(false)
  expect(await idsFrom(journal.read(1))).toEqual(['tx-a'])
  await storage.close()
})

test('of transactions of which one cannot be written, none is there', async () => {
  await using folder = await dataFolder()
  const storage = open(folder)
  const {journal} = storage
  await journal.append(0, [created('a')])
  await expect(journal.append(1, [created('b'), created('a')])).rejects.toThrow('UNIQUE')
  expect(await idsFrom(journal.read(1))).toEqual(['tx-a'])
  expect(journal.snapshot('production').documents.has('b')).toBe(false)
  expect(await journal.append(1, [created('b')])).toBe(2)
  await storage.close()
})

const watches: [string, NonNullable<CommitOptions['watch']>][] = [
  [
    'is begun again, since the machine was busy',
    (_ms, work) => {
      work()
      return work()
    },
  ],
  [
    'takes longer than a group may',
    (ms) => {
      throw new TimeLimitError(`It took longer than ${ms} ms.`)
    },
  ],
]

test.for(watches)('planning that %s plans each request once', async ([, watch]) => {
  await using folder = await dataFolder()
  const storage = open(folder)
  const store = createStore(storage, {datasets: ['production'], now: Date.now, createId, watch})
  const count = (transactionId: string) => {
    const mutations = [
      {createIfNotExists: {_id: 'page', _type: 'page', count: 0}},
      {patch: {id: 'page', inc: {count: 1}}},
    ]
    return store.commit({dataset: 'production', author: 'test', transactionId, mutations})
  }
  await Promise.all(['one', 'two', 'three'].map(count))
  expect(store.dataset('production').get('page')).toMatchObject({count: 3, _rev: 'three'})
  expect(await idsFrom(storage.journal.read(1))).toEqual(['one', 'two', 'three'])
  await store.close()
})

test('what is acknowledged is on disk first: the log, then how far it goes, and only then whoever follows is told', async () => {
  await using folder = await dataFolder()
  const happened: string[] = []
  const disk: Partial<DiskCalls> = {
    sync: async () => void happened.push('log'),
    writeHead: async ({seq}) => void happened.push(`head ${seq}`),
  }
  const storage = open(folder, disk)
  storage.journal.follow(({seq}) => happened.push(`told ${seq}`))
  await storage.journal.append(0, [created('a'), created('b')])
  happened.push('acknowledged')
  expect(happened).toEqual(['log', 'head 2', 'told 1', 'told 2', 'acknowledged'])
  await storage.close()
})

const brokenDisks: [string, Partial<DiskCalls>][] = [
  ['the log', {sync: () => Promise.reject(new Error('no room'))}],
  ['how far the log goes', {writeHead: () => Promise.reject(new Error('no room'))}],
]

test.for(brokenDisks)('a disk that has failed to take %s acknowledges nothing any more', async ([, disk]) => {
  await using folder = await dataFolder()
  const store = createStore(open(folder, disk), {datasets: ['production'], now: Date.now, createId})
  const mutations = [{createOrReplace: {_id: 'page', _type: 'page'}}]
  const request = {dataset: 'production', author: 'test', transactionId: 'tx', requestHash: 'same', mutations}
  const refusal = {status: 503}
  await expect(store.commit(request)).rejects.toMatchObject(refusal)
  // The Studio sends again what was not answered; what was written by then must not pass for what is safe.
  await expect(store.commit(request)).rejects.toMatchObject(refusal)
  await expect(store.commit({...request, transactionId: 'other', dryRun: true})).rejects.toMatchObject(refusal)
  expect(() => store.check()).toThrow(expect.objectContaining(refusal))
  await store.close()
})

test('what a lake that was killed had only written, a start brings to the disk before it goes on', async () => {
  await using folder = await dataFolder()
  const killed = open(folder)
  await killed.journal.append(0, [created('a')])
  const head = await readFile(folder.file('lake.head'))
  await killed.journal.append(1, [created('b')])
  await using left = await dataFolder(folder)
  await killed.close()
  await writeFile(left.file('lake.head'), head)
  const storage = open(left)
  expect(await stat(left.file('lake.sqlite-wal'))).toMatchObject({size: 0})
  expect(await idsFrom(storage.journal.read(1))).toEqual(['tx-a', 'tx-b'])
  await storage.close()
})

test('of transactions that the log takes long to write, few go together, so that others get their turn', async () => {
  await using folder = await dataFolder()
  const storage = open(folder)
  let present = 0
  using _clock = vi.spyOn(performance, 'now').mockImplementation(() => present)
  const together: number[] = []
  const append: Journal['append'] = (seq, transactions) => {
    together.push(transactions.length)
    present += transactions.length * 5
    return storage.journal.append(seq, transactions)
  }
  const slow = {...storage, journal: {...storage.journal, append}}
  const store = createStore(slow, {datasets: ['production'], now: Date.now, createId, watch: (_ms, work) => work()})
  const write = (at: number) =>
    store.commit({dataset: 'production', author: 'test', mutations: [{create: {_id: `page-${at}`, _type: 'page'}}]})
  await Promise.all(Array.from({length: 12}, (_, at) => write(at)))
  await Promise.all(Array.from({length: 12}, (_, at) => write(at + 12)))
  expect(together).toEqual([12, 4, 4, 4])
  await store.close()
})
