import {cp, readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import type {SanityClient} from '@sanity/client'
import {array, assert, asyncProperty, constantFrom, oneof, record, uniqueArray} from 'fast-check'
import {expect, test} from 'vitest'

import {backupFolder} from '#src/sqlite/backup/backup-folder.ts'
import {restoreFolder} from '#src/sqlite/backup/restore-folder.ts'
import {type CheckResult, checkFolder} from '#src/sqlite/check/check-folder.ts'
import {getAsset, plain} from '#tests/assets/pictures.ts'
import {dataFolder, openPlainStore, put, tamper} from '#tests/support/data-folder.ts'
import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'
import {openReceiver} from '#tests/support/webhook-receiver.ts'

const silent = {step() {}, done() {}}

/** A word of which no file may hold anything when it is purged. SQLite's index of words keeps what words begin with once. */
const secret = 'q7ztajnedane4x'

function purge(client: SanityClient, id: string | string[], body: Record<string, unknown> = {}) {
  const url = `/data/mutate/${client.config().dataset}`
  return client.request<{transactionId: string; results: unknown[]}>({
    method: 'POST',
    url,
    body: {mutations: [{delete: {id, purge: true}}], ...body},
  })
}

function purgesOf(client: SanityClient, dataset = 'production') {
  return client.request<{purges: Record<string, unknown>[]}>({url: `/data/history/${dataset}/purges`})
}

async function pastOf({client}: TestLake, id: string): Promise<unknown[]> {
  const url = `/data/history/production/documents/${id}?lastRevision=true`
  return (await client.request<{documents: unknown[]}>({url})).documents
}

async function transactionsOf(lake: TestLake, id: string): Promise<string[]> {
  const response = await lake.request(`/v2025-02-19/data/history/production/transactions/${id}?effectFormat=mendoza`)
  return (await response.text()).split('\n').filter((line) => line !== '')
}

/** The files of a data folder in which a text stands, in whatever letters. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile()).map(({parentPath, name}) => join(parentPath, name))
  const found = await Promise.all(
    files.map(async (file) => ((await readFile(file, 'latin1')).toLowerCase().includes(text) ? file : [])),
  )
  return found.flat()
}

function check(folder: string): Promise<CheckResult> {
  return checkFolder(folder, silent)
}

test('what is purged is in no file any more: not in documents, drafts, versions, history, indexes, comments and webhooks', async () => {
  using receiver = await openReceiver()
  await using folder = await dataFolder()
  const options = {folder: folder.path, webhookNetworks: ['127.0.0.1']}
  {
    await using lake = await openTestLake(
      [{_id: 'other', _type: 'page', title: 'Inna', about: secret.slice(0, 4)}],
      options,
    )
    const {client} = lake
    await client.request({
      method: 'POST',
      url: '/hooks/projects/lake',
      body: {
        name: 'all',
        dataset: 'production',
        url: receiver.url,
        rule: {
          on: ['create', 'update', 'delete'],
          filter: '_type == "person"',
          projection: '{_id, "was": before().title}',
        },
      },
    })
    await client.create({_id: 'jan', _type: 'person', title: `Jan ${secret}`})
    await client.create({_id: 'drafts.jan', _type: 'person', title: `Jan ${secret} szkic`, body: secret.repeat(2000)})
    await client
      .patch('drafts.jan')
      .set({title: `${secret} Jan`})
      .commit()
    await client.fetch('*[title match $word]', {word: secret}, {perspective: 'raw'})
    await client.fetch('*[text::query($word)]', {word: secret}).catch(() => {})
    await client.fetch('*[title == $title]', {title: `Jan ${secret}`})
    await lake.lake.context.store.dataset('production').indexes.settled()
    await client.action({actionType: 'sanity.action.document.publish', publishedId: 'jan', draftId: 'drafts.jan'})
    await client.releases.create({releaseId: 'rA', metadata: {title: 'A', releaseType: 'asap'}})
    await client.createVersion({releaseId: 'rA', publishedId: 'jan', baseId: 'jan'})
    const comments = client.withConfig({dataset: 'production-comments'})
    const target = {document: {_type: 'crossDatasetReference', _ref: 'jan', _dataset: 'production', _weak: true}}
    await comments.create({_id: 'kept', _type: 'comment', target, contentSnapshot: secret})
    await comments.create({_id: 'gone', _type: 'comment', target, contentSnapshot: secret})
    await comments.delete('gone')
    await lake.lake.context.deliveries.settled()
    expect(await filesWith(folder.path, secret)).not.toEqual([])

    await purge(client, 'jan')
    expect(await filesWith(folder.path, secret)).toEqual([])
    expect(await client.fetch('*[_id in path("**") && _type == "person"]._id', {}, {perspective: 'raw'})).toEqual([])
    expect(await comments.fetch('count(*[_type == "comment"])')).toBe(0)
    expect(await client.fetch('*[title match "Inna"]._id')).toEqual(['other'])
    await lake.lake.context.deliveries.settled()
    expect(receiver.waiting().at(-1)?.body).toBe(JSON.stringify({_id: 'jan', was: null}))
  }
  expect(await filesWith(folder.path, secret)).toEqual([])
  expect(await check(folder.path)).toMatchObject({findings: [], purged: 3})
  await using again = await openTestLake([], options)
  for (const id of ['jan', 'drafts.jan', 'versions.rA.jan']) expect(await pastOf(again, id)).toEqual([])
})

test('a picture that is purged is gone with all that was made of it, and does not come back', async () => {
  await using folder = await dataFolder()
  await using lake = await openTestLake([], {folder: folder.path})
  const bytes = await plain(30, 20).png().toBuffer()
  const {_id, url} = await lake.client.assets.upload('image', bytes, {filename: `${secret}.png`})
  const other = await lake.client.assets.upload('image', await plain(20, 30).png().toBuffer())
  for (const address of [url, other.url]) expect((await getAsset(lake, `${address}?w=10`)).status).toBe(200)
  await lake.client.delete(_id)
  await purge(lake.client, _id)
  expect(await filesWith(folder.path, secret)).toEqual([])
  const kept = await readdir(folder.file('assets/images/production'))
  expect(kept).toEqual([other.path.split('/').at(-1)])
  expect((await readdir(folder.file('cache'), {recursive: true})).filter((name) => name.includes('.'))).toHaveLength(1)
  expect(await pastOf(lake, _id)).toEqual([])
  expect((await getAsset(lake, `${other.url}?w=10`)).status).toBe(200)
  // Whoever has the right to the picture again may upload it again.
  await lake.client.assets.upload('image', bytes)
  expect((await getAsset(lake, url)).status).toBe(200)
})

test('a lake that is stopped between the purge and the erasure erases at its next start', async () => {
  await using folder = await dataFolder()
  await using left = await dataFolder()
  {
    await using lake = await openTestLake([{_id: 'jan', _type: 'person', title: secret}], {folder: folder.path})
    const {_id} = await lake.client.assets.upload('file', Buffer.from(secret), {filename: 'a.txt'})
    const {store} = lake.lake.context
    const mutations = ['jan', _id].map((id) => ({delete: {id, purge: true as const}}))
    const before = store.subscribe('production', () => {
      // As the disk is at that moment.
      for (const name of ['lake.sqlite', 'lake.sqlite-wal', 'lake.head', 'assets'])
        copied.push(cp(folder.file(name), left.file(name), {recursive: true}))
    })
    const copied: Promise<void>[] = []
    await store.commit({dataset: 'production', author: 'test', mutations})
    before()
    await Promise.all(copied)
  }
  expect(await filesWith(left.path, secret)).not.toEqual([])
  await using again = await openTestLake([], {folder: left.path})
  await again.lake.context.store.erased()
  await again.lake.context.assets.erased()
  expect(await filesWith(left.path, secret)).toEqual([])
  expect(await again.client.fetch('*')).toEqual([])
})

test('it is noted who purged which document and when, for administrators alone', async () => {
  await using lake = await openTestLake([{_id: 'jan', _type: 'person', title: secret}])
  const {transactionId, results} = await purge(lake.client, 'jan')
  expect(results).toEqual([{id: 'jan', operation: 'delete'}])
  await purge(lake.client, ['jan', 'drafts.never'])
  const {purges} = await purgesOf(lake.client)
  expect(purges).toMatchObject([
    {documentId: expect.stringMatching(/^(jan|drafts.never)$/), author: 'lake-api-token'},
    {documentId: expect.stringMatching(/^(jan|drafts.never)$/), author: 'lake-api-token'},
    {documentId: 'jan', transactionId, author: 'lake-api-token', timestamp: expect.stringMatching(/^\d{4}-/)},
  ])
  await expect(purgesOf(lake.clientFor('editor'))).rejects.toHaveProperty('statusCode', 403)
  await expect(purgesOf(lake.anonymous)).rejects.toHaveProperty('statusCode', 401)
})

test('nobody but an administrator purges, by a mutation or an action, and nothing has happened then', async () => {
  await using lake = await openTestLake([{_id: 'jan', _type: 'person', title: secret}])
  const editor = lake.clientFor('editor')
  await expect(purge(editor, 'jan')).rejects.toMatchObject({
    statusCode: 403,
    message: expect.stringContaining('permission "manage" required'),
  })
  await expect(
    editor.action({actionType: 'sanity.action.document.delete', publishedId: 'jan', includeDrafts: [], purge: true}),
  ).rejects.toHaveProperty('statusCode', 403)
  await expect(purge(lake.anonymous, 'jan')).rejects.toHaveProperty('statusCode', 403)
  expect(await lake.client.getDocument('jan')).toMatchObject({title: secret})
  expect(await transactionsOf(lake, 'jan')).toHaveLength(1)
})

test('actions that delete or discard purge as well: a discarded draft alone, a deleted document with all of its group', async () => {
  await using lake = await openTestLake([{_id: 'jan', _type: 'person', title: 'Jan'}])
  const {client} = lake
  await client.create({_id: 'drafts.jan', _type: 'person', title: secret})
  await client.action({actionType: 'sanity.action.document.version.discard', versionId: 'drafts.jan', purge: true})
  expect(await transactionsOf(lake, 'jan')).toHaveLength(1)
  expect((await transactionsOf(lake, 'drafts.jan')).join('')).not.toContain(secret)
  await client.create({_id: 'drafts.jan', _type: 'person', title: secret})
  await client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: 'jan',
    includeDrafts: ['drafts.jan'],
    purge: true,
  })
  expect(await filesWith(lake.folder, secret)).toEqual([])
  expect((await purgesOf(client)).purges.map(({documentId}) => documentId)).toEqual(['jan', 'drafts.jan'])
})

test('a document that others refer to is not purged, and a rehearsal purges nothing', async () => {
  await using lake = await openTestLake([
    {_id: 'jan', _type: 'person', title: secret},
    {_id: 'news', _type: 'page', author: {_type: 'reference', _ref: 'jan'}},
  ])
  await expect(purge(lake.client, 'jan')).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('references to it from "news"'),
  })
  const url = '/data/mutate/production?dryRun=true'
  await lake.client.request({method: 'POST', url, body: {mutations: [{delete: {id: 'news', purge: true}}]}})
  expect(await lake.client.fetch('count(*)')).toBe(2)
  expect(await pastOf(lake, 'jan')).toHaveLength(1)
  expect((await purgesOf(lake.client)).purges).toEqual([])
})

test('what is purged cannot be written in the same transaction, and is a new document afterwards', async () => {
  await using lake = await openTestLake([{_id: 'jan', _type: 'person', title: secret}])
  const url = '/data/mutate/production'
  const mutations = [{delete: {id: 'jan', purge: true}}, {create: {_id: 'drafts.jan', _type: 'person'}}]
  await expect(lake.client.request({method: 'POST', url, body: {mutations}})).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('"drafts.jan" is purged and written'),
  })
  await purge(lake.client, 'jan')
  await lake.client.create({_id: 'jan', _type: 'person', title: 'Jan'})
  await lake.client.delete('jan')
  expect(await pastOf(lake, 'jan')).toMatchObject([{title: 'Jan'}])
  expect(await check(lake.folder)).toMatchObject({findings: []})
})

test('who listens hears of a deletion; who comes back afterwards begins anew, and is not told what was purged', async () => {
  await using lake = await openTestLake([{_id: 'jan', _type: 'person', title: secret}])
  const events = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation'], includeMutations: true}))
  await events.next()
  await purge(lake.client, 'jan')
  expect(await events.next()).toMatchObject({
    documentId: 'jan',
    transition: 'disappear',
    mutations: [{delete: {id: 'jan'}}],
  })
  events.stop()
  const {recent} = lake.lake.context.store.dataset('production')
  expect(recent.since(recent.position())).toEqual([])
})

test('while the file is rebuilt queries are answered, and commits come after it', async () => {
  await using lake = await openTestLake([{_id: 'jan', _type: 'person', title: secret}])
  const purging = purge(lake.client, 'jan')
  const writes = Promise.all([1, 2, 3].map((number) => lake.client.create({_id: `page-${number}`, _type: 'page'})))
  const editor = lake.clientFor('editor')
  await lake.client.fetch('*[title match "a"]')
  await purging
  await writes
  expect(await editor.fetch('count(*[_type == "page"])')).toBe(3)
  expect(await check(lake.folder)).toMatchObject({findings: []})
})

test('whoever still reads an older moment keeps it, and it goes when that is over', async () => {
  await using lake = await openTestLake([{_id: 'jan', _type: 'person', title: secret}])
  const reader = new DatabaseSync(join(lake.folder, 'lake.sqlite'), {readOnly: true})
  reader.exec('BEGIN')
  expect(reader.prepare('SELECT count(*) AS count FROM documents').get()).toEqual({count: 1})
  await purge(lake.client, 'jan')
  reader.close()
  await expect.poll(() => filesWith(lake.folder, secret), {timeout: 5000}).toEqual([])
})

test('a transaction that has lost some of its content to a purge is verified as before', async () => {
  await using folder = await dataFolder()
  const store = openPlainStore(folder)
  await put(store, 'before')
  const mutations = ['jan', 'news'].map((id) => ({create: {_id: id, _type: 'page', title: `Title of ${id}`}}))
  await store.commit({dataset: 'production', author: 'test', transactionId: 'tx', requestHash: 'of both', mutations})
  await put(store, 'after')
  await store.commit({dataset: 'production', author: 'test', mutations: [{delete: {id: 'jan', purge: true}}]})
  await store.erased()
  await store.close()
  expect(await check(folder.path)).toMatchObject({findings: [], purged: 1})
  const database = new DatabaseSync(folder.file('lake.sqlite'), {readOnly: true})
  // Neither by these nor by the checksum can anybody confirm a guess.
  const text = 'SELECT salt, request_hash AS hash FROM transactions WHERE seq = 2'
  expect(database.prepare(text).get()).toEqual({salt: null, hash: null})
  database.close()
  const flaws: [string, string][] = [
    [`UPDATE changes SET effects = replace(effects, 'Title', 'Other') WHERE seq = 2`, 'transaction 2'],
    [`UPDATE transactions SET author = 'other' WHERE seq = 2`, 'transaction 2'],
    [`UPDATE transactions SET checksum = zeroblob(32) WHERE seq = 2`, 'transaction 2'],
    [`UPDATE transactions SET seal = NULL WHERE seq = 2`, 'transaction 2'],
    [`DELETE FROM changes WHERE seq = 2`, 'transaction 2'],
    [`DELETE FROM changes WHERE seq = 1; DELETE FROM transactions WHERE seq = 1`, 'transaction 1 is missing'],
    [`UPDATE transactions SET purges = '["other"]' WHERE seq = 4`, 'transaction 4'],
  ]
  for (const [sql, finding] of flaws) {
    await using damaged = await dataFolder(folder)
    tamper(damaged, `PRAGMA foreign_keys = OFF; ${sql}`)
    expect((await check(damaged.path)).findings.join('\n'), sql).toContain(finding)
  }
})

test('a transaction that was damaged before its purge is not taken for whole after it', async () => {
  await using folder = await dataFolder()
  {
    const store = openPlainStore(folder)
    const mutations = ['jan', 'news'].map((id) => ({create: {_id: id, _type: 'page', title: `Title of ${id}`}}))
    await store.commit({dataset: 'production', author: 'test', mutations})
    await put(store, 'after')
    await store.close()
  }
  tamper(folder, `UPDATE changes SET effects = replace(effects, 'Title of news', 'Other') WHERE seq = 1`)
  const store = openPlainStore(folder)
  await store.commit({dataset: 'production', author: 'test', mutations: [{delete: {id: 'jan', purge: true}}]})
  await store.close()
  expect((await check(folder.path)).findings.join('\n')).toContain('transaction 1')
})

test('a backup holds what was there when it was made, deleted pictures too, and none of what was purged before', async () => {
  await using folder = await dataFolder()
  await using place = await dataFolder()
  {
    await using lake = await openTestLake([{_id: 'jan', _type: 'person', title: secret}], {folder: folder.path})
    const upload = (text: string) => lake.client.assets.upload('file', Buffer.from(text), {filename: 'a.txt'})
    const [deleted, purged] = [await upload('deleted'), await upload(secret)]
    await lake.client.delete(deleted._id)
    await purge(lake.client, [purged._id, 'jan'])
    expect(await backupFolder(folder.path, place.file('backup'), silent)).toMatchObject({findings: [], purged: 2})
  }
  await restoreFolder(place.file('backup'), place.file('restored'), {report: silent, isForced: false})
  expect(await filesWith(place.path, secret)).toEqual([])
  expect(await readdir(place.file('restored/assets/files/production'))).toHaveLength(1)
  expect(await check(place.file('restored'))).toMatchObject({findings: [], assets: 0, purged: 2})
})

test(
  'whatever is written and purged, the log is whole, and what others did to other documents can be read',
  {timeout: 30_000},
  async () => {
    const id = constantFrom('a', 'b', 'drafts.a', 'versions.r.a')
    const step = oneof(
      {weight: 4, arbitrary: record({write: uniqueArray(id, {minLength: 1, maxLength: 3})})},
      {weight: 1, arbitrary: record({remove: id})},
      {weight: 2, arbitrary: record({purge: id})},
    )
    await assert(
      asyncProperty(array(step, {minLength: 1, maxLength: 15}), async (steps) => {
        await using folder = await dataFolder()
        const store = openPlainStore(folder)
        const past = new Map<string, number[]>()
        for (const [at, each] of steps.entries()) {
          const mutations =
            'write' in each
              ? each.write.map((_id) => ({createOrReplace: {_id, _type: 'page', at}}))
              : [{delete: 'remove' in each ? {id: each.remove} : {id: each.purge, purge: true as const}}]
          await store.commit({dataset: 'production', author: 'test', mutations})
          if ('write' in each) for (const one of each.write) past.set(one, [...(past.get(one) ?? []), at])
          if ('purge' in each)
            for (const one of past.keys()) if (one === each.purge || one.endsWith(`.${each.purge}`)) past.delete(one)
        }
        for (const [one, expected] of past) {
          const found: unknown[] = []
          for await (const {effects} of store.log.changesOf('production', one))
            found.push(JSON.stringify(effects.apply))
          for (const at of expected) expect(found.join('\n')).toContain(String(at))
        }
        await store.erased()
        await store.close()
        expect((await check(folder.path)).findings).toEqual([])
      }),
      {numRuns: 10},
    )
  },
)
