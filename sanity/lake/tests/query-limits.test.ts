import {expect, test} from 'vitest'

import {queueOf} from '#tests/support/event-queue.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

const pages = Array.from({length: 300}, (_, number) => ({
  _id: `page-${number}`,
  _type: 'page',
  title: 'a'.repeat(2000),
}))
const endlessMatch = 'title match "*a*a*a*b"'
const tooSlow = {statusCode: 400, message: expect.stringContaining('takes longer than')}

async function countIn(lake: TestLake): Promise<unknown> {
  return lake.anonymous.fetch('count(*)')
}

// Two of them end with their thread, after two seconds of silence each.
test('a query that would take for ever is stopped, and the next one is answered', {timeout: 20_000}, async () => {
  await using lake = await openTestLake(pages, {maxQueryMs: 100})
  await expect(lake.anonymous.fetch('*{"a": *{"b": *{"c": *}}}')).rejects.toMatchObject(tooSlow)
  await expect(lake.anonymous.fetch(`*[${endlessMatch}]`)).rejects.toMatchObject(tooSlow)
  const constant = '$text match "*a*a*a*b"'
  await expect(lake.anonymous.fetch(constant, {text: 'a'.repeat(2000)})).rejects.toMatchObject(tooSlow)
  expect(await countIn(lake)).toBe(pages.length)
})

test('those who are signed in have ten times as long', async () => {
  await using lake = await openTestLake(pages, {maxQueryMs: 10})
  const message = expect.stringContaining('takes longer than 100 ms')
  await expect(lake.client.fetch('*{"a": *{"b": *{"c": *}}}')).rejects.toMatchObject({message})
  await expect(lake.client.delete({query: `*[${endlessMatch}]`})).rejects.toMatchObject({message})
  // Ten milliseconds may be too few even for this where the machine is busy.
  expect(await lake.client.fetch('count(*)')).toBe(pages.length)
})

test('a short query for an answer without end is refused', async () => {
  await using lake = await openTestLake()
  const query = `{"a": 1}${'{"a": @, "b": @}'.repeat(60)}`
  await expect(lake.anonymous.fetch(query)).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('too large'),
  })
})

// Each step doubles the text or list, until nothing is left of the machine's memory; no time limit ends that.
const span = '{"_type": "span", "text": a}'
const doubled = (start: string, step: string) => `{"a": ${start}}${`{"a": ${step}}`.repeat(27)}`
test.each([
  ['a sum of texts', `string::split(${doubled('"xx"', 'a + a')}.a, "x")`],
  ['joined texts', `string::split(${doubled('"xx"', 'array::join([a, a], "")')}.a, "x")`],
  ['a sum of lists', doubled('[1, 2]', 'a + a')],
  ['a list of lists', doubled('[1, 2]', '[...a, ...a]')],
  ['the text of blocks', doubled('"xx"', `pt::text([{"_type": "block", "children": [${span}, ${span}]}])`)],
])('a short query is refused before it makes %s without end', async (_, query) => {
  await using lake = await openTestLake()
  for (const resultSourceMap of [false, true]) {
    await expect(lake.anonymous.fetch(`count(${query})`, {}, {resultSourceMap})).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('more than 4000000 parts'),
    })
  }
})

test('adding keeps what it adds: times, texts, lists and objects', async () => {
  await using lake = await openTestLake([
    {_id: 'a', _type: 'page', at: '2026-01-01T00:00:00Z', title: 'x', list: [1, null]},
  ])
  expect(
    await lake.anonymous.fetch(
      '*[0]{"at": dateTime(at) + 1, "title": title + title, "list": list + [...list], "none": nothing + 1, "object": {"a": 1} + {"b": title}}',
    ),
  ).toEqual({
    at: '2026-01-01T00:00:01Z',
    title: 'xx',
    list: [1, null, 1, null],
    none: null,
    object: {a: 1, b: 'x'},
  })
})

test('a query of huge parameters is for those who are signed in', async () => {
  await using lake = await openTestLake([])
  const text = 'a'.repeat(300_000)
  expect(await lake.client.fetch('string::startsWith($text, "a")', {text})).toBe(true)
  await expect(lake.anonymous.fetch('$text == "a"', {text})).rejects.toMatchObject({statusCode: 413})
})

test('what cannot be stopped half-way is answered only to those who are signed in', async () => {
  await using lake = await openTestLake([])
  const query = 'diff::changedAny({"a": 1}, {"a": 2}, a)'
  expect(await lake.client.fetch(query)).toBe(true)
  await expect(lake.anonymous.fetch(query)).rejects.toMatchObject({statusCode: 403})
})

test('also what runs in a thread of its own is stopped, and others are answered meanwhile', async () => {
  await using lake = await openTestLake(pages, {maxQueryMs: 100})
  const endless = 'diff::changedAny({"a": count(*{"b": *{"c": *{"d": *}}})}, {"a": 2}, a)'
  const slow = lake.client.fetch(endless)
  expect(await lake.client.fetch('count(*)')).toBe(pages.length)
  await expect(slow).rejects.toMatchObject({statusCode: 400, message: expect.stringContaining('takes longer than')})
})

test('diff:: compares what stands in documents, in conditions, projections and counts', async () => {
  const pair = (at: number) => ({_id: `pair-${at}`, _type: 'pair', a: {x: at}, b: {x: at % 2}})
  await using lake = await openTestLake(Array.from({length: 100}, (_, at) => pair(at)))
  const is = '_type == "pair" && diff::changedAny(a, b, x)'
  expect(await lake.client.fetch(`count(*[${is}])`)).toBe(98)
  expect(await lake.client.fetch(`*[${is}][0...2]._id`)).toEqual(['pair-10', 'pair-11'])
  expect(await lake.client.fetch(`*[_type == "pair" && !(${is})]{"d": diff::changedOnly(a, b, x)}`)).toEqual([
    {d: true},
    {d: true},
  ])
})

test('an answer with diff:: is told of at every change of what it may have read', async () => {
  await using lake = await openTestLake([{_id: 'page', _type: 'page', title: 'Old'}])
  const query = 'diff::changedAny({"title": "New"}, *[_id == "page"][0], title)'
  const {result, syncTags} = await lake.client.fetch(query, {}, {filterResponse: false})
  expect(result).toBe(true)
  const events = queueOf(lake.anonymous.live.events())
  await events.next()
  await lake.client.patch('page').set({title: 'New'}).commit()
  expect(await events.next()).toMatchObject({tags: syncTags})
  expect(await lake.client.fetch(query)).toBe(false)
  events.stop()
})

test('a listener whose filter takes for ever ends, and nobody else waits for it', async () => {
  await using lake = await openTestLake([], {maxQueryMs: 500})
  const query = encodeURIComponent(`*[${endlessMatch}]`)
  const slow = await lake.request(`/v2025-02-19/data/listen/production?query=${query}`, {headers: {}})
  const others = queueOf(lake.client.listen('*', {}, {events: ['welcome', 'mutation']}))
  expect(await others.next()).toMatchObject({type: 'welcome'})
  await lake.client.create({_id: 'page', _type: 'page', title: 'a'.repeat(2000)})
  expect(await others.next()).toMatchObject({documentId: 'page'})
  expect(await slow.text()).not.toContain('event: mutation')
  others.stop()
})

test('a long answer of letters beyond ASCII is given or refused, and the lake goes on', {timeout: 30_000}, async () => {
  await using lake = await openTestLake([{_id: 'long', _type: 'page', text: 'ż'.repeat(1_000_000)}])
  const fields = Array.from({length: 125}, (_, at) => `"a${at}": text`)
  const response = await lake.request('/v2025-02-19/data/query/production', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({query: `*[0]{${fields.join(', ')}}`}),
  })
  await response.arrayBuffer()
  expect([200, 400]).toContain(response.status)
  expect(await lake.client.fetch('count(*)')).toBe(1)
})
