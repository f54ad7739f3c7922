import {isJsonObject, type JsonObject} from '../document.ts'
import {InvalidMutationError} from '../mutate/parse-operations.ts'
import {shown} from '../mutate/value.ts'
import {patchIn} from './parse-patch.ts'
import type {ReleaseAction, releaseActionTypes} from './release-types.ts'

/** One action on a release from the wire, checked. Throws InvalidMutationError that says what is wrong. */
export function parseReleaseAction(type: (typeof releaseActionTypes)[number], input: JsonObject): ReleaseAction {
  const releaseId = releaseName(input.releaseId)
  switch (type) {
    case 'sanity.action.release.create':
      return {type: 'createRelease', releaseId, metadata: metadataIn(input.metadata ?? {})}
    case 'sanity.action.release.edit':
      return {type: 'editRelease', releaseId, patch: patchIn(input)}
    case 'sanity.action.release.publish':
      return {type: 'publishRelease', releaseId}
    case 'sanity.action.release.schedule':
      return {type: 'scheduleRelease', releaseId, publishAt: timeIn(input.publishAt, 'publishAt')}
    case 'sanity.action.release.unschedule':
      return {type: 'unscheduleRelease', releaseId}
    case 'sanity.action.release.archive':
      return {type: 'archiveRelease', releaseId}
    case 'sanity.action.release.unarchive':
      return {type: 'unarchiveRelease', releaseId}
    case 'sanity.action.release.delete':
      return {type: 'deleteRelease', releaseId}
    case 'sanity.action.release.import':
      return importRelease(releaseId, input)
  }
}

const usualReleaseType = 'undecided'
const releaseTypes = ['asap', 'scheduled', usualReleaseType]

/** What is said about a release, checked. Throws InvalidMutationError. */
export function metadataIn(metadata: unknown): JsonObject {
  if (!isJsonObject(metadata)) throw new InvalidMutationError(`"metadata" must be an object, got ${shown(metadata)}.`)
  const {releaseType = usualReleaseType, intendedPublishAt, cardinality} = metadata
  if (!releaseTypes.some((type) => type === releaseType))
    throw new InvalidMutationError(
      `"metadata.releaseType" must be one of ${releaseTypes.join(', ')}, got ${shown(releaseType)}.`,
    )
  if (intendedPublishAt !== undefined && intendedPublishAt !== null)
    timeIn(intendedPublishAt, 'metadata.intendedPublishAt')
  if (cardinality !== undefined && cardinality !== null && cardinality !== 'one' && cardinality !== 'many')
    throw new InvalidMutationError(`"metadata.cardinality" must be "one" or "many", got ${shown(cardinality)}.`)
  return {...metadata, releaseType}
}

function importRelease(releaseId: string, input: JsonObject): ReleaseAction {
  const attributes = input.attributes ?? input.document
  if (!isJsonObject(attributes))
    throw new InvalidMutationError(`"attributes" must be the document of a release, got ${shown(attributes)}.`)
  const {ifExists = 'fail'} = input
  if (ifExists !== 'fail' && ifExists !== 'ignore' && ifExists !== 'replace')
    throw new InvalidMutationError(`"ifExists" must be "fail", "ignore" or "replace", got ${shown(ifExists)}.`)
  return {type: 'importRelease', releaseId, attributes, ifExists}
}

// It stands within the ids of versions, of which it may take half, and is named in perspectives.
const namePattern = /^[a-z0-9][a-z0-9_-]{0,63}$/i
const reservedNames = new Set(['drafts', 'published', 'raw', 'previewDrafts'])

function releaseName(name: unknown): string {
  if (typeof name === 'string' && namePattern.test(name) && !reservedNames.has(name)) return name
  throw new InvalidMutationError(
    `"releaseId" must be the name of a release, 1 to 64 letters, digits, "-" and "_", got ${shown(name)}.`,
  )
}

function timeIn(value: unknown, name: string): string {
  const time = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : new Date(Number.NaN)
  if (!Number.isNaN(time.getTime())) return time.toISOString()
  throw new InvalidMutationError(
    `"${name}" must be a valid ISO 8601 timestamp such as 2026-01-31T12:00:00Z, got ${shown(value)}.`,
  )
}
