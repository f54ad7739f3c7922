import {draftId as draftIdOf} from '../document.ts'
import {strengthened} from '../mutate/strengthen.ts'
import type {DocumentMutation} from '../mutate/types.ts'
import {isRemoval} from '../releases/steps.ts'
import type {DeleteAction, DiscardAction, PublishAction, UnpublishAction} from './types.ts'
import {copyAs, refuse, requireDocument, requireRevision, type View} from './view.ts'

/** The draft becomes the published document, its references strong, and is deleted. */
export function planPublish(action: PublishAction, view: View): DocumentMutation[] {
  const {draftId, publishedId} = action
  const draft = requireDocument(view, draftId, 'There is nothing to publish.')
  requireRevision(view, draftId, action.ifDraftRevisionId)
  requireRevision(view, publishedId, action.ifPublishedRevisionId)
  const becomes: DocumentMutation = isRemoval(draft)
    ? {delete: {id: publishedId}}
    : {createOrReplace: strengthened(copyAs(draft, publishedId))}
  return [becomes, {delete: {id: draftId}}]
}

/** The published document is deleted; without a draft it lives on as one. */
export function planUnpublish({draftId, publishedId}: UnpublishAction, view: View): DocumentMutation[] {
  const published = requireDocument(view, publishedId, 'Only a published document can be unpublished.')
  const deletion: DocumentMutation = {delete: {id: publishedId}}
  return view.read(draftId) ? [deletion] : [{create: copyAs(published, draftId)}, deletion]
}

/** The published document and the named drafts are deleted; a draft not named is in the way. */
export function planDelete({publishedId, includeDrafts, purge}: DeleteAction, view: View): DocumentMutation[] {
  const draftId = draftIdOf(publishedId)
  if (view.read(draftId) && !includeDrafts.includes(draftId)) {
    const description = `Document "${publishedId}" has the draft "${draftId}". Name it in "includeDrafts" to delete both.`
    throw refuse(view, 'documentHasDraftError', draftId, description)
  }
  requireDocument(view, publishedId, 'Discard its draft instead, if it has one.')
  const drafts = includeDrafts.filter((id) => view.read(id) !== null)
  return [publishedId, ...drafts].map((id) => deletionOf(id, purge))
}

/** A draft or version is deleted. */
export function planDiscard({versionId, purge}: DiscardAction, view: View): DocumentMutation[] {
  requireDocument(view, versionId, 'There is nothing to discard.')
  return [deletionOf(versionId, purge)]
}

function deletionOf(id: string, purge: true | undefined): DocumentMutation {
  return {delete: purge ? {id, purge} : {id}}
}
