import type {LakeDocument} from '../document.ts'
import type {SortKey} from './sort-key.ts'

/** In which direction entries are listed, from where on and how many. */
export type Listing = {isDescending: boolean; offset: number; limit: number; tests?: readonly KeyTest[]}

/** The documents of one type in one layer (see layers.ts), of which each index has a stretch of its own. */
export type Stream = {layer: string; type: string; count: number}

/** Keys from one on to before another. */
export type KeyRange = {from: SortKey; to: SortKey}

/** A part of an index: the keys of a range among the documents of one stream. */
export type Stretch = KeyRange & {index: number; layer: string; type: string}

/** A document under a key of an index. */
export type Entry = readonly [key: SortKey, id: string]

/** A test has at least one key, and at most so many. */
export const maxKeysOfTest = 4

/** True of documents that an index has (or has not) under one of some keys. */
export type KeyTest = {index: number; keys: readonly SortKey[]; isAmong: boolean}

/** The documents of one dataset at one moment, and their indexes. */
export type Snapshot = {
  document(id: string): LakeDocument | undefined
  has(id: string): boolean
  streams(): readonly Stream[]
  /** The number of an index that is ready, by its name. */
  indexNumber(name: string): number | null
  /**
   * Entries of which all tests are true, in the order of their keys, and of their ids where keys are equal (ascending,
   * whichever way the keys go).
   */
  entries(stretch: Stretch, how: Listing): readonly Entry[]
  /** How many entries there are of which all tests are true; counting ends at `limit`. */
  count(stretch: Stretch, limit?: number, tests?: readonly KeyTest[]): number
  /** Documents in an index of words, by an expression of FTS5. */
  search(index: number, expression: string, limit: number): readonly {id: string; layer: string; type: string}[]
}
