import {expect, test} from 'vitest'

import {siteHeaders} from '#sanity/client.ts'
import {withClientAddress} from '#sanity/lake/src/auth/client-address.ts'
import {anonymousGrants} from '#sanity/lake/src/auth/roles.ts'
import {queueOf} from '#sanity/lake/tests/support/event-queue.ts'
import {openTestLake, type TestLake, testLakeUrl} from '#sanity/lake/tests/support/open-test-lake.ts'

const livePath = '/v2025-02-19/data/live/events/production'
const environment = {SANITY_LIVE_TOKEN: 'site'}
const tokens = [{name: 'live', title: 'Site', secret: 'site', grants: anonymousGrants}]

async function takeAllPlaces({lake}: TestLake): Promise<void> {
  for (let number = 0; number < 2000; number += 1) {
    await lake.fetch(withClientAddress(new Request(testLakeUrl + livePath), `203.0.113.${Math.floor(number / 200)}`))
  }
}

test('the site follows live events when strangers have taken all their places', async () => {
  await using lake = await openTestLake([], {tokens})
  await takeAllPlaces(lake)
  expect((await lake.request(livePath, {headers: {}})).status).toBe(503)
  const site = lake.anonymous.withConfig({headers: siteHeaders(environment)})
  const events = queueOf(site.live.events())
  expect(await events.next()).toMatchObject({type: 'welcome'})
  const {syncTags} = await site.fetch('*[_type == "page"]', {}, {filterResponse: false})
  await lake.client.create({_id: 'page', _type: 'page'})
  expect(await events.next()).toMatchObject({type: 'message', tags: syncTags})
  events.stop()
})

test('the token of the site reads no drafts', async () => {
  await using lake = await openTestLake([{_id: 'drafts.page', _type: 'page'}], {tokens})
  const site = lake.anonymous.withConfig({headers: siteHeaders(environment)})
  expect(await site.fetch('*', {}, {perspective: 'raw'})).toEqual([])
})

test('a token of its own, as for the preview of drafts, goes before that of the site', async () => {
  await using lake = await openTestLake([{_id: 'drafts.page', _type: 'page'}], {tokens})
  const site = lake.clientFor('viewer').withConfig({headers: siteHeaders(environment)})
  expect(await site.fetch('*[_type == "page"]', {}, {perspective: 'raw'})).toHaveLength(1)
})

test('hosted Sanity is sent no token', () => {
  expect(siteHeaders({...environment, NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc'})).toEqual({})
  expect(siteHeaders({})).toEqual({})
})
