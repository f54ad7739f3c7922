import type {Dependencies} from '../groq/dependencies.ts'
import type {IndexDefinition} from '../groq/indexes.ts'
import type {Perspective} from '../groq/perspective.ts'

/** A query to be answered in a thread. */
export type QueryTask = {
  kind: 'query'
  /** Folder of the lake's file. */
  folder: string
  dataset: string
  projectId: string
  query: string
  params: Record<string, unknown>
  perspective: Perspective
  identity: string
  /** The filters by which documents are read; null for who may read all. */
  readable: readonly string[] | null
  /** ms since the epoch */
  now: number
  /** What is wanted: the result as JSON, or only the ids of the documents in it. */
  wants: 'json' | 'ids'
  /** Whether functions of diff:: may be used. */
  mayDiff: boolean
  limitMs: number
}

/** What a query found, of one moment. */
export type QueryOutcome = {
  /** JSON of the result, or of the ids in it. */
  json: string
  dependencies: Dependencies
  /** Indexes that were used, or would have been of use. */
  wanted: readonly IndexDefinition[]
  /** The last transaction that it saw; 0 before the first. */
  seq: number
  /** ms of work */
  cost: number
}

/** What a thread is told when a lake closes; it answers nothing. */
type CloseTask = {kind: 'close'; folder: string}

/** What a thread can be asked for. */
export type Task = QueryTask | CloseTask

/** What a thread answers to a query: first, perhaps, which indexes it misses. `isOverrun`: its time was over. */
export type Outcome =
  | {outcome: QueryOutcome}
  | {error: {status: number; message: string; body: Record<string, unknown>}}
  | {missing: readonly IndexDefinition[]}
  | {isOverrun: true}
  | {fault: string}
