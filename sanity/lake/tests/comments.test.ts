import {expect, test} from 'vitest'

import {createSession} from '#src/auth/sessions.ts'
import {createUser} from '#src/auth/users.ts'
import {dataFolder} from '#tests/support/data-folder.ts'
import {openTestLake, type TestLake, testLakeUrl} from '#tests/support/open-test-lake.ts'

const addOn = 'production-comments'

function commentsOf({client}: Pick<TestLake, 'client'>) {
  return client.withConfig({dataset: addOn})
}

const comment = {
  _id: 'comment-1',
  _type: 'comment',
  threadId: 'thread-1',
  status: 'open',
  target: {document: {_type: 'crossDatasetReference', _ref: 'home', _dataset: 'production', _weak: true}},
}
const reply = {...comment, _id: 'comment-2', parentCommentId: 'comment-1'}

test('a dataset has one for comments, which is named when it is asked for and is no dataset of documents', async () => {
  await using lake = await openTestLake()
  const list = async (search: string) => (await lake.request(`/v2025-02-19/projects/lake/datasets${search}`)).json()
  expect(await list('?datasetProfile=comments&addonFor=production')).toMatchObject([
    {name: addOn, aclMode: 'private', addonFor: 'production', datasetProfile: 'comments'},
  ])
  expect((await list('')).map(({name}: {name: string}) => name)).toEqual(['production'])
  expect(await list('?datasetProfile=comments&addonFor=none')).toEqual([])
  const setup = await lake.request('/v2025-02-19/comments/production/setup', {method: 'POST'})
  expect(await setup.json()).toEqual({datasetName: addOn})
  const features = await (await lake.request('/v2025-02-19/features')).json()
  expect(features).toEqual(expect.arrayContaining(['studioComments', 'sanityTasks']))
})

test('editors comment, answer and resolve a thread with its answers, by a query', async () => {
  await using lake = await openTestLake()
  const editor = lake.clientFor('editor').withConfig({dataset: addOn})
  await editor.create(comment)
  await editor.create(reply)
  await editor
    .transaction()
    .transactionId('resolved')
    .patch('comment-1', {set: {status: 'resolved'}})
    .commit()
  await editor
    .patch({query: '*[_type == "comment" && parentCommentId == "comment-1"]'})
    .set({status: 'resolved'})
    .commit()
  expect(await editor.fetch('*[_type == "comment"] | order(_id){_id, status}')).toEqual([
    {_id: 'comment-1', status: 'resolved'},
    {_id: 'comment-2', status: 'resolved'},
  ])
  await editor.delete({query: '*[_type == "comment" && threadId == "thread-1"]'})
  expect(await editor.fetch('count(*)')).toBe(0)
})

test('a reaction is added after the last one, and taken away again', async () => {
  await using lake = await openTestLake()
  const comments = commentsOf(lake)
  await comments.create(comment)
  const reaction = {_key: 'u1-:heart:', shortName: ':heart:', userId: 'u1', addedAt: '2026-05-01T12:00:00Z'}
  await comments.patch('comment-1').setIfMissing({reactions: []}).insert('after', 'reactions[-1]', [reaction]).commit()
  expect(await comments.getDocument('comment-1')).toMatchObject({reactions: [reaction]})
  await comments.patch('comment-1').unset(['reactions[_key=="u1-:heart:"]']).commit()
  expect(await comments.getDocument('comment-1')).toMatchObject({reactions: []})
})

test('who listens hears of comments, with the transaction id of their author', async () => {
  await using lake = await openTestLake()
  const comments = commentsOf(lake)
  const heard = Promise.withResolvers<unknown>()
  const query = '*[_type == "comment" && target.document._ref == $id && !defined(target.documentVersionId)]'
  const listening = comments
    .listen(query, {id: 'home'}, {includeResult: true, includeAllVersions: true, events: ['welcome', 'mutation']})
    .subscribe(async (event) => {
      if (event.type === 'welcome') await comments.transaction().transactionId('mine').create(comment).commit()
      else heard.resolve(event)
    })
  expect(await heard.promise).toMatchObject({
    transition: 'appear',
    transactionId: 'mine',
    result: {_id: 'comment-1', status: 'open'},
  })
  listening.unsubscribe()
})

test('who reads all documents reads the comments, and writes them only who may write documents', async () => {
  await using lake = await openTestLake()
  await commentsOf(lake).create(comment)
  const viewer = lake.clientFor('viewer').withConfig({dataset: addOn})
  expect(await viewer.fetch('*._id')).toEqual(['comment-1'])
  await expect(viewer.patch('comment-1').set({status: 'resolved'}).commit()).rejects.toMatchObject({statusCode: 403})
  const grants = await viewer.request({url: `/projects/lake/datasets/${addOn}/acl`})
  expect(grants).toEqual([{filter: '_id in path("**")', permissions: ['read', 'history']}])
})

test('a role that sees some documents only sees no comments, which quote', async () => {
  const roles = [
    {name: 'chief', title: 'Chief', grants: [{filter: '_id in path("**")', permissions: ['read', 'manage'] as const}]},
    {name: 'news', title: 'News', grants: [{filter: '_type == "news"', permissions: ['read', 'update'] as const}]},
  ]
  await using lake = await openTestLake([], {roles})
  await commentsOf(lake).create(comment)
  expect(await lake.clientFor('news').withConfig({dataset: addOn}).fetch('*')).toEqual([])
})

test('nobody reaches comments without signing in, on any address that there is', async () => {
  await using lake = await openTestLake()
  const comments = commentsOf(lake)
  await comments.create({...comment, secret: 'weeping-angel'})
  const paths = [
    `/v1/data/query/${addOn}?query=*`,
    `/v1/data/query/production%2Dcomments?query=*`,
    `/v1/data/query/production%252Dcomments?query=*`,
    `/v1/projects/lake/datasets/${addOn}/query?query=*`,
    `/v1/projects/${addOn}/datasets/production/query?query=*`,
    `/v1/data/doc/${addOn}/comment-1`,
    `/v1/data/doc/production/comment-1,${addOn}`,
    `/v1/data/history/${addOn}/documents/comment-1`,
    `/v1/data/history/${addOn}/transactions/comment-1`,
    `/v1/data/history/${addOn}/transactions`,
    `/v1/data/history/${addOn}/events/documents/comment-1`,
    `/v1/data/export/${addOn}`,
    `/v1/projects/lake/datasets/${addOn}/acl`,
  ]
  for (const path of paths) {
    const answer = await (await lake.lake.fetch(testLakeUrl + path)).text()
    expect(answer, path).not.toContain('weeping-angel')
  }
  expect(await lake.anonymous.withConfig({dataset: addOn}).fetch('count(*)')).toBe(0)
  await expect(lake.anonymous.withConfig({dataset: addOn}).create({_type: 'comment'})).rejects.toMatchObject({
    statusCode: 403,
  })
})

test('an address that only looks like one of comments gives an editor no right over documents', async () => {
  await using lake = await openTestLake()
  const editor = lake.clientFor('editor')
  const url = `/projects/${addOn}/datasets/production/mutate`
  const body = {mutations: [{create: {_id: '_.mine', _type: 'page'}}]}
  await expect(editor.request({url, method: 'POST', body})).rejects.toMatchObject({statusCode: 403})
})

test('the roles stand in the dataset as groups, so that the Studio knows whom to offer for a mention', async () => {
  await using lake = await openTestLake()
  const groups = () =>
    lake.client.fetch('*[_type == "system.group"] | order(_id){_id, members, "grants": count(grants)}')
  expect(await groups()).toEqual([])
  const ewa = await createUser(lake.lake.context, {name: 'Ewa', email: 'ewa@example.test', role: 'editor'})
  expect(await groups()).toEqual([
    {_id: '_.groups.administrator', members: [], grants: 1},
    {_id: '_.groups.editor', members: [ewa?.id], grants: 2},
    {_id: '_.groups.viewer', members: [], grants: 1},
  ])
  await lake.request(`/v1/lake/users/${ewa?.id}`, {
    method: 'PATCH',
    headers: {authorization: 'Bearer test-token', 'content-type': 'application/json'},
    body: JSON.stringify({role: 'viewer'}),
  })
  expect(await lake.client.fetch('*[_id == "_.groups.viewer"][0].members')).toEqual([ewa?.id])
  expect(await lake.anonymous.fetch('count(*)')).toBe(0)
})

test('a role that is no longer defined has no group after the next start, and a new one has', async () => {
  await using folder = await dataFolder()
  const grants = [{filter: '_id in path("**")', permissions: ['read', 'manage'] as const}]
  const groupsWith = async (names: string[]) => {
    const roles = names.map((name) => ({name, title: name, grants}))
    await using lake = await openTestLake([], {folder: folder.path, roles})
    await createUser(lake.lake.context, {name: 'Ewa', email: 'ewa@example.test', role: 'chief'})
    return lake.client.fetch('*[_type == "system.group"]._id | order(@)')
  }
  expect(await groupsWith(['chief', 'guest'])).toEqual(['_.groups.chief', '_.groups.guest'])
  expect(await groupsWith(['chief', 'writer'])).toEqual(['_.groups.chief', '_.groups.writer'])
})

test('a Studio that is signed in sees comments after a change of its role only as that allows', async () => {
  await using lake = await openTestLake()
  const user = await createUser(lake.lake.context, {name: 'Ewa', email: 'ewa@example.test', role: 'editor'})
  if (!user) throw new Error('There is nobody.')
  const editor = lake.clientWith(await createSession(lake.lake.context, user)).withConfig({dataset: addOn})
  await editor.create(comment)
  await lake.lake.context.accounts.users.change(user.id, {role: 'viewer'})
  await expect(editor.create(reply)).rejects.toMatchObject({statusCode: 403})
})
