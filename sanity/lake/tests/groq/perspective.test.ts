import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {publishedId} from '#src/document.ts'
import type {LakeDocument} from '#src/document.ts'
import {readEverything} from '#src/groq/lookup.ts'
import {defaultPerspective, parsePerspective} from '#src/groq/perspective.ts'
import {compile, run} from '#src/groq/query.ts'

import {aDocument, datasets, documents, holding} from './support/documents.ts'

const context = {identity: 'anna', now: 0, dataset: 'production', projectId: 'lake'}
const published = aDocument({_id: 'a', title: 'Opublikowany'})
const draft = aDocument({_id: 'drafts.a', title: 'Szkic'})
const version = aDocument({_id: 'versions.r1.a', title: 'Z wydania'})

function titles(held: readonly LakeDocument[], perspective: string): unknown {
  const view = holding(held).view(parsePerspective(perspective))
  return run(compile('*[_type == "newsArticle"].title'), view, context).result
}

test('raw reads drafts, versions and published documents side by side', () => {
  expect(titles([published, draft, version], 'raw')).toEqual(['Opublikowany', 'Szkic', 'Z wydania'])
})

test('published leaves drafts and versions out', () => {
  expect(titles([published, draft, version, aDocument({_id: 'drafts.b'})], 'published')).toEqual(['Opublikowany'])
})

test.each(['drafts', 'previewDrafts', 'drafts,published'])('a draft lies over its published document: %s', (name) => {
  expect(titles([published, draft, version], name)).toEqual(['Szkic'])
})

test('a release lies over drafts, and drafts over what is published', () => {
  const held = [
    published,
    draft,
    version,
    aDocument({_id: 'drafts.b', title: 'Tylko szkic'}),
    aDocument({_id: 'c', title: 'C'}),
  ]
  expect(titles(held, 'r1,drafts')).toEqual(['Z wydania', 'Tylko szkic', 'C'])
  expect(titles(held, 'r1')).toEqual(['Z wydania', 'C'])
})

test('a version that is to be unpublished hides its document', () => {
  const removal = aDocument({_id: 'versions.r1.a', _system: {delete: true}})
  expect(titles([published, draft, removal], 'r1,drafts')).toEqual([])
  expect(titles([published, draft, removal], 'drafts')).toEqual(['Szkic'])
})

test('documents carry their published id, and their own as _originalId', () => {
  const view = holding([published, draft, aDocument({_id: 'b'})]).view(parsePerspective('drafts'))
  const {result} = run(compile('*{_id, _originalId}'), view, context)
  expect(result).toEqual([
    {_id: 'a', _originalId: 'drafts.a'},
    {_id: 'b', _originalId: 'b'},
  ])
})

test('references stay inside the perspective', () => {
  const article = aDocument({_id: 'n', category: {_type: 'reference', _ref: 'a'}})
  const held = holding([published, draft, article])
  const titleIn = (name: string) =>
    run(compile('*[_id == "n"][0].category->title'), held.view(parsePerspective(name)), context).result
  expect(titleIn('drafts')).toBe('Szkic')
  expect(titleIn('published')).toBe('Opublikowany')
})

test('raw cannot be combined, and unknown names are refused', () => {
  expect(() => parsePerspective('raw,drafts')).toThrow(expect.objectContaining({status: 400}))
  expect(() => parsePerspective('')).toThrow(expect.objectContaining({status: 400}))
  expect(() => parsePerspective(['r 1'])).toThrow(expect.objectContaining({status: 400}))
  expect(parsePerspective(['r1', 'drafts'])).toEqual(['r1', 'drafts', 'published'])
})

test('queries read raw before API version 2025-02-19, and published from then on', () => {
  expect(['1', 'v1', 'v2021-03-25', '2025-02-18'].map(defaultPerspective)).toEqual(['raw', 'raw', 'raw', 'raw'])
  expect(['2025-02-19', 'v2026-05-04', 'vX'].map(defaultPerspective)).toEqual([
    ['published'],
    ['published'],
    ['published'],
  ])
})

test('a view shows, after every commit, what the rule says', () => {
  const names = fc.constantFrom('published', 'drafts', 'r1', 'r1,drafts')
  fc.assert(
    fc.property(datasets, fc.array(fc.tuple(documents, fc.boolean())), names, (written, writes, name) => {
      const held = holding(written)
      const all = new Map(written.map((document) => [document._id, document]))
      const perspective = parsePerspective(name)
      for (const [document, isDeleted] of writes) {
        held.write(document._id, isDeleted ? null : document)
        if (isDeleted) all.delete(document._id)
        else all.set(document._id, document)
        const view = held.view(perspective)
        const expected = naiveView([...all.values()], perspective)
        expect(readEverything(view)).toEqual(expected)
        const id = publishedId(document._id)
        expect(view.document(id)).toEqual(expected.find((each) => each._id === id))
      }
    }),
    {numRuns: 100},
  )
})

// The rule in its plainest form: for each published id the first layer that has it.
function naiveView(all: readonly LakeDocument[], layers: ReturnType<typeof parsePerspective>): LakeDocument[] {
  const ids = [...new Set(all.map((document) => publishedId(document._id)))].toSorted()
  const prefixes = (layers === 'raw' ? [] : layers).map(
    (layer) => ({published: '', drafts: 'drafts.'})[layer] ?? `versions.${layer}.`,
  )
  return ids.flatMap((id) => {
    const prefix = prefixes.find((each) => all.some((document) => document._id === each + id))
    const top = all.find((document) => document._id === `${prefix ?? '?'}${id}`)
    const isRemoval = JSON.stringify(top?._system) === '{"delete":true}' && prefix !== ''
    return top && !isRemoval ? [{...top, _id: id, _originalId: top._id}] : []
  })
}
