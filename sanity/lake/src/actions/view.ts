import type {LakeDocument} from '../document.ts'
import {writeError, type LakeError} from '../errors.ts'
import type {NewDocument} from '../mutate/types.ts'

/** What an action at `index` finds: the documents as the actions before it left them. */
export type View = {read: (id: string) => LakeDocument | null; index: number}

/** The document that an action needs. Throws LakeError 409; `way` tells the way out. */
export function requireDocument(view: View, id: string, way: string): LakeDocument {
  const document = view.read(id)
  if (document) return document
  throw refuse(view, 'documentNotFoundError', id, `The document with the ID "${id}" was not found. ${way}`)
}

/** Throws LakeError 409 when a document exists that an action must not overwrite. */
export function requireAbsent(view: View, id: string, way: string): void {
  if (view.read(id)) throw refuse(view, 'documentAlreadyExistsError', id, `Document "${id}" already exists. ${way}`)
}

/** Throws LakeError 409 when a revision is expected (not null) and the document is missing or at another one. */
export function requireRevision(view: View, id: string, expected: string | null): void {
  const found = view.read(id)?._rev
  if (expected === null || found === expected) return
  const actual = found === undefined ? 'no document' : `"${found}"`
  const description = `The action expected revision "${expected}" of "${id}", found ${actual}. Fetch the document again and retry.`
  throw refuse(view, 'documentRevisionIDDoesNotMatchError', id, description)
}

/** A 409 about the action at work. */
export function refuse({index}: View, type: string, id: string, description: string): LakeError {
  return writeError('actionError', 409, {index, type, id, description})
}

/** The content of a document under another id. Revision and update time are left to the lake. */
export function copyAs(document: NewDocument | LakeDocument, id: string): NewDocument {
  const {_rev, _updatedAt, ...fields} = document
  return {...fields, _id: id, _type: document._type}
}
