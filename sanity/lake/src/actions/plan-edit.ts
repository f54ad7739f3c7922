import {isDraftId} from '../document.ts'
import type {DocumentMutation} from '../mutate/types.ts'
import type {EditAction, UnpublishVersionAction} from './types.ts'
import {copyAs, requireDocument, type View} from './view.ts'

/**
 * A patch of a draft or version. A missing draft is first made from the published document. A patch that changes
 * nothing is planned all the same: the Studio makes drafts that way and waits for the event.
 */
export function planEdit({draftId, publishedId, patch}: EditAction, view: View): DocumentMutation[] {
  const edit: DocumentMutation = {patch: {id: draftId, ...patch}}
  if (view.read(draftId)) return [edit]
  if (!isDraftId(draftId)) requireDocument(view, draftId, 'Create the version before editing it.')
  const published = requireDocument(
    view,
    publishedId,
    'There is neither a draft nor a published document to edit; create one.',
  )
  return [{create: copyAs(published, draftId)}, edit]
}

/** Marks a version for unpublishing with its release; a missing version is first made from the published document. */
export function planUnpublishVersion(action: UnpublishVersionAction, view: View): DocumentMutation[] {
  const {versionId, publishedId} = action
  const mark: DocumentMutation = {patch: {id: versionId, set: {'_system.delete': true}}}
  const published = requireDocument(view, publishedId, 'Only a published document can be unpublished.')
  return view.read(versionId) ? [mark] : [{create: copyAs(published, versionId)}, mark]
}
