import {copyFile, readdir, rm, writeFile} from 'node:fs/promises'

import {expect, test} from 'vitest'

import {type DataFolder, dataFolder, tamper} from '#tests/support/data-folder.ts'
import {lake, lakeWithRoom} from '#tests/support/lake-command.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'
import {clientAt, runLake} from '#tests/support/run-lake.ts'

const timeout = 60_000
async function folderWith(count: number): Promise<DataFolder> {
  const folder = await dataFolder()
  await using opened = await openTestLake([], {folder: folder.path})
  for (let number = 0; number < count; number += 1)
    await opened.client.createOrReplace({_id: `page-${number}`, _type: 'page', title: `Page ${number}`})
  await opened.client.assets.upload('file', Buffer.from('Hello'), {filename: 'hello.txt'})
  return folder
}

async function titlesIn(folder: DataFolder): Promise<unknown> {
  await using opened = await openTestLake([], {folder: folder.path})
  return opened.client.fetch('*[_type == "page"] | order(_id).title')
}

test(
  'a backup that is made while the lake serves is of one moment, and a restore brings all of it back',
  {timeout},
  async () => {
    await using folder = await folderWith(3)
    await using place = await dataFolder()
    const served = await runLake({LAKE_DATA: folder.path})
    const client = clientAt(served.url)
    const done = new AbortController()
    const writes = (async () => {
      // Pairs, a transaction each: a backup between the two of a pair would show.
      for (let number = 0; !done.signal.aborted; number += 1)
        await client.mutate(
          ['left', 'right'].map((side) => ({create: {_id: `${side}-${number}`, _type: 'half', number}})),
        )
    })()
    const made = await lake(folder, 'backup', place.file('backup'))
    done.abort()
    await writes
    await served.stop('SIGTERM')
    expect(made).toMatchObject({code: 0, output: expect.stringContaining('was restored for trial')})
    expect(await readdir(place.path)).toEqual(['backup'])

    await using restored = await dataFolder()
    expect(await lake(restored, 'restore', place.file('backup'))).toMatchObject({code: 0})
    await using opened = await openTestLake([], {folder: restored.path})
    expect(await opened.client.fetch('count(*[_type == "page"])')).toBe(3)
    const halves = await opened.client.fetch<number>('count(*[_type == "half"])')
    expect(halves % 2).toBe(0)
    const url = await opened.client.fetch<string>('*[_type == "sanity.fileAsset"][0].url')
    const file = await opened.request(new URL(url).pathname)
    expect(await file.text()).toBe('Hello')
  },
)

test('a restore overwrites nothing unless told to, and then keeps what was there', {timeout}, async () => {
  await using folder = await folderWith(1)
  await using other = await folderWith(2)
  await using place = await dataFolder()
  await lake(folder, 'backup', place.file('backup'))
  const refused = await lake(other, 'restore', place.file('backup'))
  expect(refused).toMatchObject({code: 1, output: expect.stringContaining('--force')})
  expect(await titlesIn(other)).toEqual(['Page 0', 'Page 1'])
  const forced = await lake(other, 'restore', place.file('backup'), '--force')
  expect(forced).toMatchObject({code: 0, output: expect.stringContaining('What was there before is in')})
  expect(await titlesIn(other)).toEqual(['Page 0'])
  const aside = (await readdir(other.path)).find((name) => name.startsWith('replaced-')) ?? ''
  expect(await readdir(other.file(aside))).toEqual(expect.arrayContaining(['assets', 'lake.head', 'lake.sqlite']))
})

const tooLarge = [
  ['the database', {title: 'x'.repeat(1_500_000), file: 'Hello'}],
  ['a file', {title: 'Page', file: 'x'.repeat(1_500_000)}],
] as const

test.for(tooLarge)(
  'a restore for which there is no room, for %s, changes nothing, and says what may be the reason',
  {timeout},
  async ([, {title, file}]) => {
    await using folder = await folderWith(1)
    await using other = await folderWith(2)
    await using fresh = await dataFolder()
    await using place = await dataFolder()
    await addTo(folder, title, file)
    await lake(folder, 'backup', place.file('backup'))
    const refusal = {code: 1, output: expect.stringMatching(/was changed.*Is there room for it\?/s)}
    const before = await readdir(other.path)
    expect(await lakeWithRoom(1000, other, 'restore', place.file('backup'), '--force')).toMatchObject(refusal)
    expect(await readdir(other.path)).toEqual(before)
    expect(await titlesIn(other)).toEqual(['Page 0', 'Page 1'])
    expect(await lakeWithRoom(1000, fresh, 'restore', place.file('backup'))).toMatchObject(refusal)
    expect(await readdir(fresh.path)).toEqual([])
    const noBackup = {code: 1, output: expect.stringMatching(/No backup was made.*Is there room for it\?/s)}
    expect(await lakeWithRoom(1000, folder, 'backup', place.file('other'))).toMatchObject(noBackup)
    expect(await readdir(place.path)).toEqual(['backup'])
    expect(await lake(other, 'restore', place.file('backup'), '--force')).toMatchObject({code: 0})
    expect(await titlesIn(other)).toEqual(['Page 0', title])
  },
)

async function addTo(folder: DataFolder, title: string, file: string): Promise<void> {
  await using opened = await openTestLake([], {folder: folder.path})
  await opened.client.create({_id: 'page-9', _type: 'page', title})
  await opened.client.assets.upload('file', Buffer.from(file), {filename: 'file.txt'})
}

test('a restore refuses while a lake runs on the folder', {timeout}, async () => {
  await using folder = await folderWith(1)
  await using place = await dataFolder()
  await lake(folder, 'backup', place.file('backup'))
  await using opened = await openTestLake([], {folder: folder.path})
  const refused = await lake(folder, 'restore', place.file('backup'), '--force')
  expect(refused).toMatchObject({code: 1, output: expect.stringContaining('Another lake runs')})
  expect(await opened.client.fetch('*[_type == "page"].title')).toEqual(['Page 0'])
})

test('a restore that was cut short is done again by the next', {timeout}, async () => {
  await using folder = await folderWith(1)
  await using place = await dataFolder()
  await lake(folder, 'backup', place.file('backup'))
  await using broken = await dataFolder(folder)
  await rm(broken.file('lake.sqlite'))
  await copyFile(folder.file('lake.head'), broken.file('restored'))
  expect(await lake(broken, 'check')).toMatchObject({code: 1, output: expect.stringContaining('was cut short')})
  expect(await lake(broken, 'restore', place.file('backup'))).toMatchObject({code: 0})
  expect(await titlesIn(broken)).toEqual(['Page 0'])
})

test('no backup is made of what is damaged, over what is there, or of nothing', {timeout}, async () => {
  await using folder = await folderWith(1)
  await using place = await dataFolder()
  await using empty = await dataFolder()
  await lake(folder, 'backup', place.file('backup'))
  expect(await lake(folder, 'backup', place.file('backup'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('is there already'),
  })
  expect(await lake(empty, 'backup', place.file('other'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is no lake in'),
  })
  tamper(folder, `UPDATE documents SET content = replace(content, 'Page', 'Stage')`)
  expect(await lake(folder, 'backup', place.file('other'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('document "page-0" of production is damaged'),
  })
  expect(await readdir(place.path)).toEqual(['backup'])
})

test(
  'what a newer version wrote is neither checked, repaired, backed up nor restored by an older one',
  {timeout},
  async () => {
    await using folder = await folderWith(1)
    await using place = await dataFolder()
    await using target = await dataFolder()
    await lake(folder, 'backup', place.file('backup'))
    const newer = `INSERT INTO migrations (number, name) VALUES (999, '999-later.sql')`
    for (const each of [folder, {file: (name: string) => place.file(`backup/${name}`)}]) tamper(each, newer)
    const refusal = {code: 1, output: expect.stringContaining('written by a newer version of the lake (migration 999)')}
    expect(await lake(folder, 'check')).toMatchObject(refusal)
    expect(await lake(folder, 'check', '--repair')).toMatchObject(refusal)
    expect(await lake(folder, 'stats')).toMatchObject(refusal)
    expect(await lake(folder, 'backup', place.file('other'))).toMatchObject(refusal)
    expect(await lake(target, 'restore', place.file('backup'))).toMatchObject(refusal)
    expect(await readdir(place.path)).toEqual(['backup'])
    expect(await readdir(target.path)).toEqual([])
  },
)

test('a damaged backup is not restored', {timeout}, async () => {
  await using folder = await folderWith(1)
  await using place = await dataFolder()
  await lake(folder, 'backup', place.file('backup'))
  const [asset = ''] = await readdir(place.file('backup/assets/files/production'))
  await writeFile(place.file(`backup/assets/files/production/${asset}`), 'Hullo')
  await using target = await dataFolder()
  expect(await lake(target, 'restore', place.file('backup'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('is not what was uploaded'),
  })
  expect(await readdir(target.path)).toEqual([])
})

test('a check finds a folder whole, also while the lake serves it', {timeout}, async () => {
  await using folder = await folderWith(2)
  await using opened = await openTestLake([], {folder: folder.path})
  await opened.client.fetch('*[_type == "page" && title match "page*"] | order(title)')
  await opened.lake.context.store.dataset('production').indexes.settled()
  expect(await lake(folder, 'check')).toMatchObject({
    code: 0,
    output: expect.stringContaining('is whole: 3 transactions'),
  })
})

const damages = [
  [
    `UPDATE documents SET content = replace(content, 'Page 1', 'Stage 1') WHERE id = 'page-1'`,
    'page-1" of production is damaged',
  ],
  [`DELETE FROM documents WHERE id = 'page-1'`, '"page-1" of production is missing'],
  [`UPDATE documents SET type = 'other' WHERE id = 'page-1'`, 'is filed under published, other'],
  [`DELETE FROM entries WHERE id = 'page-1'`, 'is missing in the index'],
  [`UPDATE streams SET count = 7 WHERE type = 'page'`, 'there are 2 documents, but 7 are noted'],
]

test.for(damages)(
  'a check names what is wrong, and the log puts it right: %s',
  {timeout},
  async ([sql = '', named = '']) => {
    await using folder = await folderWith(2)
    tamper(folder, sql)
    expect(await lake(folder, 'check')).toMatchObject({code: 1, output: expect.stringContaining(named)})
    expect(await lake(folder, 'check', '--repair')).toMatchObject({code: 0})
    expect(await titlesIn(folder)).toEqual(['Page 0', 'Page 1'])
    expect(await lake(folder, 'check')).toMatchObject({code: 0})
  },
)

test('a document that was deleted and came back by damage goes again', {timeout}, async () => {
  await using folder = await folderWith(2)
  tamper(folder, 'CREATE TABLE kept AS SELECT * FROM documents')
  await openAndDelete(folder, 'page-1')
  tamper(folder, `INSERT INTO documents SELECT * FROM kept WHERE id = 'page-1'; DROP TABLE kept`)
  expect(await lake(folder, 'check')).toMatchObject({code: 1})
  expect(await lake(folder, 'check', '--repair')).toMatchObject({code: 0})
  expect(await titlesIn(folder)).toEqual(['Page 0'])
})

async function openAndDelete(folder: DataFolder, id: string): Promise<void> {
  await using opened = await openTestLake([], {folder: folder.path})
  await opened.client.delete(id)
}

test('a log that lost its end goes on when its loss is accepted, and says how much it was', {timeout}, async () => {
  await using folder = await folderWith(2)
  tamper(
    folder,
    `DELETE FROM changes WHERE seq > 1; DELETE FROM transactions WHERE seq > 1;
     DELETE FROM documents WHERE id <> 'page-0'; UPDATE sqlite_sequence SET seq = 1 WHERE name = 'transactions'`,
  )
  const refused = await lake(folder, 'check')
  expect(refused.output).toContain('Transactions 2 to 3 are lost')
  expect(await lake(folder, 'check', '--repair')).toMatchObject({code: 1})
  const accepted = await lake(folder, 'check', '--accept-loss')
  expect(accepted).toMatchObject({code: 0, output: expect.stringContaining('goes on without 2 transactions of 3')})
  expect(await titlesIn(folder)).toEqual(['Page 0'])
})
