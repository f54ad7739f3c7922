import {isDraftId, isJsonObject, isVersionId, publishedId, releaseOf} from '../document.ts'
import type {LakeDocument} from '../document.ts'

/** The paths whose string values are indexed: a filter that compares one of them never scans. */
export const indexedPaths = ['slug.current', 'sha1hash'] as const

/** The first half of every key that is not one of the `indexedPaths`. */
export const keyNames = {type: '_type', reference: '_ref', version: 'versionOf', layer: 'layer'} as const

const known = new WeakMap<LakeDocument, ReadonlySet<string>>()

/**
 * The index entries under which a document is found, as `name=value`: its type, the values at `indexedPaths`, each
 * `_ref` at any depth, the published id it is a version of, and its layer (`drafts` or `versions.<release>`; none when
 * published). Indexes, lookups and dependencies all speak these keys.
 */
export function keysOf(document: LakeDocument): ReadonlySet<string> {
  const found = known.get(document)
  if (found) return found
  const keys = collectKeys(document)
  known.set(document, keys)
  return keys
}

/** A key from its two halves. */
export function keyOf(name: string, value: string): string {
  return `${name}=${value}`
}

/** The layer of an id: `published`, `drafts` or `versions.<release>`. */
export function layerOf(id: string): string {
  if (isDraftId(id)) return 'drafts'
  return isVersionId(id) ? `versions.${releaseOf(id) ?? ''}` : 'published'
}

function collectKeys(document: LakeDocument): ReadonlySet<string> {
  const keys = new Set([keyOf(keyNames.type, document._type), keyOf(keyNames.version, publishedId(document._id))])
  const layer = layerOf(document._id)
  if (layer !== 'published') keys.add(keyOf(keyNames.layer, layer))
  for (const path of indexedPaths) {
    const value = valueAt(document, path)
    if (typeof value === 'string') keys.add(keyOf(path, value))
  }
  addReferences(document, keys)
  return keys
}

function valueAt(document: LakeDocument, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isJsonObject(value) ? value[name] : undefined), document)
}

function addReferences(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) addReferences(item, keys)
    return
  }
  if ('_ref' in value && typeof value._ref === 'string') keys.add(keyOf(keyNames.reference, value._ref))
  for (const item of Object.values(value)) addReferences(item, keys)
}
