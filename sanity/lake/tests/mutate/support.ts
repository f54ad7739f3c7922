import type {LakeDocument} from '#src/document.ts'
import {applyMutation, type DocumentMutation} from '#src/mutate/apply.ts'
import type {PatchOperations} from '#src/mutate/patch/types.ts'

/** A stored document with the given fields. */
export function aStored(fields: Record<string, unknown> = {}): LakeDocument {
  return {
    _id: 'page-home',
    _type: 'page',
    _rev: 'r1',
    _createdAt: '2017-10-19T08:00:00.000Z',
    _updatedAt: '2017-10-19T08:00:00.000Z',
    ...fields,
  }
}

/** The document after one mutation, at noon on 20 October 2017. */
export function after(document: LakeDocument | null, mutation: DocumentMutation): LakeDocument | null {
  return applyMutation(document, mutation, {now: '2017-10-20T12:00:00.000Z'})
}

/** The fields an editor sees after one patch of a document with the given fields. */
export function patched(fields: Record<string, unknown>, operations: PatchOperations): Record<string, unknown> {
  const {_id, _type, _rev, _createdAt, _updatedAt, ...rest} =
    after(aStored(fields), {patch: {id: 'page-home', ...operations}}) ?? aStored()
  return rest
}
