import type {LakeDocument} from '../document.ts'
import {keyNames, keysOf, layerOf} from './keys.ts'
import type {Perspective} from './source.ts'

/** What a run read. A change that none of these knows cannot alter the answer. */
export type Dependencies = {
  /** The perspective it was read in. */
  perspective: Perspective
  /** True when every document was read. */
  all: boolean
  types: Set<string>
  /** Ids looked up or dereferenced, also those that found nothing. */
  ids: Set<string>
  /** Other index entries, as `path=value` (see `keysOf`): `slug.current=kis`, `_ref=person-1`, `versionOf=chapter-1`. */
  values: Set<string>
}

/** One document before and after a commit, as stored (with its own id). */
export type Change = {before: LakeDocument | null; after: LakeDocument | null}

/** Nothing read yet. */
export function noDependencies(perspective: Perspective): Dependencies {
  return {perspective, all: false, types: new Set(), ids: new Set(), values: new Set()}
}

/** Notes that the documents under an index entry were read. */
export function dependOnKey(dependencies: Dependencies, key: string): void {
  const prefix = `${keyNames.type}=`
  if (key.startsWith(prefix)) dependencies.types.add(key.slice(prefix.length))
  else dependencies.values.add(key)
}

/**
 * True when the change can alter the answer. Exact to the index entry for `raw` and `published`. In perspectives with
 * drafts or releases every change in one of their layers counts: when a draft goes, the document below it shows, which
 * the change does not tell.
 */
export function touches(dependencies: Dependencies, change: Change): boolean {
  const {perspective} = dependencies
  const documents = [change.before, change.after].filter((document) => document !== null)
  if (perspective === 'raw') return documents.some((document) => knows(dependencies, document))
  const shown = documents.filter((document) => isInside(perspective, document._id))
  if (perspective.length === 1) return shown.some((document) => knows(dependencies, document))
  return shown.length > 0 && !readsNothing(dependencies)
}

function knows({all, types, ids, values}: Dependencies, document: LakeDocument): boolean {
  if (all || types.has(document._type) || ids.has(document._id)) return true
  return values.size > 0 && [...keysOf(document)].some((key) => values.has(key))
}

function isInside(perspective: readonly string[], id: string): boolean {
  return perspective.includes(layerOf(id).replace(/^versions\./, ''))
}

function readsNothing({all, types, ids, values}: Dependencies): boolean {
  return !all && types.size + ids.size + values.size === 0
}
