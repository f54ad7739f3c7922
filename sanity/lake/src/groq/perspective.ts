import {isJsonObject, publishedId} from '../document.ts'
import type {LakeDocument} from '../document.ts'
import {httpError} from '../errors.ts'
import {keyNames, keyOf, layerOf} from './keys.ts'
import {compareIds} from './sorted-documents.ts'
import {createSource} from './source.ts'
import type {DocumentSource, Perspective} from './source.ts'

export type {Perspective} from './source.ts'

// Sanity changed the default with this API version.
const firstPublishedByDefault = '2025-02-19'
const layerPattern = /^[a-z0-9_-]{1,128}$/i
const maxLayers = 32
const maxViews = 64

/** What a query without `perspective` reads, by API version with or without its `v`: `1`, `v2021-03-25`, `vX`. */
export function defaultPerspective(apiVersion: string): Perspective {
  const version = apiVersion.replace(/^v/, '')
  const isDated = /^\d{4}-\d{2}-\d{2}$/.test(version)
  return version === 'X' || (isDated && version >= firstPublishedByDefault) ? ['published'] : 'raw'
}

/**
 * The perspective a request asks for: one name, a comma list, or a list.
 * @throws LakeError 400 for an empty or unknown name, and for `raw` among others.
 */
export function parsePerspective(asked: string | readonly string[]): Perspective {
  const names = (typeof asked === 'string' ? asked.split(',') : asked).map((name) => name.trim())
  if (names.length === 1 && names[0] === 'raw') return 'raw'
  if (names.includes('raw')) {
    throw httpError(400, `Perspective "${names.join(',')}" combines raw with others. Use raw alone, or leave it out.`)
  }
  const wrong = names.find((name) => !layerPattern.test(name))
  if (wrong !== undefined || names.length > maxLayers) {
    throw httpError(
      400,
      `Unknown perspective "${wrong ?? names.length}". Use raw, published, drafts or names of releases.`,
    )
  }
  const layers = names.map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  // What stands behind published could never show.
  const end = layers.indexOf('published')
  return [...new Set([...(end < 0 ? layers : layers.slice(0, end)), 'published'])]
}

// Maps, and no LRUCache: see `compile` in query.ts.
const views = new WeakMap<DocumentSource, Map<string, DocumentSource>>()

/**
 * The documents of a raw `source` in a perspective. The view stays valid over commits and is kept, so ask for it anew
 * each time. Its documents carry their published id as `_id` and their own as `_originalId`.
 */
export function viewOf(source: DocumentSource, perspective: Perspective): DocumentSource {
  if (perspective === 'raw') return source
  const layers = perspective.includes('published') ? perspective : [...perspective, 'published']
  const name = layers.join(',')
  const kept = views.get(source) ?? new Map<string, DocumentSource>()
  views.set(source, kept)
  const known = kept.get(name)
  if (known) return known
  const view = createView(source, layers)
  if (kept.size >= maxViews) kept.clear()
  kept.set(name, view)
  return view
}

/** The winning draft or version of a document, by published id; one that says the document is to go hides it. */
type Overlay = ReadonlyMap<string, LakeDocument>

function createView(source: DocumentSource, perspective: readonly string[]): DocumentSource {
  let version = -1
  let overlay: Overlay = new Map()
  let lists = new WeakMap<readonly LakeDocument[], readonly LakeDocument[]>()

  // Lists stay as long as their list in the source, unless another document comes to lie on top or goes.
  function refresh(): void {
    if (version === source.version) return
    const fresh = overlayOf(source, perspective)
    if (!sameShape(overlay, fresh)) lists = new WeakMap()
    overlay = fresh
    version = source.version
  }

  function isVisible(document: LakeDocument): boolean {
    const top = overlay.get(publishedId(document._id))
    return top ? top === document && !isRemoval(top) : layerOf(document._id) === 'published'
  }

  function present(documents: readonly LakeDocument[]): readonly LakeDocument[] {
    refresh()
    const known = lists.get(documents)
    if (known) return known
    const list = documents.filter(isVisible).map(asSeen)
    if (overlay.size > 0) list.sort(compareIds)
    lists.set(documents, list)
    return list
  }

  return createSource({
    all: () => present(source.all()),
    byKey: (key) => present(source.byKey(key)),
    byId(id) {
      refresh()
      const document = overlay.get(id) ?? source.byId(id)
      return document && isVisible(document) && publishedId(document._id) === id ? asSeen(document) : undefined
    },
    get version() {
      return source.version
    },
    perspective,
  })
}

function overlayOf(source: DocumentSource, perspective: readonly string[]): Overlay {
  const overlay = new Map<string, LakeDocument>()
  for (const layer of perspective) {
    if (layer === 'published') break
    const key = keyOf(keyNames.layer, layer === 'drafts' ? layer : `versions.${layer}`)
    for (const document of source.byKey(key)) {
      const id = publishedId(document._id)
      if (!overlay.has(id)) overlay.set(id, document)
    }
  }
  return overlay
}

function sameShape(a: Overlay, b: Overlay): boolean {
  if (a.size !== b.size) return false
  for (const [id, document] of a) {
    const other = b.get(id)
    if (!other || other._id !== document._id || isRemoval(other) !== isRemoval(document)) return false
  }
  return true
}

// A version that says "unpublish with this release" hides the document in every perspective that holds the release.
function isRemoval(document: LakeDocument): boolean {
  return isJsonObject(document._system) && document._system.delete === true
}

const seen = new WeakMap<LakeDocument, LakeDocument>()

// Kept per document, so that unchanged documents keep their identity from one answer to the next.
function asSeen(document: LakeDocument): LakeDocument {
  const known = seen.get(document)
  if (known) return known
  const copy = {...document, _id: publishedId(document._id), _originalId: document._id}
  seen.set(document, copy)
  return copy
}
