import {expect, test} from 'vitest'

import {agedFacts, factParams, uncertainFacts} from '#sanity/structure/facts-to-check.ts'
import {ask} from '#tests/support/ask.ts'

const params = factParams(Date.parse('2026-11-21T11:00:00Z'))
const of = (_id: string, fields: object) => ({_id, _type: 'chapter', ...fields})

const documents = [
  of('fresh', {legalBasis: [{checkedAt: '2025-11-22'}]}),
  of('a year ago', {legalBasis: [{checkedAt: '2026-01-01'}, {checkedAt: '2025-11-21'}]}),
  of('never', {legalBasis: [{act: 'Ustawa'}]}),
  of('in a step', {_type: 'pathway', steps: [{}, {legalBasis: [{checkedAt: '2024-01-01'}]}]}),
  of('uncertain', {legalBasis: [{checkedAt: '2026-11-01', toCheck: 'art. 15'}]}),
  of('without law', {}),
  of('of another type', {_type: 'page', legalBasis: [{}]}),
]

test('to be looked at are chapters and pathways with a provision checked a year ago or earlier, or never', async () => {
  expect(await ask(`*[${agedFacts}]._id`, documents, params)).toEqual(['a year ago', 'never', 'in a step'])
})

test('and those with a provision of which something is not certain', async () => {
  expect(await ask(`*[${uncertainFacts}]._id`, documents, params)).toEqual(['uncertain'])
})
