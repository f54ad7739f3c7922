import * as fc from 'fast-check'
import {evaluateSync, parse, toJS} from 'groq-js'
import {expect, test} from 'vitest'

import type {LakeDocument} from '#src/document.ts'
import {readEverything} from '#src/groq/lookup.ts'
import type {Perspective} from '#src/groq/perspective.ts'
import {compile, run, runAsync} from '#src/groq/query.ts'

import {datasets, holding} from './support/documents.ts'
import {plainQueries} from './support/queries.ts'
import {skips} from './support/skips.ts'

const context = {identity: 'b', now: Date.parse('2026-01-01T00:00:00Z'), dataset: 'production', projectId: 'lake'}
// So low that also a few documents are found by walking along indexes.
const limits = fc.constantFrom({few: 0, remembered: 1000}, {few: 0, remembered: 1}, {few: 64, remembered: 1000})
const perspectives = fc.constantFrom<Perspective[]>(
  'raw',
  ['published'],
  ['drafts', 'published'],
  ['r1', 'drafts', 'published'],
)

function plainAnswer(query: string, params: Record<string, unknown>, dataset: readonly LakeDocument[]): unknown {
  const options = {
    dataset,
    timestamp: new Date(context.now),
    identity: context.identity,
    sanity: {projectId: context.projectId, dataset: context.dataset},
  }
  return toJS(evaluateSync(parse(query, {params}), options))
}

const cases = plainQueries.filter(({query}) => !skips.some((skip) => skip.query === query))

test.each(cases)(
  'the lake answers as plain groq-js does, with and without indexes: $query',
  async ({query, params = {}}) => {
    await fc.assert(
      fc.asyncProperty(datasets, perspectives, limits, async (documents, perspective, allowed) => {
        const held = holding(documents)
        const compiled = compile(query, params)
        const expected = plainAnswer(query, params, readEverything(held.view(perspective)))
        const first = run(compiled, held.view(perspective), {...context, limits: allowed})
        expect(first.result).toEqual(expected)
        await held.make(first.wanted)
        const second = run(compiled, held.view(perspective), {...context, limits: allowed})
        expect(second.result, second.steps.join('\n')).toEqual(expected)
      }),
      {numRuns: 60},
    )
  },
)

test('the asynchronous evaluator gives the same answers', async () => {
  const [documents = []] = fc.sample(datasets, {numRuns: 1, seed: 7})
  const view = holding(documents).view('raw')
  for (const {query, params = {}} of cases) {
    const compiled = {...compile(query, params), isAsync: true}
    const {result} = await runAsync(compiled, view, context)
    expect({query, result}).toEqual({query, result: run(compile(query, params), view, context).result})
  }
})

test('a skip names a query of the table and its reason', () => {
  const known = plainQueries.map(({query}) => query)
  expect(skips.filter(({query, reason}) => !known.includes(query) || reason.length < 10)).toEqual([])
})
