import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {createId} from '#src/create-id.ts'
import {openStore} from '#src/store/store.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'

async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'lake-store-'))
  return {path, [Symbol.asyncDispose]: () => rm(path, {recursive: true})}
}

const open = (folder: string) => openStore({folder, datasets: ['production'], now: Date.now, createId})

test('what was written is there when the lake is opened again', async () => {
  await using folder = await temporaryFolder()
  const first = await openTestLake([{_id: 'home', _type: 'page', title: 'Zażółć'}], {folder: folder.path})
  const before = await first.client.getDocument('home')
  await first[Symbol.asyncDispose]()
  await using second = await openTestLake([], {folder: folder.path})
  expect(await second.client.getDocument('home')).toEqual(before)
  expect(await second.client.fetch('*[_type == "page"]._id')).toEqual(['home'])
})

test('a closed lake leaves one plain database file, ready to be copied', async () => {
  await using folder = await temporaryFolder()
  const store = open(folder.path)
  store.commit({dataset: 'production', author: 'test', mutations: [{create: {_id: 'a', _type: 'page'}}]})
  store.close()
  expect((await readdir(folder.path)).toSorted()).toEqual(['lake.lock', 'lake.sqlite'])
})

test('a second lake on the same folder is refused, and may come when the first has gone', async () => {
  await using folder = await temporaryFolder()
  const first = open(folder.path)
  expect(() => open(folder.path)).toThrow('Another lake runs on the folder')
  first.close()
  open(folder.path).close()
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
  open(folder.path).close()
})

test('data of a newer version is left alone', async () => {
  await using folder = await temporaryFolder()
  const store = open(folder.path)
  store.sql.run('INSERT INTO migrations (number, name) VALUES (999, ?)', '999-later.sql')
  store.close()
  expect(() => open(folder.path)).toThrow('newer version')
})

test('a full disk answers 503, and neither memory nor file has changed', async () => {
  await using folder = await temporaryFolder()
  const lake = await openTestLake([{_id: 'home', _type: 'page', title: 'Home'}], {folder: folder.path})
  const {sql} = lake.lake.context.store
  const pages = Number(sql.get('PRAGMA page_count')?.page_count)
  sql.script(`PRAGMA max_page_count = ${pages}`)
  const large = lake.client.create({_id: 'large', _type: 'page', text: 'x'.repeat(1_000_000)})
  await expect(large).rejects.toMatchObject({statusCode: 503})
  expect(await lake.client.getDocument('large')).toBeUndefined()
  sql.script('PRAGMA max_page_count = 1000000')
  await lake.client.patch('home').set({title: 'Goes on'}).commit()
  await lake[Symbol.asyncDispose]()
  await using again = await openTestLake([], {folder: folder.path})
  expect(await again.client.fetch('*[]{_id, title}')).toEqual([{_id: 'home', title: 'Goes on'}])
})

test('a listener that fails does not make a commit look failed', async () => {
  await using folder = await temporaryFolder()
  const store = open(folder.path)
  store.subscribe('production', () => {
    throw new Error('expected by the test')
  })
  store.commit({dataset: 'production', author: 'test', mutations: [{create: {_id: 'a', _type: 'page'}}]})
  expect(store.dataset('production').get('a')).toMatchObject({_id: 'a'})
  store.close()
})
