import {isDraftId} from '../document.ts'
import type {DocumentMutation} from '../mutate/types.ts'
import type {CreateAction, CreateVersionAction, ReplaceAction} from './types.ts'
import {copyAs, requireAbsent, requireDocument, requireRevision, type View} from './view.ts'

/** A draft of a document that is not published yet; an existing draft fails the action or is left as it is. */
export function planCreate({document, publishedId, ifExists}: CreateAction, view: View): DocumentMutation[] {
  requireAbsent(view, publishedId, 'Edit it instead: that starts a draft from what is published.')
  const draft = copyAs(document, document._id)
  if (ifExists === 'ignore') return [{createIfNotExists: draft}]
  requireAbsent(view, document._id, 'Edit it, or pass ifExists "ignore" to keep it.')
  return [{create: draft}]
}

/** A draft or version made of given content or of another document. */
export function planCreateVersion(action: CreateVersionAction, view: View): DocumentMutation[] {
  const id = action.type === 'createVersion' ? action.document._id : action.versionId
  requireAbsent(view, id, 'Replace or edit it instead.')
  if (action.type === 'createVersion') return [{create: copyAs(action.document, id)}]
  const base = requireDocument(view, action.baseId, 'Name the document to copy in "baseId", or pass a "document".')
  requireRevision(view, action.baseId, action.ifBaseRevisionId)
  return [{create: copyAs(base, id)}]
}

/** New content for a draft or version. A draft may be missing as long as its document is published. */
export function planReplace({document, publishedId}: ReplaceAction, view: View): DocumentMutation[] {
  const isNewDraft = isDraftId(document._id) && view.read(publishedId) !== null
  if (!isNewDraft) requireDocument(view, document._id, 'Create it instead.')
  return [{createOrReplace: copyAs(document, document._id)}]
}
