import {existsSync} from 'node:fs'
import {DatabaseSync} from 'node:sqlite'

import {expect, test} from 'vitest'

import type {LakeOptions} from '#src/context.ts'
import {settingsIn} from '#src/settings.ts'
import {backupFolder} from '#src/sqlite/backup/backup-folder.ts'
import {drillBackup} from '#src/sqlite/backup/drill.ts'
import {checkFolder} from '#src/sqlite/check/check-folder.ts'
import {repairFolder} from '#src/sqlite/check/repair-folder.ts'
import {capturedErrors} from '#tests/support/captured-errors.ts'
import {type DataFolder, dataFolder, tamper} from '#tests/support/data-folder.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'
import {createRandom} from '#tests/support/random.ts'

const silent = {step() {}, done() {}}
const day = 24 * 3_600_000
const history = '/v2025-02-19/data/history/production'

const noonOf = (dayOfMay: number) => Date.parse('2026-05-01T12:00:00Z') + (dayOfMay - 1) * day

/** A lake on a folder at noon of a day of May, that keeps history for ten days unless told otherwise, and has forgotten the rest. */
async function openAt(folder: DataFolder, dayOfMay: number, options: Partial<LakeOptions> = {}): Promise<TestLake> {
  const now = () => noonOf(dayOfMay)
  const lake = await openTestLake([], {folder: folder.path, historyDays: 10, now, ...options})
  await lake.lake.context.retention.run()
  return lake
}

async function then(lake: TestLake, id: string, search: string): Promise<Record<string, unknown>> {
  const response = await lake.request(`${history}/documents/${id}?${search}`)
  const {documents, message} = await response.json()
  return {status: response.status, document: documents?.[0], message}
}

async function transactionsOf(lake: TestLake, id: string): Promise<string[]> {
  const response = await lake.request(`${history}/transactions/${id}`)
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line).id)
}

/** `home` has a revision a day from 1 to 5 May (`r1` …), `gone` was there on the first two of them. */
async function fill(folder: DataFolder): Promise<void> {
  let today = 1
  await using lake = await openTestLake([], {folder: folder.path, now: () => noonOf(today)})
  for (; today <= 5; today += 1) {
    const transaction = lake.client.transaction().transactionId(`r${today}`)
    if (today === 1) transaction.create({_id: 'gone', _type: 'page', title: 'Long gone'})
    if (today === 2) transaction.delete('gone')
    const title = `Title ${today}`
    if (today === 1) transaction.create({_id: 'home', _type: 'page', title})
    else transaction.patch('home', {set: {title}})
    await transaction.commit()
  }
}

test('what was kept is answered as before, and what was not is refused by name', async () => {
  await using folder = await dataFolder()
  await fill(folder)
  await using lake = await openAt(folder, 14)
  expect(await transactionsOf(lake, 'home,gone')).toEqual(['r3', 'r4', 'r5'])
  expect(await then(lake, 'home', 'revision=r3')).toMatchObject({document: {title: 'Title 3', _rev: 'r3'}})
  expect(await then(lake, 'home', 'revision=r4')).toMatchObject({document: {title: 'Title 4'}})
  expect(await then(lake, 'home', 'time=2026-05-04T00:00:00Z')).toMatchObject({document: {title: 'Title 3'}})
  const old = {status: 404, message: expect.stringContaining('History is kept since 2026-05-03T12:00:00.000Z only')}
  expect(await then(lake, 'home', 'revision=r2')).toMatchObject(old)
  expect(await then(lake, 'home', 'time=2026-05-02T13:00:00Z')).toMatchObject(old)
  expect(await then(lake, 'gone', 'lastRevision=true')).toEqual({status: 200})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Title 5', _rev: 'r5'})
  expect((await checkFolder(folder.path, silent)).findings).toEqual([])
})

test('history is kept for as long as the audit log tells what was published', () => {
  expect(settingsIn({LAKE_HISTORY_DAYS: '730'}).historyDays).toBe(730)
  expect(settingsIn({LAKE_HISTORY_DAYS: '30', LAKE_AUDIT_DAYS: '30'}).historyDays).toBe(30)
  expect(() => settingsIn({LAKE_HISTORY_DAYS: '30'})).toThrow('LAKE_AUDIT_DAYS to as few')
})

test('nothing is forgotten unless it is asked for', async () => {
  await using folder = await dataFolder()
  await fill(folder)
  await using lake = await openAt(folder, 31, {historyDays: undefined})
  expect(await transactionsOf(lake, 'home')).toEqual(['r1', 'r2', 'r3', 'r4', 'r5'])
})

test('what was forgotten is not in the log any more, and its end stays however old it is', async () => {
  await using folder = await dataFolder()
  await fill(folder)
  {
    await using lake = await openAt(folder, 30)
    expect(await transactionsOf(lake, 'home')).toEqual(['r5'])
    expect(rowsOf(folder)).toEqual({transactions: 1, changes: expect.any(Number)})
    expect(JSON.stringify(textsOf(folder))).not.toMatch(/Title [1-4]|Long gone/)
  }
  // A start holds the end of the log against what was acknowledged, and goes on from there.
  await using again = await openAt(folder, 31)
  await again.client
    .transaction()
    .transactionId('r1')
    .patch('home', {set: {title: 'Title 6'}})
    .commit()
  expect(await again.client.getDocument('home')).toMatchObject({title: 'Title 6', _rev: 'r1'})
  expect((await checkFolder(folder.path, silent)).findings).toEqual([])
})

test('damage is noticed in what is left, and a document comes back from it', async () => {
  await using folder = await dataFolder()
  await fill(folder)
  await (await openAt(folder, 14))[Symbol.asyncDispose]()
  const flaws = [
    `UPDATE changes SET effects = replace(effects, 'Title 3', 'Title 0')`,
    `UPDATE transactions SET author = 'somebody' WHERE id = 'r3'`,
    `DELETE FROM changes WHERE seq IN (SELECT seq FROM transactions WHERE id = 'r4')`,
    `PRAGMA foreign_keys = OFF; DELETE FROM transactions WHERE id = 'r4'`,
  ]
  for (const flaw of flaws) {
    await using damaged = await dataFolder(folder)
    tamper(damaged, flaw)
    expect((await checkFolder(damaged.path, silent)).findings, flaw).not.toEqual([])
  }
  tamper(folder, `DELETE FROM documents WHERE id = 'home'`)
  expect(repairFolder(folder.path, silent, false)).toMatchObject({restored: ['"home" of production'], lost: []})
  await using lake = await openAt(folder, 14)
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Title 5', _rev: 'r5'})
})

test('nothing is forgotten of what is damaged', async () => {
  await using folder = await dataFolder()
  await fill(folder)
  tamper(folder, `UPDATE changes SET effects = replace(effects, 'Title 2', 'Title 0')`)
  using _errors = capturedErrors()
  await using lake = await openTestLake([], {folder: folder.path, historyDays: 10, now: () => noonOf(14)})
  await expect(lake.lake.context.retention.run()).rejects.toThrow('Transaction 2 is damaged')
  expect(await transactionsOf(lake, 'home')).toHaveLength(5)
})

test('the file of a deleted picture goes with the history that could bring it back', async () => {
  await using folder = await dataFolder()
  const upload = async (lake: TestLake, text: string) => {
    const {_id, path} = await lake.client.assets.upload('file', Buffer.from(text), {filename: 'a.txt'})
    return {id: _id, file: folder.file(`assets/${path.replace('/lake/', '/')}`)}
  }
  let [kept, deleted] = [
    {id: '', file: ''},
    {id: '', file: ''},
  ]
  {
    await using lake = await openAt(folder, 1)
    ;[kept, deleted] = [await upload(lake, 'kept'), await upload(lake, 'deleted')]
    await lake.client.delete(deleted.id)
  }
  {
    await using lake = await openAt(folder, 10)
    expect([existsSync(kept.file), existsSync(deleted.file)]).toEqual([true, true])
    expect(await then(lake, deleted.id, 'lastRevision=true')).toMatchObject({document: {_id: deleted.id}})
  }
  await using lake = await openAt(folder, 12)
  expect([existsSync(kept.file), existsSync(deleted.file)]).toEqual([true, false])
  expect(lake.folder).toBe(folder.path)
})

test('the file of a deleted picture stays where what else would be forgotten with it is damaged', async () => {
  await using folder = await dataFolder()
  let file = ''
  {
    await using lake = await openTestLake([], {folder: folder.path, now: () => noonOf(1)})
    const {_id, path} = await lake.client.assets.upload('file', Buffer.from('deleted'), {filename: 'a.txt'})
    file = folder.file(`assets/${path.replace('/lake/', '/')}`)
    await lake.client.delete(_id)
    await lake.client.create({_id: 'home', _type: 'page', title: 'Title 1'})
    await lake.client.create({_id: 'last', _type: 'page'})
  }
  tamper(folder, `UPDATE changes SET effects = replace(effects, 'Title 1', 'Title 0')`)
  using _errors = capturedErrors()
  await using lake = await openTestLake([], {folder: folder.path, historyDays: 10, now: () => noonOf(14)})
  await expect(lake.lake.context.retention.run()).rejects.toThrow('is damaged')
  expect(existsSync(file)).toBe(true)
})

test('an archived release comes back with its versions, however old they are, and what is scheduled is published', async () => {
  await using folder = await dataFolder()
  {
    await using lake = await openAt(folder, 1)
    await lake.client.create({_id: 'page', _type: 'page', title: 'Published'})
    for (const releaseId of ['rOld', 'rSoon']) {
      await lake.client.releases.create({releaseId, metadata: {releaseType: 'scheduled'}})
      await lake.client.createVersion({releaseId, publishedId: 'page', baseId: 'page'})
      await lake.client.patch(`versions.${releaseId}.page`, {set: {title: `Of ${releaseId}`}}).commit()
    }
    await lake.client.releases.archive({releaseId: 'rOld'})
    await lake.client.releases.schedule({releaseId: 'rSoon', publishAt: '2026-05-20T12:00:00Z'})
  }
  {
    await using lake = await openAt(folder, 15)
    expect(await lake.client.getDocument('page')).toMatchObject({title: 'Published'})
    await lake.client.releases.unarchive({releaseId: 'rOld'})
    expect(await lake.client.getDocument('versions.rOld.page')).toMatchObject({title: 'Of rOld'})
  }
  await using lake = await openAt(folder, 21)
  expect(await lake.client.getDocument('page')).toMatchObject({title: 'Of rSoon'})
  expect((await checkFolder(folder.path, silent)).findings).toEqual([])
})

test('versions outlive the document of their release, where that is deleted by itself', async () => {
  await using folder = await dataFolder()
  {
    await using lake = await openAt(folder, 1)
    for (const releaseId of ['rGone', 'rAgain']) {
      await lake.client.releases.create({releaseId})
      await lake.client.create({_id: `versions.${releaseId}.page`, _type: 'page', title: `Of ${releaseId}`})
      await lake.client.delete(`_.releases.${releaseId}`)
    }
    await lake.client.releases.create({releaseId: 'rAgain'})
    await lake.client.delete('versions.rAgain.page')
    const again = lake.client.transaction().transactionId('again')
    await again.create({_id: 'versions.rAgain.page', _type: 'page', title: 'Made again'}).commit()
    await lake.client.patch('versions.rAgain.page', {set: {title: 'Edited'}}).commit()
  }
  await using lake = await openAt(folder, 15)
  expect((await checkFolder(folder.path, silent)).findings).toEqual([])
  expect(await transactionsOf(lake, 'versions.rGone.page')).toHaveLength(1)
  const last = {status: 200, document: {title: 'Of rGone'}}
  expect(await then(lake, 'versions.rGone.page', 'lastRevision=true')).toMatchObject(last)
  expect(await lake.client.getDocument('versions.rAgain.page')).toMatchObject({title: 'Edited'})
  expect(await transactionsOf(lake, 'versions.rAgain.page')).toHaveLength(1)
})

test('versions of an archived release go with its document', async () => {
  await using folder = await dataFolder()
  {
    await using lake = await openAt(folder, 1)
    await lake.client.releases.create({releaseId: 'rOld'})
    await lake.client.create({_id: 'versions.rOld.page', _type: 'page', title: 'Archived'})
    await lake.client.releases.archive({releaseId: 'rOld'})
  }
  {
    await using lake = await openAt(folder, 15)
    expect(await transactionsOf(lake, 'versions.rOld.page')).toHaveLength(2)
    await lake.client.releases.delete({releaseId: 'rOld'})
    await lake.client.create({_id: 'new', _type: 'page'})
  }
  await using lake = await openAt(folder, 30)
  expect(await transactionsOf(lake, 'versions.rOld.page')).toEqual([])
  expect((await checkFolder(folder.path, silent)).findings).toEqual([])
})

test('a release that was coming back from the archive when the lake stopped has its versions, however late that goes on', async () => {
  await using folder = await dataFolder()
  let today = 1
  const options = {folder: folder.path, historyDays: 10, now: () => noonOf(today)}
  {
    await using lake = await openTestLake([], options)
    const {releases, retention} = lake.lake.context
    await lake.client.releases.create({releaseId: 'rBack'})
    await lake.client.create({_id: 'versions.rBack.page', _type: 'page', title: 'Back'})
    await lake.client.releases.archive({releaseId: 'rBack'})
    // From here on nothing leads releases on.
    await releases.close()
    await lake.client.releases.unarchive({releaseId: 'rBack'})
    expect(await lake.client.getDocument('_.releases.rBack')).toMatchObject({state: 'unarchiving'})
    today = 15
    await retention.run()
  }
  await using lake = await openTestLake([], options)
  expect(await lake.client.getDocument('versions.rBack.page')).toMatchObject({title: 'Back'})
  expect((await checkFolder(folder.path, silent)).findings).toEqual([])
})

test('a large transaction is forgotten in a time that grows with its size alone', async () => {
  await using folder = await dataFolder()
  const ids = Array.from({length: 2_000}, (_, index) => `page-${index}`)
  {
    await using lake = await openTestLake([], {folder: folder.path, now: () => noonOf(1)})
    await lake.client.mutate(ids.map((_id) => ({create: {_id, _type: 'page', title: 'Small'}})))
    await lake.client.mutate(ids.map((id) => ({patch: {id, set: {title: 'Still small'}}})))
  }
  const before = performance.now()
  await using lake = await openAt(folder, 15)
  // A look at all of it for each document would take ten seconds and more.
  expect(performance.now() - before).toBeLessThan(4_000)
  expect(await transactionsOf(lake, ids.slice(0, 3).join(','))).toHaveLength(1)
})

const hook = {
  name: 'none',
  dataset: 'production',
  url: 'https://www.example.org/',
  rule: {on: ['update'], filter: '_type == "none"', projection: '{_id}'},
}

test('history waits for a webhook that has yet to look at it', async () => {
  await using folder = await dataFolder()
  await fill(folder)
  {
    await using lake = await openTestLake([], {folder: folder.path, now: () => noonOf(5)})
    await lake.client.request({method: 'POST', url: '/hooks/projects/lake', body: hook})
    for (const title of ['Title 6', 'Title 7']) await lake.client.patch('home', {set: {title}}).commit()
  }
  await using lake = await openTestLake([], {folder: folder.path, historyDays: 10, now: () => noonOf(30)})
  const {deliveries, retention} = lake.lake.context
  await deliveries.settled()
  expect(await deliveries.readTo()).toBe(lake.lake.context.store.end())
  await retention.run()
  await retention.run()
  expect(await transactionsOf(lake, 'home')).toHaveLength(1)
})

test('a webhook is not told of a document as new that was edited before its history was forgotten', async () => {
  await using folder = await dataFolder()
  await fill(folder)
  const ofPages = {...hook, rule: {...hook.rule, on: ['create'], filter: '_type == "page"'}}
  {
    await using lake = await openTestLake([], {folder: folder.path, now: () => noonOf(5)})
    await lake.client.request({method: 'POST', url: '/hooks/projects/lake', body: ofPages})
    await lake.client.patch('home', {set: {title: 'Title 6'}}).commit()
  }
  {
    await using lake = await openTestLake([], {folder: folder.path, historyDays: 10, now: () => noonOf(30)})
    await lake.lake.context.deliveries.settled()
    await lake.lake.context.retention.run()
    await lake.lake.context.retention.run()
    expect(await transactionsOf(lake, 'home')).toHaveLength(1)
  }
  await using lake = await openTestLake([], {folder: folder.path, now: () => noonOf(31)})
  const {deliveries, hooks} = lake.lake.context
  const [added] = await hooks.all()
  expect(await hooks.messages(added?.id ?? '')).toEqual([])
  await deliveries.settled()
  expect(await hooks.messages(added?.id ?? '')).toEqual([])
})

test('a backup that was made before is tried against what is left', async () => {
  await using folder = await dataFolder()
  await using place = await dataFolder()
  await fill(folder)
  await backupFolder(folder.path, place.file('backup'), silent)
  await using lake = await openAt(folder, 30)
  await lake.client.create({_id: 'new', _type: 'page'})
  const drill = await drillBackup(place.file('backup'), {folder: folder.path, identity: null, report: silent})
  expect(drill).toMatchObject({findings: [], comparedWith: folder.path})
})

test.for([1, 2, 3])('whatever is written and purged, log and documents agree after each day (%i)', async (seed) => {
  const random = createRandom(seed)
  await using folder = await dataFolder()
  let today = 1
  await using lake = await openTestLake([], {folder: folder.path, historyDays: 5, now: () => noonOf(today)})
  for (; today <= 24; today += 2) {
    const yesterday = new Map(await contentOf(lake))
    for (let time = 0; time < 6; time += 1) {
      const ids = ['a', 'b', 'drafts.a', 'drafts.c'].filter(() => random(3) === 0)
      const mutations = ids.map((_id) => {
        const [isDeletion, isPurge] = [random(4) === 0, random(8) === 0]
        if (isDeletion && isPurge) for (const id of [_id, `drafts.${_id}`]) yesterday.delete(id)
        if (isDeletion) return {delete: isPurge ? {id: _id, purge: true as const} : {id: _id}}
        return {createOrReplace: {_id, _type: 'page', words: `${today} ${time} ${random(100)}`}}
      })
      // A purge by a published id refuses a draft that is written beside it.
      if (ids.length > 0)
        await lake.lake.context.store.commit({dataset: 'production', author: 'test', mutations}).catch(() => {})
    }
    await lake.lake.context.retention.run()
    expect((await checkFolder(folder.path, silent)).findings).toEqual([])
    const asOf = new Date(noonOf(today - 1)).toISOString()
    for (const [id, document] of yesterday) expect(await then(lake, id, `time=${asOf}`)).toMatchObject({document})
  }
  expect(lake.lake.context.retention.since()).toMatch(/^2026-05-1[78]/)
})

async function contentOf(lake: TestLake): Promise<[string, {_id: string}][]> {
  const documents = await lake.client.fetch<{_id: string}[]>('*[_type == "page"]', {}, {perspective: 'raw'})
  return documents.map((document) => [document._id, document])
}

function rowsOf(folder: DataFolder): unknown {
  const database = new DatabaseSync(folder.file('lake.sqlite'), {readOnly: true})
  const text = `SELECT (SELECT count(*) FROM transactions WHERE dataset = 'production') AS transactions,
    (SELECT count(*) FROM changes WHERE dataset = 'production') AS changes`
  const row = database.prepare(text).get()
  database.close()
  return {...row}
}

function textsOf(folder: DataFolder): unknown {
  const database = new DatabaseSync(folder.file('lake.sqlite'), {readOnly: true})
  const rows = database.prepare('SELECT mutations, effects FROM changes').all()
  database.close()
  return rows
}
