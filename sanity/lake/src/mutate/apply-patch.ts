import {isJsonObject, type JsonObject, type LakeDocument} from '../document.ts'
import {writeError, type LakeError} from '../errors.ts'
import {applyOperations} from './patch/operations.ts'
import type {ApplyContext, DocumentPatch} from './types.ts'
import {faultOf, isSameValue} from './value.ts'

/**
 * The document after one patch, or the same object when it changes nothing.
 * Throws LakeError: 409 when the document is missing or at another revision, 400 when the patch touches `_id` or
 * `_type` or nests too deep.
 */
export function applyPatch(document: LakeDocument | null, patch: DocumentPatch, context: ApplyContext): LakeDocument {
  if (document === null) throw missing(patch, context)
  requireRevision(document, patch, context)
  const result = applyOperations(document, patch)
  if (result === document) return document
  if (!isJsonObject(result)) throw refused(patch, 'A patch cannot replace the document itself.', context)
  const fault = faultOf(result)
  if (fault !== null) throw refused(patch, fault, context)
  requireUnchanged(document, result, patch, context)
  const patched = withSystemFields(result, document)
  return isSameValue(patched, document) ? document : patched
}

function requireRevision(document: LakeDocument, patch: DocumentPatch, context: ApplyContext): void {
  if (patch.ifRevisionID === undefined || patch.ifRevisionID === document._rev) return
  throw writeError(context.kind ?? 'mutationError', 409, {
    index: context.index,
    type: 'documentRevisionIDDoesNotMatchError',
    id: patch.id,
    description: `Patch on "${patch.id}" expected revision "${patch.ifRevisionID}", found "${document._rev}". Fetch the document again and retry.`,
  })
}

function requireUnchanged(before: LakeDocument, after: JsonObject, patch: DocumentPatch, context: ApplyContext): void {
  for (const name of ['_id', '_type'] as const) {
    if (after[name] === before[name]) continue
    throw refused(
      patch,
      `Patch on "${patch.id}" changes "${name}", which is fixed once a document exists. Create another document instead.`,
      context,
    )
  }
}

// `_rev` and `_updatedAt` belong to the lake; `_createdAt` may be corrected but not lost.
function withSystemFields(fields: JsonObject, before: LakeDocument): LakeDocument {
  const {_id, _type, _rev, _updatedAt} = before
  const _createdAt = isTime(fields._createdAt) ? fields._createdAt : before._createdAt
  return {...fields, _id, _type, _rev, _createdAt, _updatedAt}
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

function missing(patch: DocumentPatch, context: ApplyContext): LakeError {
  return writeError(context.kind ?? 'mutationError', 409, {
    index: context.index,
    type: 'documentNotFoundError',
    id: patch.id,
    description: `The document with the ID "${patch.id}" was not found. Create it first, or patch another one.`,
  })
}

function refused(patch: DocumentPatch, description: string, context: ApplyContext): LakeError {
  return writeError(context.kind ?? 'mutationError', 400, {
    index: context.index,
    type: 'validationError',
    id: patch.id,
    description,
  })
}
