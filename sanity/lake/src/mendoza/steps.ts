import type {Tree} from './tree.ts'

/**
 * How to make a value out of one on the left: the output starts as a copy of it or blank, and then the operations run.
 * `size` is about their length as JSON.
 */
export type Steps = {start: 'copy' | 'blank'; operations: readonly unknown[]; size: number}

/** Makes the steps from one value to another, or null where only the whole value will do. */
export type Differ = (left: Tree, right: Tree) => Steps | null

/** Collects operations and their size. */
export function createRecorder() {
  const operations: unknown[] = []
  let size = 0
  return {
    /** Adds opcodes, indices and keys. */
    add(...parts: readonly (number | string)[]) {
      operations.push(...parts)
      for (const part of parts) size += String(part).length + (typeof part === 'string' ? 3 : 1)
    },
    /** Adds a whole value from the right. */
    addValue(tree: Tree) {
      operations.push(tree.value)
      size += tree.size + 1
    },
    /** Adds the steps made for a part of the value. */
    addSteps(steps: Steps) {
      // Not spread into one call: the stack has no room for as many as a long list takes.
      for (const operation of steps.operations) operations.push(operation)
      size += steps.size
    },
    steps: (start: Steps['start']): Steps => ({start, operations, size}),
  }
}

/**
 * True when steps serve better than sending `right` whole. Steps may be somewhat longer than the value: what they copy
 * keeps its history, so "Review changes" shows who wrote which part.
 */
export function isWorthwhile(steps: Steps, right: Tree): boolean {
  return steps.size <= right.size * 2
}
