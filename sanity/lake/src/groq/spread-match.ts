import type {ExprNode} from 'groq-js'

import {contains, unwrap} from './ast.ts'
import {functionName} from './syntax.ts'

/**
 * A match with a `text::query(…)` among what it may be compared with (`select`, `coalesce`, a list), as matches with each of
 * these; null for any other node.
 */
export function spreadMatch(node: ExprNode): ExprNode | null {
  if (node.type !== 'OpCall' || node.op !== 'match' || !contains(node.right, isTextQuery)) return null
  const matching = (right: ExprNode): ExprNode => ({...node, right})
  const right = unwrap(node.right)
  if (right.type === 'Select') {
    const alternatives = right.alternatives.map((each) => ({...each, value: matching(each.value)}))
    return {...right, alternatives, fallback: right.fallback ? matching(right.fallback) : never}
  }
  if (functionName(right) === 'global::coalesce' && right.type === 'FuncCall') {
    return right.args.reduceRight<ExprNode>((others, arg) => {
      const condition: ExprNode = isTextQuery(unwrap(arg)) ? always : {...right, name: 'defined', args: [arg]}
      const alternatives = [{type: 'SelectAlternative' as const, condition, value: matching(arg)}]
      return {type: 'Select', alternatives, fallback: others}
    }, never)
  }
  // All of a list have to be found.
  if (right.type === 'Array' && right.elements.every(({isSplat}) => !isSplat)) {
    return right.elements
      .map(({value}) => matching(value))
      .reduce<ExprNode>((left, each) => ({type: 'And', left, right: each}), always)
  }
  return null
}

const always: ExprNode = {type: 'Value', value: true}
const never: ExprNode = {type: 'Value', value: false}

function isTextQuery(node: {type: string}): boolean {
  return functionName(node) === 'text::query'
}
