import {groupType} from '../auth/groups.ts'
import type {LakeDocument} from '../document.ts'
import {idsIndex, referencesIndex} from '../groq/indexes.ts'
import {prefixOf} from '../groq/layers.ts'
import {afterKey, allKeys} from '../groq/ranges.ts'
import type {Snapshot} from '../groq/snapshot.ts'
import {sortKeyOf} from '../groq/sort-key.ts'
import {layerOfRelease, releaseType} from '../releases/release.ts'
import type {Content, Indexes} from './journal.ts'
import {beginning, createRecentTransactions, type RecentTransactions} from './recent-transactions.ts'

/** One dataset: its documents under all indexes, and its recent transactions. */
export type Dataset = {
  name: string
  indexes: Indexes
  recent: RecentTransactions
  get: (id: string) => LakeDocument | null
  /** Ids of the published document, the draft and the versions that share this published id. */
  versionsOf: (publishedId: string) => readonly string[]
  /** Ids of the versions of a release. */
  versionsIn: (release: string) => readonly string[]
  /** Ids of the documents of all releases. */
  releases: () => readonly string[]
  /** Ids of the documents that say who belongs to which role (see auth/groups.ts). */
  groups: () => readonly string[]
  /** Ids of some documents, as many as there are at most; none where there are no documents. */
  someIds: (most: number) => readonly string[]
}

/** A dataset of what the log has made of it. */
export function createDataset(name: string, {documents, indexes, newest}: Content): Dataset {
  return {
    name,
    indexes,
    recent: createRecentTransactions(newest() ?? beginning),
    get: (id) => documents.document(id) ?? null,
    versionsOf: (publishedId) => versionsOf(documents, publishedId),
    versionsIn: (release) => idsIn(documents, layerOfRelease(release)),
    releases: () => idsIn(documents, 'private', releaseType),
    groups: () => idsIn(documents, 'private', groupType),
    someIds: (most) => someIds(documents, most),
  }
}

/** The ids of the documents of a layer, of one type or of all. */
export function idsIn(documents: Snapshot, layer: string, ofType?: string): string[] {
  const index = documents.indexNumber(idsIndex.name)
  if (index === null) throw new Error('The index of ids is missing.')
  return documents
    .streams()
    .filter((stream) => stream.layer === layer && (ofType === undefined || stream.type === ofType))
    .flatMap(({type}) => documents.entries({index, layer, type, ...allKeys}, all).map(([, id]) => id))
}

function someIds(documents: Snapshot, most: number): string[] {
  const index = documents.indexNumber(idsIndex.name)
  if (index === null) throw new Error('The index of ids is missing.')
  const [stream] = documents.streams()
  const some = {isDescending: false, offset: 0, limit: most}
  return stream ? documents.entries({index, ...stream, ...allKeys}, some).map(([, id]) => id) : []
}

const all = {isDescending: false, offset: 0, limit: Infinity}

/** Documents that refer to this id, weakly or strongly. */
export function referencing(documents: Snapshot, id: string): LakeDocument[] {
  const index = documents.indexNumber(referencesIndex.name)
  if (index === null) throw new Error('The index of references is missing.')
  const key = sortKeyOf(id)
  return documents
    .streams()
    .flatMap(({layer, type}) => documents.entries({index, layer, type, from: key, to: afterKey(key)}, all))
    .flatMap(([, referrer]) => documents.document(referrer) ?? [])
}

/** The ids of the published document, the draft and the versions that share a published id. */
export function versionsOf(documents: Snapshot, publishedId: string): string[] {
  const prefixes = new Set(documents.streams().map(({layer}) => prefixOf(layer)))
  return [...prefixes].map((prefix) => prefix + publishedId).filter((id) => documents.has(id))
}
