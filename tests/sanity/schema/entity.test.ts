import {validateDocument} from 'sanity'
import {expect, test} from 'vitest'

import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {openStudio} from '#tests/support/open-studio.ts'

const entity = {
  _id: 'drafts.e1',
  _type: 'entity',
  _createdAt: '2026-01-01T12:00:00Z',
  _updatedAt: '2026-01-01T12:00:00Z',
  _rev: 'r1',
  name: 'Klub w Żarach',
  slug: {_type: 'slug', current: 'klub-w-zarach'},
  kind: 'kis',
  powiat: 'zarski',
}
const hours = {_type: 'hours', _key: 'h', days: ['MO'], opens: '8:00', closes: '15:00'}

async function problemsOf(fields: object): Promise<string[]> {
  await using lake = await openTestLake()
  const workspace = await openStudio({client: lake.client})
  const markers = await validateDocument({document: {...entity, ...fields}, workspace})
  return markers.map(({path, message}) => `${JSON.stringify(path[0])}: ${message}`)
}

test('an entity of before is right, and so is one with everything', async () => {
  expect(await problemsOf({})).toEqual([])
  const whole = {
    services: ['training'],
    targetGroups: ['homeless'],
    areaPowiats: ['zarski'],
    offerVerifiedAt: '2026-01-01',
    admissionConditions: ['skierowanie'],
    freePlaces: 0,
    freePlacesAt: '2026-01-01',
    openingHours: [hours],
  }
  expect(await problemsOf(whole)).toEqual([])
})

test('free places need their day, and are whole and not below zero', async () => {
  expect(await problemsOf({freePlaces: 3})).toEqual([expect.stringContaining('Podaj, na jaki dzień')])
  expect(await problemsOf({freePlaces: -1, freePlacesAt: '2026-01-01'})).toEqual([
    expect.stringContaining('zero albo więcej'),
  ])
  expect(await problemsOf({freePlaces: 1.5, freePlacesAt: '2026-01-01'})).toHaveLength(1)
  expect(await problemsOf({freePlaces: 1, freePlacesAt: '2100-01-01'})).toEqual([
    expect.stringContaining('ten jeszcze nie nadszedł'),
  ])
})

test('hours say what to mend: no day, no time, closed before it opens', async () => {
  expect(await problemsOf({openingHours: [{...hours, days: []}]})).toEqual([expect.stringContaining('Zaznacz dni')])
  expect(await problemsOf({openingHours: [{...hours, opens: '8'}]})).toEqual([
    expect.stringContaining('na przykład „8:00”'),
  ])
  expect(await problemsOf({openingHours: [{...hours, opens: '16:00'}]})).toEqual([
    expect.stringContaining('musi być późniejsza'),
  ])
})
