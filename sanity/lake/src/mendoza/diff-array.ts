import {alignItems} from './align-items.ts'
import {opcode} from './opcodes.ts'
import {createRecorder, isWorthwhile, type Differ, type Steps} from './steps.ts'
import type {Tree} from './tree.ts'

type ArrayTree = Extract<Tree, {kind: 'array'}>
type Recorder = ReturnType<typeof createRecorder>

/** The steps from one list to another: unchanged items are copied in runs, changed ones are entered, new ones are sent. */
export function diffArray(left: ArrayTree, right: ArrayTree, diff: Differ): Steps | null {
  if (right.items.length === 0) return null
  const sources = alignItems(left.items, right.items)
  // Never a copy: npm's incremental patcher would append to the copied list itself.
  const recorder = createRecorder()
  let index = 0
  while (index < right.items.length) {
    const length = runLength(left, right, sources, index)
    if (length > 0) recordRun(recorder, sources[index] ?? 0, length)
    else recordItem(recorder, left, right.items[index], sources[index] ?? -1, diff)
    index += Math.max(1, length)
  }
  return recorder.steps('blank')
}

// How many items from here on stand unchanged and in the same order on the left.
function runLength(left: ArrayTree, right: ArrayTree, sources: readonly number[], from: number): number {
  const start = sources[from] ?? -1
  let length = 0
  while (isUnchanged(left, right, sources, from + length) && sources[from + length] === start + length) length++
  return length
}

function isUnchanged(left: ArrayTree, right: ArrayTree, sources: readonly number[], index: number): boolean {
  const item = right.items[index]
  return item !== undefined && left.items[sources[index] ?? -1]?.identity === item.identity
}

function recordRun(recorder: Recorder, start: number, length: number): void {
  recorder.add(opcode.arrayAppendSlice, start, start + length)
}

function recordItem(recorder: Recorder, left: ArrayTree, item: Tree | undefined, source: number, diff: Differ): void {
  if (!item) return
  const before = left.items[source]
  const steps = before ? diff(before, item) : null
  if (!steps || !isWorthwhile(steps, item)) {
    recorder.add(opcode.arrayAppendValue)
    recorder.addValue(item)
    return
  }
  recorder.add(steps.start === 'copy' ? opcode.pushElementCopy : opcode.pushElementBlank, source)
  recorder.addSteps(steps)
  recorder.add(opcode.returnIntoArrayPop)
}
