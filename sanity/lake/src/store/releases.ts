import {isJsonObject, isVersionId, type LakeDocument, publishedId, releaseOf} from '../document.ts'
import {LakeError, writeError} from '../errors.ts'
import {isReleaseDocumentId, releaseDocumentId, stateOf} from '../releases/release.ts'
import type {CommitRequest, DocumentChange} from './transaction.ts'

/** How many documents a release may have, as on Sanity's hosted service. */
const maxDocumentsOfRelease = 1000

/** How many releases of a dataset may be under way at a time: a perspective may name them all. */
export const maxReleases = 100

/** What the check of releases asks of the documents before the transaction. */
export type ReleaseSource = {
  get: (id: string) => LakeDocument | null
  /** The ids of the versions of a release. */
  versionsIn: (release: string) => readonly string[]
  /** The ids of the documents of all releases. */
  releases: () => readonly string[]
}

/**
 * Keeps releases whole: versions are changed while their release is active, or where there is no such release; and from one
 * state to another a release is led by actions and by the lake. Throws LakeError 400.
 */
export function checkReleases(
  changes: readonly DocumentChange[],
  documents: ReleaseSource,
  {releases, kind = 'mutationError'}: Pick<CommitRequest, 'releases' | 'kind'>,
): void {
  if (releases === 'step' || !changes.some(({id}) => isVersionId(id) || isReleaseDocumentId(publishedId(id)))) return
  checkCount(changes, documents, kind)
  const after = new Map(changes.map((change) => [change.id, change.after]))
  for (const change of changes) {
    if (isReleaseDocumentId(publishedId(change.id)) && publishedId(change.id) !== change.id)
      throw writeError(kind, 400, {
        type: 'validationError',
        id: change.id,
        description: 'A release has no draft and no version.',
      })
    if (isReleaseDocumentId(change.id)) {
      if (releases === undefined) requireActive(change, kind)
    } else if (isVersionId(change.id)) {
      const id = releaseDocumentId(releaseOf(change.id) ?? '')
      const release = after.has(id) ? (after.get(id) ?? null) : documents.get(id)
      requireUnlocked(change.id, release, kind)
    }
  }
  checkSizes(changes, documents, kind)
}

type Kind = 'mutationError' | 'actionError'

function requireUnlocked(id: string, release: LakeDocument | null, kind: Kind): void {
  const state = stateOf(release)
  if (state === null || state === 'active') return
  const description = `Documents in release "${releaseOf(id)}" (state: ${state}) can not be mutated`
  throw writeError(kind, 400, {type: 'validationError', id, description})
}

// What is scheduled, the lake publishes: who may write the document of a release may not publish by that.
function requireActive({id, before, after}: DocumentChange, kind: Kind): void {
  for (const document of [before, after]) {
    const state = stateOf(document)
    if (state === null || state === 'active') continue
    const description = `A release that is ${state} is changed by actions only.`
    throw writeError(kind, 400, {type: 'validationError', id, description})
  }
}

function checkCount(changes: readonly DocumentChange[], {get, releases}: ReleaseSource, kind: Kind): void {
  const begun = changes.filter(
    ({id, before, after}) => isReleaseDocumentId(id) && !isUnderWay(before) && isUnderWay(after),
  )
  if (begun.length === 0) return
  const present = releases().filter((id) => isUnderWay(get(id)))
  if (present.length + begun.length <= maxReleases) return
  const description = `A dataset has at most ${maxReleases} releases that are under way. Publish or archive some of them.`
  const {status, message, body} = writeError(kind, 403, {type: limitExceeded, description, limit: maxReleases})
  // The Studio looks for it on top.
  const error = isJsonObject(body.error) ? body.error : {}
  throw new LakeError(status, message, {error: {...error, type: limitExceeded, limit: maxReleases}})
}

const limitExceeded = 'releaseLimitExceededError'

function isUnderWay(release: LakeDocument | null): boolean {
  const state = stateOf(release)
  return state !== null && state !== 'published' && state !== 'archived'
}

function checkSizes(changes: readonly DocumentChange[], {versionsIn}: ReleaseSource, kind: Kind): void {
  const versions = changes.filter(({id}) => isVersionId(id))
  for (const [release, ofRelease] of Map.groupBy(versions, ({id}) => releaseOf(id) ?? '')) {
    const grows = ofRelease.reduce((sum, {before, after}) => sum + Number(!before) - Number(!after), 0)
    if (grows <= 0 || versionsIn(release).length + grows <= maxDocumentsOfRelease) continue
    const description = `A release has at most ${maxDocumentsOfRelease} documents; "${release}" would have more.`
    throw writeError(kind, 400, {type: 'documentLimitExceededError', description, limit: maxDocumentsOfRelease})
  }
}
