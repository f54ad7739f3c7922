import {expect, test} from 'vitest'

import {openTestLake} from '#tests/support/open-test-lake.ts'

const documents = [
  {_id: 'home', _type: 'page', title: 'Home'},
  {_id: 'drafts.home', _type: 'page', title: 'Home, being written'},
  {_id: 'private.note', _type: 'note', title: 'Private'},
  {_id: 'draft-reader', _type: 'page', title: 'Reader', about: {_type: 'reference', _ref: 'private.note'}},
]

test('a reader who is not signed in sees published documents only, in any perspective', async () => {
  await using lake = await openTestLake(documents)
  for (const perspective of ['raw', 'published', 'drafts'] as const) {
    expect(await lake.anonymous.fetch('*[]._id', {}, {perspective})).toEqual(['draft-reader', 'home'])
  }
})

test('a reader who is not signed in follows no reference to a private document', async () => {
  await using lake = await openTestLake(documents)
  const query = '*[_id == "draft-reader"][0]{"title": about->title, "count": count(*[references("private.note")])}'
  expect(await lake.anonymous.fetch(query)).toEqual({title: null, count: 1})
})

test('a reader who is not signed in writes nothing, and learns nothing of what exists', async () => {
  await using lake = await openTestLake(documents)
  const denied = {statusCode: 403, details: {items: [{error: {type: 'insufficientPermissionsError'}}]}}
  await expect(lake.anonymous.create({_type: 'page'})).rejects.toMatchObject(denied)
  await expect(lake.anonymous.patch('drafts.home').set({title: 'New'}).commit()).rejects.toMatchObject(denied)
  await expect(lake.anonymous.patch('drafts.none').set({title: 'New'}).commit()).rejects.toMatchObject(denied)
  await expect(lake.anonymous.delete('home')).rejects.toMatchObject(denied)
  const publish = lake.anonymous.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.home',
    publishedId: 'home',
  })
  await expect(publish).rejects.toMatchObject({statusCode: 403})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Home'})
})

test('an action tells a reader who is not signed in neither what exists nor at which revision', async () => {
  await using lake = await openTestLake(documents)
  const answers = ['home', 'none'].map(async (id) => {
    const actions = [{actionType: 'sanity.action.document.publish', draftId: `drafts.${id}`, publishedId: id}]
    const init = {method: 'POST', headers: {}, body: JSON.stringify({actions})}
    const response = await lake.request('/v2025-02-19/data/actions/production', init)
    return {status: response.status, body: await response.json()}
  })
  const [existing, missing] = await Promise.all(answers)
  expect(existing).toMatchObject({status: 403})
  expect(missing).toEqual(existing)
})

test('who may write nothing is told so before a word of what they send is read', async () => {
  await using lake = await openTestLake(documents)
  const body = JSON.stringify({actions: 'x'.repeat(100_000), mutations: 'no list'})
  for (const endpoint of ['actions', 'mutate']) {
    const path = `/v2025-02-19/data/${endpoint}/production`
    for (const sent of [body, 'no JSON'])
      expect(await lake.request(path, {method: 'POST', headers: {}, body: sent})).toMatchObject({status: 403})
  }
})

test('history is for those who are signed in', async () => {
  await using lake = await openTestLake(documents)
  const response = await lake.request('/v1/data/history/production/transactions/home', {headers: {}})
  expect(response.status).toBe(401)
})

test('a viewer reads drafts and writes nothing', async () => {
  await using lake = await openTestLake(documents)
  const viewer = lake.clientFor('viewer')
  expect(await viewer.getDocument('drafts.home')).toMatchObject({title: 'Home, being written'})
  await expect(viewer.patch('drafts.home').set({title: 'New'}).commit()).rejects.toMatchObject({statusCode: 403})
})

test('an editor writes, publishes and deletes', async () => {
  await using lake = await openTestLake(documents)
  const editor = lake.clientFor('editor')
  await editor.patch('drafts.home').set({title: 'New'}).commit()
  await editor.action({actionType: 'sanity.action.document.publish', draftId: 'drafts.home', publishedId: 'home'})
  expect(await lake.anonymous.getDocument('home')).toMatchObject({title: 'New'})
  await editor.delete('home')
  expect(await lake.anonymous.getDocument('home')).toBeUndefined()
})

test('an unknown token answers 401, so that the Studio shows its sign-in page', async () => {
  await using lake = await openTestLake(documents)
  const client = lake.client.withConfig({token: 'wrong'})
  await expect(client.fetch('*')).rejects.toMatchObject({statusCode: 401, response: {body: {errorCode: 'SIO-401-ANF'}}})
})
