import {draftId as draftIdOf, isJsonObject} from '../document.ts'
import type {DocumentMutation, NewDocument} from '../mutate/types.ts'
import type {DeleteAction, DiscardAction, PublishAction, UnpublishAction} from './types.ts'
import {copyAs, refuse, requireDocument, requireRevision, type View} from './view.ts'

/** The draft becomes the published document, its references strong, and is deleted. */
export function planPublish(action: PublishAction, view: View): DocumentMutation[] {
  const {draftId, publishedId} = action
  const draft = requireDocument(view, draftId, 'There is nothing to publish.')
  requireRevision(view, draftId, action.ifDraftRevisionId)
  requireRevision(view, publishedId, action.ifPublishedRevisionId)
  return [{createOrReplace: strengthened(copyAs(draft, publishedId))}, {delete: {id: draftId}}]
}

/** The published document is deleted; without a draft it lives on as one. */
export function planUnpublish({draftId, publishedId}: UnpublishAction, view: View): DocumentMutation[] {
  const published = requireDocument(view, publishedId, 'Only a published document can be unpublished.')
  const deletion: DocumentMutation = {delete: {id: publishedId}}
  return view.read(draftId) ? [deletion] : [{create: copyAs(published, draftId)}, deletion]
}

/** The published document and the named drafts are deleted; a draft not named is in the way. */
export function planDelete({publishedId, includeDrafts}: DeleteAction, view: View): DocumentMutation[] {
  const draftId = draftIdOf(publishedId)
  if (view.read(draftId) && !includeDrafts.includes(draftId)) {
    const description = `Document "${publishedId}" has the draft "${draftId}". Name it in "includeDrafts" to delete both.`
    throw refuse(view, 'documentHasDraftError', draftId, description)
  }
  requireDocument(view, publishedId, 'Discard its draft instead, if it has one.')
  const drafts = includeDrafts.filter((id) => view.read(id) !== null)
  return [publishedId, ...drafts].map((id) => ({delete: {id}}))
}

/** A draft or version is deleted. */
export function planDiscard({versionId}: DiscardAction, view: View): DocumentMutation[] {
  requireDocument(view, versionId, 'There is nothing to discard.')
  return [{delete: {id: versionId}}]
}

function strengthened(document: NewDocument): NewDocument {
  const fields = strengthenReferences(document)
  return {...(isJsonObject(fields) ? fields : {}), _id: document._id, _type: document._type}
}

/**
 * The value with its references as they are in a published document: what a draft may only hint at becomes a promise.
 * Drops `_strengthenOnPublish` and with it `_weak`, unless the reference is to stay weak.
 */
function strengthenReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthenReferences)
  if (!isJsonObject(value)) return value
  const fields = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, strengthenReferences(field)]))
  if (!('_strengthenOnPublish' in fields)) return fields
  const {_strengthenOnPublish: hint, _weak, ...reference} = fields
  return isJsonObject(hint) && hint.weak === true ? {...reference, _weak: true} : reference
}
