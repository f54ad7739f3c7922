import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {publishedId} from '#src/document.ts'
import type {LakeDocument} from '#src/document.ts'
import {defaultPerspective, parsePerspective, viewOf} from '#src/groq/perspective.ts'
import {compile, run} from '#src/groq/query.ts'

import {aDocument, datasets, documents, indexOf} from './support/documents.ts'

const context = {identity: 'anna', now: 0, dataset: 'production', projectId: 'lake'}
const published = aDocument({_id: 'a', title: 'Opublikowany'})
const draft = aDocument({_id: 'drafts.a', title: 'Szkic'})
const version = aDocument({_id: 'versions.r1.a', title: 'Z wydania'})

function titles(held: readonly LakeDocument[], perspective: string): unknown {
  const view = viewOf(indexOf(held), parsePerspective(perspective))
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
  const view = viewOf(indexOf([published, draft, aDocument({_id: 'b'})]), parsePerspective('drafts'))
  const {result} = run(compile('*{_id, _originalId}'), view, context)
  expect(result).toEqual([
    {_id: 'a', _originalId: 'drafts.a'},
    {_id: 'b', _originalId: 'b'},
  ])
})

test('references stay inside the perspective', () => {
  const article = aDocument({_id: 'n', category: {_type: 'reference', _ref: 'a'}})
  const index = indexOf([published, draft, article])
  const titleIn = (name: string) =>
    run(compile('*[_id == "n"][0].category->title'), viewOf(index, parsePerspective(name)), context).result
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

test('a view follows every commit and shows what a fresh one would', () => {
  const names = fc.constantFrom('published', 'drafts', 'r1', 'r1,drafts')
  fc.assert(
    fc.property(datasets, fc.array(fc.tuple(documents, fc.boolean())), names, (held, writes, name) => {
      const index = indexOf(held)
      const perspective = parsePerspective(name)
      const view = viewOf(index, perspective)
      for (const [document, isDeleted] of writes) {
        view.all()
        view.byType(document._type)
        index.apply([{before: index.byId(document._id) ?? null, after: isDeleted ? null : document}])
        const expected = naiveView(index.all(), perspective)
        expect(view.all()).toEqual(expected)
        expect(view.byType(document._type)).toEqual(expected.filter((each) => each._type === document._type))
        expect(view.byId(publishedId(document._id))).toEqual(
          expected.find((each) => each._id === publishedId(document._id)),
        )
      }
    }),
    {numRuns: 200},
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
