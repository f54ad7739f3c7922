import {expect, test} from 'vitest'

import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

type HistoryEvent = Record<string, unknown>
type Page = {events: HistoryEvent[]; nextCursor: string}

const title = {_type: 'page', title: 'Home'}

async function pageOf(lake: TestLake, id: string, search = ''): Promise<Page> {
  const response = await lake.request(`/v2025-02-19/data/history/production/events/documents/${id}?${search}`)
  const {events, nextCursor} = await response.json()
  expect(Object.keys(events)).toEqual([id])
  return {events: events[id], nextCursor}
}

async function eventsOf(lake: TestLake, id: string): Promise<HistoryEvent[]> {
  return (await pageOf(lake, id)).events
}

async function typesOf(lake: TestLake, id: string): Promise<unknown[]> {
  return (await eventsOf(lake, id)).map(({type}) => type)
}

type Actions = Parameters<TestLake['client']['action']>[0]

function act(lake: TestLake, transactionId: string, actions: Actions) {
  return lake.client.action(actions, {transactionId})
}

const edit = (heading: string) => ({
  actionType: 'sanity.action.document.edit' as const,
  draftId: 'drafts.home',
  publishedId: 'home',
  patch: {set: {title: heading}},
})
const publish = {actionType: 'sanity.action.document.publish', draftId: 'drafts.home', publishedId: 'home'} as const
const unpublish = {actionType: 'sanity.action.document.unpublish', draftId: 'drafts.home', publishedId: 'home'} as const
const discard = {actionType: 'sanity.action.document.version.discard', versionId: 'drafts.home'} as const

/** A page written, corrected and published: transactions `c1`, `e1`, `p1`, one a minute from noon. */
async function openLakeWithPage(): Promise<TestLake> {
  const clock = {time: Date.parse('2026-05-01T11:59:00Z')}
  const lake = await openTestLake([], {now: () => (clock.time += 60_000)})
  await lake.client
    .transaction()
    .create({_id: 'drafts.home', ...title})
    .transactionId('c1')
    .commit()
  await act(lake, 'e1', edit('Welcome'))
  await act(lake, 'p1', publish)
  return lake
}

test('of a draft it is told who began it and who published it, newest first', async () => {
  await using lake = await openLakeWithPage()
  const common = {author: 'lake-api-token', documentId: 'home', versionId: 'drafts.home', releaseId: ''}
  const [published, created, ...more] = await eventsOf(lake, 'drafts.home')
  expect(published).toEqual({
    ...common,
    type: 'publishDocumentVersion',
    timestamp: expect.stringMatching(/^2026-05-01T/),
    revisionId: 'p1',
    // What was published, as the document's history has it.
    versionRevisionId: 'e1',
    publishCause: 'document.publish',
  })
  expect(created).toEqual({
    ...common,
    type: 'createDocumentVersion',
    timestamp: expect.any(String),
    versionRevisionId: 'c1',
  })
  expect(more).toEqual([])
  expect(String(published?.['timestamp']) > String(created?.['timestamp'])).toBe(true)
})

test('of a published document its publications are told, and not what became of drafts', async () => {
  await using lake = await openLakeWithPage()
  await act(lake, 'e2', edit('Again'))
  await act(lake, 'd2', discard)
  await act(lake, 'e3', edit('Third'))
  await act(lake, 'p3', publish)
  const events = await eventsOf(lake, 'home')
  expect(events.map(({type, revisionId}) => [type, revisionId])).toEqual([
    ['publishDocumentVersion', 'p3'],
    ['publishDocumentVersion', 'p1'],
  ])
  expect(await typesOf(lake, 'drafts.home')).toEqual([
    'publishDocumentVersion',
    'createDocumentVersion',
    'deleteDocumentVersion',
    'createDocumentVersion',
    'publishDocumentVersion',
    'createDocumentVersion',
  ])
})

test('a draft that was discarded is told with its last revision', async () => {
  await using lake = await openLakeWithPage()
  await act(lake, 'e2', edit('Again'))
  await act(lake, 'e3', edit('And again'))
  await act(lake, 'd3', discard)
  expect((await eventsOf(lake, 'drafts.home'))[0]).toMatchObject({
    type: 'deleteDocumentVersion',
    versionId: 'drafts.home',
    versionRevisionId: 'e3',
  })
})

test('taking off the site is told of the document, and of the draft that it was born', async () => {
  await using lake = await openLakeWithPage()
  await act(lake, 'u1', unpublish)
  const [event] = await eventsOf(lake, 'home')
  expect(event).toMatchObject({type: 'unpublishDocument', versionId: 'drafts.home', versionRevisionId: 'u1'})
  expect((await eventsOf(lake, 'drafts.home'))[0]).toMatchObject({
    type: 'createDocumentVersion',
    versionRevisionId: 'u1',
  })
})

test('a document taken off while a draft of it is being written goes on in that draft', async () => {
  await using lake = await openLakeWithPage()
  await act(lake, 'e2', edit('Again'))
  await act(lake, 'u2', unpublish)
  const [event] = await eventsOf(lake, 'home')
  expect(event).toMatchObject({type: 'unpublishDocument', versionId: 'drafts.home', versionRevisionId: 'e2'})
})

test('when nothing of a document is left, its deletion is told of all its versions', async () => {
  await using lake = await openLakeWithPage()
  await act(lake, 'e2', edit('Again'))
  await act(lake, 'x2', {
    actionType: 'sanity.action.document.delete',
    publishedId: 'home',
    includeDrafts: ['drafts.home'],
  })
  for (const id of ['home', 'drafts.home'])
    expect((await eventsOf(lake, id))[0]).toEqual({
      type: 'deleteDocumentGroup',
      documentId: 'home',
      author: 'lake-api-token',
      timestamp: expect.any(String),
    })
})

test('a document that was only ever a draft is deleted when that is discarded', async () => {
  await using lake = await openTestLake([{_id: 'drafts.home', ...title}])
  await act(lake, 'd1', discard)
  expect(await typesOf(lake, 'drafts.home')).toEqual(['deleteDocumentGroup', 'createDocumentVersion'])
  expect(await typesOf(lake, 'home')).toEqual(['deleteDocumentGroup'])
})

test('what programs write into a published document is told as such', async () => {
  await using lake = await openTestLake()
  await lake.client
    .transaction()
    .create({_id: 'home', ...title})
    .transactionId('c1')
    .commit()
  await lake.client
    .transaction()
    .patch('home', {set: {title: 'Second'}})
    .transactionId('r2')
    .commit()
  const events = await eventsOf(lake, 'home')
  expect(events.map(({type, revisionId}) => [type, revisionId])).toEqual([
    ['updateLiveDocument', 'r2'],
    ['createLiveDocument', 'c1'],
  ])
})

test('versions of releases are told of by themselves, with the release', async () => {
  await using lake = await openLakeWithPage()
  const version = {...title, _id: 'versions.rSpring.home'}
  await act(lake, 'v1', {actionType: 'sanity.action.document.version.create', publishedId: 'home', document: version})
  await act(lake, 'v2', {...edit('Spring'), draftId: 'versions.rSpring.home'})
  expect(await eventsOf(lake, 'versions.rSpring.home')).toMatchObject([
    {type: 'createDocumentVersion', versionRevisionId: 'v1', releaseId: 'rSpring', documentId: 'home'},
  ])
  await act(lake, 'v3', {...publish, draftId: 'versions.rSpring.home'})
  expect((await eventsOf(lake, 'versions.rSpring.home'))[0]).toMatchObject({
    type: 'publishDocumentVersion',
    revisionId: 'v3',
    versionRevisionId: 'v2',
    releaseId: 'rSpring',
  })
  expect((await eventsOf(lake, 'home'))[0]).toMatchObject({type: 'publishDocumentVersion', revisionId: 'v3'})
})

test('a release that publishes in one transaction and takes its versions away in the next is told once', async () => {
  await using lake = await openLakeWithPage()
  const version = 'versions.rSpring.home'
  const write = (id: string) => lake.client.transaction().transactionId(id)
  await write('v1')
    .create({...title, _id: version})
    .commit()
  await write('t1')
    .createOrReplace({...title, _id: 'home', title: 'Spring'})
    .patch(version, {set: {title: 'Spring'}})
    .commit()
  await write('t2').delete(version).commit()
  for (const id of ['home', version]) {
    const [event, next] = await eventsOf(lake, id)
    expect(event).toMatchObject({
      type: 'publishDocumentVersion',
      revisionId: 't1',
      versionId: version,
      releaseId: 'rSpring',
      publishCause: 'release.publish',
    })
    expect(next).not.toMatchObject({revisionId: 't1'})
  }
})

/** A lake on Friday at noon, with a version of the page in a release, whose last revision is `v1`. */
async function openLakeWithRelease() {
  const clock = {time: Date.parse('2026-05-01T12:00:00Z')}
  const lake = await openTestLake([{_id: 'home', ...title}], {now: () => clock.time})
  await lake.client.releases.create({releaseId: 'rSpring', metadata: {title: 'Spring', releaseType: 'scheduled'}})
  const version = {...title, _id: 'versions.rSpring.home'}
  await act(lake, 'v1', {actionType: 'sanity.action.document.version.create', publishedId: 'home', document: version})
  const publishAt = '2026-05-04T06:00:00.000Z'
  const schedule = () => lake.client.releases.schedule({releaseId: 'rSpring', publishAt})
  return {lake, clock, publishAt, schedule}
}

test('that a release was scheduled, and what became of that, is told of its versions', async () => {
  const {lake, clock, publishAt, schedule} = await openLakeWithRelease()
  await using _lake = lake
  await schedule()
  const common = {documentId: 'home', versionId: 'versions.rSpring.home', releaseId: 'rSpring', versionRevisionId: 'v1'}
  const scheduled = {type: 'scheduleDocumentVersion', ...common, publishAt}
  const [pending] = await eventsOf(lake, 'versions.rSpring.home')
  expect(pending).toMatchObject({...scheduled, state: 'pending', author: 'lake-api-token'})
  await lake.client.releases.unschedule({releaseId: 'rSpring'})
  expect(await eventsOf(lake, 'versions.rSpring.home')).toMatchObject([
    {type: 'unscheduleDocumentVersion', ...common},
    {...scheduled, state: 'unscheduled'},
    {type: 'createDocumentVersion'},
  ])
  await schedule()
  clock.time = Date.parse(publishAt)
  await lake.lake.context.releases.due()
  expect(await eventsOf(lake, 'versions.rSpring.home')).toMatchObject([
    {type: 'publishDocumentVersion', publishCause: 'release.schedule'},
    {...scheduled, state: 'published'},
    {type: 'unscheduleDocumentVersion'},
    {...scheduled, state: 'unscheduled'},
    {type: 'createDocumentVersion'},
  ])
  expect((await eventsOf(lake, 'home'))[0]).toMatchObject({publishCause: 'release.schedule'})
  const pages = []
  for (let cursor: string | undefined; cursor !== '';) {
    const page = await pageOf(lake, 'versions.rSpring.home', `limit=1&nextCursor=${cursor ?? ''}`)
    pages.push(...page.events)
    cursor = page.nextCursor
  }
  expect(pages).toEqual(await eventsOf(lake, 'versions.rSpring.home'))
})

test('a release that is published at once was not scheduled', async () => {
  const {lake} = await openLakeWithRelease()
  await using _lake = lake
  await lake.client.releases.publish({releaseId: 'rSpring'})
  expect(await eventsOf(lake, 'versions.rSpring.home')).toMatchObject([
    {type: 'publishDocumentVersion', publishCause: 'release.publish'},
    {type: 'createDocumentVersion'},
  ])
})

test('every revision that is told of can be looked at', async () => {
  await using lake = await openLakeWithPage()
  const [published, created] = await eventsOf(lake, 'drafts.home')
  const then = async (id: string, revision: unknown) => {
    const path = `/v2025-02-19/data/history/production/documents/${id}?revision=${String(revision)}`
    const {documents} = await (await lake.request(path)).json()
    return documents[0]
  }
  expect(await then('home', published?.['revisionId'])).toMatchObject({title: 'Welcome', _rev: 'p1'})
  expect(await then('drafts.home', published?.['versionRevisionId'])).toMatchObject({title: 'Welcome', _rev: 'e1'})
  expect(await then('drafts.home', created?.['versionRevisionId'])).toMatchObject({title: 'Home', _rev: 'c1'})
})

test('events come in pages that together leave nothing out', async () => {
  await using lake = await openTestLake([{_id: 'drafts.home', ...title}])
  for (const time of Array.from({length: 6}).keys()) {
    await act(lake, `e${time}`, edit(`Title ${time}`))
    if (time % 3 === 2) await act(lake, `d${time}`, discard)
    else await act(lake, `p${time}`, publish)
  }
  await act(lake, 'x', {actionType: 'sanity.action.document.delete', publishedId: 'home', includeDrafts: []})
  for (const id of ['home', 'drafts.home']) {
    const whole = await eventsOf(lake, id)
    const paged: HistoryEvent[] = []
    let cursor = ''
    do {
      const page = await pageOf(lake, id, `limit=2&nextCursor=${cursor}`)
      expect(page.events.length).toBeLessThanOrEqual(2)
      paged.push(...page.events)
      cursor = page.nextCursor
    } while (cursor !== '')
    expect(paged).toEqual(whole)
  }
})

test('of thousands of edits no more is read than is told', async () => {
  await using lake = await openTestLake([{_id: 'drafts.home', ...title}])
  const commits = Array.from({length: 1000}, (_, at) => ({
    dataset: 'production',
    author: 'writer',
    mutations: [{patch: {id: at % 2 === 0 ? 'drafts.home' : 'home', set: {title: `${at}`}}}],
  }))
  await lake.client.createIfNotExists({_id: 'home', ...title})
  await Promise.all(commits.map((commit) => lake.lake.context.store.commit(commit)))
  for (const id of ['home', 'drafts.home']) {
    const started = performance.now()
    const {events, nextCursor} = await pageOf(lake, id, 'limit=100')
    expect(performance.now() - started).toBeLessThan(100)
    expect(events).toHaveLength(id === 'home' ? 100 : 1)
    expect(nextCursor === '').toBe(id !== 'home')
  }
})

test('a release that was edited often between two schedules tells both, page by page', async () => {
  const {lake, schedule} = await openLakeWithRelease()
  await using _lake = lake
  await schedule()
  await lake.client.releases.unschedule({releaseId: 'rSpring'})
  for (const at of Array.from({length: 12}).keys())
    await lake.client.releases.edit({releaseId: 'rSpring', patch: {set: {'metadata.title': `Spring ${at}`}}})
  const types: unknown[] = []
  for (let cursor: string | undefined; cursor !== '';) {
    const page = await pageOf(lake, 'versions.rSpring.home', `limit=1&nextCursor=${cursor ?? ''}`)
    types.push(...page.events.map(({type}) => type))
    cursor = page.nextCursor
  }
  expect(types).toEqual(['unscheduleDocumentVersion', 'scheduleDocumentVersion', 'createDocumentVersion'])
})

test('a transaction that deletes more versions than a page has room for is told all the same', async () => {
  await using lake = await openTestLake()
  const ids = Array.from({length: 9}, (_, at) => `versions.r${at}.home`)
  await lake.client.mutate(ids.map((_id) => ({create: {_id, ...title}})))
  await lake.client.mutate(ids.map((id) => ({delete: {id}})))
  const types: unknown[] = []
  for (let cursor: string | undefined; cursor !== '';) {
    const page = await pageOf(lake, 'versions.r3.home', `limit=1&nextCursor=${cursor ?? ''}`)
    types.push(...page.events.map(({type}) => type))
    cursor = page.nextCursor
  }
  expect(types).toEqual(['deleteDocumentGroup', 'createDocumentVersion'])
})

test('events are for those who may look back, and a cursor of somebody’s making is refused', async () => {
  await using lake = await openLakeWithPage()
  const path = '/v2025-02-19/data/history/production/events/documents/home'
  expect((await lake.lake.fetch(`http://lake.test${path}`)).status).toBe(401)
  expect((await lake.request(`${path}?nextCursor=x`)).status).toBe(400)
  expect((await lake.request(`${path}?limit=0`)).status).toBe(400)
  expect((await lake.request(path.replace('production', 'none'))).status).toBe(404)
  expect(await eventsOf(lake, 'unknown')).toEqual([])
})
