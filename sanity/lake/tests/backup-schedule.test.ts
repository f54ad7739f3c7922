import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {generateIdentity, identityToRecipient} from 'age-encryption'
import {expect, test} from 'vitest'

import {readLedger} from '#src/backup-ledger.ts'
import {settingsIn} from '#src/settings.ts'
import {startBackups} from '#src/sqlite/backup/schedule.ts'
import {capturedErrors} from '#tests/support/captured-errors.ts'
import {dataFolder, tamper} from '#tests/support/data-folder.ts'
import {lake} from '#tests/support/lake-command.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'

const timeout = 60_000
const day = 24 * 3_600_000

async function folderWithPages(...ids: string[]) {
  const folder = await dataFolder()
  await using opened = await openTestLake(
    ids.map((_id) => ({_id, _type: 'page'})),
    {folder: folder.path},
  )
  await opened.client.assets.upload('file', Buffer.from('Hello'), {filename: 'hello.txt'})
  return folder
}

test(
  'on a schedule, backups are made while the lake serves, kept for a time, and the newest in any case',
  {timeout},
  async () => {
    await using folder = await folderWithPages('home')
    await using place = await dataFolder()
    await mkdir(place.file('2020-01-01T00.00.00.000Z'))
    await mkdir(place.file('2020-01-02T00.00.00.000Z'))
    await mkdir(place.file('.2020-01-02T00.00.00.000Z-aB3dE6'))
    await mkdir(place.file('of-somebody-else'))
    await using opened = await openTestLake([], {folder: folder.path})
    const schedule = startBackups(folder.path, {folder: place.path, everyMs: day, keepMs: day, recipient: undefined})
    await expect.poll(() => readLedger(folder.path).backup, {timeout}).not.toBeNull()
    await expect.poll(async () => (await readdir(place.path)).length, {timeout}).toBe(2)
    await schedule.close()
    expect((await readdir(place.path)).toSorted()).toEqual([expect.stringMatching(/^20\d\d-.*Z$/), 'of-somebody-else'])
    const health = await (await opened.request('/health')).json()
    expect(health).toMatchObject({
      backups: {last: {folder: expect.stringContaining(place.path)}, failure: null, drill: null},
    })
    expect(await (await opened.request('/health', {headers: {}})).json()).not.toHaveProperty('backups')
  },
)

test('a backup that fails is told, and the lake goes on', {timeout}, async () => {
  using errors = capturedErrors()
  await using folder = await folderWithPages('home')
  await using place = await dataFolder()
  await writeFile(place.file('backups'), '')
  await using opened = await openTestLake([], {folder: folder.path})
  const plan = {folder: place.file('backups/here'), everyMs: day, keepMs: day, recipient: undefined}
  const schedule = startBackups(folder.path, plan)
  await expect.poll(() => readLedger(folder.path).failure, {timeout}).not.toBeNull()
  await schedule.close()
  expect(errors.text()).toContain('ENOTDIR')
  expect(await (await opened.request('/metrics')).text()).toContain('lake_backup_failed 1')
})

test(
  'a drill restores the newest backup, compares it with a lake that has gone on since, and notes the outcome',
  {timeout},
  async () => {
    await using folder = await folderWithPages('home', 'about')
    await using place = await dataFolder()
    await lake(folder, 'backup', place.file('2026-01-01T00.00.00.000Z'))
    await using opened = await openTestLake([{_id: 'later', _type: 'page'}], {folder: folder.path})
    await opened.client.patch('home').set({title: 'Home'}).commit()
    await opened.client.delete('about')
    const drilled = await lake(folder, 'backup', 'verify', place.path)
    expect(drilled).toMatchObject({
      code: 0,
      output: expect.stringContaining(`compared with the backup and with ${folder.path}`),
    })
    const health = await (await opened.request('/health')).json()
    expect(health).toMatchObject({backups: {drill: {faults: 0}}})
    expect(await (await opened.request('/metrics')).text()).toContain('lake_drill_faults 0')
  },
)

test('a drill finds what is not as it was: in the backup, and in the lake', {timeout}, async () => {
  await using folder = await folderWithPages('home')
  await using place = await dataFolder()
  await lake(folder, 'backup', place.file('backup'))
  // As a program might that writes past the lake: with the right checksum of its own, no check would find it.
  tamper(folder, `DELETE FROM documents WHERE id = 'home'`)
  expect(await lake(folder, 'backup', 'verify', place.file('backup'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('Document "home" of production is not as in'),
  })
  expect(readLedger(folder.path).drill).toMatchObject({faults: 1})
  tamper(
    {file: (name) => join(place.file('backup'), name)},
    `UPDATE documents SET content = replace(content, 'page', 'stage')`,
  )
  expect(await lake(folder, 'backup', 'verify', place.file('backup'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('is damaged'),
  })
  expect(await lake(folder, 'backup', 'verify', place.file('nothing'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is no backup in'),
  })
})

test('an encrypted backup is tried and restored by its key, and by no other', {timeout}, async () => {
  await using folder = await folderWithPages('home')
  await using place = await dataFolder()
  const [identity, other] = [await generateIdentity(), await generateIdentity()]
  await writeFile(place.file('key.txt'), `# created by a test\n${identity}\n`)
  await writeFile(place.file('other.txt'), other)
  const recipient = await identityToRecipient(identity)
  expect(await lake(folder, 'backup', place.file('backup'), '--recipient', recipient)).toMatchObject({code: 0})
  expect((await readdir(place.file('backup'))).toSorted()).toEqual(['assets', 'lake.head.age', 'lake.sqlite.age'])
  const verify = (...more: string[]) => lake(folder, 'backup', 'verify', place.file('backup'), ...more)
  expect(await verify()).toMatchObject({code: 1, output: expect.stringContaining('--identity')})
  expect(await verify('--identity', place.file('other.txt'))).toMatchObject({code: 1})
  expect(await verify('--identity', place.file('key.txt'))).toMatchObject({code: 0})
  await using restored = await dataFolder()
  const key = ['--identity', place.file('key.txt')]
  expect(await lake(restored, 'restore', place.file('backup'), ...key)).toMatchObject({code: 0})
  await using opened = await openTestLake([], {folder: restored.path})
  expect(await opened.client.fetch('*[_type == "page"]._id')).toEqual(['home'])
})

test('what the data folder holds is told, also while the lake serves it', {timeout}, async () => {
  await using folder = await folderWithPages('home', 'about')
  await using opened = await openTestLake([], {folder: folder.path})
  const {code, output} = await lake(folder, 'stats')
  expect(code).toBe(0)
  expect(output).toMatch(/^ +2 {2}page /m)
  expect(output).toContain('Files: 1 asset')
  expect(output).toContain('Last backup: none.')
  expect(opened.folder).toBe(folder.path)
})

test('each command says how it is written', {timeout}, async () => {
  await using folder = await dataFolder()
  const names = ['serve', 'backup', 'backup verify', 'restore', 'check', 'stats', 'certificate']
  const helps = await Promise.all(names.map((name) => lake(folder, ...name.split(' '), '--help')))
  for (const [at, name] of names.entries())
    expect(helps[at], name).toMatchObject({code: 0, output: expect.stringContaining(`own-content-lake ${name}`)})
  expect(await lake(folder, 'backup')).toMatchObject({code: 1, output: expect.stringContaining('backup <new folder>')})
  expect(await lake(folder, 'stats', '--force')).toMatchObject({
    code: 1,
    output: expect.stringContaining('stats --help'),
  })
  expect(await lake(folder, 'serv')).toMatchObject({code: 1, output: expect.stringContaining('There is no command')})
})

test('the settings of a schedule are read, and what they cannot be is named', () => {
  expect(settingsIn({}).backups).toBeUndefined()
  const set = {LAKE_BACKUPS: '/backups', LAKE_BACKUP_HOURS: '6', LAKE_BACKUP_DAYS: '7'}
  expect(settingsIn(set).backups).toEqual({folder: '/backups', everyMs: day / 4, keepMs: 7 * day, recipient: undefined})
  expect(() => settingsIn({LAKE_BACKUP_HOURS: 'often'})).toThrow('LAKE_BACKUP_HOURS is "often"')
  expect(() => settingsIn({LAKE_BACKUP_RECIPIENT: 'me'})).toThrow('LAKE_BACKUP_RECIPIENT is no recipient')
})
