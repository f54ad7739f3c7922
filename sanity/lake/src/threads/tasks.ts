import type {JsonObject} from '../document.ts'
import type {Dependencies} from '../groq/dependencies.ts'
import type {IndexDefinition} from '../groq/indexes.ts'
import type {Perspective} from '../groq/perspective.ts'
import type {SourceMapKind} from '../groq/source-map/write.ts'
import type {Change} from '../hooks/rule.ts'
import type {HookRule} from '../store/hooks.ts'
import type {CursorSeal} from './export-cursor.ts'

/** A query to be answered in a thread. */
export type QueryTask = {
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
  /** How the source map of the result is written; null where none is wanted. */
  sourceMap: SourceMapKind | null
  /** Whether functions of diff:: may be used. */
  mayDiff: boolean
  /** How many ids and stretches are told of at most; of more it is told that everything was read. */
  maxParts: number
  limitMs: number
}

/** What a query found, of one moment. */
export type QueryOutcome = {
  /** JSON of the result, or of the ids in it, as it stands in an answer, its source map behind it; as bytes where it is long, since those change hands without being copied. */
  json: string | Uint8Array<ArrayBuffer>
  /** Fingerprint of the JSON; null for one too long to be compared. */
  digest: string | null
  dependencies: Dependencies
  /** Indexes that were used, or would have been of use. */
  wanted: readonly IndexDefinition[]
  /** The last transaction that it saw; 0 before the first. */
  seq: number
  /** ms of work */
  cost: number
}

/** A listener's filter, and who listens. */
export type Filter = {query: string; params: JsonObject; identity: string}

/** A filter of which is to be told what is wrong with it. */
type CheckTask = Filter & {folder: string; limitMs: number}

/** Filters to be asked of the documents of some transactions, as many as fit into about `turnMs`. */
export type FilterTask = {
  folder: string
  filters: readonly Filter[]
  /** For each transaction JSON of `FilteredChange[]` in UTF-8, in memory that threads share. */
  transactions: readonly SharedArrayBuffer[]
  /** ms since the epoch */
  now: number
  /** What one filter may take. */
  filterMs: number
  turnMs: number
  limitMs: number
}

/** Whether a filter matches each document, before and after, of each change of each transaction; `overrun`: too slow. */
export type Filtered = readonly (readonly Match[])[] | 'overrun'

/** Whether a filter matches a document before and after a change. */
export type Match = readonly [before: boolean, after: boolean]

/** Filter and projection of a webhook. */
type Rule = Pick<HookRule, 'filter' | 'projection'>

/** A rule of which is to be told what is wrong with it. */
type CheckRuleTask = Rule & {folder: string; limitMs: number}

/** A rule to be asked of some changes. */
type RuleTask = {
  folder: string
  dataset: string
  projectId: string
  rule: Rule
  changes: readonly Change[]
  /** ms since the epoch */
  now: number
  limitMs: number
}

/** Which documents are exported. */
export type ExportSelection = {
  dataset: string
  /** Of these types only; null for all. */
  types: readonly string[] | null
  /** Those whose ids come after this one. */
  after: string
  /** Those only whose ids have no dot. */
  isUndotted: boolean
}

/** Documents to be exported. */
export type ExportTask = {
  /** Folder of the lake's file. */
  folder: string
  selection: ExportSelection
  /** The filters by which documents are read; null for who may read all that are selected. */
  readable: readonly string[] | null
  /** How many documents at most, and then a cursor. */
  pageSize: number
  cursors: CursorSeal
}

/** Some lines of an export; `fault` says what ended it, for the log. */
export type ExportPiece = {bytes: Uint8Array<ArrayBuffer>; fault?: string}

/** What a thread can be asked for, by name. */
export type Tasks = {
  query: QueryTask
  checkFilter: CheckTask
  filter: FilterTask
  checkRule: CheckRuleTask
  rule: RuleTask
}

/** What comes of it; of filters the first ones, at least one; of a rule JSON for each change, null where it is not admitted. */
export type Results = {
  query: QueryOutcome
  checkFilter: null
  filter: readonly Filtered[]
  checkRule: null
  rule: readonly (string | null)[]
}

/** The name of a task. */
export type Kind = keyof Tasks

/** What a thread is told; to `close`, when a lake closes, it answers nothing. */
export type Order = {[Name in Kind]: {kind: Name; task: Tasks[Name]}}[Kind] | {kind: 'close'; folder: string}

/** What a thread answers: first, perhaps, which indexes a query misses. `isOverrun`: its time was over. */
export type Outcome<Result> =
  | {result: Result}
  | {error: {status: number; message: string; body: Record<string, unknown>}}
  | {missing: readonly IndexDefinition[]}
  | {isOverrun: true}
  | {fault: string}
