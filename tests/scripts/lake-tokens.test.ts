import {expect, test} from 'vitest'

import {deleteHandledReports} from '#sanity/delete-reports.ts'
import {queueOf} from '#sanity/lake/tests/support/event-queue.ts'
import {openTestLake, type TestDocument, testLakeUrl} from '#sanity/lake/tests/support/open-test-lake.ts'
import {tokensIn} from '#scripts/lake/tokens.ts'

const chapter = {_id: 'chapter', _type: 'chapter', title: 'KIS'}
const about = {_type: 'reference', _ref: 'chapter', _weak: true}
const report = {_id: 'report.r1', _type: 'report', text: 'Zły numer telefonu.', email: 'anna@example.test', about}

const secrets = {
  LAKE_REPORT_TOKEN: 'test-report-token',
  LAKE_CLEANUP_TOKEN: 'test-cleanup-token',
  LAKE_READ_TOKEN: 'test-read-token',
  LAKE_LIVE_TOKEN: 'test-live-token',
}

/** A lake with the tokens of this site's programs. */
async function openSiteLake(documents: readonly TestDocument[]) {
  const lake = await openTestLake(documents, {tokens: tokensIn(secrets)})
  return {
    ...lake,
    reporter: lake.clientWith(secrets.LAKE_REPORT_TOKEN),
    preview: lake.clientWith(secrets.LAKE_READ_TOKEN),
    live: lake.clientWith(secrets.LAKE_LIVE_TOKEN),
  }
}

const denied = {statusCode: 403, details: {items: [{error: {type: 'insufficientPermissionsError'}}]}}

test('the token of the form files a report, and history names the form as its author', async () => {
  await using lake = await openSiteLake([chapter])
  await lake.reporter.create(report)
  expect(await lake.client.getDocument('report.r1')).toMatchObject(report)
  const history = await lake.request('/v2025-02-19/data/history/production/transactions/report.r1')
  expect(await history.text()).toContain('"author":"lake-report-token"')
  const author = await lake.client.users.getById('lake-report-token')
  expect(author).toMatchObject({displayName: 'Formularz zgłoszeń'})
})

test('the token of the form creates nothing but reports', async () => {
  await using lake = await openSiteLake([chapter])
  for (const document of [
    {_id: 'page', _type: 'page'},
    {_id: 'report', _type: 'report'},
    {_id: 'drafts.report.r2', _type: 'report'},
    {_id: 'report.r2', _type: 'page'},
    {_id: 'drafts.chapter', _type: 'chapter'},
  ]) {
    await expect(lake.reporter.create(document), JSON.stringify(document)).rejects.toMatchObject(denied)
  }
  const several = lake.reporter.transaction().create(report).create({_id: 'page', _type: 'page'})
  await expect(several.commit()).rejects.toMatchObject(denied)
  expect(await lake.client.fetch('*[]._id', {}, {perspective: 'raw'})).toEqual(['chapter'])
})

test('the token of the form changes, replaces and deletes nothing, not even a report', async () => {
  await using lake = await openSiteLake([chapter, report])
  const {reporter} = lake
  await expect(reporter.create(report)).rejects.toMatchObject({statusCode: 409})
  await expect(reporter.createOrReplace({...report, text: 'Inny'})).rejects.toMatchObject(denied)
  for (const id of ['report.r1', 'chapter', 'none']) {
    await expect(reporter.patch(id).set({text: 'Inny'}).commit()).rejects.toMatchObject(denied)
    await expect(reporter.delete(id)).rejects.toMatchObject(denied)
  }
  const created = reporter.transaction().create({...report, _id: 'report.r2'})
  await expect(created.patch('report.r2', {set: {_type: 'page'}}).commit()).rejects.toMatchObject(denied)
  const publish = {actionType: 'sanity.action.document.publish', draftId: 'drafts.chapter', publishedId: 'chapter'}
  const answer = await lake.request('/v2025-02-19/data/actions/production', {
    method: 'POST',
    headers: {authorization: 'Bearer test-report-token'},
    body: JSON.stringify({actions: [publish]}),
  })
  expect(answer.status).toBe(403)
  expect(await lake.client.getDocument('report.r1')).toMatchObject({text: 'Zły numer telefonu.'})
})

test('handled reports go when nothing has changed in them for as long as the settings say, and only they', async () => {
  const day = 86_400_000
  let now = Date.parse('2026-11-01T12:00:00Z')
  await using lake = await openTestLake([chapter, report], {tokens: tokensIn(secrets), now: () => now})
  const cleaner = lake.clientWith(secrets.LAKE_CLEANUP_TOKEN)
  const ids = () => lake.client.fetch<string[]>('*[_type == "report"] | order(_id)._id', {}, {perspective: 'raw'})
  await lake.client.mutate([
    {create: {...report, _id: 'report.r2', status: 'inProgress'}},
    {create: {...report, _id: 'report.r3', status: 'done'}},
    {create: {...report, _id: 'report.r4', status: 'done'}},
    {create: {...report, _id: 'fault', status: 'done'}},
  ])
  now += 29 * day
  await lake.client.patch('report.r4').set({note: 'Poprawiono.'}).commit()
  await deleteHandledReports(lake.anonymous, cleaner, now)
  expect(await ids()).toHaveLength(5)
  now += 2 * day
  await deleteHandledReports(lake.anonymous, cleaner, now)
  expect(await ids()).toEqual(['fault', 'report.r1', 'report.r2', 'report.r4'])
  for (const id of ['fault', 'report.r2', 'chapter']) await expect(cleaner.delete(id)).rejects.toMatchObject(denied)
  await lake.client.create({_id: 'siteSettings', _type: 'siteSettings', reportRetentionDays: 1})
  await deleteHandledReports(lake.anonymous, cleaner, now)
  expect(await ids()).toEqual(['fault', 'report.r1', 'report.r2'])
})

test('the token of the form reads what everyone reads, and no report, not even its own', async () => {
  await using lake = await openSiteLake([chapter, {_id: 'drafts.chapter', _type: 'chapter'}, report])
  const {reporter} = lake
  expect(await reporter.fetch('*[]._id', {}, {perspective: 'raw'})).toEqual(['chapter'])
  expect(await reporter.getDocument('report.r1')).toBeUndefined()
  const answer = await reporter.createIfNotExists({...report, email: 'jan@example.test'})
  expect(answer).toBeUndefined()
  expect(await reporter.users.getById('me')).toEqual({})
  for (const url of ['/users/lake-report-token', '/users/me/keyvalue/a', '/lake/users']) {
    await expect(reporter.request({url}), url).rejects.toMatchObject({statusCode: 403})
  }
  const picture = reporter.assets.upload('file', Buffer.from('a'), {filename: 'a.txt'})
  await expect(picture).rejects.toMatchObject({statusCode: 403})
})

test('a report is hidden from everyone who is not signed in, by every way there is', async () => {
  await using lake = await openSiteLake([chapter])
  const {anonymous} = lake
  const heard = queueOf(anonymous.listen('*', {}, {events: ['welcome', 'mutation'], includeAllVersions: true}))
  const told = queueOf(anonymous.live.events())
  await Promise.all([heard.next(), told.next()])
  await anonymous.fetch('*[_type == "report"]')
  await anonymous.fetch('count(*[references("chapter")])')
  await lake.reporter.create(report)

  for (const perspective of ['raw', 'published', 'drafts'] as const) {
    expect(await anonymous.fetch('*[_type == "report" || _id == "report.r1"]', {}, {perspective})).toEqual([])
    expect(await anonymous.fetch('count(*[references("chapter")])', {}, {perspective})).toBe(0)
  }
  expect(await anonymous.getDocument('report.r1')).toBeUndefined()
  for (const path of ['doc/production', 'history/production/documents', 'history/production/transactions']) {
    const response = await lake.lake.fetch(`${testLakeUrl}/v2025-02-19/data/${path}/report.r1?includeAllVersions=true`)
    expect(await response.text(), path).not.toContain('anna@example.test')
  }
  await lake.lake.context.live.settled()
  await lake.client.patch('chapter').set({title: 'Klub Integracji Społecznej'}).commit()
  expect(await heard.next()).toMatchObject({documentId: 'chapter'})
  expect(told.waiting()).toBe(0)
  heard.stop()
  told.stop()
})

test('editors read a report, note what came of it, and delete it', async () => {
  await using lake = await openSiteLake([chapter, report])
  const editor = lake.clientFor('editor')
  expect(await editor.fetch('*[_type == "report" && about._ref == "chapter"]._id')).toEqual(['report.r1'])
  await editor.patch('report.r1').set({status: 'done'}).commit()
  await lake.client.delete('chapter')
  await editor.delete('report.r1')
  expect(await editor.getDocument('report.r1')).toBeUndefined()
})

test('the token of the preview reads drafts and changes nothing', async () => {
  await using lake = await openSiteLake([{_id: 'drafts.a', _type: 'page', title: 'Szkic'}])
  expect(await lake.preview.fetch('*[_id == "a"][0].title', {}, {perspective: 'drafts'})).toBe('Szkic')
  await expect(lake.preview.create({_type: 'page'})).rejects.toMatchObject(denied)
  await expect(lake.preview.patch('drafts.a').set({title: 'Inny'}).commit()).rejects.toMatchObject(denied)
  await expect(lake.preview.delete('drafts.a')).rejects.toMatchObject(denied)
})

test('the token of live events is known to the lake and has a stranger’s rights', async () => {
  await using lake = await openSiteLake([chapter, {_id: 'drafts.chapter', _type: 'chapter'}])
  expect(await lake.live.fetch('*[]._id', {}, {perspective: 'raw'})).toEqual(['chapter'])
  await expect(lake.live.create({_type: 'page'})).rejects.toMatchObject(denied)
  expect(await lake.client.users.getById('lake-live-token')).toMatchObject({displayName: 'Serwis'})
})
