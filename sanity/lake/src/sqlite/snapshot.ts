import type {LakeDocument} from '../document.ts'
import {
  type Entry,
  type KeyTest,
  type Listing,
  maxKeysOfTest,
  type Snapshot,
  type Stream,
  type Stretch,
} from '../groq/snapshot.ts'
import {keyFromBytes, keyToBytes, type SortKey} from '../groq/sort-key.ts'
import {effectsOfDeletion} from '../mendoza/effects.ts'
import type {Shelf} from './document-memory.ts'
import {numberOf, textOf} from './rows.ts'
import type {Sql} from './sql.ts'
import {documentColumns, documentIn, lostDocument} from './stored-document.ts'

/** The documents of one dataset as the file has them, and a memory of those read last. */
export type Documents = Snapshot & {
  /** Forgets documents that have changed. */
  forget(ids: Iterable<string>): void
  forgetAll(): void
  /** Forgets which indexes there are, and how many documents of each type. */
  forgetIndexes(): void
}

/**
 * Reads documents of a dataset. What is remembered is true only as long as nothing is written, or what was written is
 * forgotten.
 */
export function openDocuments(sql: Sql, dataset: string, remembered: Shelf): Documents {
  let streams: readonly Stream[] | null = null
  let indexes: ReadonlyMap<string, number> | null = null

  function document(id: string): LakeDocument | undefined {
    const known = remembered.get(id)
    if (known) return known.document
    const row = sql.get(`SELECT ${documentColumns} FROM documents WHERE dataset = ? AND id = ?`, dataset, id)
    if (!row) return absent(id)
    const found = documentIn(row, dataset, id)
    remembered.put(id, {document: found.document, size: found.length})
    return found.document
  }

  function absent(id: string): undefined {
    assertAbsent(sql, dataset, id)
    remembered.put(id, {document: undefined, size: sizeOfAbsent})
  }

  function has(id: string): boolean {
    const known = remembered.get(id)
    if (known) return known.document !== undefined
    if (sql.get('SELECT 1 FROM documents WHERE dataset = ? AND id = ?', dataset, id)) return true
    absent(id)
    return false
  }

  return {
    document,
    has,
    streams: () => (streams ??= readStreams(sql, dataset)),
    indexNumber: (name) => (indexes ??= readIndexes(sql, dataset)).get(name) ?? null,
    entries: (stretch, how) => readEntries(sql, stretch, how),
    count: (stretch, limit, tests) => countEntries(sql, stretch, limit, tests),
    search: (index, expression, limit) => searchWords(sql, index, expression, limit),
    forget(ids) {
      for (const id of ids) remembered.forget(id)
      streams = null
    },
    forgetAll() {
      remembered.forgetAll()
      streams = null
    },
    forgetIndexes() {
      indexes = null
      streams = null
    },
  }
}

// About what an id takes that is remembered as that of no document.
const sizeOfAbsent = 100

// A damaged index of SQLite's may not find what is there; the log knows whether there should be something.
function assertAbsent(sql: Sql, dataset: string, id: string): void {
  const text =
    'SELECT substr(effects, 1, ?) AS effects FROM changes WHERE dataset = ? AND document_id = ? ORDER BY seq DESC LIMIT 1'
  const row = sql.get(text, effectsOfDeletion.length, dataset, id)
  if (row && textOf(row, 'effects') !== effectsOfDeletion) throw lostDocument(dataset, id)
}

function readStreams(sql: Sql, dataset: string): Stream[] {
  return sql
    .all('SELECT layer, type, count FROM streams WHERE dataset = ? AND count > 0', dataset)
    .map((row) => ({layer: textOf(row, 'layer'), type: textOf(row, 'type'), count: numberOf(row, 'count')}))
}

function readIndexes(sql: Sql, dataset: string): ReadonlyMap<string, number> {
  const rows = sql.all('SELECT name, number FROM indexes WHERE dataset = ? AND filled_to IS NULL', dataset)
  return new Map(rows.map((row) => [textOf(row, 'name'), numberOf(row, 'number')]))
}

function readEntries(sql: Sql, stretch: Stretch, {isDescending, offset, limit, tests = []}: Listing): Entry[] {
  const order = isDescending ? 'key DESC, id' : 'key, id'
  const most = Number.isFinite(limit) ? limit : -1
  const text = `SELECT key, id ${entriesMeeting(tests)} ORDER BY ${order} LIMIT ? OFFSET ?`
  return sql.lists(text, ...boundsOf(stretch), ...valuesOf(stretch, tests), most, offset).map(entryIn)
}

// SQLite looks each entry up in the indexes that the tests are about, which costs as little as reading on.
function entriesMeeting(tests: readonly KeyTest[]): string {
  const conditions = tests.map(
    ({keys, isAmong}) => `
      AND ${isAmong ? '' : 'NOT '}EXISTS (SELECT 1 FROM entries AS other WHERE other.index_number = ?
        AND other.layer = ? AND other.type = ? AND other.key IN (${padded(keys)
          .map(() => '?')
          .join(', ')}) AND other.id = found.id)`,
  )
  return `FROM entries AS found
    WHERE index_number = ? AND layer = ? AND type = ? AND key >= ? AND key < ?${conditions.join('')}`
}

function valuesOf({layer, type}: Stretch, tests: readonly KeyTest[]) {
  return tests.flatMap(({index, keys}) => [index, layer, type, ...padded(keys).map(keyToBytes)])
}

// Each text is prepared once and kept, so there must not be one for every number of keys.
function padded(keys: readonly SortKey[]): readonly SortKey[] {
  if (keys.length <= 1) return keys
  return Array.from({length: maxKeysOfTest}, (_, at) => keys[Math.min(at, keys.length - 1)] ?? '')
}

function entryIn([key, id]: readonly unknown[]): Entry {
  if (!(key instanceof Uint8Array) || typeof id !== 'string') throw new Error('An entry of an index lacks key or id.')
  return [keyFromBytes(key), id]
}

function countEntries(sql: Sql, stretch: Stretch, limit = Infinity, tests: readonly KeyTest[] = []): number {
  const values = [...boundsOf(stretch), ...valuesOf(stretch, tests)]
  const counted = Number.isFinite(limit)
    ? sql.get(`SELECT count(*) AS count FROM (SELECT 1 ${entriesMeeting(tests)} LIMIT ?)`, ...values, limit)
    : sql.get(`SELECT count(*) AS count ${entriesMeeting(tests)}`, ...values)
  return counted ? numberOf(counted, 'count') : 0
}

function boundsOf({index, layer, type, from, to}: Stretch) {
  return [index, layer, type, keyToBytes(from), keyToBytes(to)] as const
}

function searchWords(sql: Sql, index: number, expression: string, limit: number) {
  const table = `words_${index}`
  const text = `
    SELECT id, layer, type FROM ${table} CROSS JOIN documents ON documents.number = ${table}.rowid
    WHERE ${table} MATCH ? LIMIT ?`
  return sql.all(text, expression, Number.isFinite(limit) ? limit : -1).map((row) => ({
    id: textOf(row, 'id'),
    layer: textOf(row, 'layer'),
    type: textOf(row, 'type'),
  }))
}
