import {may} from './auth/grants.ts'
import {isSignedIn} from './auth/identify.ts'
import type {Identity} from './context.ts'
import type {LakeDocument} from './document.ts'
import {createSource, type DocumentSource} from './groq/source.ts'

/**
 * The documents that one may read. Everybody signed in reads all; others get a source in which drafts,
 * versions and every other id with a dot do not exist, whatever perspective they ask for.
 */
export function visibleSource(source: DocumentSource, identity: Identity): DocumentSource {
  if (isSignedIn(identity)) return source
  const known = publicSources.get(source)
  if (known) return known
  const created = restrict(source, (document) => may(identity, 'read', document))
  publicSources.set(source, created)
  return created
}

const publicSources = new WeakMap<DocumentSource, DocumentSource>()

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
