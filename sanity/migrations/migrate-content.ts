import type {SanityClient, SanityDocument} from '@sanity/client'
import {collectMigrationMutations, type Migration} from '@sanity/migrate'
import {SanityEncoder} from '@sanity/mutate'

import entityOffer from './0001-entity-offer/index.ts'

/** A migration of content, and the number by which it is known to have run. Numbers are never used again. */
export type Numbered = {number: number; migration: Migration}

/** All of them, in order. Each is a folder that `sanity migration run` takes too (with `sanity/` as its folder). */
export const migrations: readonly Numbered[] = [{number: 1, migration: entityOffer}]

// Its dot keeps it from readers, like reports.
const recordId = 'migrations.content'
const documentsATime = 200

/**
 * Runs the migrations that this dataset has not had yet, in order, and answers their numbers. Each is one transaction with the
 * note that it has run: it happens whole, and once. Old documents are valid before and after.
 *
 * Not by `run` of `@sanity/migrate`: that reads by the export of hosted Sanity, which the lake does not have.
 */
export async function migrateContent(client: SanityClient, known: readonly Numbered[] = migrations): Promise<number[]> {
  const record = await client.getDocument<{done?: number[]}>(recordId)
  const pending = known.filter(({number}) => !record?.done?.includes(number))
  for (const {number, migration} of pending) {
    const transaction = client.transaction(await mutationsOf(client, migration))
    transaction.createIfNotExists({_id: recordId, _type: 'contentMigrations', done: []})
    transaction.patch(recordId, (patch) => patch.insert('after', 'done[-1]', [number]))
    await transaction.commit({visibility: 'sync', returnDocuments: false})
  }
  return pending.map(({number}) => number)
}

/** Notes that content which has just been made needs none of the migrations. */
export async function skipMigrations(client: SanityClient): Promise<void> {
  const done = migrations.map(({number}) => number)
  await client.createIfNotExists({_id: recordId, _type: 'contentMigrations', done})
}

async function mutationsOf(client: SanityClient, migration: Migration) {
  const context = {client, dryRun: false, filtered: {getDocument: refuse, getDocuments: refuse}}
  const found: Encodable[] = []
  for await (const made of collectMigrationMutations(migration, () => documentsOf(client, migration), context)) {
    const mutations: unknown[] = [made].flat().flatMap((each) => ('mutations' in each ? each.mutations : [each]))
    for (const mutation of mutations) {
      if (!isEncodable(mutation)) throw new Error('A migration of this site patches documents, and does nothing else.')
      found.push(mutation)
    }
  }
  return SanityEncoder.encodeAll(found)
}

type Encodable = Parameters<typeof SanityEncoder.encodeAll>[0][number]

// The two packages name the same mutations by types of their own.
function isEncodable(mutation: unknown): mutation is Encodable {
  return typeof mutation === 'object' && mutation !== null && 'type' in mutation && mutation.type === 'patch'
}

/** The documents of its types, drafts too, a stretch of ids at a time. */
async function* documentsOf(client: SanityClient, {documentTypes}: Migration): AsyncGenerator<SanityDocument> {
  let after = ''
  for (;;) {
    const some = await client.fetch<SanityDocument[]>(
      `*[_type in $types && _id > $after] | order(_id)[0...${documentsATime}]`,
      {types: documentTypes ?? [], after},
      {perspective: 'raw', cache: 'no-store'},
    )
    yield* some
    const last = some.at(-1)
    if (!last || some.length < documentsATime) return
    after = last._id
  }
}

function refuse(): never {
  throw new Error('A migration of this site reads nothing but the documents that it is given.')
}
