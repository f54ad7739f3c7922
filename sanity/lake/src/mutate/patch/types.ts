import type {JsonObject} from '../../document.ts'

/** Where `insert` puts its items: a path beside which, or whose matches, they go. */
export type InsertOperation =
  | {before: string; items: readonly unknown[]}
  | {after: string; items: readonly unknown[]}
  | {replace: string; items: readonly unknown[]}

/** The operations of one patch; keys of the records are JSONMatch paths. */
export type PatchOperations = {
  set?: JsonObject
  setIfMissing?: JsonObject
  unset?: readonly string[]
  inc?: Record<string, number>
  dec?: Record<string, number>
  insert?: InsertOperation
  diffMatchPatch?: Record<string, string>
}
