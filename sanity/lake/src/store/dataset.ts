import {isJsonObject, type LakeDocument} from '../document.ts'
import {createDocumentIndex} from '../groq/index.ts'
import type {DocumentSource} from '../groq/source.ts'
import {createRecentTransactions, type RecentTransactions} from './recent-transactions.ts'
import {textOf} from './rows.ts'
import type {Sql} from './sql.ts'
import type {Transaction} from './transaction.ts'

/** One dataset in memory: its documents under all indexes, and its recent transactions. */
export type Dataset = {
  name: string
  /** All documents, drafts and versions included. */
  source: DocumentSource
  recent: RecentTransactions
  get: (id: string) => LakeDocument | null
  /** Takes over what has just been written to disk. */
  apply(transaction: Transaction): void
}

// Names the position before the first transaction; no transaction id may contain an @.
const beginning = '@beginning'

const systemFields = ['_id', '_type', '_rev', '_createdAt', '_updatedAt']

/** Loads all documents of a dataset. */
export function loadDataset(sql: Sql, name: string): Dataset {
  const index = createDocumentIndex()
  index.apply(storedDocuments(sql, name).map((document) => ({before: null, after: document})))
  const recent = createRecentTransactions(newestTransaction(sql, name))
  return {
    name,
    source: index,
    recent,
    get: (id) => index.byId(id) ?? null,
    apply(transaction) {
      index.apply(transaction.changes)
      recent.add(transaction)
    },
  }
}

function storedDocuments(sql: Sql, dataset: string): LakeDocument[] {
  return sql
    .all('SELECT id, content FROM documents WHERE dataset = ? ORDER BY id', dataset)
    .map((row) => parseStoredDocument(textOf(row, 'content'), textOf(row, 'id')))
}

function newestTransaction(sql: Sql, dataset: string): string {
  const row = sql.get('SELECT id FROM transactions WHERE dataset = ? ORDER BY seq DESC LIMIT 1', dataset)
  return row ? textOf(row, 'id') : beginning
}

/** The document in a stored JSON text; throws when the text is something else, since then the file is damaged. */
function parseStoredDocument(content: string, id: string): LakeDocument {
  const value: unknown = JSON.parse(content)
  if (isLakeDocument(value)) return value
  throw new Error(`The stored document "${id}" lacks a system field. Put a backup of the data folder in place.`)
}

/** True for an object with all system fields. */
function isLakeDocument(value: unknown): value is LakeDocument {
  return isJsonObject(value) && systemFields.every((field) => typeof value[field] === 'string')
}
