import {isJsonObject, type LakeDocument} from '../document.ts'
import {applyPatch} from '../mendoza/apply.ts'
import {type Effects, withoutRevision} from '../mendoza/effects.ts'

/** What one transaction did to one document, as far as reconstruction needs it. */
export type DocumentChange = {transactionId: string; timestamp: string; effects: Effects}

type Changes = AsyncIterable<DocumentChange> | Iterable<DocumentChange>

/** A document as it stood after a transaction; null when that transaction deleted it. */
type Version = {
  change: DocumentChange
  document: LakeDocument | null
  /** The content before it. */
  before: () => unknown
}

/**
 * The document as the transaction `revision` left it; null when that transaction deleted it or never touched it.
 * `changes` are all changes of the document, newest first; `current` is how it stands after the newest.
 */
export function documentAtRevision(
  current: LakeDocument | null,
  changes: Changes,
  revision: string,
): Promise<LakeDocument | null> {
  return findVersion(current, changes, ({change}) => change.transactionId === revision)
}

/** The document as it stood at a time (ISO 8601); null when it did not exist then. */
export function documentAtTime(
  current: LakeDocument | null,
  changes: Changes,
  time: string,
): Promise<LakeDocument | null> {
  const limit = Date.parse(time)
  return findVersion(current, changes, ({change}) => Date.parse(change.timestamp) <= limit)
}

/** The document, or if it is deleted, what it was before; null when it never existed. */
export function lastDocument(current: LakeDocument | null, changes: Changes): Promise<LakeDocument | null> {
  return findVersion(current, changes, ({document}) => document !== null)
}

/** The document before and after the transaction `revision`; null when that never touched it. `changes` and `current`: see above. */
export async function documentAround(
  current: LakeDocument | null,
  changes: Changes,
  revision: string,
): Promise<{before: LakeDocument | null; after: LakeDocument | null} | null> {
  let found: Version | null = null
  for await (const version of versionsOf(current, changes)) {
    if (found) return {before: version.document, after: found.document}
    if (version.change.transactionId === revision) found = version
  }
  // The oldest change creates the document, unless all before it was purged.
  return found && {before: withRevision(found.before(), ''), after: found.document}
}

async function findVersion(
  current: LakeDocument | null,
  changes: Changes,
  isWanted: (version: Version) => boolean,
): Promise<LakeDocument | null> {
  for await (const version of versionsOf(current, changes)) {
    if (isWanted(version)) return version.document
  }
  return null
}

// Goes back in time: reverting a change gives the document as the change before it had left it.
async function* versionsOf(current: LakeDocument | null, changes: Changes): AsyncGenerator<Version> {
  let content: unknown = withoutRevision(current)
  for await (const change of changes) {
    const after = content
    const before = () => applyPatch(after, change.effects.revert)
    yield {change, document: withRevision(after, change.transactionId), before}
    content = before()
  }
}

/** A document of the content that patches are about (see `withoutRevision`); null where it does not exist. */
export function withRevision(content: unknown, revision: string): LakeDocument | null {
  if (content === null) return null
  if (!isJsonObject(content)) throw new Error('A stored change gives something that is not a document.')
  const {_id, _type, _createdAt, _updatedAt} = content
  const fields = {
    _id: String(_id),
    _type: String(_type),
    _createdAt: String(_createdAt),
    _updatedAt: String(_updatedAt),
  }
  return {...content, ...fields, _rev: revision}
}
