import {expect, test} from 'vitest'

import {seedDocuments} from '#sanity/seed/documents.ts'

import {askIndex, judge, mean} from './judge.ts'
import {more, pairs} from './pairs.ts'
import {sampleIndex} from './sample-index.ts'

const search = askIndex(await sampleIndex(more))
// Sample documents that came after the pairs were judged are no mistakes: nobody has judged them.
const known = new Set(pairs.flatMap(({best, also}) => [...best, ...also]))

test.each(pairs)('„$asked” finds what answers it among the first five', (pair) => {
  expect(judge(search, pair, known).missing).toEqual([])
})

test('over all pairs, recall at five is at least 0.95 and precision at five at least 0.9', () => {
  const judged = pairs.map((pair) => judge(search, pair, known))
  expect(pairs.length).toBeGreaterThanOrEqual(80)
  expect(mean(judged.map(({recall}) => recall))).toBeGreaterThanOrEqual(0.95)
  expect(mean(judged.map(({precision}) => precision))).toBeGreaterThanOrEqual(0.9)
})

test('every document that a pair names exists', () => {
  const ids = new Set([...seedDocuments, ...more].map(({_id}) => _id))
  expect([...known].filter((id) => !ids.has(id))).toEqual([])
})

test.each([
  ['spotkanie', 'spotkania', 'spotkań'],
  ['ścieżka', 'ścieżki', 'ścieżek', 'sciezki', 'SCIEZKI'],
  ['reintegracja', 'reintegracji'],
  ['Gorzów', 'Gorzowie', 'Gorzow'],
  ['klub', 'klubów'],
  ['KIS', 'KIS-y', 'kisy', 'klub integracji społecznej', 'klubami integracji społecznej'],
  ['CIS', 'CIS-ów', 'centrum integracji społecznej'],
  ['osoba', 'osób'],
  ['gospodarstwo', 'gospodarstw'],
  ['Góra', 'Górze', 'Gorze'],
  ['spoldzielnia', 'spółdzielnia'],
  ['Slubice', 'Słubice'],
  ['Lagow', 'Łagów'],
  ['wlacznik', 'włącznik'],
])('%s and its other forms find the same', (...forms) => {
  const [first, ...others] = forms.map((form) => search(form).toSorted())
  expect(first?.length).toBeGreaterThan(0)
  for (const other of others) expect(other).toEqual(first)
})
