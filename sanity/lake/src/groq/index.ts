import type {LakeDocument} from '../document.ts'
import type {Change} from './dependencies.ts'
import {keysOf} from './keys.ts'
import {createSortedDocuments} from './sorted-documents.ts'
import type {SortedDocuments} from './sorted-documents.ts'
import {createSource} from './source.ts'
import type {DocumentSource} from './source.ts'

/** The index of one dataset: every document as stored, in memory. */
export interface DocumentIndex extends DocumentSource {
  /** Takes over a commit (at start the whole dataset, with `before: null`). Each call is one version. */
  apply(changes: readonly Change[]): void
}

type Entry = {documents: SortedDocuments; size: number}

const none: readonly LakeDocument[] = []
const noKeys: ReadonlySet<string> = new Set()

/** An empty index. Its perspective is `raw`. */
export function createDocumentIndex(): DocumentIndex {
  const byId = new Map<string, LakeDocument>()
  const all = createSortedDocuments()
  const entries = new Map<string, Entry>()
  let version = 0

  function apply(changes: readonly Change[]): void {
    for (const {before, after} of changes) {
      const id = after?._id ?? before?._id
      if (id !== undefined) replace(id, after)
    }
    version += 1
  }

  function replace(id: string, after: LakeDocument | null): void {
    const before = byId.get(id)
    const oldKeys = before ? keysOf(before) : noKeys
    const newKeys = after ? keysOf(after) : noKeys
    for (const key of oldKeys) if (!newKeys.has(key)) removeFrom(entries, key, id)
    if (!after) {
      byId.delete(id)
      all.remove(id)
      return
    }
    byId.set(id, after)
    all.put(after)
    for (const key of newKeys) putInto(entries, key, after, !oldKeys.has(key))
  }

  const source = createSource({
    all: () => all.read(),
    byId: (id) => byId.get(id),
    byKey: (key) => entries.get(key)?.documents.read() ?? none,
    get version() {
      return version
    },
    perspective: 'raw',
  })
  // Spreading a getter would freeze its value.
  return {
    ...source,
    get version() {
      return version
    },
    apply,
  }
}

function putInto(entries: Map<string, Entry>, key: string, document: LakeDocument, isNew: boolean): void {
  let entry = entries.get(key)
  if (!entry) {
    entry = {documents: createSortedDocuments(), size: 0}
    entries.set(key, entry)
  }
  entry.documents.put(document)
  if (isNew) entry.size += 1
}

// An entry that nobody holds any more goes: typing into a slug field makes a new entry with every letter.
function removeFrom(entries: Map<string, Entry>, key: string, id: string): void {
  const entry = entries.get(key)
  if (!entry) return
  entry.documents.remove(id)
  entry.size -= 1
  if (entry.size === 0) entries.delete(key)
}
