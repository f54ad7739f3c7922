import {diffArray} from './diff-array.ts'
import {diffObject} from './diff-object.ts'
import {diffString} from './diff-string.ts'
import {opcode} from './opcodes.ts'
import {isWorthwhile, type Steps} from './steps.ts'
import {createPlanter, type Tree} from './tree.ts'

/** A raw mendoza patch: opcodes and their arguments in one flat list. */
export type RawPatch = unknown[]

/**
 * The mendoza patches that turn `left` into `right` (JSON values) and back, for little more than the price of one; empty
 * when the two are equal. What did not change is copied, so that whoever follows the patches can tell who wrote which part.
 */
export function encodePatches(left: unknown, right: unknown): {apply: RawPatch; revert: RawPatch} {
  const plant = createPlanter()
  const [before, after] = [plant(left), plant(right)]
  return {apply: encode(before, after), revert: encode(after, before)}
}

function encode(left: Tree, right: Tree): RawPatch {
  if (left.identity === right.identity) return []
  const steps = diff(left, right)
  if (!steps || !isWorthwhile(steps, right)) return [opcode.value, right.value]
  return steps.start === 'copy' ? [...steps.operations] : [opcode.blank, ...steps.operations]
}

function diff(left: Tree, right: Tree): Steps | null {
  if (left.kind === 'object' && right.kind === 'object') return diffObject(left, right, diff)
  if (left.kind === 'array' && right.kind === 'array') return diffArray(left, right, diff)
  if (left.kind === 'string' && right.kind === 'string') return diffString(left.value, right.value)
  return null
}
