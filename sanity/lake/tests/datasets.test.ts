import {access} from 'node:fs/promises'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import sharp from 'sharp'
import {expect, test} from 'vitest'

import {dataFolder} from '#tests/support/data-folder.ts'
import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake, type TestDocument, type TestLake} from '#tests/support/open-test-lake.ts'

const inDataset = (client: SanityClient, dataset: string) => client.withConfig({dataset})

async function namesIn({client}: TestLake): Promise<string[]> {
  return (await client.datasets.list()).map(({name}) => name)
}

test('a dataset is made, listed, changed and deleted by the client', async () => {
  await using lake = await openTestLake()
  const {datasets} = lake.client
  expect(await datasets.create('staging', {aclMode: 'private'})).toMatchObject({
    datasetName: 'staging',
    aclMode: 'private',
  })
  expect(await datasets.list()).toMatchObject([
    {name: 'production', aclMode: 'public', addonFor: null, datasetProfile: 'content'},
    {name: 'staging', aclMode: 'private', createdByUserId: 'lake-api-token'},
  ])
  expect(await datasets.edit('staging', {aclMode: 'public'})).toMatchObject({datasetName: 'staging', aclMode: 'public'})
  expect(await datasets.delete('staging')).toEqual({deleted: true})
  expect(await namesIn(lake)).toEqual(['production'])
})

test('it can do at once all that another can', async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page', title: 'of production'}])
  await lake.client.datasets.create('staging')
  const staging = inDataset(lake.client, 'staging')
  const events = queueOf(staging.listen('*[_type == "page"]', {}, {events: ['welcome', 'mutation']}))
  expect(await events.next()).toMatchObject({type: 'welcome'})
  const live = queueOf(inDataset(lake.anonymous, 'staging').live.events())
  expect(await live.next()).toMatchObject({type: 'welcome'})
  const {syncTags} = await inDataset(lake.anonymous, 'staging').fetch('*[_type == "page"]', {}, {filterResponse: false})
  await staging.create({_id: 'page', _type: 'page', title: 'of staging'})
  expect(await events.next()).toMatchObject({type: 'mutation', documentId: 'page'})
  expect(await live.next()).toMatchObject({type: 'message', tags: syncTags})
  expect(await staging.fetch('*[_type == "page"].title')).toEqual(['of staging'])
  expect(await lake.client.fetch('*[_type == "page"].title')).toEqual(['of production'])
  const picture = await sharp({create: {width: 4, height: 3, channels: 3, background: '#a33'}})
    .png()
    .toBuffer()
  const asset = await staging.assets.upload('image', picture)
  expect(await lake.lake.fetch(asset.url)).toHaveProperty('status', 200)
  const url = '/data/history/staging/transactions/page'
  expect(await staging.request<string>({url})).toContain('"documentIDs":["page"]')
  events.stop()
  live.stop()
})

test('it is there again after a start', async () => {
  await using folder = await dataFolder()
  {
    await using lake = await openTestLake([], {folder: folder.path})
    await lake.client.datasets.create('staging', {aclMode: 'private'})
    await inDataset(lake.client, 'staging').create({_id: 'page', _type: 'page'})
  }
  await using again = await openTestLake([], {folder: folder.path})
  expect(await again.client.datasets.list()).toMatchObject([
    {name: 'production'},
    {name: 'staging', aclMode: 'private'},
  ])
  expect(await inDataset(again.client, 'staging').fetch('*._id')).toEqual(['page'])
})

test('strangers learn nothing of a private dataset', async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page'}])
  await lake.client.datasets.create('inner', {aclMode: 'private'})
  await inDataset(lake.client, 'inner').create({_id: 'page', _type: 'page'})
  const stranger = inDataset(lake.anonymous, 'inner')
  expect(await stranger.fetch('*')).toEqual([])
  expect(await stranger.getDocument('page')).toBeUndefined()
  const byOtherName = await lake.request('/v1/projects/lake/datasets/inn%65r/query?query=*', {headers: {}})
  expect(await byOtherName.json()).toMatchObject({result: []})
  expect(await lake.request('/v1/data/export/inner', {headers: {}})).toHaveProperty('status', 401)
  expect(await lake.anonymous.fetch('*._id')).toEqual(['page'])
  await lake.client.datasets.edit('inner', {aclMode: 'public'})
  expect(await stranger.fetch('*._id')).toEqual(['page'])
  await lake.client.datasets.edit('production', {aclMode: 'private'})
  expect(await lake.anonymous.fetch('*')).toEqual([])
})

test('a dataset that is deleted is gone with its documents and files, and one of its name begins empty', async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page'}])
  const {datasets} = lake.client
  await datasets.create('staging')
  const staging = inDataset(lake.client, 'staging')
  const others: {create: TestDocument}[] = Array.from({length: 450}, (_, number) => ({
    create: {_id: `page-${number}`, _type: 'page'},
  }))
  await staging.mutate([...others, {create: {_id: 'of', _type: 'page', one: {_type: 'reference', _ref: 'page-0'}}}])
  await staging.create({_id: 'drafts.page-0', _type: 'page'})
  await staging.releases.create({releaseId: 'rA', metadata: {title: 'A', releaseType: 'asap'}})
  await staging.createVersion({releaseId: 'rA', publishedId: 'page-0', baseId: 'page-0'})
  await staging.releases.schedule({releaseId: 'rA', publishAt: '2099-01-01T00:00:00Z'})
  const {path} = await staging.assets.upload('file', Buffer.from('text'), {filename: 'a.txt'})
  const file = join(lake.folder, 'assets', path.replace('/lake/', '/'))
  await access(file)
  await datasets.delete('staging')
  await expect(staging.fetch('*')).rejects.toHaveProperty('statusCode', 404)
  await expect(staging.create({_type: 'page'})).rejects.toHaveProperty('statusCode', 404)
  await lake.lake.context.datasets.settled()
  await expect(access(file)).rejects.toThrow('ENOENT')
  await datasets.create('staging')
  expect(await staging.fetch('*')).toEqual([])
  await staging.create({_id: 'page-0', _type: 'page', title: 'anew'})
  expect(await staging.fetch('*.title')).toEqual(['anew'])
  expect(await lake.client.fetch('count(*)')).toBe(1)
})

test('what was being deleted when the lake stopped is deleted after a start', async () => {
  await using folder = await dataFolder()
  {
    await using lake = await openTestLake([], {folder: folder.path})
    await lake.client.datasets.create('staging')
    const documents = Array.from({length: 900}, (_, number) => ({create: {_id: `page-${number}`, _type: 'page'}}))
    await inDataset(lake.client, 'staging').mutate(documents)
    await lake.client.datasets.delete('staging')
  }
  await using again = await openTestLake([], {folder: folder.path})
  expect(await namesIn(again)).toEqual(['production'])
  await again.lake.context.datasets.settled()
  await again.client.datasets.create('staging')
  expect(await inDataset(again.client, 'staging').fetch('count(*)')).toBe(0)
})

test('each has an add-on dataset for comments and the groups of its roles, which come and go with it', async () => {
  await using lake = await openTestLake()
  await lake.clientFor('editor').fetch('*')
  await lake.client.datasets.create('staging')
  const groups = '*[_type == "system.group" && count(members) == 1]._id'
  expect(await inDataset(lake.client, 'staging').fetch(groups)).toEqual(['_.groups.editor'])
  const addOn = inDataset(lake.client, 'staging-comments')
  await addOn.create({_id: 'one', _type: 'comment'})
  const listed = await lake.client.request<unknown>({url: '/projects/lake/datasets?addonFor=staging'})
  expect(listed).toMatchObject([{name: 'staging-comments', aclMode: 'private'}])
  await lake.client.datasets.delete('staging')
  await lake.lake.context.datasets.settled()
  await lake.client.datasets.create('staging')
  expect(await addOn.fetch('count(*)')).toBe(0)
})

test('it has no embeddings, and says so', async () => {
  await using lake = await openTestLake()
  const {datasets} = lake.client
  expect(await datasets.getEmbeddingsSettings('production')).toEqual({enabled: false, status: 'disabled'})
  await datasets.editEmbeddingsSettings('production', {enabled: false})
  await expect(datasets.editEmbeddingsSettings('production', {enabled: true})).rejects.toThrow(
    'The field enabled is not as it should be',
  )
  await expect(datasets.getEmbeddingsSettings('none')).rejects.toThrow('Dataset not found')
})

test('what cannot be is refused by name', async () => {
  await using lake = await openTestLake()
  const {datasets} = lake.client
  await expect(datasets.create('production')).rejects.toThrow('is there already')
  await expect(datasets.delete('production')).rejects.toThrow('given by the settings')
  await expect(datasets.edit('none', {aclMode: 'public'})).rejects.toHaveProperty('statusCode', 404)
  await expect(datasets.delete('none')).rejects.toHaveProperty('statusCode', 404)
  const put = (name: string, body: unknown = {}) => lake.client.request({method: 'PUT', url: `/datasets/${name}`, body})
  for (const name of ['Upper', '-a', '.', '%2e%2e%2fa', 'a'.repeat(65), 'a-comments'])
    await expect(put(name), name).rejects.toHaveProperty('statusCode', name === '.' ? 404 : 400)
  await expect(put('other', {aclMode: 'custom'})).rejects.toThrow('aclMode')
  await expect(put('other', {embeddings: {enabled: true}})).rejects.toThrow('embeddings')
  expect(await namesIn(lake)).toEqual(['production'])
})

test('of two who make a dataset of the same name at once, one does', async () => {
  await using lake = await openTestLake()
  const made = await Promise.allSettled([1, 2].map(() => lake.client.datasets.create('staging')))
  expect(made.map(({status}) => status)).toEqual(['fulfilled', 'rejected'])
})

test('only administrators make them, and strangers do not even see their names', async () => {
  await using lake = await openTestLake()
  const editor = lake.clientFor('editor')
  await expect(editor.datasets.create('mine')).rejects.toHaveProperty('statusCode', 403)
  await expect(editor.datasets.edit('production', {aclMode: 'private'})).rejects.toHaveProperty('statusCode', 403)
  await expect(editor.datasets.delete('production')).rejects.toHaveProperty('statusCode', 403)
  expect((await editor.datasets.list()).map(({name}) => name)).toEqual(['production'])
  await expect(lake.anonymous.datasets.list()).rejects.toHaveProperty('statusCode', 401)
  await expect(lake.anonymous.datasets.create('mine')).rejects.toHaveProperty('statusCode', 401)
})

test('the one project of a lake is in the list of projects', async () => {
  await using lake = await openTestLake()
  expect(await lake.client.projects.list()).toMatchObject([{id: 'lake', displayName: 'lake'}])
  expect(await lake.client.projects.getById('lake')).toMatchObject({id: 'lake', members: []})
  await expect(lake.anonymous.projects.list()).rejects.toHaveProperty('statusCode', 401)
})
