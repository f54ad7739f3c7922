import {evaluateSync} from 'groq-js'
import type {ExprNode} from 'groq-js'

import {isJsonObject, type LakeDocument} from '../document.ts'
import {type SortKey, sortKeyOf} from './sort-key.ts'
import {matchWordsOf, textWordsOf} from './word-search.ts'

/**
 * What an index of documents holds of each: its id, the ids it refers to, the value of an expression about it, the items of a list,
 * or the words in it as `match` or as `text::query` reads them.
 */
export type IndexKind = 'ids' | 'references' | 'value' | 'items' | 'matchWords' | 'textWords'

/** An index that there is or could be. Indexes of equal names are the same. */
export type IndexDefinition = {name: string; kind: IndexKind; expression: ExprNode | null}

/** By id. The keys are the ids themselves. */
export const idsIndex: IndexDefinition = {name: 'ids', kind: 'ids', expression: null}
/** By the ids that a document refers to, at any depth. */
export const referencesIndex: IndexDefinition = {name: 'references', kind: 'references', expression: null}
/** The indexes that every dataset has. */
export const baseIndexes: readonly IndexDefinition[] = [idsIndex, referencesIndex]

// Larger expressions are rare, and each document that is written is asked for all of them.
const maxExpressionLength = 1000

/** The index of an expression; null for one that is about more than the document, or too large. */
export function indexOn(kind: Exclude<IndexKind, 'ids' | 'references'>, expression: ExprNode): IndexDefinition | null {
  if (!isAboutDocument(expression, kind)) return null
  const text = JSON.stringify(expression)
  return text.length > maxExpressionLength ? null : {name: `${kind} ${text}`, kind, expression}
}

/** True for an index of words, which has no order. */
export function isOfWords({kind}: IndexDefinition): boolean {
  return kind === 'matchWords' || kind === 'textWords'
}

/** The keys under which an index has a document, each once. */
export function keysIn({kind, expression}: IndexDefinition, document: LakeDocument): ReadonlySet<SortKey> {
  if (kind === 'ids') return new Set([sortKeyOf(document._id)])
  if (kind === 'references') return referencesIn(document)
  const value = expression ? valueOf(expression, document) : null
  if (kind === 'value') return new Set([sortKeyOf(value)])
  if (kind === 'items') return new Set(Array.isArray(value) ? value.map(sortKeyOf) : [])
  return new Set(wordsIn({kind}, value))
}

/** The words under which an index of words has a document, as often as they occur. */
export function wordsOfDocument({kind, expression}: IndexDefinition, document: LakeDocument): string[] {
  return wordsIn({kind}, expression ? valueOf(expression, document) : null)
}

function wordsIn({kind}: {kind: IndexKind}, value: unknown): string[] {
  return kind === 'matchWords' ? matchWordsOf(value) : textWordsOf(value)
}

// What the evaluator refuses is null here; the query itself says so to who asks.
function valueOf(expression: ExprNode, document: LakeDocument): unknown {
  const path = plainPath(expression)
  if (path) return valueAt(document, path)
  try {
    return evaluateSync(expression, {root: document, dataset: []}).data
  } catch {
    return null
  }
}

function valueAt(document: LakeDocument, path: readonly string[]): unknown {
  let value: unknown = document
  for (const name of path) value = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : null
  return value
}

const paths = new WeakMap<ExprNode, readonly string[] | null>()

function plainPath(expression: ExprNode): readonly string[] | null {
  const known = paths.get(expression)
  if (known !== undefined) return known
  const path = pathIn(expression)
  paths.set(expression, path)
  return path
}

function pathIn(node: ExprNode): readonly string[] | null {
  if (node.type !== 'AccessAttribute') return null
  const base = node.base ? pathIn(node.base) : []
  return base && [...base, node.name]
}

/** The ids that a document refers to, as keys. */
function referencesIn(document: LakeDocument): ReadonlySet<SortKey> {
  const found = new Set<SortKey>()
  collectReferences(document, found)
  return found
}

function collectReferences(value: unknown, found: Set<SortKey>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectReferences(item, found)
  } else if (isJsonObject(value)) {
    if (typeof value._ref === 'string') found.add(sortKeyOf(value._ref))
    for (const name in value) collectReferences(value[name], found)
  }
}

const nodesAboutDocument = new Set([
  'AccessAttribute',
  'AccessElement',
  'Array',
  'ArrayCoerce',
  'ArrayElement',
  'FlatMap',
  'FuncCall',
  'Group',
  'Map',
  'Neg',
  'OpCall',
  'Pos',
  'Slice',
  'This',
  'Value',
])

const functionsAboutDocument = new Set([
  'array::join',
  'dateTime::dateTime',
  'global::coalesce',
  'global::count',
  'global::dateTime',
  'global::defined',
  'global::length',
  'global::lower',
  'global::round',
  'global::string',
  'global::upper',
  'math::max',
  'math::min',
  'math::sum',
  'pt::text',
  'string::lower',
  'string::split',
  'string::upper',
])

// Documents lie in an index as they are stored, while a perspective shows them under another `_id`. For words this does not
// matter: a word of the id that is shown is one of the id that is stored.
function isAboutDocument(expression: ExprNode, kind: IndexKind): boolean {
  let readsDocument = false

  function isAllowed(node: unknown, isInItem: boolean): boolean {
    if (Array.isArray(node)) return node.every((each) => isAllowed(each, isInItem))
    if (!isJsonObject(node) || typeof node.type !== 'string') return true
    if (!nodesAboutDocument.has(node.type)) return false
    if (node.type === 'Value') return true
    if (node.type === 'FuncCall' && !functionsAboutDocument.has(`${String(node.namespace)}::${String(node.name)}`))
      return false
    if (node.type === 'Map' || node.type === 'FlatMap')
      return isAllowed(node.base, isInItem) && isAllowed(node.expr, true)
    if (!isInItem && node.type === 'This') {
      readsDocument = true
      // The document as a whole has a value only for a search.
      return kind === 'textWords'
    }
    if (!isInItem && node.type === 'AccessAttribute' && !node.base) {
      readsDocument = true
      return node.name !== '_originalId' && (node.name !== '_id' || kind === 'matchWords' || kind === 'textWords')
    }
    return Object.values(node).every((child) => isAllowed(child, isInItem))
  }

  return isAllowed(expression, false) && readsDocument
}
