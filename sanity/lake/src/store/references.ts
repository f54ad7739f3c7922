import {isJsonObject, isVersionId, type LakeDocument} from '../document.ts'
import {writeError} from '../errors.ts'
import {isRemoval} from '../releases/steps.ts'
import type {DocumentChange} from './transaction.ts'

/** What the check of references asks of the documents before the transaction. */
export type ReferenceSource = {
  has(id: string): boolean
  /** Documents that refer to this id, weakly or strongly. */
  referencing(id: string): readonly LakeDocument[]
}

/**
 * Keeps strong references whole, as Sanity does: a document may not refer to one that does not exist, and one that is
 * referred to may not be deleted. Judged by the state after the whole transaction. Throws LakeError 409.
 */
export function checkReferences(
  changes: readonly DocumentChange[],
  documents: ReferenceSource,
  kind: 'mutationError' | 'actionError',
): void {
  const after = new Map(changes.map((change) => [change.id, change.after]))
  const exists = (id: string) => (after.has(id) ? after.get(id) !== null : documents.has(id))
  for (const change of changes) {
    if (!change.after) checkReferrers(change.id, after, documents, kind)
    // What a version refers to may be made by its release; that is seen when it is published.
    else if (!isVersionId(change.id)) checkTargets(change.after, exists, kind)
  }
}

/** Ids that a document refers to strongly, within its dataset. What is to be unpublished holds nothing. */
export function strongReferences(document: LakeDocument): Set<string> {
  const found = new Set<string>()
  if (!isRemoval(document)) collect(document, found)
  return found
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
  } else if (isJsonObject(value)) {
    if (typeof value._ref === 'string' && isStrong(value)) found.add(value._ref)
    for (const key in value) collect(value[key], found)
  }
}

// References into other datasets and projects are not this dataset's to keep whole.
function isStrong(reference: Record<string, unknown>): boolean {
  return (
    reference._weak !== true &&
    reference._dataset === undefined &&
    reference._projectId === undefined &&
    reference._type !== 'globalDocumentReference'
  )
}

function checkTargets(
  document: LakeDocument,
  exists: (id: string) => boolean,
  kind: 'mutationError' | 'actionError',
): void {
  for (const target of strongReferences(document)) {
    if (exists(target)) continue
    const description = `Document "${document._id}" references non-existent document "${target}"`
    throw writeError(kind, 409, {
      type: 'documentReferenceDoesNotExistError',
      description,
      id: document._id,
      referenceID: target,
    })
  }
}

function checkReferrers(
  id: string,
  after: ReadonlyMap<string, LakeDocument | null>,
  documents: ReferenceSource,
  kind: 'mutationError' | 'actionError',
): void {
  const referrers = documents
    .referencing(id)
    .map((document) => (after.has(document._id) ? after.get(document._id) : document))
    .filter((document) => document && strongReferences(document).has(id))
    .flatMap((document) => (document ? [document._id] : []))
  if (referrers.length === 0) return
  const names = referrers.map((referrer) => `"${referrer}"`).join(', ')
  const description = `Document "${id}" cannot be deleted as there are references to it from ${names}`
  throw writeError(kind, 409, {type: 'documentHasExistingReferencesError', description, id, referencingIDs: referrers})
}
