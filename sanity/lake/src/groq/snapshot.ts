import type {LakeDocument} from '../document.ts'
import type {SortKey} from './sort-key.ts'

/** The documents of one type in one layer (see layers.ts), of which each index has a stretch of its own. */
export type Stream = {layer: string; type: string; count: number}

/** Keys from one on to before another. */
export type KeyRange = {from: SortKey; to: SortKey}

/** A part of an index: the keys of a range among the documents of one stream. */
export type Stretch = KeyRange & {index: number; layer: string; type: string}

/** A document under a key of an index. */
export type Entry = readonly [key: SortKey, id: string]

/** The documents of one dataset at one moment, and their indexes. */
export type Snapshot = {
  document(id: string): LakeDocument | undefined
  has(id: string): boolean
  streams(): readonly Stream[]
  /** The number of an index that is ready, by its name. */
  indexNumber(name: string): number | null
  /** Entries in the order of their keys, and of their ids where keys are equal (ascending, whichever way the keys go). */
  entries(stretch: Stretch, how: {isDescending: boolean; offset: number; limit: number}): readonly Entry[]
  /** How many entries there are; counting ends at `limit`. */
  count(stretch: Stretch, limit?: number): number
  /** Documents in an index of words, by an expression of FTS5. */
  search(index: number, expression: string, limit: number): readonly {id: string; layer: string; type: string}[]
}
