import {expect, test} from 'vitest'

import {isJsonObject} from '#src/document.ts'
import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'
import {serverSentEvents} from '#tests/support/server-sent-events.ts'

// `npm run test:long` repeats these: who comes first differs from run to run.
const writers = 50

test('fifty writers at once lose nothing, and listeners hear each commit once, in one unbroken chain', async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page', count: 0, names: []}])
  const events = queueOf(lake.client.listen('*[_id == "page"]', {}, {events: ['welcome', 'mutation']}))
  await events.next()
  const before = await lake.client.getDocument('page')
  await Promise.all(
    Array.from({length: writers}, (_, writer) =>
      lake.client
        .patch('page')
        .inc({count: 1})
        .append('names', [`writer ${writer}`])
        .commit(),
    ),
  )
  let revision = before?._rev ?? ''
  for (let heard = 0; heard < writers; heard += 1) {
    const event = await events.next()
    expect(event).toMatchObject({previousRev: revision, resultRev: expect.any(String)})
    revision = isJsonObject(event) ? String(event['resultRev']) : ''
  }
  const after = await lake.client.getDocument('page')
  expect(after).toMatchObject({_rev: revision, count: writers})
  expect(new Set(after?.names).size).toBe(writers)
  expect(events.waiting()).toBe(0)
  events.stop()
})

test('of fifty writers who expect the same revision, one gets in', async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page', count: 0}])
  const revision = (await lake.client.getDocument('page'))?._rev ?? ''
  const outcomes = await Promise.allSettled(
    Array.from({length: writers}, () => lake.client.patch('page').ifRevisionId(revision).inc({count: 1}).commit()),
  )
  expect(outcomes.filter(({status}) => status === 'fulfilled')).toHaveLength(1)
  expect(await lake.client.getDocument('page')).toMatchObject({count: 1})
})

test('a listener that comes back to more than it can take at once is told to begin anew', async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page'}])
  const path = '/v2025-02-19/data/listen/production?query=*&enableResume=true&includeResult=true'
  const first = serverSentEvents(await lake.request(path))
  const {value: welcome} = await first.next()
  await first.return(undefined)
  for (let commit = 0; commit < 10; commit += 1) {
    await lake.client
      .patch('page')
      .set({text: 'a'.repeat(1_000_000), commit})
      .commit()
  }
  const headers = {authorization: 'Bearer test-token', 'last-event-id': String(welcome?.id)}
  const second = serverSentEvents(await lake.request(path, {headers}))
  expect((await second.next()).value).toMatchObject({event: 'reset'})
  await second.return(undefined)
  await expect.poll(() => lake.lake.context.streams.count()).toBe(0)
})
