import type {LakeDocument} from '../document.ts'
import {referencesIndex} from '../groq/indexes.ts'
import {prefixOf} from '../groq/layers.ts'
import {afterKey} from '../groq/ranges.ts'
import type {Snapshot} from '../groq/snapshot.ts'
import {sortKeyOf} from '../groq/sort-key.ts'
import {type Indexes, openIndexes} from './indexes.ts'
import {createRecentTransactions, type RecentTransactions} from './recent-transactions.ts'
import {textOf} from './rows.ts'
import {openDocuments} from './snapshot.ts'
import type {Sql} from './sql.ts'
import type {DocumentChange, Transaction} from './transaction.ts'

/** One dataset: its documents in the file under all indexes, and its recent transactions. */
export type Dataset = {
  name: string
  /** All documents, drafts and versions included, as the newest commit left them. */
  documents: Snapshot
  indexes: Indexes
  recent: RecentTransactions
  get: (id: string) => LakeDocument | null
  /** Documents that refer to this id, weakly or strongly. */
  referencing: (id: string) => readonly LakeDocument[]
  /** Ids of the published document, the draft and the versions that share this published id. */
  versionsOf: (publishedId: string) => readonly string[]
  /** Forgets what it remembers of documents that have just been written. */
  forget(changes: readonly DocumentChange[]): void
  /** Forgets all it remembers, some of which has been undone. */
  forgetAll(): void
  /** Takes over what is on disk now. */
  apply(transaction: Transaction): void
}

// Names the position before the first transaction; no transaction id may contain an @.
const beginning = '@beginning'

// What commits read is mostly what was just written. In characters of JSON.
const maxRemembered = 4 * 1024 * 1024

/** Opens a dataset. */
export function openDataset(sql: Sql, name: string, now: () => number): Dataset {
  const documents = openDocuments(sql, name, maxRemembered)
  const indexes = openIndexes(sql, name, now)
  const recent = createRecentTransactions(newestTransaction(sql, name))
  return {
    name,
    documents,
    indexes,
    recent,
    get: (id) => documents.document(id) ?? null,
    referencing: (id) => referencing(documents, id),
    versionsOf: (publishedId) => versionsOf(documents, publishedId),
    forget: (changes) => documents.forget(changes.map(({id}) => id)),
    forgetAll: () => documents.forgetAll(),
    apply: (transaction) => recent.add(transaction),
  }
}

function referencing(documents: Snapshot, id: string): LakeDocument[] {
  const index = documents.indexNumber(referencesIndex.name)
  if (index === null) throw new Error('The index of references is missing.')
  const key = sortKeyOf(id)
  return documents
    .streams()
    .flatMap(({layer, type}) =>
      documents.entries(
        {index, layer, type, from: key, to: afterKey(key)},
        {isDescending: false, offset: 0, limit: Infinity},
      ),
    )
    .flatMap(([, referrer]) => documents.document(referrer) ?? [])
}

function versionsOf(documents: Snapshot, publishedId: string): string[] {
  const prefixes = new Set(documents.streams().map(({layer}) => prefixOf(layer)))
  return [...prefixes].map((prefix) => prefix + publishedId).filter((id) => documents.has(id))
}

/** The id of the newest transaction, or a name for the time before the first. */
export function newestTransaction(sql: Sql, dataset: string): string {
  const row = sql.get('SELECT id FROM transactions WHERE dataset = ? ORDER BY seq DESC LIMIT 1', dataset)
  return row ? textOf(row, 'id') : beginning
}
