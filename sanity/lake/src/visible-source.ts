import type {Identity} from './context.ts'
import type {LakeDocument} from './document.ts'
import {createSource, type DocumentSource} from './groq/source.ts'

/**
 * The documents that one may read. Those who may not read all get a source in which the others do not exist, whatever
 * perspective they ask for: for strangers drafts, versions and every other id with a dot.
 */
export function visibleSource(source: DocumentSource, identity: Identity): DocumentSource {
  const {access} = identity
  if (access.allowsAll('read')) return source
  const restricted = restrictedSources.get(source) ?? new Map<string, DocumentSource>()
  restrictedSources.set(source, restricted)
  // Who reads by the same filters shares what they admit, whatever else they may do.
  const key = JSON.stringify([...access.readable])
  const created = restricted.get(key) ?? restrict(source, (document) => access.allows('read', document))
  restricted.set(key, created)
  return created
}

const restrictedSources = new WeakMap<DocumentSource, Map<string, DocumentSource>>()

function restrict(source: DocumentSource, sees: (document: LakeDocument) => boolean): DocumentSource {
  // A source never changes a list it has handed out, so each is filtered once.
  const filtered = new WeakMap<readonly LakeDocument[], readonly LakeDocument[]>()
  const visible = (list: readonly LakeDocument[]) => {
    const known = filtered.get(list)
    if (known) return known
    const kept = list.filter(sees)
    filtered.set(list, kept)
    return kept
  }
  return createSource({
    all: () => visible(source.all()),
    byKey: (key) => visible(source.byKey(key)),
    byId(id) {
      const document = source.byId(id)
      return document && sees(document) ? document : undefined
    },
    get version() {
      return source.version
    },
    perspective: source.perspective,
  })
}
