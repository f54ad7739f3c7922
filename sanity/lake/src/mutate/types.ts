import type {JsonObject} from '../document.ts'
import type {PatchOperations} from './patch/types.ts'
import type {WriteKind} from './request.ts'

/** A document on its way into the lake: `_id` is known, the system fields may be missing. */
export type NewDocument = JsonObject & {_id: string; _type: string}

/** A patch of one document. */
export type DocumentPatch = PatchOperations & {id: string; ifRevisionID?: string}

/** A mutation of exactly one document, as listeners receive it. */
export type DocumentMutation =
  | {create: NewDocument}
  | {createOrReplace: NewDocument}
  | {createIfNotExists: NewDocument}
  | {delete: Deletion}
  | {patch: DocumentPatch}

/** `purge`: the history goes too, of a published id with its draft and versions. */
type Deletion = {id: string; purge?: true}

/** Which documents a `delete` or `patch` on the wire means. */
export type Selection = {ids: readonly string[]} | {query: string; params: JsonObject}

/** A document on the wire: a missing `_id`, or one that ends in ".", is completed by the lake. */
export type IncomingDocument = JsonObject & {_id?: string; _type: string}

/** A valid mutation as it came over the wire, before its query and ids are resolved. */
export type ParsedMutation =
  | {create: IncomingDocument}
  | {createOrReplace: NewDocument}
  | {createIfNotExists: NewDocument}
  | {delete: {selection: Selection; purge?: true}}
  | {patch: {selection: Selection; ifRevisionID?: string; operations: PatchOperations}}

/** What applying needs to know: the time of the transaction (ISO), and for errors which mutation or action is at work. */
export type ApplyContext = {now: string; index?: number; kind?: WriteKind}

/** True for a deletion that erases the document's history. */
export function isPurge(mutation: DocumentMutation | ParsedMutation): boolean {
  return 'delete' in mutation && mutation.delete.purge === true
}

/** The id of the document a mutation is about. */
export function mutatedId(mutation: DocumentMutation): string {
  if ('create' in mutation) return mutation.create._id
  if ('createOrReplace' in mutation) return mutation.createOrReplace._id
  if ('createIfNotExists' in mutation) return mutation.createIfNotExists._id
  return 'delete' in mutation ? mutation.delete.id : mutation.patch.id
}
