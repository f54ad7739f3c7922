import {expect, test} from 'vitest'

import {anonymousGrants} from '#src/index.ts'
import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

const pages = Array.from({length: 300}, (_, number) => ({_id: `page-${number}`, _type: 'page', title: 'Page'}))

// Cheap while there is no `t`; from then on it compares every four documents with each other.
const heavyOnce = (then: string) => `select(count(*[_type == "t"]) > 0 => ${then}, 0)`
const sleeping = heavyOnce('count(*{"a": count(*{"b": count(*{"c": count(*[_rev == ^._rev])})})})')

async function tagOf(lake: TestLake, query: string): Promise<string> {
  const {syncTags} = await lake.anonymous.fetch(query, {}, {filterResponse: false})
  return String(syncTags?.[0])
}

/** The longest that the lake let others wait until `work` was done, in ms. */
async function longestWait(work: Promise<unknown>): Promise<number> {
  let longest = 0
  const state = {done: false}
  void work.finally(() => (state.done = true))
  while (!state.done) {
    const started = performance.now()
    await new Promise((resolve) => setImmediate(resolve))
    longest = Math.max(longest, performance.now() - started)
  }
  return longest
}

test('an answer that a commit has made endless is given up and announced, and others are answered meanwhile', async () => {
  await using lake = await openTestLake(pages)
  const tag = await tagOf(lake, sleeping)
  const events = queueOf(lake.anonymous.live.events())
  await events.next()
  await lake.client.create({_id: 't', _type: 't'})
  expect(await longestWait(lake.lake.context.live.settled())).toBeLessThan(1000)
  expect(await events.next()).toMatchObject({tags: [tag]})
  events.stop()
})

test('an endless answer of somebody signed in is given up as well', async () => {
  await using lake = await openTestLake(pages)
  const {syncTags} = await lake.client.fetch(sleeping, {}, {filterResponse: false})
  const events = queueOf(lake.anonymous.live.events())
  await events.next()
  await lake.client.create({_id: 't', _type: 't'})
  expect(await longestWait(lake.lake.context.live.settled())).toBeLessThan(1500)
  expect(await events.next()).toMatchObject({tags: syncTags})
  events.stop()
})

test('many answers of strangers, none of them endless, share one small time after a commit', async () => {
  await using lake = await openTestLake(pages)
  const slow = heavyOnce('count(*{"a": count(*[_rev == ^._rev])})')
  for (let number = 0; number < 400; number += 1) await tagOf(lake, `${slow} + ${number}`)
  await lake.client.create({_id: 't', _type: 't'})
  const started = performance.now()
  await lake.lake.context.live.settled()
  expect(performance.now() - started).toBeLessThan(1000)
})

test('the answers of those with a token are judged before those of strangers, however many these hold', async () => {
  const site = {name: 'site', secret: 'site-token', grants: anonymousGrants}
  await using lake = await openTestLake(pages, {tokens: [site]})
  const slow = heavyOnce('count(*{"a": count(*[_rev == ^._rev])})')
  for (let number = 0; number < 50; number += 1) await tagOf(lake, `${slow} + ${number}`)
  const list = 'count(*[_type == "page"])'
  const {syncTags} = await lake.clientWith('site-token').fetch(list, {}, {filterResponse: false})
  const events = queueOf(lake.anonymous.live.events())
  await events.next()
  await lake.client.transaction().create({_id: 't', _type: 't'}).create({_id: 'new', _type: 'page'}).commit()
  expect(await events.next()).toMatchObject({tags: syncTags})
  events.stop()
})

test('a patch whose path never ends is refused, and the next write is taken', async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page', tree: nested(60)}], {maxQueryMs: 30})
  const path = '[..[..[..[..[..[..a]]]]]]'
  const patch = lake.client.patch('page').set({[`tree${path}.x`]: 1})
  await expect(patch.commit()).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('takes longer than 300 ms'),
  })
  await lake.client.patch('page').set({title: 'Next'}).commit()
  expect(await lake.client.getDocument('page')).toMatchObject({title: 'Next'})
})

test('the queries of one request for changes share one time', async () => {
  await using lake = await openTestLake(pages, {maxQueryMs: 50})
  const query = '*[count(*[_rev == ^._rev && title == "none"]) > 0]'
  const mutations = Array.from({length: 200}, () => ({delete: {query}}))
  await expect(lake.client.mutate(mutations)).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('takes longer than 500 ms'),
  })
})

function nested(depth: number): unknown {
  return depth === 0 ? {b: 1} : {child: nested(depth - 1), sibling: {b: 1}}
}
