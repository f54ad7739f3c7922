import type {LakeDocument} from '../document.ts'

/**
 * A set of documents, read as a list in the order of `_id`. Writes only note the change; the next read merges the notes
 * into a new list, so a keystroke costs nothing until somebody asks, and a list handed out never changes.
 */
export type SortedDocuments = {
  put(document: LakeDocument): void
  remove(id: string): void
  read(): readonly LakeDocument[]
}

/** An empty set of documents. */
export function createSortedDocuments(): SortedDocuments {
  let list: readonly LakeDocument[] = []
  let notes = new Map<string, LakeDocument | null>()
  return {
    put: (document) => void notes.set(document._id, document),
    remove: (id) => void notes.set(id, null),
    read() {
      if (notes.size > 0) {
        list = merge(list, notes)
        notes = new Map()
      }
      return list
    },
  }
}

/** The order of every list of documents: by `_id`, in UTF-16 units. */
export function compareIds(a: LakeDocument, b: LakeDocument): number {
  if (a._id === b._id) return 0
  return a._id < b._id ? -1 : 1
}

function merge(
  list: readonly LakeDocument[],
  notes: ReadonlyMap<string, LakeDocument | null>,
): readonly LakeDocument[] {
  const added = [...notes.values()].filter((document) => document !== null).toSorted(compareIds)
  const merged: LakeDocument[] = []
  let next = 0
  for (const document of list) {
    for (let candidate = added[next]; candidate && candidate._id < document._id; candidate = added[next]) {
      merged.push(candidate)
      next += 1
    }
    if (!notes.has(document._id)) merged.push(document)
  }
  // No spread into a call: there may be more of them than a function takes arguments.
  return next < added.length ? [...merged, ...added.slice(next)] : merged
}
