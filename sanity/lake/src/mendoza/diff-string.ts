import {opcode} from './opcodes.ts'
import {createRecorder, type Steps} from './steps.ts'

/**
 * The steps from one text to another: the common beginning, what is new, the common end. Null when they share too
 * little for that to be shorter than the text itself.
 */
export function diffString(left: string, right: string): Steps | null {
  if (right === '') return null
  const prefix = commonPrefix(left, right)
  const suffix = commonSuffix(left, right, prefix)
  const middle = right.slice(prefix, right.length - suffix)
  const recorder = createRecorder()
  // Offsets count UTF-8 bytes. npm's patcher resolves them well only in slices from the start or to the end.
  const end = utf8Length(left)
  if (prefix > 0) recorder.add(opcode.stringAppendSlice, 0, utf8Length(left.slice(0, prefix)))
  if (middle !== '') recorder.add(opcode.stringAppendString, middle)
  if (suffix > 0) recorder.add(opcode.stringAppendSlice, end - utf8Length(left.slice(left.length - suffix)), end)
  const steps = recorder.steps('blank')
  return steps.size < right.length + 2 ? steps : null
}

/** The length of a text in UTF-8 bytes; a lone surrogate counts 3, as in npm's mendoza. */
export function utf8Length(text: string): number {
  return Buffer.byteLength(text)
}

function commonPrefix(left: string, right: string): number {
  const limit = Math.min(left.length, right.length)
  let length = 0
  while (length < limit && left.charCodeAt(length) === right.charCodeAt(length)) length++
  return splitsPair(left, length) || splitsPair(right, length) ? length - 1 : length
}

function commonSuffix(left: string, right: string, prefix: number): number {
  const limit = Math.min(left.length, right.length) - prefix
  let length = 0
  while (length < limit && left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)) {
    length++
  }
  return splitsPair(left, left.length - length) || splitsPair(right, right.length - length) ? length - 1 : length
}

// A character beyond the basic plane is two units in JavaScript; a cut between them would leave two broken halves.
function splitsPair(text: string, position: number): boolean {
  return (
    isBetween(text.charCodeAt(position - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(position), 0xdc00, 0xdfff)
  )
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high
}
