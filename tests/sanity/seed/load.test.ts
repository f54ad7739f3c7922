import {afterEach, beforeEach, expect, test, vi} from 'vitest'

import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {seedDocuments} from '#sanity/seed/documents.ts'
import {loadSeed} from '#sanity/seed/load.ts'

import {studioProblems} from './studio-problems.ts'

// The Studio warns when the yearly review of the accessibility statement is due; the sample is as old as it is.
beforeEach(() => vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-12-01T12:00:00Z')}))
afterEach(() => vi.useRealTimers())

test('an empty lake gets the sample content, once, and the Studio has nothing to complain about', async () => {
  await using lake = await openTestLake()
  const first = await loadSeed(lake.client)
  expect(first).toEqual({documents: seedDocuments.length, assets: 17})
  expect(await loadSeed(lake.client)).toEqual({documents: 0, assets: 0})
  expect(await studioProblems(lake.client)).toEqual([])
  expect(await coverOf(lake.client, 'news-2017-10-19-spotkanie-informator')).toMatchObject({
    width: 1600,
    alt: expect.stringContaining('otwarta książka'),
  })
}, 120_000)

test('a dataset that an editor has begun to fill is left as it is', async () => {
  await using lake = await openTestLake([{_id: 'drafts.a', _type: 'page', title: 'Moja pierwsza strona'}])
  expect(await loadSeed(lake.client)).toEqual({documents: 0, assets: 0})
  expect(await lake.client.fetch('count(*)', {}, {perspective: 'raw'})).toBe(1)
})

test('the Studio does complain about a document that breaks a rule', async () => {
  await using lake = await openTestLake([{_id: 'a', _type: 'page', slug: {_type: 'slug', current: 'Złość'}}])
  const problems = await studioProblems(lake.client)
  expect(problems.join('\n')).toMatch(/Podaj tytuł strony[\s\S]*małych liter/)
})

function coverOf(client: {fetch(query: string, params: {id: string}): Promise<unknown>}, id: string) {
  return client.fetch('*[_id == $id][0].cover{alt, "width": asset->metadata.dimensions.width}', {id})
}
