import {expect, test} from 'vitest'

import {outdatedGroups} from '#lib/entities/checked-groups.ts'
import {outdatedEntities, outdatedParams} from '#sanity/structure/outdated-entities.ts'
import {ask} from '#tests/support/ask.ts'

test('to be checked are entities never checked and those checked a year ago or earlier', async () => {
  const checked = ['2025-11-20', '2025-11-21', '2025-11-22', undefined]
  const entities = checked.map((verifiedAt, at) => ({_id: `e${at}`, _type: 'entity', verifiedAt}))
  const found = await ask(`*[${outdatedEntities}]._id`, entities, outdatedParams(Date.parse('2026-11-21T11:00:00Z')))
  expect(found).toEqual(['e0', 'e1', 'e3'])
})

test('each part of an entity has a day of its own, and a part of which nothing is known needs none', async () => {
  const now = Date.parse('2026-11-21T11:00:00Z')
  const fresh = {_type: 'entity', verifiedAt: '2026-11-01'}
  const entities = [
    {...fresh, _id: 'nothing more'},
    {...fresh, _id: 'empty lists', services: [], openingHours: []},
    {...fresh, _id: 'fresh offer', services: ['training'], offerVerifiedAt: '2026-10-01'},
    {...fresh, _id: 'old offer', services: ['training'], offerVerifiedAt: '2025-10-01'},
    {...fresh, _id: 'no free places, undated', freePlaces: 0},
    {...fresh, _id: 'hours of no day', openingNote: 'po umówieniu'},
    {...fresh, _id: 'old hours', directions: 'tramwaj 3', visitVerifiedAt: '2025-11-21'},
  ]
  const wanted = ['hours of no day', 'no free places, undated', 'old hours', 'old offer']
  const params = outdatedParams(now)
  const found = await ask(`*[${outdatedEntities}] | order(_id)._id`, entities, params)
  expect(found).toEqual(wanted)
  expect(
    entities
      .filter((entity) => outdatedGroups(entity, params.yearAgo).length > 0)
      .map(({_id}) => _id)
      .toSorted(),
  ).toEqual(wanted)
})
