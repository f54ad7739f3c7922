import type {ExprNode} from 'groq-js'

/**
 * groq-js takes no functions of ours. But where it adds two arrays it calls `left.concat(right)` with plain values, so
 * an array whose `concat` is ours is a function that a tree can call: `call(name, args)` in the tree, and
 * `answering(f)` as the parameter of that name when it runs. Works in both evaluators; held in place by tests and by
 * the pinned version of groq-js.
 */
export function call(name: string, args: readonly ExprNode[]): ExprNode {
  const elements = args.map((value) => ({type: 'ArrayElement' as const, value, isSplat: false}))
  // The asynchronous evaluator makes streams of array literals, and plain arrays of slices.
  const list: ExprNode = {
    type: 'Slice',
    base: {type: 'Array', elements},
    left: 0,
    right: args.length,
    isInclusive: false,
  }
  return {type: 'OpCall', op: '+', left: {type: 'Parameter', name}, right: list}
}

/** The value to hand over as the parameter that `call` names. */
export function answering(answer: (args: readonly unknown[]) => unknown): readonly unknown[] {
  return Object.defineProperty([], 'concat', {value: answer})
}

/** True for what `call` made: no parameter of a query has a space in its name. */
export function isCall(node: ExprNode): boolean {
  return node.type === 'OpCall' && node.left.type === 'Parameter' && node.left.name.startsWith(' ')
}
