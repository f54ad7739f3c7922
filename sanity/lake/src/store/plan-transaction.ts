import {type LakeDocument, publishedId} from '../document.ts'
import {permissionError, writeError} from '../errors.ts'
import {effectsOf} from '../mendoza/effects.ts'
import {applyMutation} from '../mutate/apply.ts'
import {eventMutations} from '../mutate/event.ts'
import {stampDocument} from '../mutate/stamp.ts'
import {type DocumentMutation, isPurge, mutatedId, type NewDocument} from '../mutate/types.ts'
import {checkReferences, type ReferenceSource} from './references.ts'
import {checkReleases, type ReleaseSource} from './releases.ts'
import type {CommitRequest, DocumentChange, MutationResult} from './transaction.ts'

/** The documents as they are before the transaction. */
export type Documents = ReferenceSource &
  ReleaseSource & {
    /** Ids of the published document, the draft and the versions that share this published id. */
    versionsOf: (publishedId: string) => readonly string[]
  }

/** A request whose mutations are known. */
export type PlannedRequest = Omit<CommitRequest, 'mutations'> & {mutations: readonly DocumentMutation[]}

/** What a transaction will do, before anything is written. */
export type PlannedTransaction = {changes: DocumentChange[]; purges: readonly string[]; results: MutationResult[]}

type Draft = {
  before: LakeDocument | null
  after: LakeDocument | null
  mutations: DocumentMutation[]
  /** Position of the first mutation that touched it, for error messages. */
  index: number
}

/**
 * Applies the mutations one after another to copies, and checks all that Sanity checks. Pure: nothing is written.
 * Throws LakeError 409 (existing create, unexpected revision, references in the way), 404-like faults of a patch,
 * and 403 where `may` says no.
 */
export function planTransaction(
  request: PlannedRequest,
  documents: Documents,
  stamp: {id: string; timestamp: string},
): PlannedTransaction {
  const drafts = new Map<string, Draft>()
  const purges = new Set(request.mutations.filter(isPurge).map(mutatedId))
  const outcomes = withGroups(request.mutations, documents).map(({mutation, index}) => {
    // Of one that does not exist too: whether a document exists is not told to those who may not touch it.
    const created = createdBy(mutation)
    const id = mutatedId(mutation)
    const current = drafts.get(id)?.after ?? documents.get(id) ?? {_id: id}
    requirePermission(request, created ? 'create' : 'update', created ?? current, index)
    return step(mutation, {index, drafts, documents, now: stamp.timestamp, kind: request.kind})
  })
  const changes = [...drafts].flatMap(([id, draft]) => {
    const isPurged = purges.has(id) || purges.has(publishedId(id))
    if (isPurged && draft.after) throw writtenAndPurged(id, draft, request)
    return finish(id, draft, request, stamp).map((change) => (isPurged ? withoutContent(change) : change))
  })
  if (!request.isErasure) {
    checkReleases(changes, documents, request)
    checkReferences(changes, documents, request.kind ?? 'mutationError')
  }
  const after = new Map(changes.map((change) => [change.id, change]))
  return {
    changes,
    purges: withoutMembers(purges),
    results: outcomes.map((outcome) => resultOf(outcome, after, documents)),
  }
}

/** With the deletions of the draft and the versions where a published id is purged: they hold the same content. */
function withGroups(
  mutations: readonly DocumentMutation[],
  {versionsOf}: Documents,
): {mutation: DocumentMutation; index: number}[] {
  return mutations.flatMap((mutation, index) => {
    const id = mutatedId(mutation)
    const others = isPurge(mutation) && publishedId(id) === id ? versionsOf(id).filter((each) => each !== id) : []
    return [{mutation, index}, ...others.map((each) => ({mutation: {delete: {id: each}}, index}))]
  })
}

// A published id stands for all of its group.
function withoutMembers(ids: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => publishedId(id) === id || !ids.has(publishedId(id)))
}

// What it was before would be told by what it became.
function writtenAndPurged(id: string, {index}: Draft, {kind = 'mutationError'}: PlannedRequest) {
  const description = `Document "${id}" is purged and written in one transaction. Write it in another one.`
  return writeError(kind, 400, {index, type: 'validationError', id, description})
}

/** The deletion as the log may keep it: that there was a document of this type, and when. */
function withoutContent(change: DocumentChange): DocumentChange {
  const {id, before} = change
  if (!before) return change
  const {_id, _type, _rev, _createdAt, _updatedAt} = before
  const effects = effectsOf({_id, _type, _rev, _createdAt, _updatedAt}, null)
  return {...change, mutations: [{delete: {id, purge: true}}], effects}
}

type Outcome = {id: string; operation: MutationResult['operation']}

type Step = {
  index: number
  drafts: Map<string, Draft>
  documents: Documents
  now: string
  kind: CommitRequest['kind']
}

function step(mutation: DocumentMutation, {index, drafts, documents, now, kind}: Step): Outcome {
  const id = mutatedId(mutation)
  const draft = drafts.get(id)
  const current = draft ? draft.after : documents.get(id)
  const next = applyMutation(current, mutation, {now, kind, index})
  if (next === null && isPurge(mutation) && !current) return {id, operation: 'delete'}
  if (next === current && !('patch' in mutation) && !('createOrReplace' in mutation)) return {id, operation: 'none'}
  if (draft) {
    draft.after = next
    draft.mutations.push(mutation)
  } else {
    drafts.set(id, {before: current, after: next, mutations: [mutation], index})
  }
  return {id, operation: operationOf(current, next)}
}

function createdBy(mutation: DocumentMutation): NewDocument | null {
  if ('create' in mutation) return mutation.create
  if ('createOrReplace' in mutation) return mutation.createOrReplace
  return 'createIfNotExists' in mutation ? mutation.createIfNotExists : null
}

function operationOf(before: LakeDocument | null, after: LakeDocument | null): MutationResult['operation'] {
  if (!before) return after ? 'create' : 'none'
  return after ? 'update' : 'delete'
}

function finish(
  id: string,
  draft: Draft,
  request: PlannedRequest,
  stamp: {id: string; timestamp: string},
): DocumentChange[] {
  const {before, mutations} = draft
  if (!before && !draft.after) return []
  const after = draft.after && stampDocument(draft.after, mutations, stamp)
  // Both, so that nobody changes a document into one of theirs. Sanity has no permission of its own for deleting: who may
  // update a document may delete it.
  for (const document of [before, after]) {
    if (document) requirePermission(request, before ? 'update' : 'create', document, draft.index)
  }
  return [{id, before, after, mutations: eventMutations(before, mutations, after), effects: effectsOf(before, after)}]
}

function requirePermission(
  {may, kind = 'mutationError'}: PlannedRequest,
  permission: 'create' | 'update',
  document: {_id: string; _type?: string; [field: string]: unknown},
  index: number,
): void {
  if (!may || may(permission, document)) return
  throw permissionError(kind, permission, index)
}

function resultOf(
  {id, operation}: Outcome,
  changes: ReadonlyMap<string, DocumentChange>,
  documents: Documents,
): MutationResult {
  const change = changes.get(id)
  const document = change ? (change.after ?? change.before) : documents.get(id)
  return {id, operation, document}
}
