import {isJsonObject, type LakeDocument, publishedId} from '../document.ts'
import {layerOf, prefixOf} from './layers.ts'
import type {Perspective} from './perspective.ts'
import type {Snapshot, Stream} from './snapshot.ts'

/** Which of the documents one may read: all; those without a dot in their id; or those of which `sees` is true. */
export type Visibility = 'all' | 'undotted' | ((document: LakeDocument) => boolean)

/** What a query reads: the documents of one moment, in one perspective, as far as who asks may see them. */
export type View = {
  perspective: Perspective
  snapshot: Snapshot
  /** The streams of the layers that it shows. */
  streams: readonly Stream[]
  /** The ids, as stored, that the document of this id as shown may have. The first that is there shows. */
  storedIds(id: string): readonly string[]
  /** The document by its id as shown. */
  document(id: string): LakeDocument | undefined
  /** A stored document as shown; undefined where it is not: another lies over it, or who asks may not see it. */
  shown(storedId: string): LakeDocument | undefined
  /** The id by which a stored document is shown. */
  shownId(storedId: string): string
  /** True where every document of the streams is shown, so that none need be looked at to know. */
  showsAll: boolean
}

/**
 * The documents of a snapshot in a perspective. In all but `raw` they carry their published id as `_id` and their own as
 * `_originalId`.
 */
export function createView(snapshot: Snapshot, perspective: Perspective, visibility: Visibility = 'all'): View {
  return perspective === 'raw' ? rawView(snapshot, visibility) : layeredView(snapshot, perspective, visibility)
}

function rawView(snapshot: Snapshot, visibility: Visibility): View {
  const sees = testOf(visibility)
  const read = (id: string) => {
    const document = snapshot.document(id)
    return document && sees(document) ? document : undefined
  }
  return {
    perspective: 'raw',
    snapshot,
    streams: snapshot.streams().filter(({layer}) => visibility !== 'undotted' || layer === 'published'),
    storedIds: (id) => [id],
    document: read,
    shown: read,
    shownId: (id) => id,
    showsAll: typeof visibility === 'string',
  }
}

function layeredView(snapshot: Snapshot, perspective: readonly string[], visibility: Visibility): View {
  const sees = testOf(visibility)
  const names = layersOf(perspective, visibility)
  const streams = snapshot.streams().filter(({layer}) => names.includes(layer))
  // A layer without documents lies over nothing.
  const prefixes = [...new Set(names.filter((name) => streams.some(({layer}) => layer === name)).map(prefixOf))]

  function top(id: string): LakeDocument | undefined {
    for (const prefix of prefixes) {
      const document = snapshot.document(prefix + id)
      if (document && isIn(document) && sees(document)) return document
    }
    return undefined
  }

  // An id without a prefix may belong to a layer that is not shown.
  function isIn({_id}: LakeDocument): boolean {
    return names.includes(layerOf(_id))
  }

  return {
    perspective,
    snapshot,
    streams,
    storedIds: (id) => names.map((name) => prefixOf(name) + id),
    document: (id) => (publishedId(id) === id ? present(top(id)) : undefined),
    shown(storedId) {
      const document = top(publishedId(storedId))
      return document?._id === storedId ? present(document) : undefined
    },
    shownId: publishedId,
    showsAll: typeof visibility === 'string' && streams.every(({layer}) => prefixOf(layer) === ''),
  }
}

function present(document: LakeDocument | undefined): LakeDocument | undefined {
  return document && !isRemoval(document) ? asSeen(document) : undefined
}

function layersOf(perspective: readonly string[], visibility: Visibility): readonly string[] {
  const upper = perspective
    .filter((name) => name !== 'published')
    .map((name) => (name === 'drafts' ? name : `versions.${name}`))
  return visibility === 'undotted' ? ['published'] : [...upper, 'published', 'private']
}

function testOf(visibility: Visibility): (document: LakeDocument) => boolean {
  if (visibility === 'all') return () => true
  return visibility === 'undotted' ? ({_id}) => !_id.includes('.') : visibility
}

/** True for a version that says "unpublish with this release": it hides the document in every perspective that holds the release. */
export function isRemoval(document: LakeDocument): boolean {
  return prefixOf(layerOf(document._id)) !== '' && isJsonObject(document._system) && document._system.delete === true
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
