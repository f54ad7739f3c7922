import {expect, test} from 'vitest'

import {ask} from '../support/ask.ts'
import {type Amounts, amountsOf, benchContent} from './content.ts'
import {compareSides} from './queries.ts'
import {queryCases} from './query-cases.ts'
import {Refusal} from './query-sides.ts'

const amounts: Amounts = amountsOf(120)
const documents = benchContent(amounts)
/** The kinds of queries that groq-js answers as they stand; `text::query` it does not know. */
const cases = queryCases(amounts).filter(({plain}) => !plain)

const sideOf = (held: readonly object[]) => (query: string, params: Record<string, unknown>) => ask(query, held, params)

test('a query is timed where both sides answer alike', async () => {
  const rows = await compareSides(
    {lake: sideOf(documents), plain: sideOf(documents)},
    cases.slice(1, 3),
    documents.length,
  )
  expect(rows.map(({what, size}) => ({what, size}))).toEqual([
    {what: 'by id', size: {documents: 120}},
    {what: 'by type and slug', size: {documents: 120}},
  ])
  for (const {figures} of rows) expect(figures).toMatchObject({times: expect.any(Number), ratio: expect.any(Number)})
})

test('a difference between the two sides is reported with the query, and nothing is timed', async () => {
  const planted = documents.map((each) => (each._id === 'bench-news-40' ? {...each, publishedAt: '2031-01-01'} : each))
  const comparison = compareSides({lake: sideOf(documents), plain: sideOf(planted)}, cases, documents.length)
  await expect(comparison).rejects.toThrow(/“ten newest” with \{"turn":0\}: the answers differ/)
})

test('an answer that lacks a field differs, and so does another order', async () => {
  const by = (answer: unknown) => async () => answer
  const comparing = (ours: unknown, theirs: unknown) =>
    compareSides({lake: by(ours), plain: by(theirs)}, [{what: 'planted', query: '*'}], 1)
  await expect(comparing({a: 1, b: null}, {a: 1})).rejects.toThrow('the answers differ')
  await expect(comparing([{_id: 'a'}, {_id: 'b'}], [{_id: 'b'}, {_id: 'a'}])).rejects.toThrow('the answers differ')
})

test('a query that a side refuses has no times but a word for it', async () => {
  const refuse = () => Promise.reject(new Refusal('400 it takes longer than 3000 ms'))
  const rows = await compareSides({lake: refuse, plain: sideOf(documents)}, [{what: 'planted', query: '*'}], 120)
  expect(rows).toEqual([
    {what: 'planted', size: {documents: 120}, figures: {refused: '400 it takes longer than 3000 ms'}},
  ])
})

test('the queries find something in the made-up documents, or else little would be compared', async () => {
  // A rare word may be in none of so few titles.
  const asked = cases.filter(({query, what}) => query !== 'null' && !what.includes('match'))
  const answers = asked.map(({query, params}) => {
    return Promise.all([0, 1, 2, 3, 4].map((turn) => ask(query, documents, params?.(turn) ?? {})))
  })
  const found = (await Promise.all(answers)).map((some) => some.filter((answer) => !isEmpty(answer)).length)
  expect(Math.min(...found)).toBeGreaterThan(0)
})

function isEmpty(answer: unknown): boolean {
  return answer === null || answer === 0 || (Array.isArray(answer) && answer.length === 0)
}
