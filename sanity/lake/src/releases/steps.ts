import {isJsonObject, isVersionId, type LakeDocument, publishedId} from '../document.ts'
import {strengthened} from '../mutate/strengthen.ts'
import type {DocumentMutation, NewDocument} from '../mutate/types.ts'
import {stateOf} from './release.ts'

/**
 * What the lake does next for a release that does not rest: one transaction. Each begins where the one before ended, and
 * what has been done stands in the document of the release, so that a lake that stopped in between goes on from there.
 *
 * @param members the versions of the release
 * @param now ISO 8601
 */
export function nextStep(release: LakeDocument, members: readonly LakeDocument[], now: string): DocumentMutation[] {
  const move = (set: Record<string, unknown>, unset: readonly string[] = []): DocumentMutation => ({
    patch: {id: release._id, set, ...(unset.length > 0 && {unset})},
  })
  switch (stateOf(release)) {
    case 'scheduling':
      return [move({state: 'scheduled'})]
    case 'scheduled':
      return [move({state: 'publishing'})]
    case 'unscheduling':
      return [move({state: 'active'}, ['publishAt'])]
    case 'publishing':
      return release.publishedAt === undefined
        ? [...publication(members), move({publishedAt: now})]
        : [...removal(members), move({state: 'published', finalDocumentStates: final(members)})]
    case 'archiving':
      return [...removal(members), move({state: 'archived', finalDocumentStates: final(members)})]
    default:
      return []
  }
}

/**
 * Every version becomes the published document, or deletes it where it says so. The versions get the revision of this
 * transaction too: by that the Studio finds, from their last revision, what a release has published, and can take it back.
 */
export function publication(members: readonly LakeDocument[]): DocumentMutation[] {
  return members.flatMap((version): DocumentMutation[] => [
    isRemoval(version) ? {delete: {id: publishedId(version._id)}} : {createOrReplace: publishedFrom(version)},
    {patch: {id: version._id}},
  ])
}

/** The versions are deleted; history keeps them. */
export function removal(members: readonly LakeDocument[]): DocumentMutation[] {
  return members.map(({_id}) => ({delete: {id: _id}}))
}

/** Versions as they were before their release was archived are there again, and the release is active. */
export function restoration(release: LakeDocument, versions: readonly LakeDocument[]): DocumentMutation[] {
  return [
    ...versions.map(({_rev, ...version}): DocumentMutation => ({
      createIfNotExists: {...version, _id: version._id, _type: version._type},
    })),
    {patch: {id: release._id, set: {state: 'active'}, unset: ['finalDocumentStates']}},
  ]
}

/** A release that could not be published is active again, and says why. */
export function failure(release: LakeDocument, message: string): DocumentMutation[] {
  return [{patch: {id: release._id, set: {state: 'active', error: {message}}, unset: ['publishAt', 'publishedAt']}}]
}

/** The ids of the versions that a release had in the end. */
export function finalVersions({finalDocumentStates}: LakeDocument): string[] {
  const list: unknown[] = Array.isArray(finalDocumentStates) ? finalDocumentStates : []
  return list.flatMap((each) =>
    isJsonObject(each) && typeof each.id === 'string' && isVersionId(each.id) ? each.id : [],
  )
}

/** True for a version that unpublishes its document with its release. */
export function isRemoval({_id, _system}: LakeDocument): boolean {
  return isVersionId(_id) && isJsonObject(_system) && _system.delete === true
}

// What `_system` says is about the version.
function publishedFrom({_rev, _updatedAt, _system, ...version}: LakeDocument): NewDocument {
  return strengthened({...version, _id: publishedId(version._id), _type: version._type})
}

function final(members: readonly LakeDocument[]): {id: string}[] {
  return members.map(({_id}) => ({id: _id}))
}
