import {draftId, isDraftId, isJsonObject, isVersionId, publishedId, type JsonObject} from '../document.ts'
import {parseDocumentId, parseIdentifiedDocument} from '../mutate/parse-document.ts'
import {InvalidMutationError} from '../mutate/parse-operations.ts'
import {purgeIn} from '../mutate/parse.ts'
import type {NewDocument} from '../mutate/types.ts'
import {shown} from '../mutate/value.ts'
import {isReleaseDocumentId} from '../releases/release.ts'
import {patchIn, revision} from './parse-patch.ts'
import {parseReleaseAction} from './parse-release-action.ts'
import {releaseActionTypes} from './release-types.ts'
import {actionTypes, type Action, type CreateVersionAction} from './types.ts'

/** One action from the wire, checked. Throws InvalidMutationError that says what is wrong. */
export function parseAction(input: unknown): Action {
  if (!isJsonObject(input)) throw new InvalidMutationError(`An action must be an object, got ${shown(input)}.`)
  if (!purging.has(input.actionType)) refusePurge(input)
  const ofRelease = releaseActionTypes.find((name) => name === input.actionType)
  if (ofRelease) return parseReleaseAction(ofRelease, input)
  const type = actionTypes.find((name) => name === input.actionType)
  switch (type) {
    case 'sanity.action.document.create':
      return {type: 'create', ...versionDocument(input, 'attributes'), ifExists: existsPolicy(input.ifExists)}
    case 'sanity.action.document.edit':
      return {type: 'edit', ...versionPair(input), patch: patchIn(input)}
    case 'sanity.action.document.publish':
      return {
        type: 'publish',
        ...versionPair(input),
        ifDraftRevisionId: revision(input, 'ifDraftRevisionId'),
        ifPublishedRevisionId: revision(input, 'ifPublishedRevisionId'),
      }
    case 'sanity.action.document.unpublish':
      return {type: 'unpublish', ...versionPair(input)}
    case 'sanity.action.document.delete':
      return {
        type: 'delete',
        publishedId: requirePublishedId(input.publishedId),
        includeDrafts: draftsToDelete(input.includeDrafts),
        ...purgeIn(input),
      }
    case 'sanity.action.document.discard':
      return {type: 'discard', versionId: requireVersionId(input.draftId, 'draftId'), ...purgeIn(input)}
    case 'sanity.action.document.version.discard':
      return {type: 'discard', versionId: requireVersionId(input.versionId, 'versionId'), ...purgeIn(input)}
    case 'sanity.action.document.replaceDraft':
      return {type: 'replace', ...versionDocument(input, 'attributes')}
    case 'sanity.action.document.version.replace':
      return {type: 'replace', ...versionDocument(withPublishedId(input), 'document')}
    case 'sanity.action.document.version.create':
      return createVersion(input)
    case 'sanity.action.document.version.unpublish': {
      const pair = versionPair(input)
      return {type: 'unpublishVersion', versionId: pair.draftId, publishedId: pair.publishedId}
    }
    case undefined:
      throw unsupported(input.actionType)
  }
}

function unsupported(type: unknown): InvalidMutationError {
  const hint = /^sanity\.action\.(document\.variant|variant)\./.test(String(type))
    ? 'Variants are not part of this lake.'
    : `It knows: ${[...actionTypes, ...releaseActionTypes].join(', ')}.`
  return new InvalidMutationError(`This lake does not support the action ${shown(type)}. ${hint}`)
}

const purging = new Set<unknown>([
  'sanity.action.document.delete',
  'sanity.action.document.discard',
  'sanity.action.document.version.discard',
])

// Better refused than answered with success while the history stays.
function refusePurge({purge, actionType}: JsonObject): void {
  if (purge === true)
    throw new InvalidMutationError(`The action ${shown(actionType)} cannot purge history. Leave "purge" out.`)
}

function createVersion(input: JsonObject): CreateVersionAction {
  // Sanity's SDK says attributes where the client says document.
  const content = ['document', 'attributes'].find((name) => input[name] !== undefined)
  if (content !== undefined) return {type: 'createVersion', document: versionDocument(input, content).document}
  const pair = versionPair(input)
  const baseId = parseDocumentId(input.baseId)
  requireSameDocument(baseId, pair.publishedId)
  return {type: 'copyVersion', baseId, versionId: pair.draftId, ifBaseRevisionId: revision(input, 'ifBaseRevisionId')}
}

function versionPair(input: JsonObject): {draftId: string; publishedId: string} {
  // Newer clients say versionId where older ones say draftId.
  const version = requireVersionId(input.draftId ?? input.versionId, 'draftId')
  const published = requirePublishedId(input.publishedId)
  requireSameDocument(version, published)
  return {draftId: version, publishedId: published}
}

// The document in `name`; without an `_id` it is the draft of the published id.
function versionDocument(input: JsonObject, name: string): {document: NewDocument; publishedId: string} {
  const fields = input[name]
  if (!isJsonObject(fields)) throw new InvalidMutationError(`"${name}" must be a document, got ${shown(fields)}.`)
  const published = requirePublishedId(input.publishedId)
  const document = parseIdentifiedDocument({...fields, _id: fields._id ?? draftId(published)}, name)
  requireVersionId(document._id, `${name}._id`)
  requireSameDocument(document._id, published)
  return {document, publishedId: published}
}

// version.replace does not say the published id; the id of its document does.
function withPublishedId(input: JsonObject): JsonObject {
  const id = isJsonObject(input.document) ? input.document._id : undefined
  return typeof id === 'string' ? {...input, publishedId: publishedId(id)} : input
}

function requirePublishedId(value: unknown): string {
  const id = parseDocumentId(value)
  if (isReleaseDocumentId(id)) throw new InvalidMutationError(`"${id}" is a release. Use the actions on releases.`)
  if (!isDraftId(id) && !isVersionId(id)) return id
  throw new InvalidMutationError(`"publishedId" must be the id of a published document, got "${id}".`)
}

function requireVersionId(value: unknown, name: string): string {
  const id = parseDocumentId(value)
  if (isDraftId(id) || isVersionId(id)) return id
  throw new InvalidMutationError(`"${name}" must start with "drafts." or "versions.", got "${id}".`)
}

function requireSameDocument(id: string, published: string): void {
  if (publishedId(id) === published) return
  throw new InvalidMutationError(`"${id}" is not a version of "${published}".`)
}

function draftsToDelete(ids: unknown = []): string[] {
  if (!Array.isArray(ids)) throw new InvalidMutationError('"includeDrafts" must be a list of ids.')
  return ids.map((id: unknown) => requireVersionId(id, 'includeDrafts'))
}

function existsPolicy(value: unknown = 'fail'): 'fail' | 'ignore' {
  if (value === 'fail' || value === 'ignore') return value
  throw new InvalidMutationError(`"ifExists" must be "fail" or "ignore", got ${shown(value)}.`)
}
