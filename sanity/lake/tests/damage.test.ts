import {existsSync} from 'node:fs'
import {mkdir, open, readFile, rm, truncate, writeFile} from 'node:fs/promises'

import {expect, test} from 'vitest'

import {capturedErrors} from '#tests/support/captured-errors.ts'
import {type DataFolder, dataFolder, openPlainStore, put, tamper} from '#tests/support/data-folder.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'

/** A folder in which a lake has run: pages `page-1` to `page-5`, a transaction each. */
async function usedFolder(): Promise<DataFolder> {
  const folder = await dataFolder()
  const store = openPlainStore(folder)
  for (const number of [1, 2, 3, 4, 5]) await put(store, `page-${number}`, {title: `Page ${number}`})
  await store.close()
  return folder
}

async function overwrite(path: string, at: number, text: string): Promise<void> {
  await using file = await open(path, 'r+')
  await file.write(text, at)
}

test('a database that is missing or empty where transactions were acknowledged stops the start, with the ways out', async () => {
  await using folder = await usedFolder()
  await truncate(folder.file('lake.sqlite'))
  expect(() => openPlainStore(folder)).toThrow(/lake\.sqlite is empty \(0 bytes\).*5 transactions were acknowledged/)
  expect(() => openPlainStore(folder)).toThrow(`npm run lake -- restore <backup> --data ${folder.path} --force`)
  await rm(folder.file('lake.sqlite'))
  expect(() => openPlainStore(folder)).toThrow(/lake\.sqlite is missing.*5 transactions were acknowledged/)
  expect(existsSync(folder.file('lake.sqlite'))).toBe(false)
})

test('an empty database stops the start where a lake has run, though an older one that kept no head', async () => {
  await using folder = await dataFolder()
  await mkdir(folder.file('assets'))
  await writeFile(folder.file('lake.sqlite'), '')
  expect(() => openPlainStore(folder)).toThrow('is empty (0 bytes), but a lake has run')
})

test('a log that lost its end stops the start, which names what is lost', async () => {
  await using folder = await usedFolder()
  tamper(folder, 'PRAGMA foreign_keys = OFF; DELETE FROM changes WHERE seq > 3; DELETE FROM transactions WHERE seq > 3')
  expect(() => openPlainStore(folder)).toThrow('Transactions 4 to 5 are lost')
})

test('a log whose end is not what was written stops the start', async () => {
  await using folder = await usedFolder()
  tamper(folder, `UPDATE changes SET effects = replace(effects, 'Page 5', 'Page 6') WHERE seq = 5`)
  expect(() => openPlainStore(folder)).toThrow(/transaction 5 \(".+"\) is not what was written/)
})

test('a log that is another one than the head speaks of stops the start', async () => {
  await using folder = await usedFolder()
  await using other = await usedFolder()
  await rm(folder.file('lake.sqlite'))
  await writeFile(folder.file('lake.sqlite'), await readFile(other.file('lake.sqlite')))
  expect(() => openPlainStore(folder)).toThrow('is not the one of which')
})

test('a head file that is missing is written anew, and that is said', async () => {
  await using folder = await usedFolder()
  await rm(folder.file('lake.head'))
  using errors = capturedErrors()
  await openPlainStore(folder).close()
  expect(errors.text()).toContain('lake.head is missing, and is written anew: the log ends with transaction 5.')
  await openPlainStore(folder).close()
})

test('of a damaged head file one record is enough, and none stops the start', async () => {
  await using folder = await usedFolder()
  await overwrite(folder.file('lake.head'), 10, 'xxxx')
  using errors = capturedErrors()
  await openPlainStore(folder).close()
  expect(errors.text()).toContain('One of the two records')
  await overwrite(folder.file('lake.head'), 10, 'xxxx')
  await overwrite(folder.file('lake.head'), 4106, 'xxxx')
  expect(() => openPlainStore(folder)).toThrow('lake.head is damaged')
})

test('a restore that was cut short stops the start', async () => {
  await using folder = await usedFolder()
  await mkdir(folder.file('restored'))
  expect(() => openPlainStore(folder)).toThrow('was cut short')
})

test('a damaged document is named to who reads or writes it, and all else is served', async () => {
  await using folder = await usedFolder()
  tamper(folder, `UPDATE documents SET content = replace(content, 'Page 2', 'Page X') WHERE id = 'page-2'`)
  using errors = capturedErrors()
  await using lake = await openTestLake([], {folder: folder.path})
  const damaged = {statusCode: 500, message: expect.stringContaining('"page-2" of the dataset "production" is damaged')}
  await expect(lake.client.getDocument('page-2')).rejects.toMatchObject(damaged)
  await expect(lake.client.fetch('*[_type == "page"].title')).rejects.toMatchObject(damaged)
  await expect(lake.client.patch('page-2').set({title: 'New'}).commit()).rejects.toMatchObject(damaged)
  await expect(lake.client.delete('page-2')).rejects.toMatchObject(damaged)
  expect(await lake.client.fetch('*[_id == "page-3"].title')).toEqual(['Page 3'])
  await lake.client.patch('page-3').set({title: 'Changed'}).commit()
  expect(await lake.client.getDocument('page-3')).toMatchObject({title: 'Changed'})
  expect(errors.text()).toContain('check --repair')
})

test('a document that is no JSON any more is as damaged', async () => {
  await using folder = await usedFolder()
  tamper(folder, `UPDATE documents SET content = substr(content, 1, 20) WHERE id = 'page-2'`)
  using errors = capturedErrors()
  await using lake = await openTestLake([], {folder: folder.path})
  await expect(lake.client.getDocument('page-2')).rejects.toMatchObject({statusCode: 500})
  expect(errors.text()).toContain('page-2')
})

test('a document that cannot be found, though its log says that it is there, is not taken for deleted', async () => {
  await using folder = await usedFolder()
  tamper(folder, "DELETE FROM documents WHERE id = 'page-2'")
  using errors = capturedErrors()
  await using lake = await openTestLake([], {folder: folder.path})
  const lost = {
    statusCode: 500,
    message: expect.stringContaining('"page-2" of the dataset "production" cannot be found'),
  }
  await expect(lake.client.getDocument('page-2')).rejects.toMatchObject(lost)
  await expect(lake.client.create({_id: 'page-2', _type: 'page'})).rejects.toMatchObject(lost)
  const referring = {_id: 'referring', _type: 'page', to: {_type: 'reference', _ref: 'page-2'}}
  await expect(lake.client.create(referring)).rejects.toMatchObject(lost)
  await lake.client.delete('page-3')
  expect(await lake.client.getDocument('page-3')).toBeUndefined()
  expect(errors.text()).toContain('page-2')
})

test('an index that is made while a document is damaged hides it from nobody', async () => {
  await using folder = await usedFolder()
  tamper(
    folder,
    `UPDATE documents SET content = replace(content, 'Page 2', 'Page X') WHERE id = 'page-2'; DELETE FROM indexes; DELETE FROM entries`,
  )
  using errors = capturedErrors()
  await using lake = await openTestLake([], {folder: folder.path})
  const query = '*[_type == "page" && title == "Page 2"]._id'
  await expect(lake.client.fetch(query)).rejects.toMatchObject({statusCode: 500})
  await lake.lake.context.store.dataset('production').indexes.settled()
  await expect(lake.client.fetch(query)).rejects.toMatchObject({statusCode: 500})
  expect(errors.text()).toContain('page-2')
})

test('a folder of the version before opens, and what it holds has checksums from then on', async () => {
  await using folder = await usedFolder()
  tamper(
    folder,
    `ALTER TABLE documents DROP COLUMN checksum; ALTER TABLE transactions DROP COLUMN checksum; DELETE FROM migrations WHERE number = 5`,
  )
  await rm(folder.file('lake.head'))
  using errors = capturedErrors()
  const store = openPlainStore(folder)
  expect(store.dataset('production').get('page-4')).toMatchObject({title: 'Page 4'})
  await put(store, 'page-6')
  await store.close()
  expect(errors.text()).toBe('')
  tamper(folder, `UPDATE changes SET mutations = '[]' WHERE seq = 6`)
  expect(() => openPlainStore(folder)).toThrow('transaction 6')
})
