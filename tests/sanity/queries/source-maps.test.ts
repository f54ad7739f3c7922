import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import type {LakeDocument} from '#sanity/lake/src/document.ts'
import type {Perspective} from '#sanity/lake/src/groq/perspective.ts'
import {compile, run} from '#sanity/lake/src/groq/query.ts'
import {aDocument, holding} from '#sanity/lake/tests/groq/support/documents.ts'
import {unknownPaths, wrongMappings} from '#sanity/lake/tests/support/source-maps.ts'

import {allAsked, documents} from './all-asked.ts'

/**
 * Click-to-edit, exactly: for all that the site asks, what a source map says of a value is in the document at that place, and
 * the answer is the same with and without it. Documents are those of the sample, and the same with random faults and drafts.
 */

const context = {identity: 'anna', now: 0, dataset: 'production', projectId: 'lake'}
const sample: readonly LakeDocument[] = documents.map((document) => aDocument({...document}))
const asked = allAsked()

type Maps = {unknown: Set<string>; mapped: number}

function checkAll(stored: readonly LakeDocument[], perspective: Perspective, sourceMap: 'byIndex' | 'byKey'): Maps {
  const held = holding(stored)
  const found: Maps = {unknown: new Set(), mapped: 0}
  for (const {query, params} of asked) {
    const view = held.view(perspective)
    const plain = run(compile(query, params), view, context)
    const traced = run(compile(query, params, true), view, {...context, sourceMap})
    const map = JSON.parse(traced.sourceMap ?? '')
    expect(JSON.stringify(traced.result), query).toBe(JSON.stringify(plain.result))
    expect(
      wrongMappings(plain.result ?? null, map, (id) => view.shown(id)),
      query,
    ).toEqual([])
    for (const path of unknownPaths(map)) found.unknown.add(path)
    found.mapped += Object.keys(map.mappings).length
  }
  return found
}

test('of the sample content, all is found but what is computed', {timeout: 60_000}, () => {
  const {unknown, mapped} = checkAll(sample, ['published'], 'byKey')
  expect(mapped).toBeGreaterThan(10_000)
  expect([...unknown].toSorted()).toEqual([
    // Whether there is an item at a place in the order of news.
    '$',
    "$['about']",
    "$['chapter']['hasEasyRead']",
    "$['chapter']['hasKeyPoints']",
    "$['chapter']['hasSignLanguage']",
    "$['chapterCount']",
    "$['chapterForms'][]['hasEasyRead']",
    "$['chapterForms'][]['hasKeyPoints']",
    "$['chapterForms'][]['hasSignLanguage']",
    "$['chapters'][]['hasEasyRead']",
    "$['chapters'][]['hasKeyPoints']",
    "$['chapters'][]['hasSignLanguage']",
    "$['total']",
    // The years that have news are those that were asked about.
    '$[]',
    "$[]['answers'][]['leads']",
  ])
})

const layers = fc.constantFrom('', 'drafts.', 'versions.r1.')
const values = fc.constantFrom<unknown[]>(null, 5, 'tekst', true, [], ['a', 5, null], {_key: 'k', title: 'x'}, [
  [1],
  {},
])
const keys = fc.constantFrom('k', "it's", 'a\\b', '', 'ł"ó')
const fault = fc.record({at: fc.nat(), layer: layers, seed: fc.nat(), value: values, key: keys})

type Fault = {at: number; layer: string; seed: number; value: unknown; key: string}

/** A document as an import or a fault of a program may leave it: something in it is of another type, or has another key. */
function faulty({at, layer, seed, value, key}: Fault): LakeDocument {
  const document = structuredClone(sample[at % sample.length] ?? aDocument({_id: 'none'}))
  const places: {object: object; name: string}[] = []
  const collect = (object: object) => {
    for (const [name, inner] of Object.entries(object)) {
      if (!(object === document && name.startsWith('_'))) places.push({object, name})
      if (typeof inner === 'object' && inner !== null) collect(inner)
    }
  }
  collect(document)
  for (let turn = 0; turn < 3; turn += 1) {
    const {object, name} = places[(seed * (turn + 1) * 7919) % places.length] ?? {object: {}, name: ''}
    Reflect.set(object, name, name === '_key' ? key : value)
  }
  return {...document, _id: layer + document._id}
}

test('of documents with faults, of drafts and versions, it tells nothing that is not so', {timeout: 60_000}, () => {
  const perspectives = fc.constantFrom<Perspective[]>(
    'raw',
    ['published'],
    ['drafts', 'published'],
    ['r1', 'published'],
  )
  const kinds = fc.constantFrom<('byIndex' | 'byKey')[]>('byIndex', 'byKey')
  const faults = fc.array(fault, {minLength: 150, maxLength: 150, size: 'max'})
  fc.assert(
    fc.property(fc.noShrink(faults), perspectives, kinds, (made, perspective, kind) => {
      const stored = new Map(sample.map((document) => [document._id, document]))
      for (const document of made.map(faulty)) stored.set(document._id, document)
      expect(checkAll([...stored.values()], perspective, kind).mapped).toBeGreaterThan(5_000)
    }),
    {numRuns: 6},
  )
})
