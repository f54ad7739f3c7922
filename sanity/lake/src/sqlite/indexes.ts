import {setImmediate as nextTurn} from 'node:timers/promises'

import type {ExprNode} from 'groq-js'

import {isJsonObject, type LakeDocument} from '../document.ts'
import type {IndexedChange, IndexedDocument} from '../groq/dependencies.ts'
import {baseIndexes, type IndexDefinition, type IndexKind, isOfWords, keysIn, wordsOfDocument} from '../groq/indexes.ts'
import {layerOf} from '../groq/layers.ts'
import {keyToBytes, type SortKey, sortKeyOf} from '../groq/sort-key.ts'
import {wordsForFts} from '../groq/word-search.ts'
import {logError} from '../log-error.ts'
import type {Indexes} from '../store/journal.ts'
import type {DocumentChange} from '../store/transaction.ts'
import type {Erasure} from './erasure.ts'
import {numberOf, numberOrNull, type Row, type SqlValue, textOf, textOrNull} from './rows.ts'
import type {Sql} from './sql.ts'
import {documentColumns, documentIn, isDamagedDocument, storedDocument} from './stored-document.ts'

/** The indexes of one dataset, as they are kept beside its documents. */
export type KeptIndexes = Indexes & {
  /** Writes a document and all that indexes hold of it, within an open SQL transaction. */
  write(change: DocumentChange): void
  close(): void
}

/**
 * An index that there is. `filledTo` is the number of the last document that it has; infinite where it has all. `usedAt` is
 * known to the ms here, and to the day in the file, as of `notedAt`.
 */
export type Index = {number: number; definition: IndexDefinition; filledTo: number; usedAt: number; notedAt: number}

// Each document that is written is asked for all of them.
const maxIndexes = 64
// An index in use lately is not given up for a new one.
const idleMs = 60 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000
// What nobody has used for so long is dropped when the lake starts.
const unusedMs = 30 * dayMs
// How many documents are put into new indexes at most, and for how long, before commits and readers get their turn.
const portion = 100
const portionMs = 8

/** Opens the indexes of a dataset; those that every dataset has are there when this returns. */
export function openIndexes(
  sql: Sql,
  dataset: string,
  now: () => number,
  {rebuilding}: Pick<Erasure, 'rebuilding'>,
): KeptIndexes {
  const indexes = new Map<string, Index>()
  const known = new WeakMap<DocumentChange, IndexedChange>()
  const dropped = new Set<(index: number) => void>()
  let filling: Promise<void> | null = null
  let isClosed = false
  // Until somebody has repaired what no index can be made of.
  let isStopped = false

  function load(): void {
    for (const row of sql.all('SELECT * FROM indexes WHERE dataset = ?', dataset)) {
      const index = indexIn(row)
      if (index && (isBase(index) || index.usedAt > now() - unusedMs)) indexes.set(index.definition.name, index)
      else sql.transaction(() => remove(sql, numberOf(row, 'number')))
    }
    for (const definition of baseIndexes) {
      const index = indexes.get(definition.name) ?? create(definition)
      while (Number.isFinite(index.filledTo)) fillPortion([index])
    }
  }

  function create(definition: IndexDefinition): Index {
    const {name, kind, expression} = definition
    const number = sql.transaction(() => {
      const text = 'INSERT INTO indexes (dataset, name, kind, expression, filled_to, used_at) VALUES (?, ?, ?, ?, 0, ?)'
      const tree = expression && JSON.stringify(expression)
      const created = sql.run(text, dataset, name, kind, tree, now()).lastInsertRowid
      if (isOfWords(definition)) sql.script(wordsTable(created))
      return created
    })
    const index = {number, definition, filledTo: 0, usedAt: now(), notedAt: now()}
    indexes.set(name, index)
    return index
  }

  /** Puts some documents into all indexes that lack them: those that are least filled first, until they have caught up. */
  function fillPortion(lacking: readonly Index[]): void {
    const from = lacking.reduce((least, {filledTo}) => Math.min(least, filledTo), Infinity)
    const group = lacking.filter(({filledTo}) => filledTo === from)
    const next = lacking.reduce((least, {filledTo}) => (filledTo > from ? Math.min(least, filledTo) : least), Infinity)
    const filledTo = sql.transaction(() => {
      const text = `SELECT number, id, layer, type, ${documentColumns} FROM documents
        WHERE dataset = ? AND number > ? AND number <= ? ORDER BY number LIMIT ?`
      const documents = sql.all(text, dataset, from, Number.isFinite(next) ? next : Number.MAX_SAFE_INTEGER, portion)
      const end = performance.now() + portionMs
      let reached = from
      let count = 0
      for (const each of documents) {
        if (count > 0 && performance.now() > end) break
        putRow(group, each)
        reached = numberOf(each, 'number')
        count += 1
      }
      if (count === documents.length && count < portion) reached = next
      const stored = Number.isFinite(reached) ? reached : null
      for (const index of group) sql.run('UPDATE indexes SET filled_to = ? WHERE number = ?', stored, index.number)
      return reached
    })
    // Of what the file did not take, nothing is there.
    for (const index of group) index.filledTo = filledTo
  }

  function putRow(group: readonly Index[], row: Row): void {
    try {
      const {document} = documentIn(row, dataset, textOf(row, 'id'))
      for (const index of group) put(index, document, numberOf(row, 'number'))
    } catch (error) {
      // An index without it would hide it from who asks by that index, so that none is made but those that must be there.
      if (!isDamagedDocument(error) || !group.every(isBase)) throw error
      logError(error)
      for (const index of group) if (index.definition.kind === 'ids') putIdOf(row, index)
    }
  }

  function putIdOf(row: Row, {number: index}: Index): void {
    const id = textOf(row, 'id')
    const text = 'INSERT OR IGNORE INTO entries (index_number, layer, type, key, id) VALUES (?, ?, ?, ?, ?)'
    sql.run(text, index, textOf(row, 'layer'), textOf(row, 'type'), keyToBytes(sortKeyOf(id)), id)
  }

  function put({number: index, definition}: Index, document: LakeDocument, number: number): void {
    if (isOfWords(definition)) return putWords(index, wordsOfDocument(definition, document), number)
    for (const key of keysIn(definition, document)) putEntry(index, key, document)
  }

  function putEntry(index: number, key: SortKey, {_id, _type}: LakeDocument): void {
    const text = 'INSERT OR IGNORE INTO entries (index_number, layer, type, key, id) VALUES (?, ?, ?, ?, ?)'
    sql.run(text, index, layerOf(_id), _type, keyToBytes(key), _id)
  }

  function removeEntry(index: number, key: SortKey, {_id, _type}: LakeDocument): void {
    const text = 'DELETE FROM entries WHERE index_number = ? AND layer = ? AND type = ? AND key = ? AND id = ?'
    sql.run(text, index, layerOf(_id), _type, keyToBytes(key), _id)
  }

  function putWords(index: number, words: readonly string[], number: number): void {
    sql.run(`INSERT OR REPLACE INTO words_${index} (rowid, words) VALUES (?, ?)`, number, wordsForFts(words))
  }

  function indexed(change: DocumentChange): IndexedChange {
    const found = known.get(change)
    if (found) return found
    const made = {before: lie(change.before), after: lie(change.after)}
    known.set(change, made)
    return made
  }

  function lie(document: LakeDocument | null): IndexedDocument | null {
    if (!document) return null
    const keys = new Map([...indexes.values()].map(({number, definition}) => [number, keysIn(definition, document)]))
    return {document, layer: layerOf(document._id), keys}
  }

  function write(change: DocumentChange): void {
    const {before, after} = indexed(change)
    const number = storeDocument(sql, dataset, change)
    for (const index of indexes.values()) {
      const [old, fresh] = [before?.keys.get(index.number), after?.keys.get(index.number)]
      if (isOfWords(index.definition)) writeWords(index, change, number)
      else {
        // Each type has entries of its own.
        const isMoved = before?.document._type !== after?.document._type
        for (const key of old ?? [])
          if (before && (isMoved || !fresh?.has(key))) removeEntry(index.number, key, before.document)
        for (const key of fresh ?? [])
          if (after && (isMoved || !old?.has(key))) putEntry(index.number, key, after.document)
      }
    }
  }

  function writeWords({number: index, definition}: Index, {before, after}: DocumentChange, number: number): void {
    const [old, fresh] = [before, after].map(
      (document) => document && wordsForFts(wordsOfDocument(definition, document)),
    )
    if (old === fresh) return
    if (fresh === null || fresh === undefined) sql.run(`DELETE FROM words_${index} WHERE rowid = ?`, number)
    else sql.run(`INSERT OR REPLACE INTO words_${index} (rowid, words) VALUES (?, ?)`, number, fresh)
  }

  // An index that cannot be made, for want of room on the disk, is no fault of the query that wants it.
  // Nor is one while the file is rebuilt: other queries will want it too.
  function want(definitions: readonly IndexDefinition[]): void {
    if (rebuilding()) return
    try {
      for (const definition of definitions) useOrCreate(definition)
    } catch (error) {
      logError(error)
    }
    fill()
  }

  function useOrCreate(definition: IndexDefinition): void {
    const index = indexes.get(definition.name)
    if (index) use(index)
    else if (!isClosed && hasRoom()) create(definition)
  }

  function use(index: Index): void {
    index.usedAt = now()
    if (index.usedAt - index.notedAt < dayMs) return
    index.notedAt = index.usedAt
    sql.run('UPDATE indexes SET used_at = ? WHERE number = ?', index.usedAt, index.number)
  }

  function hasRoom(): boolean {
    if (indexes.size < maxIndexes) return true
    const [idle] = [...indexes.values()]
      .filter(({definition, usedAt}) => definition.expression !== null && now() - usedAt > idleMs)
      .toSorted((one, other) => one.usedAt - other.usedAt)
    if (!idle) return false
    sql.transaction(() => remove(sql, idle.number))
    indexes.delete(idle.definition.name)
    for (const listener of dropped) listener(idle.number)
    return true
  }

  function unfilled(): Index[] {
    return [...indexes.values()].filter(({filledTo}) => Number.isFinite(filledTo))
  }

  // In portions, so that commits hardly notice. What fails is asked for again by the queries that want it.
  function fill(): void {
    if (filling || isStopped || unfilled().length === 0) return
    filling = fillAll()
      .catch((error: unknown) => {
        isStopped = isDamagedDocument(error)
        logError(error)
      })
      .finally(() => (filling = null))
  }

  async function settled(): Promise<void> {
    if (!filling) return
    await filling
    return settled()
  }

  async function fillAll(): Promise<void> {
    for (let left = unfilled(); left.length > 0; left = unfilled()) {
      await nextTurn()
      await rebuilding()
      if (isClosed) return
      fillPortion(left)
    }
  }

  load()
  fill()
  return {
    write,
    indexed,
    want,
    onDrop: (listener) => void dropped.add(listener),
    settled,
    close: () => void (isClosed = true),
  }
}

function isBase({definition}: Index): boolean {
  return definition.expression === null
}

const kinds: readonly IndexKind[] = ['ids', 'references', 'value', 'items', 'matchWords', 'textWords']

/** The index in a row; null for what another version has made, which nobody here asks for. */
export function indexIn(row: Row): Index | null {
  const kind = kinds.find((each) => each === row['kind'])
  const expression = textOrNull(row, 'expression')
  const tree: unknown = expression === null ? null : JSON.parse(expression)
  if (!kind || (tree !== null && !isExpression(tree))) return null
  return {
    number: numberOf(row, 'number'),
    definition: {name: textOf(row, 'name'), kind, expression: tree},
    filledTo: numberOrNull(row, 'filled_to') ?? Infinity,
    usedAt: numberOf(row, 'used_at'),
    notedAt: numberOf(row, 'used_at'),
  }
}

function isExpression(value: unknown): value is ExprNode {
  return isJsonObject(value) && typeof value.type === 'string'
}

function wordsTable(index: number): string {
  return `CREATE VIRTUAL TABLE words_${index} USING fts5(words, content = '', contentless_delete = 1, detail = none, tokenize = ascii)`
}

/** Forgets all indexes. A start makes anew those that must be there, and queries the others. Within an open SQL transaction. */
export function removeIndexes(sql: Sql): void {
  for (const row of sql.all('SELECT number FROM indexes')) remove(sql, numberOf(row, 'number'))
  sql.run('DELETE FROM entries')
}

function remove(sql: Sql, index: number): void {
  sql.script(`DROP TABLE IF EXISTS words_${index}`)
  sql.run('DELETE FROM entries WHERE index_number = ?', index)
  sql.run('DELETE FROM indexes WHERE number = ?', index)
}

function storeDocument(sql: Sql, dataset: string, {id, before, after}: DocumentChange): number {
  const layer = layerOf(id)
  if (before && before._type !== after?._type) countStream(sql, {dataset, layer, type: before._type, by: -1})
  if (after && before?._type !== after._type) countStream(sql, {dataset, layer, type: after._type, by: 1})
  const text = after
    ? `INSERT INTO documents (dataset, id, layer, type, content, checksum) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (dataset, id)
       DO UPDATE SET type = excluded.type, content = excluded.content, checksum = excluded.checksum RETURNING number`
    : 'DELETE FROM documents WHERE dataset = ? AND id = ? RETURNING number'
  const row = sql.get(text, ...(after ? rowOf(dataset, layer, after) : [dataset, id]))
  return row ? numberOf(row, 'number') : 0
}

function rowOf(dataset: string, layer: string, document: LakeDocument): SqlValue[] {
  const {content, checksum} = storedDocument(dataset, document)
  return [dataset, document._id, layer, document._type, content, checksum]
}

function countStream(
  sql: Sql,
  {dataset, layer, type, by}: {dataset: string; layer: string; type: string; by: number},
): void {
  const text = `INSERT INTO streams (dataset, layer, type, count) VALUES (?, ?, ?, ?)
    ON CONFLICT (dataset, layer, type) DO UPDATE SET count = count + excluded.count`
  sql.run(text, dataset, layer, type, by)
}
