import {isJsonObject} from '../document.ts'
import {utf8Length} from './diff-string.ts'
import type {RawPatch} from './encode.ts'
import {opcode} from './opcodes.ts'
import {createOutput, type Output} from './output.ts'

/** A place in the left document, with the key of the field it was entered by. */
type Input = {value: unknown; key: string; keys?: readonly string[]}

/** What a patch works with: where it reads on the left, and what it builds. The last of each list is the current one. */
type Machine = {inputs: Input[]; outputs: Output[]; next: () => unknown}

/**
 * The value a mendoza patch makes of `left`. Throws Error on a patch that was not made for this value.
 *
 * Not by npm's mendoza 3.0.8: it gets most slices in the middle of a text wrong where a character is not ASCII, since it
 * counts bytes on from an index in code units; it passes over a field that does not exist, so that a damaged history
 * would give a wrong document instead of an error; it loses a field named `__proto__`, and walks on behind the end of a
 * text for as long as a slice says (`tests/mendoza`).
 */
export function applyPatch(left: unknown, patch: RawPatch): unknown {
  let position = 0
  const machine: Machine = {
    inputs: [{value: left, key: ''}],
    outputs: [createOutput(left)],
    next: () => patch[position++],
  }
  while (position < patch.length) step(machine, machine.next())
  return output(machine).finish()
}

function step(machine: Machine, operation: unknown): void {
  const {inputs, outputs} = machine
  switch (operation) {
    case opcode.value:
      outputs.push(createOutput(machine.next()))
      break
    case opcode.copy:
      outputs.push(createOutput(input(machine).value))
      break
    case opcode.blank:
      outputs.push(createOutput(null))
      break
    case opcode.returnIntoArray:
      returnIntoArray(machine)
      break
    case opcode.returnIntoObject:
      returnIntoObject(machine, text(machine))
      break
    case opcode.returnIntoObjectSameKey:
      returnIntoObject(machine, input(machine).key)
      break
    case opcode.pushField:
      pushField(machine)
      break
    case opcode.pushElement:
      pushElement(machine)
      break
    case opcode.pushParent:
      inputs.push(ancestor(machine, count(machine)))
      break
    case opcode.pop:
      inputs.pop()
      break
    case opcode.objectDeleteField:
      output(machine).deleteField(keyAt(machine, count(machine)))
      break
    case opcode.arrayAppendValue:
      output(machine).append([machine.next()])
      break
    case opcode.arrayAppendSlice:
      output(machine).append(list(machine).slice(count(machine), count(machine)))
      break
    case opcode.stringAppendString:
      output(machine).appendText(text(machine))
      break
    case opcode.stringAppendSlice:
      output(machine).appendText(sliceBytes(string(machine), count(machine), count(machine)))
      break
    default:
      composite(machine, operation)
  }
}

// Composite operations are short for several plain ones, whose arguments follow in the same order.
const composites = new Map<unknown, readonly number[]>([
  [opcode.pushFieldCopy, [opcode.pushField, opcode.copy]],
  [opcode.pushFieldBlank, [opcode.pushField, opcode.blank]],
  [opcode.pushElementCopy, [opcode.pushElement, opcode.copy]],
  [opcode.pushElementBlank, [opcode.pushElement, opcode.blank]],
  [opcode.returnIntoObjectPop, [opcode.returnIntoObject, opcode.pop]],
  [opcode.returnIntoObjectSameKeyPop, [opcode.returnIntoObjectSameKey, opcode.pop]],
  [opcode.returnIntoArrayPop, [opcode.returnIntoArray, opcode.pop]],
  [opcode.objectSetFieldValue, [opcode.value, opcode.returnIntoObject]],
  [opcode.objectCopyField, [opcode.pushField, opcode.copy, opcode.returnIntoObjectSameKey, opcode.pop]],
])

function composite(machine: Machine, operation: unknown): void {
  const parts = composites.get(operation)
  if (!parts) throw new Error(`Unknown mendoza opcode ${String(operation)}.`)
  for (const part of parts) step(machine, part)
}

function returnIntoArray(machine: Machine): void {
  const value = machine.outputs.pop()?.finish()
  output(machine).append([value])
}

function returnIntoObject(machine: Machine, key: string): void {
  const value = machine.outputs.pop()?.finish()
  output(machine).setField(key, value)
}

function pushField(machine: Machine): void {
  const key = keyAt(machine, count(machine))
  const {value} = input(machine)
  machine.inputs.push({value: isJsonObject(value) ? value[key] : undefined, key})
}

function pushElement(machine: Machine): void {
  machine.inputs.push({value: list(machine)[count(machine)], key: ''})
}

function keyAt(machine: Machine, index: number): string {
  const entry = input(machine)
  entry.keys ??= isJsonObject(entry.value) ? Object.keys(entry.value).toSorted() : []
  return entry.keys[index] ?? unfit(`field ${index} of an object with ${entry.keys.length}`)
}

function ancestor({inputs}: Machine, distance: number): Input {
  return inputs.at(-2 - distance) ?? unfit('a parent that does not exist')
}

function input({inputs}: Machine): Input {
  return inputs.at(-1) ?? unfit('more values than were entered')
}

function output({outputs}: Machine): Output {
  return outputs.at(-1) ?? unfit('more values than were made')
}

function list(machine: Machine): readonly unknown[] {
  const {value} = input(machine)
  return Array.isArray(value) ? value : unfit('a list')
}

function string(machine: Machine): string {
  const {value} = input(machine)
  return typeof value === 'string' ? value : unfit('a text')
}

function count(machine: Machine): number {
  const value = machine.next()
  return typeof value === 'number' ? value : unfit('a number')
}

function text(machine: Machine): string {
  const value = machine.next()
  return typeof value === 'string' ? value : unfit('a text argument')
}

function unfit(wanted: string): never {
  throw new Error(`The mendoza patch does not fit the value: it asks for ${wanted}.`)
}

function sliceBytes(value: string, start: number, end: number): string {
  return value.slice(unitOf(value, start), unitOf(value, end))
}

// The index, in units of JavaScript strings, of a position given in UTF-8 bytes.
function unitOf(value: string, bytes: number): number {
  let units = 0
  let passed = 0
  for (const character of value) {
    if (passed >= bytes) break
    passed += utf8Length(character)
    units += character.length
  }
  return units
}
