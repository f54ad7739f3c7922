import * as fc from 'fast-check'

import type {LakeDocument} from '#src/document.ts'
import {createDocumentIndex} from '#src/groq/index.ts'
import type {DocumentIndex} from '#src/groq/index.ts'

/** A stored document; what is not said is filled in. */
export function aDocument(fields: {_id: string} & Record<string, unknown>): LakeDocument {
  const moment = '2025-01-01T00:00:00Z'
  return {_type: 'newsArticle', _rev: 'r0', _createdAt: moment, _updatedAt: moment, ...fields}
}

/** An index that holds these documents. */
export function indexOf(documents: readonly LakeDocument[]): DocumentIndex {
  const index = createDocumentIndex()
  index.apply(documents.map((document) => ({before: null, after: document})))
  return index
}

const publishedIds = fc.constantFrom('a', 'b', 'c', 'd', 'kis-1', 'kis-2', 'image-1')
const ids = fc
  .tuple(fc.constantFrom('', '', '', 'drafts.', 'versions.r1.'), publishedIds)
  .map(([prefix, id]) => prefix + id)
const words = fc.constantFrom('Spotkanie', 'łódź', 'reintegracja', 'KIS', 'centrum', 'informator', 'spotkań', 'Żary')
const texts = fc.array(words, {maxLength: 4}).map((list) => list.join(' '))
const slugs = fc.constantFrom('kis', 'cis', 'wtz', 'zaz')
const references = publishedIds.map((id) => ({_type: 'reference', _ref: id}))
const moments = fc.constantFrom('2016-10-20T10:00:00Z', '2017-10-11T10:00:00Z', '2024-01-01T00:00:00Z')
const blocks = texts.map((text) => ({
  _type: 'block',
  _key: 'k',
  style: 'normal',
  markDefs: [],
  children: [
    {_type: 'span', _key: 's', text: text.slice(0, 5), marks: ['strong']},
    {_type: 'span', _key: 't', text: text.slice(5), marks: []},
  ],
}))

const fields = fc.record(
  {
    title: fc.oneof(texts, fc.constant(null)),
    // Values of a wrong type, as an import may bring them, must not fall through an index.
    slug: fc.oneof(
      {weight: 8, arbitrary: slugs.map((current) => ({_type: 'slug', current}))},
      {weight: 1, arbitrary: fc.constantFrom({_type: 'slug', current: 5}, {_type: 'slug', current: null}, 'kis', null)},
    ),
    publishedAt: moments,
    category: fc.oneof(references, references, fc.constantFrom({_ref: 7}, null)),
    leaders: fc.array(fc.oneof(references, fc.constant({name: 'x'})), {maxLength: 3}),
    body: fc.array(blocks, {maxLength: 2}),
    participantCount: fc.integer({min: 0, max: 40}),
    tags: fc.array(words, {maxLength: 3}),
    sha1hash: fc.constantFrom('aa', 'bb'),
    orderRank: fc.constantFrom('0|a', '0|b', '0|c'),
    parent: fc.record({target: references, name: words}, {noNullPrototype: true}),
    _system: fc.constantFrom({delete: true}, {group: {_ref: 'a', _weak: true}}),
  },
  {requiredKeys: [], noNullPrototype: true},
)

const types = fc.constantFrom('newsArticle', 'newsArticle', 'event', 'person', 'sanity.imageAsset', 'system.release')

/** A document of the content model, more or less filled in. */
export const documents: fc.Arbitrary<LakeDocument> = fc
  .tuple(ids, types, fields)
  .map(([_id, _type, rest]) => aDocument({_id, _type, ...rest}))

/** A dataset: few ids and few values, so that documents meet. */
export const datasets: fc.Arbitrary<LakeDocument[]> = fc.uniqueArray(documents, {
  selector: (document) => document._id,
  maxLength: 14,
})
