import type {DocumentChange} from '../history/document.ts'
import type {Effects} from '../mendoza/effects.ts'

/** A transaction of the past, as far as it concerns one document. */
export type LoggedChange = {documentId: string; mutations: unknown; effects: Effects}

/** A transaction of the past. */
export type PastTransaction = {
  id: string
  timestamp: string
  author: string
  changes: readonly LoggedChange[]
}

/** Which transactions are wanted: those that touched any of the documents, within all bounds (inclusive). */
export type LogSelection = {
  documentIds: readonly string[]
  fromTransaction?: string | undefined
  toTransaction?: string | undefined
  /** ISO dates */
  fromTime?: string | undefined
  toTime?: string | undefined
  authors?: readonly string[] | undefined
  /** Newest first. */
  reverse: boolean
  limit: number
}

/** The transactions on disk. */
export type TransactionLog = {
  /** All that ever happened to a document, newest first, up to the moment at which the first is asked for. */
  changesOf(dataset: string, documentId: string): AsyncIterable<DocumentChange>
  /** Throws LakeError 404 for a bound that names no transaction of the dataset. */
  transactions(dataset: string, selection: LogSelection): Promise<AsyncIterable<PastTransaction>>
}
