import {DatabaseSync} from 'node:sqlite'

import * as fc from 'fast-check'

import type {LakeDocument} from '#src/document.ts'
import type {IndexedChange} from '#src/groq/dependencies.ts'
import type {IndexDefinition} from '#src/groq/indexes.ts'
import type {Perspective} from '#src/groq/perspective.ts'
import {createView, type View} from '#src/groq/view.ts'
import {createDocumentMemory} from '#src/sqlite/document-memory.ts'
import {openIndexes} from '#src/sqlite/indexes.ts'
import {migrate} from '#src/sqlite/migrate.ts'
import {openDocuments} from '#src/sqlite/snapshot.ts'
import {createSql} from '#src/sqlite/sql.ts'

/** A stored document; what is not said is filled in. */
export function aDocument(fields: {_id: string} & Record<string, unknown>): LakeDocument {
  const moment = '2025-01-01T00:00:00Z'
  return {_type: 'newsArticle', _rev: 'r0', _createdAt: moment, _updatedAt: moment, ...fields}
}

/** A dataset that holds these documents, in a file in memory. */
export type HeldDocuments = {
  view(perspective: Perspective): View
  /** Writes a document, or removes it, as a commit does. */
  write(id: string, after: LakeDocument | null): IndexedChange
  /** Makes the indexes that a run would have liked to have. */
  make(wanted: readonly IndexDefinition[]): Promise<void>
}

const database = new DatabaseSync(':memory:')
const sql = createSql(database)
migrate(sql)
let count = 0

/** A dataset that holds these documents. */
export function holding(documents: readonly LakeDocument[]): HeldDocuments {
  count += 1
  const indexes = openIndexes(sql, `dataset-${count}`, () => 0, {rebuilding: () => null})
  const reader = openDocuments(sql, `dataset-${count}`, createDocumentMemory(1_000_000).shelf())

  function write(id: string, after: LakeDocument | null): IndexedChange {
    const change = {id, before: reader.document(id) ?? null, after, mutations: [], effects: {apply: [], revert: []}}
    sql.transaction(() => indexes.write(change))
    reader.forget([id])
    return indexes.indexed(change)
  }

  for (const document of documents) write(document._id, document)
  return {
    view: (perspective) => createView(reader, perspective),
    write,
    async make(wanted) {
      indexes.want(wanted)
      await indexes.settled()
      reader.forgetIndexes()
    },
  }
}

const publishedIds = fc.constantFrom('a', 'b', 'c', 'd', 'kis-1', 'kis-2', 'image-1')
const ids = fc
  .tuple(fc.constantFrom('', '', '', 'drafts.', 'versions.r1.'), publishedIds)
  .map(([prefix, id]) => prefix + id)
const words = fc.constantFrom('Spotkanie', 'łódź', 'reintegracja', 'KIS', 'centrum', 'informator', 'spotkań', 'Żary')
const texts = fc.array(words, {maxLength: 4}).map((list) => list.join(' '))
// As long as an index knows a text, and longer: those it does not tell apart.
const longTexts = fc.constantFrom('', 'a', 'b', '\uffff').map((end) => 'x'.repeat(200) + end)
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
    title: fc.oneof(
      {weight: 6, arbitrary: texts},
      {weight: 2, arbitrary: longTexts},
      {weight: 4, arbitrary: fc.constant(null)},
    ),
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
