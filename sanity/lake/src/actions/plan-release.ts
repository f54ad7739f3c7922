import {isJsonObject, type JsonObject, type LakeDocument} from '../document.ts'
import {type LakeError, writeError} from '../errors.ts'
import {applyMutation} from '../mutate/apply.ts'
import {InvalidMutationError} from '../mutate/parse-operations.ts'
import type {DocumentMutation, NewDocument} from '../mutate/types.ts'
import {isSameValue} from '../mutate/value.ts'
import {releaseDocumentId, type ReleaseState, releaseType, stateOf} from '../releases/release.ts'
import {metadataIn} from './parse-release-action.ts'
import type {ReleaseAction} from './release-types.ts'
import {refuse, type View} from './view.ts'

/** Who acts, and when (ISO 8601). */
type Actor = {author: string; now: string}

/**
 * The first step of an action on a release, which is all of it or leads to a state that does not rest; the lake does what
 * follows (see releases/releases.ts). Throws LakeError 409 for a release that is not there or is already, 400 for one that
 * may not go where the action leads.
 */
export function planRelease(action: ReleaseAction, view: View, actor: Actor): DocumentMutation[] {
  const {releaseId} = action
  const id = releaseDocumentId(releaseId)
  if (action.type === 'createRelease') {
    requireNew(view, releaseId)
    const document = {_id: id, _type: releaseType, name: releaseId, state: 'active', metadata: action.metadata}
    return [{create: {...document, userId: actor.author}}]
  }
  if (action.type === 'importRelease') return planImport(action, view, actor)
  const release = requireRelease(view, action)
  if (action.type === 'editRelease') return planEditRelease(action, release, view)
  const {from, to} = ways[action.type]
  const state = stateOf(release)
  if (state === null || !from.includes(state)) throw notPermitted(view, releaseId, state, to)
  return action.type === 'deleteRelease' ? [{delete: {id}}] : [move(action, id, actor)]
}

/** From which states an action leads, and where to, as refusals name it. */
const ways: Record<
  Exclude<ReleaseAction['type'], 'createRelease' | 'importRelease' | 'editRelease'>,
  {from: readonly ReleaseState[]; to: string}
> = {
  publishRelease: {from: ['active'], to: 'publishing'},
  // The Studio moves the date of a scheduled release so.
  scheduleRelease: {from: ['active', 'scheduled'], to: 'scheduling'},
  unscheduleRelease: {from: ['scheduled'], to: 'unscheduling'},
  archiveRelease: {from: ['active'], to: 'archiving'},
  unarchiveRelease: {from: ['archived'], to: 'unarchiving'},
  deleteRelease: {from: ['archived', 'published'], to: 'deleted'},
}

function move(action: ReleaseAction, id: string, {author, now}: Actor): DocumentMutation {
  const userId = author
  switch (action.type) {
    case 'publishRelease':
      return {patch: {id, set: {state: 'scheduling', publishAt: now, userId}, unset: ['error']}}
    case 'scheduleRelease':
      return {patch: {id, set: {state: 'scheduling', publishAt: action.publishAt, userId}, unset: ['error']}}
    case 'unscheduleRelease':
      return {patch: {id, set: {state: 'unscheduling', userId}}}
    case 'archiveRelease':
      return {patch: {id, set: {state: 'archiving', userId}, unset: ['error']}}
    default:
      return {patch: {id, set: {state: 'unarchiving', userId}}}
  }
}

function planEditRelease(
  {releaseId, patch}: ReleaseAction & {type: 'editRelease'},
  release: LakeDocument,
  view: View,
): DocumentMutation[] {
  const state = stateOf(release)
  if (state !== 'active' && state !== 'scheduled')
    throw invalid(view, releaseId, `Release "${releaseId}" (state: ${String(state)}) can not be edited`)
  const mutation: DocumentMutation = {patch: {id: release._id, ...patch}}
  const edited = applyMutation(release, mutation, {now: '', index: view.index, kind: 'actionError'})
  const {metadata, ...others} = edited ?? release
  const {metadata: _before, ...before} = release
  if (!isSameValue(others, before))
    throw invalid(view, releaseId, `Of release "${releaseId}" only "metadata" can be edited.`)
  checkedMetadata(view, releaseId, metadata)
  return [mutation]
}

function planImport(
  {releaseId, attributes, ifExists}: ReleaseAction & {type: 'importRelease'},
  view: View,
  {author}: Actor,
): DocumentMutation[] {
  const id = releaseDocumentId(releaseId)
  const existing = view.read(id)
  if (existing && ifExists === 'ignore') return []
  if (existing && ifExists === 'fail') requireNew(view, releaseId)
  const present = stateOf(existing)
  if (present !== null && !['active', 'archived', 'published'].includes(present))
    throw notPermitted(view, releaseId, present, 'imported')
  const document = importedRelease(attributes, releaseId, author)
  checkedMetadata(view, releaseId, document.metadata)
  return [{createOrReplace: document}]
}

// Versions come before or after their release: it must take them, and publish nothing by itself. One that was scheduled is
// therefore active, and its date the intended one.
function importedRelease(attributes: JsonObject, name: string, author: string): NewDocument {
  const {_rev, state, metadata, publishAt, publishedAt, error: _error, finalDocumentStates, ...fields} = attributes
  const isOver = state === 'archived' || state === 'published'
  const said = isJsonObject(metadata) ? metadata : {}
  const intended = isOver || typeof publishAt !== 'string' ? {} : {intendedPublishAt: publishAt}
  return {
    ...fields,
    _id: releaseDocumentId(name),
    _type: releaseType,
    name,
    state: isOver ? state : 'active',
    metadata: {releaseType: 'undecided', ...said, ...intended},
    userId: typeof fields.userId === 'string' ? fields.userId : author,
    ...(isOver && {finalDocumentStates: finalDocumentStates ?? []}),
    ...(isOver && typeof publishAt === 'string' && {publishAt}),
    ...(isOver && typeof publishedAt === 'string' && {publishedAt}),
  }
}

function checkedMetadata(view: View, releaseId: string, metadata: unknown): void {
  try {
    metadataIn(metadata)
  } catch (error) {
    throw error instanceof InvalidMutationError ? invalid(view, releaseId, error.message) : error
  }
}

function requireNew(view: View, releaseId: string): void {
  const id = releaseDocumentId(releaseId)
  if (!view.read(id)) return
  throw refuse(view, 'documentAlreadyExistsError', id, `A release with id "${releaseId}" already exists.`)
}

function requireRelease(view: View, {type, releaseId}: ReleaseAction): LakeDocument {
  const id = releaseDocumentId(releaseId)
  const release = view.read(id)
  if (release) return release
  const verb = type.replace('Release', '')
  throw refuse(view, 'documentNotFoundError', id, `Cannot ${verb} release "${releaseId}" because it does not exist.`)
}

function notPermitted(view: View, releaseId: string, state: ReleaseState | null, to: string): LakeError {
  const description = `Release "${releaseId}" is not permitted to transition from state '${String(state)}' to '${to}'`
  return invalid(view, releaseId, description)
}

function invalid({index}: View, releaseId: string, description: string): LakeError {
  return writeError('actionError', 400, {index, type: 'validationError', id: releaseDocumentId(releaseId), description})
}
