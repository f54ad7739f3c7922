import type {LakeDocument} from '../document.ts'
import {dependOnKey} from './dependencies.ts'
import type {Dependencies} from './dependencies.ts'
import {indexedPaths, keyNames, keyOf} from './keys.ts'
import type {Site} from './plan.ts'
import type {Probe} from './probe.ts'
import {compareIds} from './sorted-documents.ts'
import type {DocumentSource} from './source.ts'

/** One run of a query: what it reads from, and what it has read. */
export type Reading = {
  view: DocumentSource
  dependencies: Dependencies
  /** Answers of constant sites. */
  found: Map<Site, readonly LakeDocument[]>
}

/** Ids and index entries whose documents together are enough. */
type Selection = {ids: readonly string[]; keys: readonly string[]; isExact: boolean}

const manyDocuments = 1_000

/**
 * The documents that a site of a plan needs, ordered by `_id`, each once; a superset of what its filter admits.
 * `args` are the values of its operands (the first is the site's number).
 */
export function documentsAt(site: Site, args: readonly unknown[], reading: Reading): readonly LakeDocument[] {
  const found = reading.found.get(site)
  if (found) return found
  const selection = site.probe && select(site.probe, args, reading.view)
  const documents = selection ? readSelection(selection, reading) : readAll(reading)
  if (site.isConstant) reading.found.set(site, documents)
  return documents
}

function readAll({view, dependencies}: Reading): readonly LakeDocument[] {
  dependencies.all = true
  return view.all()
}

function readSelection({ids, keys}: Selection, {view, dependencies}: Reading): readonly LakeDocument[] {
  for (const id of ids) dependencies.ids.add(id)
  for (const key of keys) dependOnKey(dependencies, key)
  const [key] = keys
  if (key !== undefined && keys.length === 1 && ids.length === 0) return view.byKey(key)
  const lists = keys.map((each) => view.byKey(each))
  const count = lists.reduce((sum, list) => sum + list.length, 0)
  // When most documents are wanted anyway, the filter sorts them out faster than we could.
  if (count > manyDocuments && count * 2 > view.all().length) return view.all()
  const unique = new Map(lists.flat().map((document) => [document._id, document]))
  for (const id of ids) {
    const document = view.byId(id)
    if (document) unique.set(id, document)
  }
  return [...unique.values()].toSorted(compareIds)
}

// Null means that no index can answer with these values.
function select(probe: Probe<number>, args: readonly unknown[], view: DocumentSource): Selection | null {
  if (probe.kind === 'index') return selectIndex(probe.index, stringsOf(args[probe.operand], probe.isComparison))
  const parts = probe.of.map((part) => select(part, args, view))
  const usable = parts.filter((part) => part !== null)
  if (probe.kind === 'every') return usable.length === 0 ? null : mostSelective(usable, view)
  if (usable.length < parts.length) return null
  return {
    ids: usable.flatMap((part) => part.ids),
    keys: usable.flatMap((part) => part.keys),
    isExact: usable.every((part) => part.isExact),
  }
}

function selectIndex(index: string, values: readonly string[] | null): Selection | null {
  if (values === null) return null
  if (index === '_id') return {ids: values, keys: [], isExact: true}
  const keys = values.map((value) => keyOf(index, value))
  // sanity::versionOf("drafts.x") is true for that draft itself.
  const ids = index === keyNames.version ? values : []
  return {ids, keys, isExact: index === keyNames.version || indexedPaths.some((path) => path === index)}
}

// Ids, versions and indexed values name few documents each and keep what the run depends on narrow, so they win even
// over a type that happens to have fewer documents today.
function mostSelective(selections: readonly Selection[], view: DocumentSource): Selection {
  const exact = selections.filter((selection) => selection.isExact)
  const cost = exact.length > 0 ? entriesOf : (selection: Selection) => documentsOf(selection, view)
  const candidates = (exact.length > 0 ? exact : selections).map((selection) => ({selection, cost: cost(selection)}))
  return candidates.reduce((best, next) => (next.cost < best.cost ? next : best)).selection
}

function entriesOf({ids, keys}: Selection): number {
  return ids.length + keys.length
}

function documentsOf({ids, keys}: Selection, view: DocumentSource): number {
  return keys.reduce((sum, key) => sum + view.byKey(key).length, ids.length)
}

// A comparison with null or a number can hold for documents that no entry of an index knows.
function stringsOf(value: unknown, isComparison: boolean): readonly string[] | null {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  const strings = values.filter((each) => typeof each === 'string')
  return isComparison && strings.length < values.length ? null : strings
}
