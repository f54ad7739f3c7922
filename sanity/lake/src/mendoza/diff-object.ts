import {opcode} from './opcodes.ts'
import {createRecorder, isWorthwhile, type Differ, type Steps} from './steps.ts'
import type {Tree} from './tree.ts'

type ObjectTree = Extract<Tree, {kind: 'object'}>
type Recorder = ReturnType<typeof createRecorder>

/** A field of the left object: its index among the sorted keys, and its value. */
type Field = {index: number; tree: Tree}

// Shorter values are too common for "moved here from another field" to mean anything.
const shortestMoved = 12

/** The steps from one object to another: fields that stay are kept, changed ones are entered, moved ones are copied. */
export function diffObject(left: ObjectTree, right: ObjectTree, diff: Differ): Steps | null {
  if (right.keys.length === 0) return null
  const kept = new Set(left.keys.filter((key) => left.fields.get(key)?.identity === right.fields.get(key)?.identity))
  const removed = new Set(left.keys.filter((key) => !right.fields.has(key)))
  // Starting blank pays when more fields go than stay.
  const isCopy = removed.size <= kept.size
  const recorder = createRecorder()
  left.keys.forEach((key, index) => {
    if (isCopy && removed.has(key)) recorder.add(opcode.objectDeleteField, index)
    if (!isCopy && kept.has(key)) recorder.add(opcode.objectCopyField, index)
  })
  recordChanges(recorder, left, right, kept, diff)
  return recorder.steps(isCopy ? 'copy' : 'blank')
}

function recordChanges(
  recorder: Recorder,
  left: ObjectTree,
  right: ObjectTree,
  kept: ReadonlySet<string>,
  diff: Differ,
): void {
  const fields = [...left.fields].map(([key, tree], index) => ({key, tree, index}))
  const byKey = new Map(fields.map((field) => [field.key, field]))
  const byIdentity = new Map(fields.map((field) => [field.tree.identity, field]))
  for (const [key, after] of right.fields) {
    if (kept.has(key)) continue
    const wasEntered = recordEntry(recorder, byKey.get(key), after, diff)
    if (!wasEntered) recordValue(recorder, key, after, byIdentity.get(after.identity))
  }
}

function recordEntry(recorder: Recorder, before: Field | undefined, after: Tree, diff: Differ): boolean {
  const steps = before ? diff(before.tree, after) : null
  if (!before || !steps || !isWorthwhile(steps, after)) return false
  recorder.add(steps.start === 'copy' ? opcode.pushFieldCopy : opcode.pushFieldBlank, before.index)
  recorder.addSteps(steps)
  recorder.add(opcode.returnIntoObjectSameKeyPop)
  return true
}

function recordValue(recorder: Recorder, key: string, after: Tree, source: Field | undefined): void {
  if (source && after.size >= shortestMoved) {
    recorder.add(opcode.pushFieldCopy, source.index, opcode.returnIntoObjectPop, key)
    return
  }
  recorder.add(opcode.objectSetFieldValue)
  recorder.addValue(after)
  recorder.add(key)
}
