import type {ClientPerspective, ReleaseDocument, SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'

import type {BeforeRelease} from '#src/releases/preparation.ts'
import {dataFolder} from '#tests/support/data-folder.ts'
import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake, type TestDocument, type TestLake} from '#tests/support/open-test-lake.ts'

const home = {_id: 'home', _type: 'page', title: 'Home'}
const news = {_id: 'news', _type: 'page', title: 'News'}

/** A lake with a release `r1` that changes `home`, adds `about` and unpublishes `news`. */
async function openWithRelease(options: Parameters<typeof openTestLake>[1] = {}): Promise<TestLake> {
  const lake = await openTestLake([home, news], options)
  await lake.client.releases.create({releaseId: 'r1', metadata: {title: 'Autumn', releaseType: 'asap'}})
  await addVersion(lake.client, {...home, title: 'Home in autumn'})
  await addVersion(lake.client, {_id: 'about', _type: 'page', title: 'About'})
  await lake.client.unpublishVersion({releaseId: 'r1', publishedId: 'news'})
  return lake
}

function addVersion(client: SanityClient, document: TestDocument, releaseId = 'r1') {
  const {_id: publishedId} = document
  return client.createVersion({
    releaseId,
    publishedId,
    document: {...document, _id: `versions.${releaseId}.${publishedId}`},
  })
}

function release(client: SanityClient, releaseId = 'r1'): Promise<ReleaseDocument | undefined> {
  return client.releases.get({releaseId})
}

const raw = {perspective: 'raw'} as const
const versions = '*[sanity::partOfRelease("r1")] | order(_id)._id'

test('a release is created active, with what is said about it, by who made it', async () => {
  await using lake = await openTestLake()
  await lake.clientFor('editor').releases.create({releaseId: 'r1', metadata: {title: 'Autumn'}})
  expect(await release(lake.client)).toMatchObject({
    _id: '_.releases.r1',
    _type: 'system.release',
    name: 'r1',
    state: 'active',
    metadata: {title: 'Autumn', releaseType: 'undecided'},
    userId: expect.stringMatching(/\w+/),
  })
})

test('a release is edited: its metadata, and nothing else of it', async () => {
  await using lake = await openWithRelease()
  const metadata = {title: 'Winter', releaseType: 'scheduled', intendedPublishAt: '2030-01-01T10:00:00Z'} as const
  await lake.client.releases.edit({releaseId: 'r1', patch: {set: {metadata}, unset: ['metadata.description']}})
  expect(await release(lake.client)).toMatchObject({state: 'active', metadata})
  const edits = [{set: {state: 'published'}}, {set: {'metadata.releaseType': 'soon'}}, {unset: ['metadata']}]
  for (const patch of edits) {
    const edit = lake.client.releases.edit({releaseId: 'r1', patch})
    await expect(edit).rejects.toMatchObject({statusCode: 400, details: {items: [{error: {type: 'validationError'}}]}})
  }
})

test('publishing a release publishes what it adds and changes, unpublishes what it removes, and leaves drafts alone', async () => {
  await using lake = await openWithRelease()
  await lake.client.create({_id: 'drafts.home', _type: 'page', title: 'Being written'})
  const before = await lake.client.getDocument('home')
  await lake.client.releases.publish({releaseId: 'r1'})
  const documents = await lake.client.fetch('*[_type == "page"] | order(_id)', {}, raw)
  expect(documents).toMatchObject([
    {_id: 'about', title: 'About'},
    {_id: 'drafts.home', title: 'Being written'},
    {_id: 'home', title: 'Home in autumn', _createdAt: before?._createdAt},
  ])
  expect(documents.some((document: object) => '_system' in document)).toBe(false)
  expect(await release(lake.client)).toMatchObject({
    state: 'published',
    publishedAt: expect.stringMatching(/Z$/),
    finalDocumentStates: [{id: 'versions.r1.about'}, {id: 'versions.r1.home'}, {id: 'versions.r1.news'}],
  })
})

test('to those who listen, a release is published in one transaction', async () => {
  await using lake = await openWithRelease()
  const heard: string[][] = []
  const stop = lake.lake.context.store.subscribe('production', ({changes}) => {
    heard.push(changes.map(({id}) => id).filter((id) => !id.includes('.')))
  })
  await lake.client.releases.publish({releaseId: 'r1'})
  stop()
  expect(heard.filter((ids) => ids.length > 0)).toEqual([['about', 'home', 'news']])
})

test('each state of a release is a transaction of its own, the last of which is its revision', async () => {
  await using lake = await openWithRelease()
  await lake.client.releases.schedule({releaseId: 'r1', publishAt: '2100-01-01T10:00:00Z'})
  await lake.client.releases.unschedule({releaseId: 'r1'})
  await lake.client.releases.archive({releaseId: 'r1'})
  await lake.client.releases.unarchive({releaseId: 'r1'})
  await lake.client.releases.publish({releaseId: 'r1'})
  const states = await statesOf(lake)
  expect(states).toEqual(
    [
      'active scheduling scheduled unscheduling active',
      'archiving archived unarchiving active',
      // Twice, since the documents are published and their versions are taken away one after the other.
      'scheduling scheduled publishing publishing published',
    ]
      .join(' ')
      .split(' '),
  )
})

async function statesOf(lake: TestLake): Promise<unknown[]> {
  const path = '/v2025-02-19/data/history/production'
  const log = await (await lake.request(`${path}/transactions/_.releases.r1?excludeContent=true&limit=100`)).text()
  const ids = log
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).id)
  expect(ids.at(-1)).toBe((await release(lake.client))?._rev)
  return Promise.all(
    ids.map(async (id) => {
      const answer = await (await lake.request(`${path}/documents/_.releases.r1?revision=${id}`)).json()
      return answer.documents[0].state
    }),
  )
}

test('an archived release has no versions, and unarchived it has them as they were', async () => {
  await using lake = await openWithRelease()
  const before = await lake.client.fetch('*[sanity::partOfRelease("r1")] | order(_id)', {}, raw)
  await lake.client.releases.archive({releaseId: 'r1'})
  expect(await lake.client.fetch(versions, {}, raw)).toEqual([])
  expect(await release(lake.client)).toMatchObject({state: 'archived', finalDocumentStates: {length: 3}})
  await lake.client.releases.unarchive({releaseId: 'r1'})
  const after = await lake.client.fetch('*[sanity::partOfRelease("r1")] | order(_id)', {}, raw)
  expect(after.map(withoutRevision)).toEqual(before.map(withoutRevision))
  expect(await release(lake.client)).not.toHaveProperty('finalDocumentStates')
})

function withoutRevision({_rev, ...document}: TestDocument) {
  return document
}

test('a release that is over can be deleted', async () => {
  await using lake = await openWithRelease()
  await lake.client.releases.archive({releaseId: 'r1'})
  await lake.client.releases.delete({releaseId: 'r1'})
  expect(await release(lake.client)).toBeUndefined()
})

type Move = 'publish' | 'unschedule' | 'archive' | 'unarchive' | 'delete' | 'schedule' | 'edit'

function move(client: SanityClient, name: Move, releaseId = 'r1') {
  if (name === 'schedule') return client.releases.schedule({releaseId, publishAt: '2100-01-01T10:00:00Z'})
  if (name === 'edit') return client.releases.edit({releaseId, patch: {set: {'metadata.title': 'Edited'}}})
  return client.releases[name]({releaseId})
}

const refused: readonly [state: string, moves: readonly Move[], refusals: readonly [Move, to: string][]][] = [
  [
    'active',
    [],
    [
      ['unschedule', 'unscheduling'],
      ['unarchive', 'unarchiving'],
      ['delete', 'deleted'],
    ],
  ],
  [
    'scheduled',
    ['schedule'],
    [
      ['publish', 'publishing'],
      ['archive', 'archiving'],
      ['unarchive', 'unarchiving'],
      ['delete', 'deleted'],
    ],
  ],
  [
    'archived',
    ['archive'],
    [
      ['publish', 'publishing'],
      ['schedule', 'scheduling'],
      ['archive', 'archiving'],
    ],
  ],
  [
    'published',
    ['publish'],
    [
      ['publish', 'publishing'],
      ['schedule', 'scheduling'],
      ['unschedule', 'unscheduling'],
      ['archive', 'archiving'],
    ],
  ],
]

test.for(refused)(
  'of a release that is %s, what leads nowhere from there is refused',
  async ([state, moves, refusals]) => {
    await using lake = await openWithRelease()
    for (const name of moves) await move(lake.client, name)
    for (const [name, to] of refusals) {
      await expect(move(lake.client, name), name).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining(`is not permitted to transition from state '${state}' to '${to}'`),
        details: {items: [{error: {type: 'validationError'}}]},
      })
    }
    expect(await release(lake.client)).toMatchObject({state})
  },
)

test.for(['scheduled', 'archived', 'published'] as const)(
  'the versions of a release that is %s can not be mutated, by nobody and in no way',
  async (state) => {
    await using lake = await openWithRelease()
    const moves = {scheduled: 'schedule', archived: 'archive', published: 'publish'} as const
    await move(lake.client, moves[state])
    const {client} = lake
    const document = {...home, _id: 'versions.r1.other'}
    const version = {draftId: 'versions.r1.home', publishedId: 'home'}
    const writes = [
      () => client.create(document),
      () => addVersion(client, {...home, _id: 'other'}),
      ...(state === 'scheduled'
        ? [
            () => client.patch('versions.r1.home').set({title: 'Late'}).commit(),
            () => client.delete('versions.r1.home'),
            () => client.discardVersion({releaseId: 'r1', publishedId: 'home'}),
            () => client.action({actionType: 'sanity.action.document.edit', ...version, patch: {set: {title: 'Late'}}}),
            () => client.action({actionType: 'sanity.action.document.publish', ...version}),
          ]
        : []),
    ]
    for (const write of writes)
      await expect(write()).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining(`Documents in release "r1" (state: ${state}) can not be mutated`),
        details: {items: [{error: {type: 'validationError'}}]},
      })
  },
)

test('no mutation leads a release on, and none makes a version of it', async () => {
  await using lake = await openWithRelease()
  const states = ['scheduled', 'publishing', 'archived']
  for (const state of states)
    await expect(lake.client.patch('_.releases.r1').set({state}).commit()).rejects.toMatchObject({statusCode: 400})
  for (const _id of ['drafts._.releases.r1', 'versions.r1._.releases.r2']) {
    const document = {_id, _type: 'system.release', state: 'publishing', userId: 'somebody'}
    await expect(lake.client.create(document)).rejects.toMatchObject({statusCode: 400})
  }
})

test('a name that is taken, unfit or unknown is refused', async () => {
  await using lake = await openWithRelease()
  await expect(lake.client.releases.create({releaseId: 'r1'})).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('A release with id "r1" already exists.'),
  })
  for (const releaseId of ['a.b', 'drafts', 'x'.repeat(65), ''])
    await expect(lake.client.action({actionType: 'sanity.action.release.create', releaseId})).rejects.toMatchObject({
      statusCode: 400,
    })
  const names: readonly Move[] = ['publish', 'schedule', 'unschedule', 'archive', 'unarchive', 'delete', 'edit']
  for (const name of names)
    await expect(move(lake.client, name, 'r2')).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringContaining(`Cannot ${name} release "r2" because it does not exist.`),
    })
  const soon = {actionType: 'sanity.action.release.schedule', releaseId: 'r1', publishAt: 'soon'} as const
  await expect(lake.client.action(soon)).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('"publishAt" must be a valid ISO 8601 timestamp'),
  })
})

test('a dry run says what would be refused, and does nothing', async () => {
  await using lake = await openWithRelease()
  await lake.client.releases.publish({releaseId: 'r1'}, {dryRun: true})
  await lake.client.releases.create({releaseId: 'r2'}, {dryRun: true})
  await expect(lake.client.releases.delete({releaseId: 'r1'}, {dryRun: true})).rejects.toMatchObject({statusCode: 400})
  expect(await lake.client.fetch('releases::all()[]{name, state}')).toEqual([{name: 'r1', state: 'active'}])
})

test('who may not publish documents may neither publish nor schedule a release of them', async () => {
  const grants = [
    {filter: '_id in path("**")', permissions: ['read' as const]},
    {filter: '_id in path("versions.**") || _id in path("_.releases.**")', permissions: ['create', 'update'] as const},
  ]
  const tokens = [{name: 'writer', secret: 'writer', grants}]
  await using lake = await openWithRelease({tokens})
  const writer = lake.clientWith('writer')
  await addVersion(writer, {_id: 'contact', _type: 'page'})
  for (const name of ['publish', 'schedule'] as const)
    await expect(move(writer, name)).rejects.toMatchObject({
      statusCode: 403,
      details: {
        type: 'insufficientPermissionsError',
        items: [{error: {type: 'insufficientPermissionsError', permission: expect.any(String)}}],
      },
    })
  expect(await release(lake.client)).toMatchObject({state: 'active'})
  await expect(lake.clientFor('viewer').releases.create({releaseId: 'r2'})).rejects.toMatchObject({
    statusCode: 403,
    details: {type: 'insufficientPermissionsError'},
  })
})

test('a version may refer to what its release makes, and both are published', async () => {
  await using lake = await openTestLake()
  await lake.client.releases.create({releaseId: 'r1'})
  const reference = {_type: 'reference', _ref: 'author', _strengthenOnPublish: {type: 'person'}}
  await addVersion(lake.client, {_id: 'book', _type: 'book', author: reference})
  await expect(lake.client.releases.publish({releaseId: 'r1'})).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('references non-existent document "author"'),
  })
  expect(await release(lake.client)).toMatchObject({state: 'active'})
  await addVersion(lake.client, {_id: 'author', _type: 'person'})
  await lake.client.releases.publish({releaseId: 'r1'})
  expect(await lake.client.getDocument('book')).toMatchObject({author: {_type: 'reference', _ref: 'author'}})
  expect(JSON.stringify(await lake.client.getDocument('book'))).not.toContain('_strengthenOnPublish')
})

test('documents of a release that refer to each other are unpublished together', async () => {
  await using lake = await openTestLake([home, {_id: 'menu', _type: 'menu', item: {_type: 'reference', _ref: 'home'}}])
  await lake.client.releases.create({releaseId: 'r1'})
  for (const publishedId of ['home', 'menu']) await lake.client.unpublishVersion({releaseId: 'r1', publishedId})
  await lake.client.releases.publish({releaseId: 'r1'})
  expect(await lake.client.fetch('*[!(_type match "system.*")]._id', {}, raw)).toEqual([])
})

test('a release has a thousand documents at most', async () => {
  await using lake = await openTestLake()
  await lake.client.releases.create({releaseId: 'r1'})
  const create = (number: number) => ({create: {_id: `versions.r1.page-${number}`, _type: 'page'}})
  await lake.client.mutate(Array.from({length: 1000}, (_, number) => create(number)))
  await expect(lake.client.mutate([create(1000)])).rejects.toMatchObject({
    statusCode: 400,
    details: {items: [{error: {type: 'documentLimitExceededError', limit: 1000}}]},
  })
  await lake.client.mutate([{delete: {id: 'versions.r1.page-0'}}, create(1000)])
  await lake.client.releases.publish({releaseId: 'r1'})
  expect(await lake.client.fetch('count(*[_type == "page"])')).toBe(1000)
})

test('what a release has published can be taken back by what history says, as the Studio asks it', async () => {
  await using lake = await openWithRelease()
  await lake.client.releases.publish({releaseId: 'r1'})
  const history = '/v2025-02-19/data/history/production'
  const ids = (await release(lake.client))?.finalDocumentStates?.map(({id}) => id).join(',')
  const last = await (await lake.request(`${history}/documents/${ids}?lastRevision=true`)).json()
  const [{_rev: published}] = last.documents
  expect(last.documents.map(({_id, _rev}: TestDocument) => [_id, _rev])).toEqual([
    ['versions.r1.about', published],
    ['versions.r1.home', published],
    ['versions.r1.news', published],
  ])
  expect(await lake.client.fetch('*[_type == "page"]._rev')).toEqual([published, published])
  const query = `toTransaction=${published}&reverse=true&limit=1000&effectFormat=mendoza&excludeContent=true`
  const log = await (await lake.request(`${history}/transactions/about,home,news?${query}`)).text()
  const entries = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(entries[0]).toMatchObject({id: published, effects: {about: {revert: [0, null]}}})
  const earlier = entries.find(({id, documentIDs}) => id !== published && documentIDs.includes('home'))
  const then = await (await lake.request(`${history}/documents/home?revision=${earlier.id}`)).json()
  expect(then.documents).toMatchObject([home])
})

test('a release is imported with its state, and one that was scheduled waits for somebody to schedule it', async () => {
  await using lake = await openTestLake()
  const send = (releaseId: string, attributes: object, ifExists = 'fail') =>
    lake.client.request({
      method: 'POST',
      url: '/data/actions/production',
      body: {actions: [{actionType: 'sanity.action.release.import', releaseId, attributes, ifExists}]},
    })
  const document = {_type: 'system.release', metadata: {title: 'Old', releaseType: 'scheduled'}, _rev: 'x'}
  await send('r1', {...document, state: 'scheduled', publishAt: '2020-01-01T00:00:00Z'})
  await send('r2', {...document, state: 'published', finalDocumentStates: [{id: 'versions.r2.a'}], userId: 'p1'})
  expect(await release(lake.client, 'r1')).toMatchObject({
    state: 'active',
    metadata: {title: 'Old', intendedPublishAt: '2020-01-01T00:00:00Z'},
  })
  expect(await release(lake.client, 'r2')).toMatchObject({state: 'published', userId: 'p1'})
  await expect(send('r2', document)).rejects.toMatchObject({statusCode: 409})
  await send('r2', document, 'ignore')
  expect(await release(lake.client, 'r2')).toMatchObject({state: 'published'})
  await send('r2', document, 'replace')
  expect(await release(lake.client, 'r2')).toMatchObject({state: 'active'})
})

test('an action that is sent again, because its answer was lost, is answered again and done once', async () => {
  await using lake = await openWithRelease()
  const publish = () => lake.client.releases.publish({releaseId: 'r1'}, {transactionId: 'mine'})
  expect(await publish()).toEqual(await publish())
  expect(await statesOf(lake)).toHaveLength(6)
})

test('in a stack of releases the first that has a document shows, and the releases are there in every perspective', async () => {
  await using lake = await openWithRelease()
  await lake.client.releases.create({releaseId: 'r2'})
  await addVersion(lake.client, {...home, title: 'Home in winter'}, 'r2')
  const titles = (perspective: string[]) =>
    lake.client.fetch('*[_type == "page"] | order(_id).title', {}, {perspective})
  expect(await titles(['r2', 'r1', 'drafts'])).toEqual(['About', 'Home in winter'])
  expect(await titles(['r1', 'r2', 'drafts'])).toEqual(['About', 'Home in autumn'])
  expect(await titles(['r2'])).toEqual(['Home in winter', 'News'])
  const perspectives: ClientPerspective[] = ['published', 'drafts', ['r1', 'drafts'], 'raw']
  for (const perspective of perspectives)
    expect(await lake.client.fetch('count(releases::all())', {}, {perspective})).toBe(2)
  expect(await lake.anonymous.fetch('count(releases::all())')).toBe(0)
})

const minute = 60_000
const start = Date.parse('2026-03-01T12:00:00Z')
const atNoon = new Date(start + 10 * minute).toISOString()

test('a scheduled release is published at its minute, once, in the name of who scheduled it', async () => {
  let now = start
  await using lake = await openWithRelease({now: () => now})
  const editor = lake.clientFor('editor')
  await editor.releases.schedule({releaseId: 'r1', publishAt: atNoon})
  const userId = (await release(lake.client))?.userId
  now = start + 10 * minute - 1
  await lake.lake.context.releases.due()
  expect(await release(lake.client)).toMatchObject({state: 'scheduled', publishAt: atNoon})
  now += 1
  await Promise.all([lake.lake.context.releases.due(), lake.lake.context.releases.due()])
  expect(await release(lake.client)).toMatchObject({state: 'published', publishedAt: atNoon})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Home in autumn'})
  const path = '/v2025-02-19/data/history/production/transactions/home?excludeContent=true'
  const log = (await (await lake.request(path)).text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(log).toHaveLength(2)
  expect(log[1]).toMatchObject({author: userId, timestamp: atNoon})
})

test('what fell due while the lake was off is published when it starts', async () => {
  await using folder = await dataFolder()
  {
    await using lake = await openWithRelease({folder: folder.path, now: () => start})
    await lake.client.releases.schedule({releaseId: 'r1', publishAt: atNoon})
  }
  {
    await using lake = await openTestLake([], {folder: folder.path, now: () => start + 9 * minute})
    expect(await release(lake.client)).toMatchObject({state: 'scheduled'})
  }
  await using lake = await openTestLake([], {folder: folder.path, now: () => start + 1000 * minute})
  expect(await release(lake.client)).toMatchObject({state: 'published'})
  expect(await lake.client.getDocument('about')).toMatchObject({title: 'About'})
})

test('a date in the past publishes at once, and a later one moves what is scheduled', async () => {
  let now = start
  await using lake = await openWithRelease({now: () => now})
  await lake.client.releases.schedule({releaseId: 'r1', publishAt: atNoon})
  await lake.client.releases.schedule({releaseId: 'r1', publishAt: new Date(start + 20 * minute).toISOString()})
  now = start + 15 * minute
  await lake.lake.context.releases.due()
  expect(await release(lake.client)).toMatchObject({state: 'scheduled'})
  await lake.client.releases.schedule({releaseId: 'r1', publishAt: atNoon})
  expect(await release(lake.client)).toMatchObject({state: 'published'})
})

test('a scheduled release that can not be published is active again, and says why until it is scheduled anew', async () => {
  let now = start
  await using lake = await openTestLake([], {now: () => now})
  await lake.client.releases.create({releaseId: 'r1'})
  const author = {_type: 'reference', _ref: 'author'}
  await addVersion(lake.client, {_id: 'book', _type: 'book', author})
  await lake.client.releases.schedule({releaseId: 'r1', publishAt: atNoon})
  now = start + 10 * minute
  await lake.lake.context.releases.due()
  const failed = await release(lake.client)
  const message = 'Document "book" references non-existent document "author"'
  expect(failed).toMatchObject({state: 'active', error: {message}})
  expect(failed).not.toHaveProperty('publishAt')
  expect(await lake.client.getDocument('book')).toBeUndefined()
  await addVersion(lake.client, {_id: 'author', _type: 'person'})
  await lake.client.releases.publish({releaseId: 'r1'})
  expect(await release(lake.client)).toMatchObject({state: 'published'})
  expect(await release(lake.client)).not.toHaveProperty('error')
})

test('a scheduled draft is a release of one document, which can be moved, run, paused and deleted', async () => {
  await using lake = await openTestLake([home, {...home, _id: 'drafts.home', title: 'Home soon'}])
  const {client} = lake
  const schedule = async (releaseId: string) => {
    await client.releases.create({
      releaseId,
      metadata: {title: 'Scheduled', releaseType: 'scheduled', cardinality: 'one'},
    })
    const draft = await client.getDocument('drafts.home')
    const base = {baseId: 'drafts.home', ifBaseRevisionId: draft?._rev ?? ''}
    await client.createVersion({...base, releaseId, publishedId: 'home'})
    await client.releases.schedule({releaseId, publishAt: '2100-01-01T10:00:00Z'})
  }
  await schedule('r1')
  await client.releases.edit({releaseId: 'r1', patch: {set: {'metadata.intendedPublishAt': '2100-01-02T10:00:00Z'}}})
  await client.releases.schedule({releaseId: 'r1', publishAt: '2100-01-02T10:00:00Z'})
  await client.releases.unschedule({releaseId: 'r1'})
  await client.releases.publish({releaseId: 'r1'})
  expect(await client.getDocument('home')).toMatchObject({title: 'Home soon'})
  expect(await client.getDocument('drafts.home')).toMatchObject({title: 'Home soon'})
  await schedule('r2')
  await client.releases.unschedule({releaseId: 'r2'})
  await client.releases.archive({releaseId: 'r2'})
  await client.releases.delete({releaseId: 'r2'})
  expect(await client.fetch('*[sanity::partOfRelease("r2") || _id == "_.releases.r2"]', {}, raw)).toEqual([])
})

test('the documents of a release are known by its name and by the id of its document, to queries and to listeners', async () => {
  await using lake = await openWithRelease()
  await lake.client.releases.create({releaseId: 'r11'})
  await addVersion(lake.client, {_id: 'other', _type: 'page'}, 'r11')
  const ids = ['versions.r1.about', 'versions.r1.home', 'versions.r1.news']
  for (const named of ['r1', '_.releases.r1']) {
    expect(await lake.client.fetch(`*[sanity::partOfRelease("${named}")] | order(_id)._id`, {}, raw)).toEqual(ids)
    const byParam = '*[sanity::partOfRelease($release)] | order(_id)._id'
    expect(await lake.client.fetch(byParam, {release: named}, raw)).toEqual(ids)
  }
  const filter = '*[sanity::partOfRelease("_.releases.r1") || sanity::partOfRelease($other)]'
  const options = {events: ['welcome', 'mutation'] as const, includeAllVersions: true}
  const events = queueOf(
    lake.client.listen(filter, {other: '_.releases.none'}, {...options, events: [...options.events]}),
  )
  await events.next()
  await lake.client.patch('versions.r11.other').set({title: 'Unheard'}).commit()
  await lake.client.patch('versions.r1.home').set({title: 'Heard'}).commit()
  expect(await events.next()).toMatchObject({documentId: 'versions.r1.home'})
  events.stop()
})

test('a dataset has a hundred releases under way at most, of which those that are over do not count', async () => {
  await using lake = await openTestLake()
  const create = (releaseId: string) => ({actionType: 'sanity.action.release.create', releaseId}) as const
  await lake.client.action(Array.from({length: 100}, (_, number) => create(`r${number}`)))
  const more = () => lake.client.action(create('more'))
  await expect(more()).rejects.toMatchObject({
    statusCode: 403,
    details: {type: 'releaseLimitExceededError', limit: 100},
  })
  await lake.client.releases.archive({releaseId: 'r0'})
  await more()
  const names = Array.from({length: 99}, (_, number) => `r${number + 1}`)
  expect(await lake.client.fetch('count(*)', {}, {perspective: [...names, 'more', 'drafts']})).toBeGreaterThan(100)
})

test('before a release publishes, what belongs to it is changed, also by query, and nothing where that fails', async () => {
  let now = start
  const beforeRelease: BeforeRelease = (version, published) => [
    {createOrReplace: {_id: `log-${publishedIdOf(version)}`, _type: 'log', was: published?.title ?? null}},
    {patch: {query: '*[_type == "page" && counted == true]', inc: {count: 1}}},
    {patch: {id: version._id, set: {stamped: true}}},
    ...(version.title === 'Bad' ? [{patch: {id: 'none', set: {x: 1}}}] : []),
  ]
  const counted = {_id: 'counter', _type: 'page', counted: true, count: 0}
  await using lake = await openTestLake([home, counted], {beforeRelease, now: () => now})
  await lake.client.releases.create({releaseId: 'r1'})
  await addVersion(lake.client, {...home, title: 'Bad'})
  await expect(lake.client.releases.publish({releaseId: 'r1'})).rejects.toMatchObject({statusCode: 409})
  expect(await release(lake.client)).toMatchObject({
    state: 'active',
    error: {message: expect.stringContaining('"none"')},
  })
  expect(await lake.client.fetch('*[_id in ["home", "counter"]] | order(_id){title, count}')).toEqual([
    {title: null, count: 0},
    {title: 'Home', count: null},
  ])
  await lake.client.patch('versions.r1.home').set({title: 'Good'}).commit()
  await lake.client.releases.schedule({releaseId: 'r1', publishAt: atNoon})
  now = start + 10 * minute
  await lake.lake.context.releases.due()
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Good', stamped: true})
  expect(await lake.client.getDocument('log-home')).toMatchObject({was: 'Home'})
  expect(await lake.client.getDocument('counter')).toMatchObject({count: 1})
})

function publishedIdOf({_id}: {_id: string}): string {
  return _id.split('.').slice(2).join('.')
}
