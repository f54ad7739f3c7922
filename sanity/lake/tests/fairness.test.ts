import {expect, test} from 'vitest'

import {withClientAddress} from '#src/auth/client-address.ts'
import {openTestLake, type TestLake, testLakeUrl} from '#tests/support/open-test-lake.ts'

const pages = Array.from({length: 300}, (_, number) => ({_id: `page-${number}`, _type: 'page'}))
const heavy = '*{"a": *{"b": *{"c": *}}}'

function ask({lake}: TestLake, address: string, query: string, init: RequestInit = {}): Promise<Response> {
  const url = `${testLakeUrl}/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`
  return lake.fetch(withClientAddress(new Request(url, init), address))
}

test('of heavy queries that many strangers send at once, a commit waits for one', async () => {
  await using lake = await openTestLake(pages, {maxQueryMs: 300})
  const started = performance.now()
  const strangers = Array.from({length: 20}, (_, number) => ask(lake, `203.0.113.${number}`, heavy))
  await lake.client.create({_id: 'news', _type: 'news'})
  expect(performance.now() - started).toBeLessThan(3000)
  expect(await Promise.race(strangers)).toHaveProperty('status', 400)
})

test('who sends many heavy queries lets others go first', async () => {
  await using lake = await openTestLake(pages, {maxQueryMs: 100})
  const order: string[] = []
  const note = (who: string) => () => void order.push(who)
  const many = [1, 2, 3].map(() => ask(lake, '203.0.113.1', heavy).then(note('many')))
  const one = ask(lake, '203.0.113.2', 'count(*)').then(note('one'))
  await Promise.all([...many, one])
  expect(order).toEqual(['many', 'one', 'many', 'many'])
})

test('those with a token wait for no stranger', async () => {
  await using lake = await openTestLake(pages, {maxQueryMs: 100})
  let isAnswered = false
  const strangers = [1, 2, 3].map(() => ask(lake, '203.0.113.1', heavy))
  const last = Promise.all(strangers).then(() => (isAnswered = true))
  expect(await lake.client.fetch('count(*)')).toBe(pages.length)
  expect(isAnswered).toBe(false)
  await last
})

test('an address waits for two hundred queries at most, and what is given up is not answered', async () => {
  await using lake = await openTestLake(pages, {maxQueryMs: 100})
  const given = new AbortController()
  const waiting = Array.from({length: 210}, () => ask(lake, '203.0.113.1', heavy, {signal: given.signal}))
  const refused = await Promise.all(waiting.slice(201))
  expect(new Set(refused.map(({status}) => status))).toEqual(new Set([429]))
  expect(refused[0]?.headers.get('retry-after')).toBe('1')
  given.abort()
  const others = await Promise.all(waiting.slice(1, 201))
  expect(new Set(others.map(({status}) => status))).toEqual(new Set([503]))
})
