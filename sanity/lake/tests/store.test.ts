import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import type {DocumentMutation} from '#src/mutate/types.ts'
import type {Store} from '#src/store/store.ts'
import {openPlainStore, tamper} from '#tests/support/data-folder.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'

async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'lake-store-'))
  return {path, [Symbol.asyncDispose]: () => rm(path, {recursive: true})}
}

const open = (path: string) => openPlainStore({path})

test('what was written is there when the lake is opened again', async () => {
  await using folder = await temporaryFolder()
  const first = await openTestLake([{_id: 'home', _type: 'page', title: 'Zażółć'}], {folder: folder.path})
  const before = await first.client.getDocument('home')
  await first[Symbol.asyncDispose]()
  await using second = await openTestLake([], {folder: folder.path})
  expect(await second.client.getDocument('home')).toEqual(before)
  expect(await second.client.fetch('*[_type == "page"]._id')).toEqual(['home'])
})

test('a closed lake leaves plain files, ready to be copied', async () => {
  await using folder = await temporaryFolder()
  const store = open(folder.path)
  await store.commit({dataset: 'production', author: 'test', mutations: [{create: {_id: 'a', _type: 'page'}}]})
  await store.close()
  expect((await readdir(folder.path)).toSorted()).toEqual(['lake.head', 'lake.lock', 'lake.sqlite'])
})

test('a second lake on the same folder is refused, and may come when the first has gone', async () => {
  await using folder = await temporaryFolder()
  const first = open(folder.path)
  expect(() => open(folder.path)).toThrow('Another lake runs on the folder')
  await first.close()
  await open(folder.path).close()
})

test('a folder that cannot be written is named', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'file'), '')
  expect(() => open(join(folder.path, 'file', 'data'))).toThrow('is not writable')
})

test('a damaged file is named, and the folder is not left locked', async () => {
  await using folder = await temporaryFolder()
  await writeFile(
    join(folder.path, 'lake.sqlite'),
    'not a database, though long enough to be taken for one by its length',
  )
  expect(() => open(folder.path)).toThrow('is damaged')
  await rm(join(folder.path, 'lake.sqlite'))
  await open(folder.path).close()
})

test('data of a newer version is left alone', async () => {
  await using folder = await temporaryFolder()
  const store = open(folder.path)
  store.sql.run('INSERT INTO migrations (number, name) VALUES (999, ?)', '999-later.sql')
  await store.close()
  expect(() => open(folder.path)).toThrow('newer version')
})

test('a full disk answers 503, and neither memory nor file has changed', async () => {
  await using folder = await temporaryFolder()
  const store = open(folder.path)
  await commit(store, 'first', {create: {_id: 'home', _type: 'page', title: 'Home'}})
  const {sql} = store
  const pages = Number(sql.get('PRAGMA page_count')?.page_count)
  sql.script(`PRAGMA max_page_count = ${pages}`)
  const large = commit(store, 'large', {create: {_id: 'large', _type: 'page', text: 'x'.repeat(1_000_000)}})
  await expect(large).rejects.toMatchObject({status: 503})
  expect(store.dataset('production').get('large')).toBeNull()
  sql.script('PRAGMA max_page_count = 1000000')
  await commit(store, 'second', {patch: {id: 'home', set: {title: 'Goes on'}}})
  await store.close()
  await using again = await openTestLake([], {folder: folder.path})
  expect(await again.client.fetch('*[]{_id, title}')).toEqual([{_id: 'home', title: 'Goes on'}])
})

test('of commits that come together each sees those before it, and one that is refused fails alone', async () => {
  await using lake = await openTestLake()
  const heard: string[] = []
  lake.lake.context.store.subscribe('production', ({id}) => heard.push(id))
  const outcomes = await Promise.allSettled([
    commit(lake.lake.context.store, 'first', {create: {_id: 'page', _type: 'page', count: 1}}),
    commit(lake.lake.context.store, 'refused', {create: {_id: 'page', _type: 'page'}}),
    commit(lake.lake.context.store, 'second', {patch: {id: 'page', inc: {count: 1}}}),
    commit(lake.lake.context.store, 'first', {patch: {id: 'page', inc: {count: 1}}}),
    commit(lake.lake.context.store, 'third', {patch: {id: 'page', inc: {count: 1}}}),
  ])
  expect(outcomes.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
  expect(outcomes[1]).toMatchObject({reason: {status: 409}})
  expect(outcomes[3]).toMatchObject({reason: {status: 409}})
  expect(await lake.client.getDocument('page')).toMatchObject({count: 3, _rev: 'third'})
  expect(heard).toEqual(['first', 'second', 'third'])
})

test('what a commit wrote before it failed is undone, and those that came with it go on', async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page', count: 1}])
  tamper(
    {file: (name) => join(lake.folder, name)},
    `CREATE TRIGGER fault BEFORE INSERT ON documents WHEN NEW.id = 'fault' BEGIN SELECT RAISE(ABORT, 'expected'); END`,
  )
  const outcomes = await Promise.allSettled([
    commit(lake.lake.context.store, 'first', {patch: {id: 'page', inc: {count: 1}}}),
    commit(
      lake.lake.context.store,
      'fault',
      {patch: {id: 'page', inc: {count: 1}}},
      {create: {_id: 'fault', _type: 'page'}},
    ),
    commit(lake.lake.context.store, 'second', {patch: {id: 'page', inc: {count: 1}}}),
  ])
  expect(outcomes.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await lake.client.getDocument('page')).toMatchObject({count: 3, _rev: 'second'})
  expect(await lake.client.fetch('*[]{_id, count}')).toEqual([{_id: 'page', count: 3}])
})

test('a full disk fails all commits that come together, and none of them has happened', async () => {
  await using folder = await temporaryFolder()
  const store = open(folder.path)
  await commit(store, 'zero', {create: {_id: 'page', _type: 'page', count: 1}})
  const {sql} = store
  sql.script(`PRAGMA max_page_count = ${Number(sql.get('PRAGMA page_count')?.page_count) + 20}`)
  const outcomes = await Promise.allSettled([
    commit(store, 'small', {patch: {id: 'page', inc: {count: 1}}}),
    commit(store, 'large', {create: {_id: 'large', _type: 'page', text: 'x'.repeat(1_000_000)}}),
    commit(store, 'another', {patch: {id: 'page', inc: {count: 1}}}),
  ])
  expect(outcomes.slice(0, 2)).toMatchObject([{reason: {status: 503}}, {reason: {status: 503}}])
  const left = outcomes[2]?.status === 'fulfilled' ? 1 : 0
  expect(store.dataset('production').get('page')).toMatchObject({count: 1 + left})
  sql.script('PRAGMA max_page_count = 1000000')
  await commit(store, 'small', {patch: {id: 'page', inc: {count: 1}}})
  expect(store.dataset('production').get('page')).toMatchObject({count: 2 + left, _rev: 'small'})
  await store.close()
})

test('commits that still wait when the lake closes are written', async () => {
  await using folder = await temporaryFolder()
  const store = open(folder.path)
  const written = store.commit({
    dataset: 'production',
    author: 'test',
    mutations: [{create: {_id: 'a', _type: 'page'}}],
  })
  await store.close()
  await expect(written).resolves.toMatchObject({seq: 1})
  const again = open(folder.path)
  expect(again.dataset('production').get('a')).toMatchObject({_id: 'a'})
  await again.close()
})

function commit(store: Store, transactionId: string, ...mutations: DocumentMutation[]) {
  return store.commit({dataset: 'production', author: 'test', transactionId, mutations})
}

test('a listener that fails does not make a commit look failed', async () => {
  await using folder = await temporaryFolder()
  const store = open(folder.path)
  store.subscribe('production', () => {
    throw new Error('expected by the test')
  })
  await store.commit({dataset: 'production', author: 'test', mutations: [{create: {_id: 'a', _type: 'page'}}]})
  expect(store.dataset('production').get('a')).toMatchObject({_id: 'a'})
  await store.close()
})
