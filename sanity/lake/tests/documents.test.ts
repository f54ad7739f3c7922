import {expect, test} from 'vitest'

import {openTestLake} from '#tests/support/open-test-lake.ts'

const documents = [
  {_id: 'home', _type: 'page', title: 'Home'},
  {_id: 'drafts.home', _type: 'page', title: 'Home, being written'},
  {_id: 'versions.autumn.home', _type: 'page', title: 'Home in autumn'},
]

test('a document is answered by its id, as it is stored', async () => {
  await using lake = await openTestLake(documents)
  expect(await lake.client.getDocument('drafts.home')).toMatchObject({_id: 'drafts.home', title: 'Home, being written'})
})

test('several documents are answered at once, missing ones as null', async () => {
  await using lake = await openTestLake(documents)
  const found = await lake.client.getDocuments(['home', 'none', 'drafts.home'])
  expect(found.map((document) => document?._id)).toEqual(['home', undefined, 'drafts.home'])
})

test('a document that does not exist is omitted for that reason', async () => {
  await using lake = await openTestLake(documents)
  const response = await lake.request('/v2025-02-19/data/doc/production/none')
  expect(await response.json()).toEqual({documents: [], omitted: [{id: 'none', reason: 'existence'}]})
})

test('a draft is omitted for lack of permission to those not signed in, whether it exists or not', async () => {
  await using lake = await openTestLake(documents)
  const response = await lake.request('/v2025-02-19/data/doc/production/drafts.home,drafts.none', {headers: {}})
  const reasons = {
    documents: [],
    omitted: [
      {id: 'drafts.home', reason: 'permission'},
      {id: 'drafts.none', reason: 'permission'},
    ],
  }
  expect(await response.json()).toEqual(reasons)
})

test('excludeContent tells only what is omitted', async () => {
  await using lake = await openTestLake(documents)
  const response = await lake.request('/v2025-02-19/data/doc/production/home,none?excludeContent=true')
  expect(await response.json()).toEqual({documents: [], omitted: [{id: 'none', reason: 'existence'}]})
})

test('includeAllVersions adds the draft and the versions', async () => {
  await using lake = await openTestLake(documents)
  const response = await lake.request('/v2025-02-19/data/doc/production/home?includeAllVersions=true')
  const body: unknown = await response.json()
  expect(body).toMatchObject({documents: [{_id: 'home'}, {_id: 'drafts.home'}, {_id: 'versions.autumn.home'}]})
})
