import {diffMatchPatch} from './diff-match-patch.ts'
import {dec, inc} from './inc.ts'
import {insert} from './insert.ts'
import {setIfMissing} from './set-if-missing.ts'
import {set} from './set.ts'
import type {PatchOperations} from './types.ts'
import {unset} from './unset.ts'

/** The names of the operations in the order in which one patch applies them (HTTP mutations documentation). */
export const operationOrder = [
  'set',
  'setIfMissing',
  'unset',
  'inc',
  'dec',
  'insert',
  'diffMatchPatch',
] as const satisfies readonly (keyof PatchOperations)[]

/** The document after all operations of one patch; the same object when they change nothing. */
export function applyOperations(document: unknown, operations: PatchOperations): unknown {
  let result = document
  if (operations.set) result = set(result, operations.set)
  if (operations.setIfMissing) result = setIfMissing(result, operations.setIfMissing)
  if (operations.unset) result = unset(result, operations.unset)
  if (operations.inc) result = inc(result, operations.inc)
  if (operations.dec) result = dec(result, operations.dec)
  if (operations.insert) result = insert(result, operations.insert)
  if (operations.diffMatchPatch) result = diffMatchPatch(result, operations.diffMatchPatch)
  return result
}
