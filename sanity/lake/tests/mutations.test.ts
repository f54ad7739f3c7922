import type {SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'

import {dataFolder} from '#tests/support/data-folder.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

const home = {_id: 'home', _type: 'page', title: 'Home', visits: 1}
const reference = (_ref: string) => ({_type: 'reference', _ref})

test('create() without an id makes one and answers the stored document', async () => {
  await using lake = await openTestLake()
  const created = await lake.client.create({_type: 'page', title: 'New'})
  expect(created).toMatchObject({_id: expect.stringMatching(/^\w{22}$/), title: 'New', _rev: expect.any(String)})
  expect(await lake.client.getDocument(created._id)).toEqual(created)
})

test('create() with an id that ends in a dot completes it', async () => {
  await using lake = await openTestLake()
  const created = await lake.client.create({_id: 'drafts.', _type: 'page'})
  expect(created._id).toMatch(/^drafts\.\w+$/)
})

test('create() on an existing id answers 409 and leaves the document as it was', async () => {
  await using lake = await openTestLake([home])
  await expect(lake.client.create({...home, title: 'New'})).rejects.toMatchObject({statusCode: 409})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Home'})
})

test('createIfNotExists() on an existing document changes nothing', async () => {
  await using lake = await openTestLake([home])
  const before = await lake.client.getDocument('home')
  await lake.client.createIfNotExists({...home, title: 'New'})
  expect(await lake.client.getDocument('home')).toEqual(before)
})

test('createOrReplace() keeps the day of creation and nothing else', async () => {
  await using lake = await openTestLake([home])
  const before = await lake.client.getDocument('home')
  const after = await lake.client.createOrReplace({_id: 'home', _type: 'page', lead: 'Only this'})
  expect(after).toMatchObject({_createdAt: before?._createdAt, lead: 'Only this'})
  expect(after).not.toHaveProperty('title')
})

test('the revision of a document is the id of the transaction that made it', async () => {
  await using lake = await openTestLake([home])
  const result = await lake.client
    .transaction()
    .patch('home', {set: {title: 'A'}})
    .transactionId('my-transaction')
    .commit()
  expect(result.transactionId).toBe('my-transaction')
  expect(await lake.client.getDocument('home')).toMatchObject({_rev: 'my-transaction', title: 'A'})
})

test('a mutate that is sent again, because its answer was lost, is answered as the first time and done once', async () => {
  await using folder = await dataFolder()
  const mutations = [
    {create: {_type: 'page', title: 'Made'}},
    {create: {_id: 'pages.', _type: 'page'}},
    {patch: {query: '*[_type == "page" && visits == 1]', inc: {visits: 1}}},
    {createIfNotExists: home},
    {delete: {id: 'old'}},
    {delete: {id: 'never'}},
  ]
  const ask = async (lake: TestLake) => {
    const [method, body] = ['POST', JSON.stringify({mutations, transactionId: 'once'})]
    const path = '/v2025-02-19/data/mutate/production?returnIds=true&returnDocuments=true'
    return (await lake.request(path, {method, body, headers: {authorization: 'Bearer test-token'}})).json()
  }
  const first = await (async () => {
    await using lake = await openTestLake([home, {...home, _id: 'old', visits: 7}], {folder: folder.path})
    const answer = await ask(lake)
    expect(await ask(lake)).toEqual(answer)
    return answer
  })()
  await using lake = await openTestLake([], {folder: folder.path})
  await lake.client.patch('home').set({title: 'Changed since'}).commit()
  expect(await ask(lake)).toEqual(first)
  expect(await lake.client.getDocument('home')).toMatchObject({visits: 2, title: 'Changed since'})
  expect(await lake.client.fetch('count(*[title == "Made"])')).toBe(1)
})

test('another mutate, or that of another author, is refused under a transaction id that is used', async () => {
  await using lake = await openTestLake([home])
  const commit = (client: SanityClient, visits: number) =>
    client.transaction().patch('home', {inc: {visits}}).transactionId('once').commit()
  await commit(lake.client, 1)
  await expect(commit(lake.client, 2)).rejects.toMatchObject({statusCode: 409})
  await expect(commit(lake.clientFor('editor'), 1)).rejects.toMatchObject({statusCode: 409})
  expect(await lake.client.getDocument('home')).toMatchObject({visits: 2})
})

test('a patch that changes nothing still makes a revision', async () => {
  await using lake = await openTestLake([home])
  const before = await lake.client.getDocument('home')
  const after = await lake.client.patch('home').unset(['nothing']).commit()
  expect(after._rev).not.toBe(before?._rev)
  expect(after.title).toBe('Home')
})

test('a patch with an outdated revision answers 409 and changes nothing', async () => {
  await using lake = await openTestLake([home])
  const commit = lake.client.patch('home').ifRevisionId('old').set({title: 'New'}).commit()
  await expect(commit).rejects.toMatchObject({statusCode: 409, message: expect.stringContaining('"old"')})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Home'})
})

test('a patch of a document that does not exist fails', async () => {
  await using lake = await openTestLake()
  await expect(lake.client.patch('none').set({title: 'New'}).commit()).rejects.toMatchObject({statusCode: 409})
})

test('when one mutation fails, none of its transaction happens', async () => {
  await using lake = await openTestLake([home])
  const commit = lake.client
    .transaction()
    .create({_id: 'other', _type: 'page'})
    .patch('home', {set: {title: 'New'}})
    .create(home)
    .commit()
  await expect(commit).rejects.toMatchObject({statusCode: 409})
  expect(await lake.client.getDocument('other')).toBeUndefined()
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Home'})
})

test('a dry run answers what would happen and does nothing', async () => {
  await using lake = await openTestLake([home])
  const result = await lake.client.patch('home').set({title: 'New'}).commit({dryRun: true})
  expect(result).toMatchObject({title: 'New'})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Home'})
})

test('delete() of a document that does not exist succeeds', async () => {
  await using lake = await openTestLake()
  await expect(lake.client.delete('none')).resolves.not.toThrow()
})

test('a query selects the documents to patch and to delete', async () => {
  await using lake = await openTestLake([home, {...home, _id: 'other'}, {_id: 'person', _type: 'person'}])
  await lake.client
    .patch({query: '*[_type == $type]', params: {type: 'page'}})
    .inc({visits: 5})
    .commit()
  expect(await lake.client.fetch('*[_type == "page"].visits')).toEqual([6, 6])
  await lake.client.delete({query: '*[_type == "page"]'})
  expect(await lake.client.fetch('*[]._id')).toEqual(['person'])
})

test('array items get keys when asked for', async () => {
  await using lake = await openTestLake([home])
  const after = await lake.client
    .patch('home')
    .set({items: [{title: 'A'}]})
    .commit({autoGenerateArrayKeys: true})
  expect(after.items).toEqual([{_key: expect.any(String), title: 'A'}])
})

test('the answer names the documents and what became of them', async () => {
  await using lake = await openTestLake([home])
  const result = await lake.client
    .transaction()
    .create({_id: 'new', _type: 'page'})
    .patch('home', {set: {title: 'A'}})
    .delete('none')
    .commit()
  expect(result.results).toEqual([
    {id: 'new', operation: 'create'},
    {id: 'home', operation: 'update'},
    {id: 'none', operation: 'none'},
  ])
})

test('time never runs backwards in the lake, whatever the clock does', async () => {
  const clock = {time: Date.parse('2026-05-01T12:00:00Z')}
  await using lake = await openTestLake([home], {now: () => clock.time})
  clock.time -= 60_000
  const after = await lake.client.patch('home').set({title: 'Later'}).commit()
  expect(after._updatedAt).toBe('2026-05-01T12:00:00.000Z')
})

test('a strong reference to a document that does not exist is refused', async () => {
  await using lake = await openTestLake()
  const create = lake.client.create({_id: 'a', _type: 'page', author: {_type: 'reference', _ref: 'none'}})
  await expect(create).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('references non-existent document "none"'),
  })
})

test('a weak reference may point to nothing', async () => {
  await using lake = await openTestLake()
  const created = await lake.client.create({
    _id: 'a',
    _type: 'page',
    author: {_type: 'reference', _ref: 'none', _weak: true},
  })
  expect(created._id).toBe('a')
})

test('documents of one transaction may refer to each other in any order', async () => {
  await using lake = await openTestLake()
  await lake.client
    .transaction()
    .create({_id: 'a', _type: 'page', next: reference('b')})
    .create({_id: 'b', _type: 'page', next: reference('a')})
    .commit()
  expect(await lake.client.fetch('*[_id == "a"][0].next->_id')).toBe('b')
})

test('a document that others refer to cannot be deleted', async () => {
  await using lake = await openTestLake([home, {_id: 'menu', _type: 'menu', item: {_type: 'reference', _ref: 'home'}}])
  const deletion = lake.client.delete('home')
  await expect(deletion).rejects.toMatchObject({
    statusCode: 409,
    details: {items: [{error: {type: 'documentHasExistingReferencesError', id: 'home', referencingIDs: ['menu']}}]},
  })
  await lake.client
    .transaction()
    .patch('menu', {unset: ['item']})
    .delete('home')
    .commit()
  expect(await lake.client.getDocument('home')).toBeUndefined()
})

test('a number that JSON cannot write is refused, for memory and disk would differ', async () => {
  await using lake = await openTestLake()
  const body = '{"mutations": [{"create": {"_type": "page", "counts": [1, -1e400]}}]}'
  const response = await lake.request('/v2025-02-19/data/mutate/production', {
    method: 'POST',
    body,
    headers: {authorization: 'Bearer test-token'},
  })
  expect(response.status).toBe(400)
})
