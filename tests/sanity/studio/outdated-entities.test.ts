import {expect, test} from 'vitest'

import {outdatedEntities, outdatedParams} from '#sanity/structure/outdated-entities.ts'
import {ask} from '#tests/support/ask.ts'

test('to be checked are entities never checked and those checked a year ago or earlier', async () => {
  const checked = ['2025-11-20', '2025-11-21', '2025-11-22', undefined]
  const entities = checked.map((verifiedAt, at) => ({_id: `e${at}`, _type: 'entity', verifiedAt}))
  const found = await ask(`*[${outdatedEntities}]._id`, entities, outdatedParams(Date.parse('2026-11-21T11:00:00Z')))
  expect(found).toEqual(['e0', 'e1', 'e3'])
})
