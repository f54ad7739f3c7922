import {join} from 'node:path'

import {expect, test} from 'vitest'

import {tamper} from '#tests/support/data-folder.ts'
import {openTestLake, type TestLake} from '#tests/support/open-test-lake.ts'

const mutatePath = '/v2025-02-19/data/mutate/production'
const queryPath = (query: string, rest = '') =>
  `/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}${rest}`

async function answerOf(lake: TestLake, path: string, init?: RequestInit): Promise<{status: number; body: unknown}> {
  const headers = {authorization: 'Bearer test-token'}
  const response = await lake.request(path, {headers, ...init})
  return {status: response.status, body: await response.json()}
}

test('a body that is not JSON answers 400 with the reason', async () => {
  await using lake = await openTestLake()
  const {status, body} = await answerOf(lake, mutatePath, {method: 'POST', body: '{"mutations": ['})
  expect({status, body}).toMatchObject({
    status: 400,
    body: {statusCode: 400, error: 'Bad Request', message: expect.stringContaining('not valid JSON')},
  })
})

test('a body of the wrong shape answers 400', async () => {
  await using lake = await openTestLake()
  expect(await answerOf(lake, mutatePath, {method: 'POST', body: '"text"'})).toMatchObject({status: 400})
  expect(await answerOf(lake, mutatePath, {method: 'POST', body: '{"mutations": [{"create": 1}]}'})).toMatchObject({
    status: 400,
  })
  expect(await answerOf(lake, '/v1/data/query/production', {method: 'POST', body: '{"query": 7}'})).toMatchObject({
    status: 400,
  })
  expect(
    await answerOf(lake, '/v2025-02-19/data/actions/production', {method: 'POST', body: '{"actions": [{}]}'}),
  ).toMatchObject({status: 400})
})

test('a body nested without end answers 400', async () => {
  await using lake = await openTestLake()
  const body = '['.repeat(100_000) + ']'.repeat(100_000)
  expect(await answerOf(lake, mutatePath, {method: 'POST', body})).toMatchObject({status: 400})
})

test('a body larger than the limit answers 413, declared or not', async () => {
  await using lake = await openTestLake([], {maxBodyBytes: 1000})
  const body = JSON.stringify({mutations: [{create: {_type: 'page', title: 'x'.repeat(2000)}}]})
  const declared = await answerOf(lake, mutatePath, {
    method: 'POST',
    body,
    headers: {authorization: 'Bearer test-token', 'content-length': '2100'},
  })
  expect(declared).toMatchObject({status: 413, body: {statusCode: 413, error: 'Payload Too Large'}})
  const request = new Request(`http://lake.test${mutatePath}`, {
    method: 'POST',
    body,
    headers: {authorization: 'Bearer test-token'},
  })
  expect((await lake.lake.fetch(request)).status).toBe(413)
})

test('an unknown dataset answers 404 and names those that are served', async () => {
  await using lake = await openTestLake()
  const client = lake.client.withConfig({dataset: 'staging'})
  const notFound = {
    statusCode: 404,
    response: {body: {error: 'Dataset not found', message: expect.stringContaining('production')}},
  }
  await expect(client.fetch('*')).rejects.toMatchObject(notFound)
  await expect(client.create({_type: 'page'})).rejects.toMatchObject(notFound)
  await expect(client.getDocument('a')).rejects.toMatchObject(notFound)
  expect((await lake.request('/v1/data/listen/staging?query=*')).status).toBe(404)
  expect((await lake.request('/v1/data/live/events/staging')).status).toBe(404)
})

test('an address the lake does not have answers 404 in JSON', async () => {
  await using lake = await openTestLake()
  expect(await answerOf(lake, '/v1/nothing/here')).toMatchObject({
    status: 404,
    body: {statusCode: 404, error: 'Not Found'},
  })
})

test('a syntax error names its place in the query', async () => {
  await using lake = await openTestLake()
  const {status, body} = await answerOf(lake, queryPath('*[_type == "page"'))
  expect({status, body}).toMatchObject({
    status: 400,
    body: {
      error: {type: 'queryParseError', query: '*[_type == "page"', start: expect.any(Number), end: expect.any(Number)},
    },
  })
})

test('an unknown function is named', async () => {
  await using lake = await openTestLake()
  await expect(lake.client.fetch('nonsense(1)')).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('nonsense'),
  })
})

test('a missing parameter is named', async () => {
  await using lake = await openTestLake()
  await expect(lake.client.fetch('*[_id == $id]')).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('$id'),
  })
})

test('a parameter that is not JSON answers 400', async () => {
  await using lake = await openTestLake()
  expect(await answerOf(lake, queryPath('*[_id == $id]', '&$id=home'))).toMatchObject({status: 400})
})

test('a query nested without end answers 400 and the lake goes on', async () => {
  await using lake = await openTestLake()
  const query = '('.repeat(50_000) + '1' + ')'.repeat(50_000)
  const {status} = await answerOf(lake, '/v1/data/query/production', {method: 'POST', body: JSON.stringify({query})})
  expect(status).toBe(400)
  expect(await lake.client.fetch('1 + 1')).toBe(2)
})

test('an unknown perspective answers 400', async () => {
  await using lake = await openTestLake()
  expect(await answerOf(lake, queryPath('*', '&perspective=raw,published'))).toMatchObject({status: 400})
})

test('a patch with a bad path answers 400 and changes nothing', async () => {
  await using lake = await openTestLake([{_id: 'home', _type: 'page', title: 'Home'}])
  await expect(lake.client.patch('home').set({'items[': 1}).commit()).rejects.toMatchObject({statusCode: 400})
  expect(await lake.client.getDocument('home')).toMatchObject({title: 'Home'})
})

test('an id that Sanity would not accept answers 400', async () => {
  await using lake = await openTestLake()
  await expect(lake.client.withConfig({}).mutate([{create: {_id: '-łódź', _type: 'page'}}])).rejects.toMatchObject({
    statusCode: 400,
  })
})

test('a fault of the lake itself answers 500 without its inner life', async () => {
  await using lake = await openTestLake()
  tamper({file: (name) => join(lake.folder, name)}, 'DROP TABLE changes')
  const {status, body} = await answerOf(lake, '/v1/data/history/production/transactions/home')
  expect(status).toBe(500)
  expect(JSON.stringify(body)).not.toContain('changes')
})
