import {expect, test} from 'vitest'

import {anonymousGrants, usualRoles} from '#src/auth/roles.ts'
import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'
import {serverSentEvents} from '#tests/support/server-sent-events.ts'

const article = (number: number) => ({
  _id: `news-${number}`,
  _type: 'newsArticle',
  title: `News ${number}`,
  publishedAt: `2026-01-0${number}`,
  body: 'Text',
})

const item = '*[_type == "newsArticle" && _id == $id][0]'
const list = '*[_type == "newsArticle"] | order(publishedAt desc)[0...2]{_id, title}'

async function tagOf(lake: TestLake, query: string, params: Record<string, unknown> = {}): Promise<string> {
  const {syncTags} = await lake.anonymous.fetch(query, params, {filterResponse: false})
  return String(syncTags?.[0])
}

test('a change is told by the tags of the queries whose answers it alters, and no others', async () => {
  await using lake = await openTestLake([article(1), article(2)])
  const first = await tagOf(lake, item, {id: 'news-1'})
  const second = await tagOf(lake, item, {id: 'news-2'})
  const events = queueOf(lake.anonymous.live.events())
  expect(await events.next()).toMatchObject({type: 'welcome'})
  await lake.client.patch('news-1').set({body: 'New text'}).commit()
  expect(await events.next()).toMatchObject({type: 'message', tags: [first]})
  await lake.client.patch('news-2').set({body: 'New text'}).commit()
  expect(await events.next()).toMatchObject({tags: [second]})
  events.stop()
})

test('a list is told of only when what it shows changes', async () => {
  await using lake = await openTestLake([article(1), article(2), article(3)])
  const tag = await tagOf(lake, list)
  const events = queueOf(lake.anonymous.live.events())
  await events.next()
  await lake.client.patch('news-3').set({body: 'Not shown in the list'}).commit()
  await lake.client.patch('news-1').set({title: 'On the next page'}).commit()
  await lake.client.patch('news-3').set({title: 'Shown'}).commit()
  expect(await events.next()).toMatchObject({tags: [tag]})
  await tagOf(lake, list)
  await lake.client.create(article(4))
  expect(await events.next()).toMatchObject({tags: [tag]})
  await tagOf(lake, list)
  await lake.client.delete('news-4')
  expect(await events.next()).toMatchObject({tags: [tag]})
  await lake.lake.context.live.settled()
  expect(events.waiting()).toBe(0)
  events.stop()
})

test('an answer that nobody has asked for since it was told of is not told of again', async () => {
  await using lake = await openTestLake([article(1), article(2)])
  const [first, second] = [await tagOf(lake, item, {id: 'news-1'}), await tagOf(lake, item, {id: 'news-2'})]
  const events = queueOf(lake.anonymous.live.events())
  await events.next()
  await lake.client.patch('news-1').set({body: 'Once'}).commit()
  expect(await events.next()).toMatchObject({tags: [first]})
  await lake.client.patch('news-1').set({body: 'Twice'}).commit()
  await lake.client.patch('news-2').set({body: 'Once'}).commit()
  expect(await events.next()).toMatchObject({tags: [second]})
  await lake.lake.context.live.settled()
  expect(events.waiting()).toBe(0)
  events.stop()
})

test('whoever asks again after each change is told of each, and is never given an answer of before', async () => {
  await using lake = await openTestLake([article(1), article(2)])
  const queries = [item, list, 'count(*[_type == "newsArticle" && defined(body)])'] as const
  const ask = () =>
    Promise.all(queries.map((query) => lake.client.fetch(query, {id: 'news-1'}, {perspective: 'published'})))
  for (const edit of ['Pierwsza', 'Druga', 'Druga', 'Trzecia']) {
    await lake.client.patch('news-1').set({title: edit}).commit()
    const [shown, listed, count] = await ask()
    expect([shown.title, listed.at(-1).title, count]).toEqual([edit, edit, 2])
    expect(await ask()).toEqual([shown, listed, count])
  }
  await lake.client.patch('news-1').unset(['body']).commit()
  expect((await ask()).at(-1)).toBe(1)
})

test('what asks for the present moment is worked out for each who asks', async () => {
  let now = Date.parse('2026-01-02T00:00:00Z')
  await using lake = await openTestLake([article(1), article(3)], {now: () => now})
  const query = '*[_type == "newsArticle" && dateTime(publishedAt + "T00:00:00Z") < dateTime(now())]._id'
  const ask = () => lake.client.fetch(query, {}, {perspective: 'published'})
  expect(await ask()).toEqual(['news-1'])
  now += 2 * 24 * 60 * 60 * 1000
  expect(await ask()).toEqual(['news-1', 'news-3'])
})

test('drafts alter no published answer', async () => {
  await using lake = await openTestLake([article(1)])
  const tag = await tagOf(lake, list)
  const events = queueOf(lake.anonymous.live.events())
  await events.next()
  await lake.client.create({...article(1), _id: 'drafts.news-1', title: 'Being written'})
  await lake.lake.context.live.settled()
  expect(events.waiting()).toBe(0)
  await lake.client.createOrReplace({...article(1), title: 'Published'})
  expect(await events.next()).toMatchObject({tags: [tag]})
  events.stop()
})

test('a query that found nothing is told of when its document is published', async () => {
  await using lake = await openTestLake()
  const tag = await tagOf(lake, '*[_type == "page" && slug.current == $slug][0]', {slug: 'new'})
  const events = queueOf(lake.anonymous.live.events())
  await events.next()
  await lake.client.create({_type: 'page', slug: {_type: 'slug', current: 'new'}})
  expect(await events.next()).toMatchObject({tags: [tag]})
  events.stop()
})

test('a change of a referenced document is told to those who show it', async () => {
  const person = {_id: 'ola', _type: 'person', name: 'Ola'}
  await using lake = await openTestLake([person, {...article(1), author: {_type: 'reference', _ref: 'ola'}}])
  const tag = await tagOf(lake, '*[_id == "news-1"][0]{title, "author": author->name}')
  const events = queueOf(lake.anonymous.live.events())
  await events.next()
  await lake.client.patch('ola').set({name: 'Aleksandra'}).commit()
  expect(await events.next()).toMatchObject({tags: [tag]})
  events.stop()
})

test('the tag of a query is the same for the same parameters in another order', async () => {
  await using lake = await openTestLake()
  const query = '*[_id == $a || _id == $b]'
  expect(await tagOf(lake, query, {a: '1', b: '2'})).toBe(await tagOf(lake, query, {b: '2', a: '1'}))
  expect(await tagOf(lake, query, {a: '1', b: '2'})).not.toBe(await tagOf(lake, query, {a: '2', b: '1'}))
})

test('a reader who got the old answer is told, even when another has asked in between', async () => {
  await using lake = await openTestLake([article(1)])
  const tag = await tagOf(lake, list)
  const events = queueOf(lake.anonymous.live.events())
  await events.next()
  const {context} = lake.lake
  await context.store.commit({
    dataset: 'production',
    author: 'test',
    mutations: [{patch: {id: 'news-1', set: {title: 'New'}}}],
  })
  await tagOf(lake, list)
  expect(await events.next()).toMatchObject({tags: [tag]})
  events.stop()
})

const livePath = '/v2025-02-19/data/live/events/production'
const withLastId = (id: string) => ({headers: {'last-event-id': id}})

test('the address of live events is data/live/events/<dataset>', async () => {
  await using lake = await openTestLake()
  const response = await lake.request(livePath, {headers: {}})
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  await response.body?.cancel()
})

test('who reconnects gets the messages missed', async () => {
  await using lake = await openTestLake([article(1)])
  const tag = await tagOf(lake, list)
  const first = serverSentEvents(await lake.request(livePath))
  const welcome = (await first.next()).value
  await first.return()
  await lake.client.patch('news-1').set({title: 'Missed'}).commit()
  await lake.lake.context.live.settled()
  const second = serverSentEvents(await lake.request(livePath, withLastId(welcome?.id ?? '')))
  expect((await second.next()).value).toMatchObject({event: 'welcome'})
  expect((await second.next()).value).toMatchObject({event: 'message', data: {tags: [tag]}})
  await second.return()
})

test('who comes with a position of an earlier run of the lake is told to start anew', async () => {
  await using lake = await openTestLake()
  const events = serverSentEvents(await lake.request(livePath, withLastId('earlier:7')))
  expect((await events.next()).value).toMatchObject({event: 'restart', id: expect.any(String)})
  await events.return()
})

test('live events with drafts are for those who are signed in, and may read drafts', async () => {
  await using lake = await openTestLake([], {
    roles: [...usualRoles, {name: 'reader', title: 'Reader', grants: anonymousGrants}],
  })
  const response = await lake.request(`${livePath}?includeDrafts=true`, {headers: {}})
  expect(response.status).toBe(401)
  const asking = lake.clientFor('reader').request({url: '/data/live/events/production?includeDrafts=true'})
  await expect(asking).rejects.toMatchObject({statusCode: 403})
})

const both = ['drafts']

/** Follows live events, those with drafts and the others, after a query was asked in a perspective. */
async function following(lake: TestLake, query: string, perspective: string[]) {
  const ask = async () => {
    const {result, syncTags} = await lake.client.fetch(query, {}, {perspective, filterResponse: false})
    return {result, tag: String(syncTags?.[0])}
  }
  const {tag} = await ask()
  const drafts = queueOf(lake.client.live.events({includeDrafts: true}))
  const others = queueOf(lake.anonymous.live.events())
  expect(await Promise.all([drafts.next(), others.next()])).toMatchObject([{type: 'welcome'}, {type: 'welcome'}])
  const stop = () => {
    drafts.stop()
    others.stop()
  }
  return {ask, tag, drafts, others, stop}
}

test('typing into a draft is told to those who listen with drafts, and to nobody else', async () => {
  await using lake = await openTestLake([article(1), {...article(1), _id: 'drafts.news-1'}])
  const {ask, tag, drafts, others, stop} = await following(lake, '*[_id == "news-1"][0].title', both)
  for (const title of ['T', 'Ty', 'Typed']) {
    await lake.client.patch('drafts.news-1').set({title}).commit()
    expect(await drafts.next()).toMatchObject({type: 'message', tags: [tag]})
    expect(await ask()).toEqual({result: title, tag})
  }
  expect(others.waiting()).toBe(0)
  stop()
})

test('a draft that begins, one that is discarded and one that is published are told to those who show the document', async () => {
  await using lake = await openTestLake([article(1)])
  const query = '*[_type == "newsArticle" && title match "News"]{title}'
  const {ask, tag, drafts, stop} = await following(lake, query, both)
  await lake.client.create({...article(1), _id: 'drafts.news-1', title: 'Something else'})
  expect(await drafts.next()).toMatchObject({tags: [tag]})
  expect(await ask()).toEqual({result: [], tag})
  await lake.client.delete('drafts.news-1')
  expect(await drafts.next()).toMatchObject({tags: [tag]})
  expect(await ask()).toEqual({result: [{title: 'News 1'}], tag})
  await lake.client.createOrReplace({...article(1), title: 'News of today'})
  expect(await drafts.next()).toMatchObject({tags: [tag]})
  stop()
})

const release = (name: string) => ({_id: `_.releases.${name}`, _type: 'system.release', name, state: 'active'})

test('a version is told to those who show its release', async () => {
  await using lake = await openTestLake([article(1), {...article(1), _id: 'versions.r1.news-1'}, release('r1')])
  const {tag, drafts, others, stop} = await following(lake, '*[_id == "news-1"][0].title', ['r1', 'drafts'])
  await lake.client.patch('versions.r1.news-1').set({title: 'In the release'}).commit()
  expect(await drafts.next()).toMatchObject({tags: [tag]})
  expect(others.waiting()).toBe(0)
  stop()
})

test('typing into a draft is not told to those who show other documents', async () => {
  const draft = (number: number) => ({...article(number), _id: `drafts.news-${number}`})
  await using lake = await openTestLake([draft(1), draft(2)])
  const {tag, drafts, stop} = await following(lake, '*[_id == "news-1"][0].title', both)
  await lake.client.patch('drafts.news-2').set({title: 'Elsewhere'}).commit()
  await lake.client.patch('drafts.news-1').set({title: 'Here'}).commit()
  expect(await drafts.next()).toMatchObject({tags: [tag]})
  expect(drafts.waiting()).toBe(0)
  stop()
})

test('whoever listens with drafts is told of published answers too', async () => {
  await using lake = await openTestLake([article(1)])
  const {tag, drafts, others, stop} = await following(lake, '*[_id == "news-1"][0].title', ['published'])
  await lake.client.patch('news-1').set({title: 'Published'}).commit()
  expect(await Promise.all([drafts.next(), others.next()])).toMatchObject([{tags: [tag]}, {tags: [tag]}])
  stop()
})

test('what one may see of drafts changes with them, and whoever sees only some is told all the same', async () => {
  const filter = '!(_id in path("drafts.**")) || ready == true'
  const tokens = [{name: 'some', title: 'Some', secret: 'some', grants: [{filter, permissions: ['read' as const]}]}]
  await using lake = await openTestLake([article(1), {...article(1), _id: 'drafts.news-1', title: 'D', ready: true}], {
    tokens,
  })
  const client = lake.clientWith('some').withConfig({perspective: both})
  const query = '*[_type == "newsArticle" && title == "News 1"]._id'
  // Asked otherwise, for the indexes that it takes.
  await client.fetch(`${query}[0]`)
  await lake.lake.context.store.dataset('production').indexes.settled()
  const {result, syncTags} = await client.fetch(query, {}, {filterResponse: false})
  expect(result).toEqual([])
  const events = queueOf(client.live.events({includeDrafts: true}))
  await events.next()
  await lake.client.patch('drafts.news-1').set({ready: false}).commit()
  expect(await events.next()).toMatchObject({tags: expect.arrayContaining(syncTags ?? [])})
  expect(await client.fetch(query)).toEqual(['news-1'])
  events.stop()
})
