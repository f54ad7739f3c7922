import type {LakeDocument} from '../document.ts'
import {writeError} from '../errors.ts'
import {applyPatch} from './apply-patch.ts'
import type {ApplyContext, DocumentMutation, NewDocument} from './types.ts'

export type {DocumentMutation} from './types.ts'

/**
 * The document after one mutation of it; null means "does not exist". The same object comes back when nothing changed.
 * `_rev` and, on patches, `_updatedAt` are left as they were: stamp.ts sets them once per transaction.
 * Throws LakeError 409 where document and mutation do not fit, 400 where a patch touches what may not change.
 */
export function applyMutation(
  document: LakeDocument | null,
  mutation: DocumentMutation,
  context: ApplyContext,
): LakeDocument | null {
  if ('create' in mutation) return create(document, mutation.create, context)
  if ('createIfNotExists' in mutation) return document ?? newDocument(mutation.createIfNotExists, context)
  if ('createOrReplace' in mutation) return replace(document, mutation.createOrReplace, context)
  if ('delete' in mutation) return null
  return applyPatch(document, mutation.patch, context)
}

function create(document: LakeDocument | null, fields: NewDocument, context: ApplyContext): LakeDocument {
  if (document === null) return newDocument(fields, context)
  throw writeError(context.kind ?? 'mutationError', 409, {
    index: context.index,
    type: 'documentAlreadyExistsError',
    id: fields._id,
    description: `Document "${fields._id}" already exists. Use createOrReplace to overwrite it, or createIfNotExists to keep it.`,
  })
}

// A new document may bring its own times, so that imports keep them; a replaced one stays as old as it was.
function newDocument(fields: NewDocument, {now}: ApplyContext): LakeDocument {
  const {_createdAt, _updatedAt} = fields
  return {...fields, _rev: '', _createdAt: textOr(_createdAt, now), _updatedAt: textOr(_updatedAt, now)}
}

function replace(document: LakeDocument | null, fields: NewDocument, context: ApplyContext): LakeDocument {
  if (document === null) return newDocument(fields, context)
  return {...fields, _rev: document._rev, _createdAt: document._createdAt, _updatedAt: context.now}
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}
