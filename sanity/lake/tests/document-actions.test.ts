import {expect, test} from 'vitest'

import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'

const home = {_id: 'home', _type: 'page', title: 'Home'}
const draft = {...home, _id: 'drafts.home', title: 'Home, being written'}
const pair = {draftId: 'drafts.home', publishedId: 'home'}

test('the first edit of a published document makes its draft', async () => {
  await using lake = await openTestLake([home])
  await lake.client.action({actionType: 'sanity.action.document.edit', ...pair, patch: {set: {title: 'New'}}})
  expect(await lake.client.getDocument('drafts.home')).toMatchObject({title: 'New'})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Home'})
})

test('an edit that changes nothing makes a draft, and a listener hears of it', async () => {
  await using lake = await openTestLake([home])
  const events = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation'], includeAllVersions: true}))
  await events.next()
  const patch = {unset: ['_empty_action_guard_pseudo_field_']}
  const {transactionId} = await lake.client.action({actionType: 'sanity.action.document.edit', ...pair, patch})
  expect(await events.next()).toMatchObject({transactionId, documentId: 'drafts.home', transition: 'appear'})
  events.stop()
})

test('publishing puts the draft in place of the published document', async () => {
  await using lake = await openTestLake([home, draft])
  await lake.client.action({actionType: 'sanity.action.document.publish', ...pair})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Home, being written'})
  expect(await lake.client.getDocument('drafts.home')).toBeUndefined()
})

test('publishing on top of a revision that is no longer there answers 409', async () => {
  await using lake = await openTestLake([home, draft])
  const publish = lake.client.action({
    actionType: 'sanity.action.document.publish',
    ...pair,
    ifPublishedRevisionId: 'old',
  })
  await expect(publish).rejects.toMatchObject({statusCode: 409, details: {type: 'actionError'}})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Home'})
})

test('unpublishing leaves a draft', async () => {
  await using lake = await openTestLake([home])
  await lake.client.action({actionType: 'sanity.action.document.unpublish', ...pair})
  expect(await lake.client.getDocument('home')).toBeUndefined()
  expect(await lake.client.getDocument('drafts.home')).toMatchObject({title: 'Home'})
})

test('deleting a document that others refer to is refused as an action', async () => {
  await using lake = await openTestLake([home, {_id: 'menu', _type: 'menu', item: {_type: 'reference', _ref: 'home'}}])
  const deletion = lake.client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: 'home',
    includeDrafts: ['drafts.home'],
  })
  await expect(deletion).rejects.toMatchObject({
    statusCode: 409,
    details: {type: 'actionError', items: [{error: {type: 'documentHasExistingReferencesError'}}]},
  })
})

test('a dry run of an action, asked for in the body, does nothing', async () => {
  await using lake = await openTestLake([home])
  await lake.client.action(
    {actionType: 'sanity.action.document.edit', ...pair, patch: {set: {title: 'New'}}},
    {dryRun: true},
  )
  expect(await lake.client.getDocument('drafts.home')).toBeUndefined()
})

test('actions of one request happen together or not at all', async () => {
  await using lake = await openTestLake([home])
  const edit = {actionType: 'sanity.action.document.edit', ...pair, patch: {set: {title: 'New'}}} as const
  const impossible = {
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.none',
    publishedId: 'none',
  } as const
  await expect(lake.client.action([edit, impossible])).rejects.toMatchObject({details: {type: 'actionError'}})
  expect(await lake.client.getDocument('drafts.home')).toBeUndefined()
})

test('the client chooses the transaction id, which becomes the revision', async () => {
  await using lake = await openTestLake([home])
  const edit = {actionType: 'sanity.action.document.edit', ...pair, patch: {set: {title: 'New'}}} as const
  expect(await lake.client.action(edit, {transactionId: 'mine'})).toMatchObject({transactionId: 'mine'})
  expect(await lake.client.getDocument('drafts.home')).toMatchObject({_rev: 'mine'})
})

test('an action repeated because its answer was lost is acknowledged again, and done once', async () => {
  await using lake = await openTestLake([home])
  const create = {
    actionType: 'sanity.action.document.create',
    publishedId: 'new',
    attributes: {_id: 'drafts.new', _type: 'page', title: 'New'},
    ifExists: 'fail',
  } as const
  await lake.client.action(create, {transactionId: 'mine'})
  expect(await lake.client.action(create, {transactionId: 'mine'})).toMatchObject({transactionId: 'mine'})
  expect(await lake.client.getDocument('drafts.new')).toMatchObject({_rev: 'mine'})
})

test('another action under a transaction id already used is refused', async () => {
  await using lake = await openTestLake([home])
  const edit = (title: string) => ({actionType: 'sanity.action.document.edit', ...pair, patch: {set: {title}}}) as const
  await lake.client.action(edit('First'), {transactionId: 'mine'})
  await expect(lake.client.action(edit('Second'), {transactionId: 'mine'})).rejects.toMatchObject({statusCode: 409})
  expect(await lake.client.getDocument('drafts.home')).toMatchObject({title: 'First'})
})

test('a version takes its content from a document, from attributes or from another document', async () => {
  await using lake = await openTestLake([home])
  const send = async (fields: object) => {
    const action = {actionType: 'sanity.action.document.version.create', publishedId: 'home', ...fields}
    const [method, body] = ['POST', JSON.stringify({actions: [action]})]
    const headers = {authorization: 'Bearer test-token'}
    return (await lake.request('/v2025-02-19/data/actions/production', {method, body, headers})).status
  }
  expect(await send({document: {...home, _id: 'versions.r1.home', title: 'First'}})).toBe(200)
  expect(await send({attributes: {...home, _id: 'versions.r2.home', title: 'Second'}})).toBe(200)
  expect(await send({baseId: 'versions.r2.home', versionId: 'versions.r3.home'})).toBe(200)
  expect(await send({attributes: {...home, _id: 'versions.r3.home'}})).toBe(409)
  const versions = await lake.client.fetch('*[_id in path("versions.**")] | order(_id).title', {}, {perspective: 'raw'})
  expect(versions).toEqual(['First', 'Second', 'Second'])
})
