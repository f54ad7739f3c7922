import {type LakeDocument, publishedId} from '../document.ts'
import {layerOf} from '../groq/layers.ts'
import {isReleaseDocumentId, layerOfRelease, releaseType} from '../releases/release.ts'
import {idsIn, referencing, versionsOf} from './dataset.ts'
import type {Content, Journal, KnownTransaction, NewTransaction} from './journal.ts'
import type {Documents} from './plan-transaction.ts'
import {strongReferences} from './references.ts'

/** A dataset as it will be when transactions that are not in the log yet are. */
export type Ahead = Documents & Pick<Content, 'transaction' | 'newest'>

/** The datasets of a journal, with transactions laid over what its log has made of them. */
export type Overlay = {
  dataset(name: string): Ahead
  add(transaction: NewTransaction): void
}

/** Begins with what the log has made; it must not go on while this is used. */
export function createOverlay(journal: Journal): Overlay {
  const layers = new Map<string, Layer>()

  function layer(name: string): Layer {
    const found = layers.get(name) ?? createLayer(journal.snapshot(name))
    layers.set(name, found)
    return found
  }

  return {
    dataset: (name) => layer(name).ahead,
    add: (transaction) => layer(transaction.dataset).add(transaction),
  }
}

type Layer = {ahead: Ahead; add(transaction: NewTransaction): void}

function createLayer({documents, transaction, newest}: Content): Layer {
  const changed = new Map<string, LakeDocument | null>()
  const added = new Map<string, KnownTransaction>()
  let last: string | null = null

  function get(id: string): LakeDocument | null {
    return changed.get(id) ?? (changed.has(id) ? null : (documents.document(id) ?? null))
  }

  return {
    ahead: {
      get,
      has: (id) => (changed.has(id) ? get(id) !== null : documents.has(id)),
      referencing: (id) => [
        ...referencing(documents, id).filter(({_id}) => !changed.has(_id)),
        ...[...changed.values()]
          .filter((document) => document !== null)
          .filter((each) => strongReferences(each).has(id)),
      ],
      versionsIn: (release) => {
        const layer = layerOfRelease(release)
        const stored = idsIn(documents, layer).filter((id) => !changed.has(id))
        return [...stored, ...[...changed].flatMap(([id, each]) => (each && layerOf(id) === layer ? id : []))]
      },
      releases: () => [
        ...idsIn(documents, 'private', releaseType).filter((id) => !changed.has(id)),
        ...[...changed].flatMap(([id, each]) => (each?._type === releaseType && isReleaseDocumentId(id) ? id : [])),
      ],
      versionsOf: (published) => {
        const stored = versionsOf(documents, published).filter((id) => !changed.has(id))
        return [...stored, ...[...changed].flatMap(([id, each]) => (each && publishedId(id) === published ? id : []))]
      },
      transaction: (id) => added.get(id) ?? transaction(id),
      newest: () => last ?? newest(),
    },
    add({id, author, requestHash, results, changes}) {
      for (const change of changes) changed.set(change.id, change.after)
      added.set(id, {author, requestHash, results})
      last = id
    },
  }
}
