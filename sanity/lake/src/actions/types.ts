import type {PatchOperations} from '../mutate/patch/types.ts'
import type {NewDocument} from '../mutate/types.ts'
import type {ReleaseAction} from './release-types.ts'

const prefix = 'sanity.action.document.'

/** The actions this lake performs, by the name they have on the wire. */
export const actionTypes = [
  `${prefix}create`,
  `${prefix}edit`,
  `${prefix}publish`,
  `${prefix}unpublish`,
  `${prefix}delete`,
  `${prefix}discard`,
  `${prefix}replaceDraft`,
  `${prefix}version.create`,
  `${prefix}version.discard`,
  `${prefix}version.replace`,
  `${prefix}version.unpublish`,
] as const

/** Creates the draft of a document that is not published yet. */
export type CreateAction = {type: 'create'; document: NewDocument; publishedId: string; ifExists: 'fail' | 'ignore'}

/** Patches a draft or version; a missing draft starts as a copy of the published document. */
export type EditAction = {
  type: 'edit'
  draftId: string
  publishedId: string
  patch: PatchOperations & {ifRevisionID?: string}
}

/** Makes the draft the published document. */
export type PublishAction = {
  type: 'publish'
  draftId: string
  publishedId: string
  ifDraftRevisionId: string | null
  ifPublishedRevisionId: string | null
}

/** Takes the published document back into its draft. */
export type UnpublishAction = {type: 'unpublish'; draftId: string; publishedId: string}

/** Deletes a published document together with the named drafts; `purge`: and their history. */
export type DeleteAction = {type: 'delete'; publishedId: string; includeDrafts: readonly string[]; purge?: true}

/** Deletes a draft or version; `purge`: and its history. */
export type DiscardAction = {type: 'discard'; versionId: string; purge?: true}

/** Replaces the content of a draft or version. */
export type ReplaceAction = {type: 'replace'; document: NewDocument; publishedId: string}

/** Creates a draft or version, from given content or as a copy of another document. */
export type CreateVersionAction =
  | {type: 'createVersion'; document: NewDocument}
  | {type: 'copyVersion'; baseId: string; versionId: string; ifBaseRevisionId: string | null}

/** Marks a version so that publishing its release unpublishes the document. */
export type UnpublishVersionAction = {type: 'unpublishVersion'; versionId: string; publishedId: string}

/** A valid action. */
export type Action =
  | CreateAction
  | EditAction
  | PublishAction
  | UnpublishAction
  | DeleteAction
  | DiscardAction
  | ReplaceAction
  | CreateVersionAction
  | UnpublishVersionAction
  | ReleaseAction
