import {expect, test, vi} from 'vitest'

import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

type Page = {events: Record<string, unknown>[]; nextCursor: string}

const title = {_type: 'page', title: 'Home'}
const releaseId = 'rSpring'

async function pageOf(lake: TestLake, search = '', name = releaseId): Promise<Page> {
  const response = await lake.request(`/v2025-02-19/data/history/production/events/releases/${name}?${search}`)
  expect(response.status).toBe(200)
  return response.json()
}

async function eventsOf(lake: TestLake): Promise<Page['events']> {
  return (await pageOf(lake)).events
}

async function typesOf(lake: TestLake): Promise<unknown[]> {
  return (await eventsOf(lake)).map(({type}) => type)
}

/** A lake on Friday at noon, with a release for Monday and another beside it. */
async function openLakeWithRelease() {
  const clock = {time: Date.parse('2026-05-01T12:00:00Z')}
  const lake = await openTestLake([{_id: 'home', ...title}], {now: () => clock.time})
  await lake.client.releases.create({releaseId, metadata: {title: 'Spring', releaseType: 'scheduled'}})
  await lake.client.releases.create({releaseId: 'rOther', metadata: {title: 'Other', releaseType: 'asap'}})
  await add(lake, 'home', 'o1', 'rOther')
  return {lake, clock, publishAt: '2026-05-04T06:00:00.000Z'}
}

async function add(lake: TestLake, id: string, transactionId: string, release = releaseId): Promise<void> {
  const document = {...title, _id: `versions.${release}.${id}`}
  await lake.client.action(
    {actionType: 'sanity.action.document.version.create', publishedId: id, document},
    {transactionId},
  )
}

async function retitle(lake: TestLake, id: string, transactionId: string): Promise<void> {
  await lake.client
    .transaction()
    .patch(`versions.${releaseId}.${id}`, {set: {title: transactionId}})
    .transactionId(transactionId)
    .commit()
}

async function discard(lake: TestLake, id: string, transactionId: string): Promise<void> {
  const versionId = `versions.${releaseId}.${id}`
  await lake.client.action({actionType: 'sanity.action.document.version.discard', versionId}, {transactionId})
}

test('of a release it is told who made it, and which documents came into it and were taken out, newest first', async () => {
  const {lake} = await openLakeWithRelease()
  await using _lake = lake
  await add(lake, 'home', 'a1')
  await retitle(lake, 'home', 'e1')
  await add(lake, 'help', 'a2')
  await discard(lake, 'home', 'd1')
  const common = {author: 'lake-api-token', releaseName: releaseId, timestamp: '2026-05-01T12:00:00.000Z'}
  const home = {...common, documentId: 'home', documentType: 'page', versionId: 'versions.rSpring.home'}
  expect(await eventsOf(lake)).toEqual([
    // What was taken out, as its history has it.
    {...home, type: 'discardDocumentFromRelease', revisionId: 'd1', versionRevisionId: 'e1'},
    {
      ...home,
      type: 'addDocumentToRelease',
      documentId: 'help',
      versionId: 'versions.rSpring.help',
      revisionId: 'a2',
      versionRevisionId: 'a2',
    },
    {...home, type: 'addDocumentToRelease', revisionId: 'a1', versionRevisionId: 'a1'},
    {...common, type: 'createRelease'},
  ])
})

test('a release that was made and filled at once was made first', async () => {
  await using lake = await openTestLake()
  const document = {...title, _id: 'versions.rSpring.home'}
  const metadata = {title: 'Spring', releaseType: 'asap' as const}
  await lake.client.action([
    {actionType: 'sanity.action.release.create', releaseId, metadata},
    {actionType: 'sanity.action.document.version.create', publishedId: 'home', document},
  ])
  expect(await typesOf(lake)).toEqual(['addDocumentToRelease', 'createRelease'])
})

test('that a release was scheduled, taken back and published at its minute is told, and not what the lake does for it', async () => {
  const {lake, clock, publishAt} = await openLakeWithRelease()
  await using _lake = lake
  await add(lake, 'home', 'a1')
  await lake.client.releases.schedule({releaseId, publishAt})
  await lake.client.releases.unschedule({releaseId})
  await lake.client.releases.schedule({releaseId, publishAt})
  clock.time = Date.parse(publishAt)
  await lake.lake.context.releases.due()
  expect(await eventsOf(lake)).toMatchObject([
    {type: 'publishRelease', timestamp: publishAt},
    {type: 'scheduleRelease', publishAt},
    {type: 'unscheduleRelease'},
    {type: 'scheduleRelease', publishAt},
    {type: 'addDocumentToRelease'},
    {type: 'createRelease'},
  ])
})

test('a release that is put aside and brought back keeps its documents, and is published at once without a schedule', async () => {
  const {lake} = await openLakeWithRelease()
  await using _lake = lake
  await add(lake, 'home', 'a1')
  await lake.client.releases.archive({releaseId})
  await lake.client.releases.unarchive({releaseId})
  await lake.client.releases.publish({releaseId})
  expect(await typesOf(lake)).toEqual([
    'publishRelease',
    'unarchiveRelease',
    'archiveRelease',
    'addDocumentToRelease',
    'createRelease',
  ])
})

test('pages of one event each tell what one answer tells, however often documents were edited in between', async () => {
  const {lake, publishAt} = await openLakeWithRelease()
  await using _lake = lake
  for (const id of ['home', 'help', 'about']) {
    await add(lake, id, `a-${id}`)
    for (const edit of ['1', '2', '3']) await retitle(lake, id, `e-${id}-${edit}`)
  }
  await lake.client.releases.schedule({releaseId, publishAt})
  const pages: unknown[] = []
  let cursor = ''
  do {
    const page = await pageOf(lake, `limit=1&nextCursor=${cursor}`)
    pages.push(...page.events)
    cursor = page.nextCursor
  } while (cursor !== '')
  expect(pages).toHaveLength(5)
  expect(pages).toEqual(await eventsOf(lake))
})

test(
  'of a release that was edited very often, an answer reads two stretches of the log, and the next ones tell the rest',
  {timeout: 30_000},
  async () => {
    const {lake} = await openLakeWithRelease()
    await using _lake = lake
    for (let number = 0; number < 850; number += 1)
      await lake.client.releases.edit({releaseId, patch: {set: {'metadata.title': `Spring ${number}`}}})
    const reading = vi.spyOn(lake.lake.context.store.log, 'releaseHistory')
    const first = await pageOf(lake, 'limit=1')
    expect(first.events).toEqual([])
    expect(reading).toHaveBeenCalledTimes(2)
    expect(await pageOf(lake, `limit=1&nextCursor=${first.nextCursor}`)).toMatchObject({
      events: [{type: 'createRelease'}],
      nextCursor: '',
    })
  },
)

test('a release that never was has no events; strangers are told of none, and a cursor of nobody is refused', async () => {
  const {lake} = await openLakeWithRelease()
  await using _lake = lake
  expect(await pageOf(lake, '', 'rNever')).toEqual({events: [], nextCursor: ''})
  const address = '/v2025-02-19/data/history/production/events/releases/rSpring'
  expect((await lake.request(address, {headers: {authorization: ''}})).status).toBe(401)
  const refused = await lake.request(`${address}?nextCursor=1-2`)
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('nextCursor')
})
