import {expect, test} from 'vitest'

import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'
import {serverSentEvents} from '#tests/support/server-sent-events.ts'

const home = {_id: 'home', _type: 'page', title: 'Home'}

test('a listener is welcomed before anything else', async () => {
  await using lake = await openTestLake()
  const events = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation']}))
  expect(await events.next()).toMatchObject({type: 'welcome', listenerName: expect.any(String)})
  events.stop()
})

test('a document appears, changes and disappears to a listener as its filter says', async () => {
  await using lake = await openTestLake([home])
  const events = queueOf(lake.client.listen('*[title == $title]', {title: 'New'}, {events: ['welcome', 'mutation']}))
  await events.next()
  await lake.client.patch('home').set({title: 'New'}).commit()
  expect(await events.next()).toMatchObject({documentId: 'home', transition: 'appear', result: {title: 'New'}})
  await lake.client.patch('home').set({lead: 'More'}).commit()
  expect(await events.next()).toMatchObject({transition: 'update', result: {lead: 'More'}})
  await lake.client.patch('home').set({title: 'Old'}).commit()
  expect(await events.next()).toMatchObject({transition: 'disappear'})
  await lake.client.patch('home').set({lead: 'Unseen'}).commit()
  await lake.client.patch('home').set({title: 'New'}).commit()
  expect(await events.next()).toMatchObject({transition: 'appear', result: {lead: 'Unseen'}})
  events.stop()
})

test('events name the transaction, its author and the chain of revisions', async () => {
  await using lake = await openTestLake([home])
  const before = await lake.client.getDocument('home')
  const events = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation']}))
  await events.next()
  await lake.client
    .transaction()
    .patch('home', {set: {title: 'New'}})
    .transactionId('t1')
    .commit()
  expect(await events.next()).toMatchObject({
    eventId: 't1#home',
    transactionId: 't1',
    identity: 'lake-api-token',
    previousRev: before?._rev,
    resultRev: 't1',
    visibility: 'query',
    mutations: [{patch: {id: 'home', set: {title: 'New'}}}],
    transactionTotalEvents: 1,
    transactionCurrentEvent: 1,
  })
  events.stop()
})

test('an event of a creation starts with the creation, one of a deletion has a revision but no result', async () => {
  await using lake = await openTestLake()
  const events = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation'], includePreviousRevision: true}))
  await events.next()
  await lake.client.create(home)
  const created = await events.next()
  expect(created).toMatchObject({transition: 'appear', mutations: [{create: home}], previous: null})
  expect(created).not.toHaveProperty('previousRev')
  await lake.client.delete('home')
  const deleted = await events.next()
  expect(deleted).toMatchObject({transition: 'disappear', mutations: [{delete: {id: 'home'}}], previous: home})
  expect(deleted).toHaveProperty('resultRev', expect.any(String))
  expect(deleted).not.toHaveProperty('result')
  events.stop()
})

test('effects come as mendoza patches when asked for', async () => {
  await using lake = await openTestLake([home])
  const events = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation'], effectFormat: 'mendoza'}))
  await events.next()
  await lake.client.patch('home').set({title: 'New'}).commit()
  expect(await events.next()).toMatchObject({effects: {apply: expect.any(Array), revert: expect.any(Array)}})
  events.stop()
})

test('a transaction counts only the documents that the listener sees', async () => {
  await using lake = await openTestLake()
  const events = queueOf(lake.client.listen('*[_type == "page"]', {}, {events: ['welcome', 'mutation']}))
  await events.next()
  await lake.client
    .transaction()
    .create({_id: 'p', _type: 'person'})
    .create(home)
    .create({...home, _id: 'about'})
    .commit()
  expect(await events.next()).toMatchObject({documentId: 'home', transactionTotalEvents: 2, transactionCurrentEvent: 1})
  expect(await events.next()).toMatchObject({
    documentId: 'about',
    transactionTotalEvents: 2,
    transactionCurrentEvent: 2,
  })
  events.stop()
})

test('drafts come only to those who ask for all versions', async () => {
  await using lake = await openTestLake()
  const plain = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation']}))
  const all = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation'], includeAllVersions: true}))
  await plain.next()
  await all.next()
  await lake.client.create({...home, _id: 'drafts.home'})
  await lake.client.create(home)
  expect(await plain.next()).toMatchObject({documentId: 'home'})
  expect(await all.next()).toMatchObject({documentId: 'drafts.home'})
  plain.stop()
  all.stop()
})

test('drafts never come to a listener that is not signed in', async () => {
  await using lake = await openTestLake()
  const events = queueOf(lake.anonymous.listen('*', {}, {events: ['welcome', 'mutation'], includeAllVersions: true}))
  await events.next()
  await lake.client.create({...home, _id: 'drafts.home'})
  await lake.client.create(home)
  expect(await events.next()).toMatchObject({documentId: 'home'})
  events.stop()
})

test('a refused transaction sends nothing', async () => {
  await using lake = await openTestLake([home])
  const events = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation']}))
  await events.next()
  await expect(lake.client.create(home)).rejects.toThrow('already exists')
  await lake.client.create({...home, _id: 'about'})
  expect(await events.next()).toMatchObject({documentId: 'about'})
  events.stop()
})

test('a bad query is told of inside the channel', async () => {
  await using lake = await openTestLake()
  const events = queueOf(lake.client.listen('*[', {}, {events: ['welcome', 'mutation']}))
  await expect(events.next()).rejects.toMatchObject({name: 'ChannelError', data: {error: {type: 'queryParseError'}}})
})

const listenPath = '/v2025-02-19/data/listen/production?query=*&enableResume=true'
const withLastId = (id: string) => ({headers: {authorization: 'Bearer test-token', 'last-event-id': id}})

test('a listener that reconnects gets what it missed', async () => {
  await using lake = await openTestLake([home])
  const first = serverSentEvents(await lake.request(listenPath))
  const welcome = (await first.next()).value
  await first.return()
  await lake.client.patch('home').set({title: 'Missed'}).commit()
  const second = serverSentEvents(await lake.request(listenPath, withLastId(welcome?.id ?? '')))
  expect((await second.next()).value).toMatchObject({event: 'welcomeback', data: {listenerName: expect.any(String)}})
  expect((await second.next()).value).toMatchObject({event: 'mutation', data: {documentId: 'home'}})
  await lake.client.patch('home').set({title: 'Live'}).commit()
  expect((await second.next()).value).toMatchObject({
    event: 'mutation',
    data: {mutations: [{patch: {set: {title: 'Live'}}}]},
  })
  await second.return()
})

test('a listener that broke off in the middle of a transaction gets the rest of it', async () => {
  await using lake = await openTestLake([home])
  await lake.client
    .transaction()
    .create({_id: 'a', _type: 'page'})
    .create({_id: 'b', _type: 'page'})
    .transactionId('t1')
    .commit()
  const events = serverSentEvents(await lake.request(listenPath, withLastId('t1#a')))
  await events.next()
  expect((await events.next()).value).toMatchObject({id: 't1#b', data: {documentId: 'b', transactionCurrentEvent: 2}})
  await events.return()
})

test('a listener that came before the first transaction resumes as well', async () => {
  await using lake = await openTestLake()
  const first = serverSentEvents(await lake.request(listenPath))
  const welcome = (await first.next()).value
  await first.return()
  await lake.client.create(home)
  const second = serverSentEvents(await lake.request(listenPath, withLastId(welcome?.id ?? '')))
  expect((await second.next()).value).toMatchObject({event: 'welcomeback'})
  expect((await second.next()).value).toMatchObject({data: {documentId: 'home', transition: 'appear'}})
  await second.return()
})

test('a listener with a position the lake does not know starts anew', async () => {
  await using lake = await openTestLake([home])
  const events = serverSentEvents(await lake.request(listenPath, withLastId('long-ago#home')))
  expect((await events.next()).value).toMatchObject({event: 'reset', data: {listenerName: expect.any(String)}})
  await events.return()
})

test('closing the lake ends its event streams', async () => {
  const lake = await openTestLake([home])
  const events = serverSentEvents(await lake.request(listenPath))
  await events.next()
  await lake[Symbol.asyncDispose]()
  expect((await events.next()).done).toBe(true)
})

test('a listener that leaves is forgotten', async () => {
  await using lake = await openTestLake([home])
  const response = await lake.request(listenPath)
  expect(lake.lake.context.streams.count()).toBe(1)
  await response.body?.cancel()
  await expect.poll(() => lake.lake.context.streams.count()).toBe(0)
})

test('a listener that does not read is dropped, and learns of it by a broken stream', async () => {
  await using lake = await openTestLake([home])
  const response = await lake.request(listenPath)
  const text = 'x'.repeat(1_000_000)
  for (let round = 0; round < 9; round += 1) await lake.client.patch('home').set({text, round}).commit()
  await expect.poll(() => lake.lake.context.streams.count()).toBe(0)
  await expect(response.text()).rejects.toThrow('too slow')
})
